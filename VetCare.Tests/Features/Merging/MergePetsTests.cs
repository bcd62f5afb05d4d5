using Microsoft.EntityFrameworkCore;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Merging;
using VetCare.Domain.Pets;
using VetCare.Tests.Features.Clients;
using VetCare.Tests.Support;
using VetCare.Web.Features.Merging;
using Xunit;

namespace VetCare.Tests.Features.Merging;

public sealed class MergePetsTests
{
    [OnEachDatabase]
    public async Task What_only_a_person_can_tell_must_be_chosen(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var owner = await world.OtherClientAsync();
        var kept = await world.OtherDogAsync(owner.Id, chip: "985112001234567");
        await world.ChangeAsync<Pet>(world.AsVet(), kept.Id, pet => pet.RecordDeath(FakeTime.Today, "Age", FakeTime.Today));
        var refused = await world.MergePetsAsync(kept.Id, world.Riverside.Ids.PetId);
        Assert.Equal(
            [nameof(PetMergeField.Owner), nameof(PetMergeField.Microchip), nameof(PetMergeField.Life)],
            refused.Errors.Select(error => error.Field)
        );
        var merged = await world.MergePetsAsync(
            kept.Id,
            world.Riverside.Ids.PetId,
            new PetMergeChoice(PetMergeField.Owner, MergeTake.Absorbed),
            new PetMergeChoice(PetMergeField.Microchip, MergeTake.Kept),
            new PetMergeChoice(PetMergeField.Life, MergeTake.Absorbed)
        );
        Assert.True(merged.IsSuccess);
        var one = (await world.FindAsync<Pet>(world.AsAdmin(), kept.Id))!;
        Assert.Equal((world.Riverside.Ids.ClientId, "985112001234567", false), (one.ClientId, one.MicrochipId, one.IsDeceased));
        await using var db = world.Open(world.AsAdmin());
        var chips = await db.PetMicrochips.Where(chip => chip.PetId == kept.Id).OrderBy(chip => chip.Code).ToListAsync();
        Assert.Equal([("956000012345678", false), ("985112001234567", true)], chips.Select(chip => (chip.Code, chip.IsActive)));
        var owners = await db.PetOwners.Where(line => line.PetId == kept.Id).ToListAsync();
        Assert.Equal(world.Riverside.Ids.ClientId, Assert.Single(owners, line => line.OwnedUntil is null).ClientId);
        Assert.Equal(owner.Id, Assert.Single(owners, line => line.OwnedUntil is not null).ClientId);
    }

    [OnEachDatabase]
    public async Task Two_species_a_group_and_an_animal_and_two_clinics_are_refused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var dog = world.Riverside.Ids.PetId;
        var cat = (await world.RegisterAsync(pet: Desk.Pet(species: Species.Cat))).PetId!.Value;
        Assert.Equal("merge.other_species", Desk.CodeOf(await world.MergePetsAsync(dog, cat)));
        Assert.Equal("merge.same_record", Desk.CodeOf(await world.MergePetsAsync(dog, dog)));
        Assert.Equal("pet.not_found", Desk.CodeOf(await world.MergePetsAsync(dog, world.Lakeside.Ids.PetId)));
        var herd = A.Pet(world.Riverside.Id, world.Riverside.Ids.ClientId, "Pack", microchip: null);
        herd.StandFor(PatientKind.Herd, 4);
        await world.AddAsync(herd);
        Assert.Equal("merge.other_kind", Desk.CodeOf(await world.MergePetsAsync(dog, herd.Id)));
    }

    [OnEachDatabase]
    public async Task The_words_of_a_signed_note_and_the_snapshot_of_a_certificate_follow_unchanged(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var kept = await world.OtherDogAsync();
        var before = await PapersAsync(world);
        var merge = await world.MergePetsAsync(kept.Id, world.Riverside.Ids.PetId);
        Assert.True(merge.IsSuccess, merge.IsSuccess ? "" : merge.Error.Message);
        Assert.Equal(before, await PapersAsync(world));
        Assert.Equal(kept.Id, (await world.FindAsync<MedicalRecord>(world.AsVet(), world.Riverside.Ids.SignedId))!.PetId);
        Assert.Equal("956000012345678", (await world.FindAsync<Pet>(world.AsVet(), kept.Id))!.MicrochipId);
    }

    [OnEachDatabase]
    public async Task The_database_refuses_to_move_a_signed_note_or_a_certificate_without_a_merge(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var kept = await world.OtherDogAsync();
        await RefusedAsync(world, kept.Id);

        var merge = await world.MergePetsAsync(kept.Id, world.Riverside.Ids.PetId);
        // Back without an undoing, on to a third animal, or with a word changed on the way: still refused.
        await RefusedAsync(world, world.Riverside.Ids.PetId);
        await RefusedAsync(world, world.Riverside.Ids.People.GroupId);
        Assert.True((await world.UndoAsync(merge.Value)).IsSuccess);
        await RefusedAsync(world, kept.Id);
    }

    [OnEachDatabase]
    public async Task No_word_changes_even_along_a_recorded_merge(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var kept = await world.OtherDogAsync();
        var absorbed = world.Riverside.Ids.PetId;
        var by = world.AsAdmin().UserId;
        await world.AddAsync(RecordMerge.OfPets(world.Riverside.Id, kept.Id, absorbed, "{}", by, world.Time.Utc));
        var (allowed, _) = await world.Sql.TryAsync(
            "UPDATE medical_records SET pet_id = @p0 WHERE id = @p1",
            kept.Id,
            world.Riverside.Ids.SignedId
        );
        Assert.Equal(Refusal.None, allowed);
        foreach (var word in new[] { "subjective = 'x'", "plan = NULL", "is_locked = (1 = 0)", "weight_grams = 1" })
        {
            var (why, message) = await world.Sql.TryAsync(
                $"UPDATE medical_records SET pet_id = @p0, {word} WHERE id = @p1",
                kept.Id,
                world.Riverside.Ids.SignedId
            );
            Assert.True(why == Refusal.Wall, $"{word}: {message}");
        }
        var (snapshot, _) = await world.Sql.TryAsync(
            "UPDATE certificates SET pet_id = @p0, snapshot = 'x' WHERE id = @p1",
            kept.Id,
            world.Riverside.Ids.CertificateId
        );
        Assert.Equal(Refusal.Wall, snapshot);
        // The merge of another clinic opens nothing here.
        var (foreign, _) = await world.Sql.TryAsync(
            "UPDATE medical_records SET pet_id = @p0 WHERE id = @p1",
            kept.Id,
            world.Hillside.Ids.SignedId
        );
        Assert.NotEqual(Refusal.None, foreign);
    }

    [OnEachDatabase]
    public async Task Weights_of_both_are_one_history_and_the_newest_is_shown(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var kept = await world.OtherDogAsync();
        await world.MergePetsAsync(kept.Id, world.Riverside.Ids.PetId);
        var one = await world.FindAsync<Pet>(world.AsVet(), kept.Id);
        Assert.Equal(32_000, one!.WeightGrams);
        Assert.Equal(1, await world.CountAsync<PetWeight>(world.AsVet(), weight => weight.PetId == kept.Id));
    }

    [OnEachDatabase]
    public async Task An_undoing_keeps_a_chip_that_was_set_since(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var kept = await world.OtherDogAsync(chip: "985112001234567");
        var merge = await world.MergePetsAsync(
            kept.Id,
            world.Riverside.Ids.PetId,
            new PetMergeChoice(PetMergeField.Microchip, MergeTake.Absorbed)
        );
        await using (var db = world.Open(world.AsVet()))
        {
            var pet = await db.Pets.Include(row => row.Microchips).SingleAsync(row => row.Id == kept.Id);
            Assert.True(pet.Edit(Desk.Pet("Rex", Species.Dog, "276098100000001"), FakeTime.Today).IsSuccess);
            await db.SaveChangesAsync();
        }
        var undone = await world.UndoAsync(merge.Value);
        Assert.True(undone.IsSuccess, undone.IsSuccess ? "" : undone.Error.Message);
        Assert.Contains(undone.Value.Stayed, said => said.Contains("microchip", StringComparison.Ordinal));
        Assert.Equal("276098100000001", (await world.FindAsync<Pet>(world.AsVet(), kept.Id))!.MicrochipId);
        Assert.Equal(1, await world.CountAsync<PetMicrochip>(world.AsVet(), chip => chip.PetId == kept.Id && chip.IsActive));
    }

    private static async Task RefusedAsync(World world, Guid to)
    {
        foreach (
            var (table, id) in new[]
            {
                ("medical_records", world.Riverside.Ids.SignedId),
                ("certificates", world.Riverside.Ids.CertificateId),
            }
        )
        {
            var (why, message) = await world.Sql.TryAsync($"UPDATE {table} SET pet_id = @p0 WHERE id = @p1", to, id);
            Assert.True(why == Refusal.Wall, $"{table}: {why}, {message}");
        }
    }

    private static async Task<string> PapersAsync(World world) =>
        string.Join(
            '|',
            string.Join(
                '|',
                await world.Sql.TextsAsync(
                    "SELECT chief_complaint, subjective, objective, assessment, plan, signed_at FROM medical_records ORDER BY id"
                )
            ),
            string.Join(
                '|',
                await world.Sql.TextsAsync("SELECT snapshot, document, document_sha256, serial_number FROM certificates ORDER BY id")
            )
        );
}
