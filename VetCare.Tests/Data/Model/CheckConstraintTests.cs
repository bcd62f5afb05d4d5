using Microsoft.EntityFrameworkCore;
using VetCare.Tests.Support;
using Xunit;

namespace VetCare.Tests.Data.Model;

/// <summary>What no form lets through, the database refuses too. Each attack copies a good row and spoils one thing.</summary>
public sealed class CheckConstraintTests
{
    private static readonly DateTime Now = FakeTime.Start.UtcDateTime;

    // Constraint, and the columns that break it.
    private static readonly IReadOnlyDictionary<string, (string Column, object? Value)[]> Attacks = new Dictionary<
        string,
        (string, object?)[]
    >
    {
        ["ck_alerts_subject"] = [("client_id", null), ("pet_id", null)],
        ["ck_appointment_types_minutes"] = [("default_minutes", 0)],
        ["ck_appointments_times"] = [("end_time", Now.AddYears(-1))],
        ["ck_appointments_cancel_reason"] = [("status", "cancelled"), ("cancel_reason", null)],
        ["ck_appointments_checked_in"] = [("status", "checked_in"), ("checked_in_at", null)],
        ["ck_appointments_completed"] = [("status", "completed"), ("checked_in_at", Now), ("completed_at", null)],
        ["ck_clients_email"] = [("email", "ann at home")],
        ["ck_clients_phone"] = [("phone", "123")],
        ["ck_clients_mobile"] = [("mobile", "123")],
        ["ck_clinics_email"] = [("email", "desk")],
        ["ck_clinics_phone"] = [("phone", "1")],
        ["ck_clinics_currency"] = [("currency", "US")],
        ["ck_encounters_span"] = [("closed_at", Now.AddDays(-1))],
        ["ck_medical_records_signed"] = [("is_locked", true), ("signed_by", null), ("signed_at", null)],
        ["ck_medical_records_condition"] = [("body_condition_score", 10)],
        ["ck_medical_records_vitals"] = [("heart_rate", -1)],
        ["ck_organizations_email"] = [("email", "x@y")],
        ["ck_organizations_phone"] = [("phone", "1")],
        ["ck_organizations_limits"] = [("max_clinics", 0)],
        ["ck_pet_owners_span"] = [("owned_until", new DateOnly(1999, 1, 1))],
        ["ck_attachments_subject"] = [("client_id", null), ("pet_id", null), ("is_portrait", false)],
        ["ck_attachments_size"] = [("size", 0)],
        ["ck_attachments_sha256"] = [("sha256", "short")],
        ["ck_attachments_portrait"] = [("is_portrait", true), ("pet_id", null)],
        ["ck_breeds_weights"] = [("adult_min_grams", 9), ("adult_max_grams", 1)],
        ["ck_client_contacts_email"] = [("email", "ben at home")],
        ["ck_client_contacts_phone"] = [("phone", "1")],
        ["ck_client_relationships_other"] = [("other_client_id", null), ("other_name", null)],
        ["ck_client_relationships_self"] = [("other_client_id", new RowForge.SameAs("client_id"))],
        ["ck_client_relationships_other_email"] = [("other_email", "x")],
        ["ck_client_relationships_other_phone"] = [("other_phone", "1")],
        ["ck_duplicate_dismissals_subject"] = [("first_client_id", null), ("second_client_id", null)],
        ["ck_duplicate_dismissals_clients"] = [("second_client_id", null)],
        ["ck_duplicate_dismissals_pets"] = [("second_pet_id", Guid.Empty)],
        ["ck_import_batches_counts"] = [("row_count", -1)],
        ["ck_import_batches_undone"] = [("undone_at", Now), ("undone_by", null)],
        ["ck_import_rows_row_number"] = [("row_number", 0)],
        ["ck_pet_group_members_self"] = [("member_pet_id", new RowForge.SameAs("group_id"))],
        ["ck_pet_group_members_who"] = [("member_pet_id", null), ("mark", null)],
        ["ck_pet_group_members_span"] = [("left_on", new DateOnly(1999, 1, 1))],
        ["ck_pet_owners_share"] = [("share_percent", 101)],
        ["ck_pets_members"] = [("kind", "individual"), ("member_count", 3)],
        ["ck_pet_weights_condition"] = [("body_condition_scale", 9), ("body_condition", null)],
        ["ck_pet_weights_scale"] = [("body_condition_scale", 7), ("body_condition", 4m)],
        ["ck_recent_picks_subject"] = [("client_id", null), ("pet_id", null)],
        ["ck_record_merges_subject"] = [("kept_client_id", null), ("absorbed_client_id", null)],
        ["ck_record_merges_clients"] = [("absorbed_client_id", null)],
        ["ck_record_merges_pets"] = [("absorbed_pet_id", Guid.Empty)],
        ["ck_record_merges_undone"] = [("undone_at", Now), ("undone_by", null)],
        ["ck_pet_weights_grams"] = [("grams", 0)],
        ["ck_pets_weight"] = [("weight_grams", 0)],
        ["ck_pets_deceased"] = [("deceased_date", FakeTime.Today), ("is_deceased", false)],
        ["ck_pets_life"] = [("deceased_date", new DateOnly(1999, 1, 1)), ("is_deceased", true)],
        ["ck_user_roles_effective"] = [("effective_from", FakeTime.Today), ("effective_until", FakeTime.Today.AddDays(-1))],
        ["ck_users_email"] = [("email", "nobody")],
        ["ck_vaccinations_due"] = [("next_due_date", FakeTime.Today)],
        ["ck_vaccinations_verified"] = [("is_verified", true), ("lot_number", null)],
        ["ck_vaccinations_volume"] = [("volume_ml", -1)],
        ["ck_vaccine_products_label"] = [("duration_months", 0)],
    };

    [OnEachDatabase]
    public async Task Every_check_refuses_what_it_is_there_for(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Database.SystemDb.Open();
        List<string> wrong = [];
        foreach (var table in Tables.All(db))
        foreach (var check in table.GetCheckConstraints().Where(check => !check.Sql.Contains(" IN ('") || Attacks.ContainsKey(check.Name!)))
        {
            if (!Attacks.TryGetValue(check.Name!, out var attack))
            {
                wrong.Add($"{check.Name} is never attacked: add the columns that break it to CheckConstraintTests.");
                continue;
            }
            var forge = new RowForge(table);
            foreach (var (column, value) in attack)
                forge.With(column, value);
            var (why, message) = await world.Sql.TryAsync(forge.InsertCopy(""), forge.Values);
            if (why != Refusal.Check || !message.Contains(check.Name!))
                wrong.Add($"{check.Name}: {why}, {message}");
        }
        Assert.Empty(wrong);
    }

    [OnEachDatabase]
    public async Task Every_enumeration_refuses_a_word_it_does_not_know(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Database.SystemDb.Open();
        List<string> wrong = [];
        var tried = 0;
        foreach (var table in Tables.All(db))
        foreach (var property in EnumColumns.Of(table))
        {
            var forge = new RowForge(table).With(property.GetColumnName(), "unheard_of");
            var (why, message) = await world.Sql.TryAsync(forge.InsertCopy(""), forge.Values);
            tried++;
            if (why != Refusal.Check)
                wrong.Add($"{table.GetTableName()}.{property.GetColumnName()}: {why}, {message}");
        }
        Assert.Empty(wrong);
        Assert.True(tried > 15, "The enumerations were not found.");
    }

    [OnEachDatabase]
    public async Task A_copied_row_with_nothing_spoiled_is_accepted(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await using var db = world.Database.SystemDb.Open();
        foreach (
            var table in Tables.OfClinics(db).Where(table => table.GetTableName() is "clients" or "pets" or "appointments" or "alerts")
        )
        {
            var forge = new RowForge(table);
            Assert.Equal(Refusal.None, (await world.Sql.TryAsync(forge.InsertCopy(""), forge.Values)).Why);
        }
    }
}
