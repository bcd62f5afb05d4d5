using VetCare.Domain.Clients;
using VetCare.Domain.Pets;

namespace VetCare.Web.Data.Merging;

/// <summary>Lets rows step back that could not stand beside each other on one record: two chips in use, two present owners, the same tag twice.</summary>
internal static class Aside
{
    private const string EndOn = "owned_until = CASE WHEN owned_from > {3} THEN owned_from ELSE {3} END";

    /// <param name="today">The clinic's local date.</param>
    public static async Task<IReadOnlyList<SetAside>> ClientsAsync(
        VetCareDbContext db,
        MergeStep step,
        Guid kept,
        Guid absorbed,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        List<SetAside> aside = await HideTiesAsync<Client>(db, step, kept, absorbed, cancellationToken);
        await StepBackAsync(
            db,
            step,
            aside,
            AsideKind.Hidden,
            "client_tags",
            "deleted_at = {3}",
            "client_id = {1} AND deleted_at IS NULL AND EXISTS (SELECT 1 FROM client_tags AS other WHERE other.clinic_id = {0} "
                + "AND other.client_id = {2} AND other.deleted_at IS NULL AND other.name = client_tags.name)",
            [absorbed, kept, step.Now],
            cancellationToken
        );
        const string Present = "other.clinic_id = {0} AND other.pet_id = pet_owners.pet_id AND other.owned_until IS NULL";
        await StepBackAsync(
            db,
            step,
            aside,
            AsideKind.OwnershipEnded,
            "pet_owners",
            EndOn,
            "owned_until IS NULL AND NOT is_primary AND ("
                + $"(client_id = {{1}} AND EXISTS (SELECT 1 FROM pet_owners AS other WHERE {Present} AND other.client_id = {{2}})) OR "
                + $"(client_id = {{2}} AND EXISTS (SELECT 1 FROM pet_owners AS other WHERE {Present} AND other.client_id = {{1}} AND other.is_primary)))",
            [absorbed, kept, today],
            cancellationToken
        );
        return aside;
    }

    /// <param name="sides">For what only one record can give: the one that steps back.</param>
    /// <param name="today">The clinic's local date.</param>
    public static async Task<IReadOnlyList<SetAside>> PetsAsync(
        VetCareDbContext db,
        MergeStep step,
        Guid kept,
        Guid absorbed,
        PetSides sides,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        List<SetAside> aside = await HideTiesAsync<Pet>(db, step, kept, absorbed, cancellationToken);
        Task Step(AsideKind kind, string table, string set, string where, object loser, object value) =>
            StepBackAsync(
                db,
                step,
                aside,
                kind,
                table,
                set,
                where,
                [loser, Equals(loser, kept) ? absorbed : kept, value],
                cancellationToken
            );

        await Step(AsideKind.ChipRetired, "pet_microchips", "is_active = FALSE", "pet_id = {1} AND is_active", sides.LosesChip, step.Now);
        await Step(
            AsideKind.PictureReplaced,
            "attachments",
            "is_portrait = FALSE",
            "pet_id = {1} AND is_portrait AND deleted_at IS NULL AND EXISTS (SELECT 1 FROM attachments AS other "
                + "WHERE other.clinic_id = {0} AND other.pet_id = {2} AND other.is_portrait AND other.deleted_at IS NULL)",
            sides.LosesPicture,
            step.Now
        );
        await Step(
            AsideKind.Hidden,
            "pet_group_members",
            "deleted_at = {3}",
            "member_pet_id = {1} AND left_on IS NULL AND deleted_at IS NULL AND EXISTS (SELECT 1 FROM pet_group_members AS other "
                + "WHERE other.clinic_id = {0} AND other.member_pet_id = {2} AND other.group_id = pet_group_members.group_id "
                + "AND other.left_on IS NULL AND other.deleted_at IS NULL)",
            absorbed,
            step.Now
        );
        const string Present = "SELECT 1 FROM pet_owners AS other WHERE other.clinic_id = {0} AND other.owned_until IS NULL";
        await Step(
            AsideKind.OwnershipEnded,
            "pet_owners",
            EndOn,
            $"pet_id = {{1}} AND is_primary AND owned_until IS NULL AND EXISTS ({Present} AND other.pet_id = {{2}} AND other.is_primary)",
            sides.LosesOwner,
            today
        );
        await Step(
            AsideKind.OwnershipEnded,
            "pet_owners",
            EndOn,
            "owned_until IS NULL AND NOT is_primary AND ("
                + $"(pet_id = {{1}} AND EXISTS ({Present} AND other.pet_id = {{2}} AND other.client_id = pet_owners.client_id)) OR "
                + $"(pet_id = {{2}} AND EXISTS ({Present} AND other.pet_id = {{1}} AND other.client_id = pet_owners.client_id AND other.is_primary)))",
            absorbed,
            today
        );
        return aside;
    }

    /// <summary>Brings back what stepped back, where its place is still free.</summary>
    /// <param name="hiddenAt">UTC, when the merge hid them.</param>
    public static async Task ReturnAsync(
        VetCareDbContext db,
        MergeStep step,
        IReadOnlyList<SetAside> aside,
        DateTime hiddenAt,
        DateOnly endedOn,
        CancellationToken cancellationToken
    )
    {
        foreach (var rows in aside)
        {
            var (table, set, free, value) = Back(rows, hiddenAt, endedOn);
            var sql =
                $"UPDATE {table} SET {set}{MergeSql.Stamp(true, 2)} WHERE clinic_id = {{0}} AND {free} "
                + $"AND id IN ({MergeSql.Places(3, rows.Ids.Count)}) RETURNING id AS \"Value\"";
            var back = Column(rows.Kind, table, value).Back();
            await step.ChangedAsync(db, back, sql, cancellationToken, [value, step.Now, .. rows.Ids.Cast<object>()]);
        }
    }

    private static (string Table, string Set, string Free, object Value) Back(SetAside rows, DateTime hiddenAt, DateOnly endedOn) =>
        rows.Kind switch
        {
            AsideKind.ChipRetired => (
                "pet_microchips",
                "is_active = TRUE",
                "NOT is_active AND NOT EXISTS (SELECT 1 FROM pet_microchips AS other WHERE other.clinic_id = {0} AND other.pet_id = pet_microchips.pet_id AND other.is_active)",
                hiddenAt
            ),
            AsideKind.PictureReplaced => (
                "attachments",
                "is_portrait = TRUE",
                "NOT is_portrait AND NOT EXISTS (SELECT 1 FROM attachments AS other WHERE other.clinic_id = {0} AND other.pet_id = attachments.pet_id AND other.is_portrait AND other.deleted_at IS NULL)",
                hiddenAt
            ),
            AsideKind.OwnershipEnded => (
                "pet_owners",
                "owned_until = NULL",
                "owned_until IN ({1}, owned_from) AND (NOT is_primary OR NOT EXISTS (SELECT 1 FROM pet_owners AS other WHERE other.clinic_id = {0} "
                    + "AND other.pet_id = pet_owners.pet_id AND other.is_primary AND other.owned_until IS NULL))",
                endedOn
            ),
            AsideKind.Hidden when rows.Table == "client_tags" => (
                "client_tags",
                "deleted_at = NULL",
                "deleted_at = {1} AND NOT EXISTS (SELECT 1 FROM client_tags AS other WHERE other.clinic_id = {0} AND other.client_id = client_tags.client_id "
                    + "AND other.name = client_tags.name AND other.deleted_at IS NULL)",
                hiddenAt
            ),
            AsideKind.Hidden => (Known(rows.Table), "deleted_at = NULL", "deleted_at = {1}", hiddenAt),
        };

    // What the audit says of a row that steps back; its return is the same the other way round.
    private static AuditedColumn Column(AsideKind kind, string table, object value) =>
        kind switch
        {
            AsideKind.Hidden => new AuditedColumn(table, "deleted_at", null, value),
            AsideKind.ChipRetired => new AuditedColumn(table, "is_active", true, false),
            AsideKind.PictureReplaced => new AuditedColumn(table, "is_portrait", true, false),
            AsideKind.OwnershipEnded => new AuditedColumn(table, "owned_until", null, value),
        };

    // The table's name comes out of stored text; only these are ever hidden by a merge.
    private static string Known(string table) =>
        table is "client_relationships" or "pet_group_members"
            ? table
            : throw new InvalidOperationException($"A merge never hid rows of {table}.");

    private static async Task<List<SetAside>> HideTiesAsync<T>(
        VetCareDbContext db,
        MergeStep step,
        Guid kept,
        Guid absorbed,
        CancellationToken cancellationToken
    )
    {
        List<SetAside> hidden = [];
        foreach (var reference in MergeReferences.To<T>(db.Model).Where(reference => reference.SoftDeletable))
        foreach (var sibling in reference.Siblings)
        {
            var tie = $"deleted_at IS NULL AND {reference.Column} = {{1}} AND {sibling} = {{2}}";
            await StepBackAsync(
                db,
                step,
                hidden,
                AsideKind.Hidden,
                reference.Table,
                "deleted_at = {3}",
                tie,
                [absorbed, kept, step.Now],
                cancellationToken
            );
        }
        return hidden;
    }

    private static async Task StepBackAsync(
        VetCareDbContext db,
        MergeStep step,
        List<SetAside> aside,
        AsideKind kind,
        string table,
        string set,
        string where,
        object[] values,
        CancellationToken cancellationToken
    )
    {
        var sql = $"UPDATE {table} SET {set}{MergeSql.Stamp(true, 4)} WHERE clinic_id = {{0}} AND {where} RETURNING id AS \"Value\"";
        var ids = await step.ChangedAsync(db, Column(kind, table, values[^1]), sql, cancellationToken, [.. values, step.Now]);
        if (ids.Count > 0)
            aside.Add(new SetAside(kind, table, ids));
    }
}

/// <summary>Which of two pets gives way where only one can stay in use.</summary>
internal sealed record PetSides(Guid LosesChip, Guid LosesOwner, Guid LosesPicture);
