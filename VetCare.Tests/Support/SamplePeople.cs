using VetCare.Domain.Alerts;
using VetCare.Domain.Attachments;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Importing;
using VetCare.Domain.Merging;
using VetCare.Domain.Organizations;
using VetCare.Domain.Pets;
using VetCare.Web.Data;

namespace VetCare.Tests.Support;

/// <summary>What hangs around the sample client and pet: people, notes, files, merges, imports. Belongs to <see cref="SampleRows"/>.</summary>
public sealed record SamplePeople
{
    public required Guid SecondClientId { get; init; }
    public required Guid SecondPetId { get; init; }
    public required Guid ContactId { get; init; }
    public required Guid AddressId { get; init; }
    public required Guid RelationshipId { get; init; }
    public required Guid ClientNoteId { get; init; }
    public required Guid PetNoteId { get; init; }
    public required Guid TagId { get; init; }
    public required Guid GroupId { get; init; }
    public required Guid MemberId { get; init; }
    public required Guid BreedId { get; init; }
    public required Guid AttachmentId { get; init; }
    public required Guid MergeId { get; init; }
    public required Guid BatchId { get; init; }
    public required Guid ProfileId { get; init; }

    internal static async Task<SamplePeople> AddAsync(VetCareDbContext db, Clinic clinic, Client client, Pet pet, Alert alert, Guid desk)
    {
        var (id, now, secret) = (clinic.Id, FakeTime.Start.UtcDateTime, SampleRows.Secret);
        var second = A.Client(id, $"Carver {clinic.Name}");
        var absorbed = A.Client(id, $"Karter {clinic.Name}");
        var group = A.Pet(id, second.Id, $"Herd of {clinic.Name}", microchip: null);
        group.StandFor(PatientKind.Herd, 12);
        var contact = ClientContact.Add(id, client.Id, new ContactDetails($"Ben {clinic.Name}", "partner", "555-0149", null, true)).Value;
        var address = ClientAddress.Add(id, client.Id, AddressKind.Premises, new PostalAddress($"Stable {clinic.Name}")).Value;
        var tie = ClientRelationship.Between(id, client.Id, RelationshipKind.Family, second.Id, null, $"Sister, {clinic.Name}").Value;
        var note = ClientNote.Write(id, client.Id, $"{secret}: rings twice", isInternal: true, desk).Value;
        var petNote = PetNote.Write(id, pet.Id, $"{secret}: afraid of men", isInternal: true, desk).Value;
        var tag = ClientTag.Of(id, client.Id, $"breeder {clinic.Name}").Value;
        var member = PetGroupMember.Join(group, pet.Id, $"Ear tag {clinic.Name}", FakeTime.Today).Value;
        var breed = Breed.Add(id, Species.Dog, $"Hound of {clinic.Name}", new Weight(20_000), new Weight(30_000)).Value;
        var file = Attachment
            .Keep(
                id,
                new AttachmentDetails(client.Id, pet.Id, null, AttachmentCategory.LabReport, $"{clinic.Name}.pdf", "Blood count"),
                new StoredContent("application/pdf", 1_000, new string('b', 64), Guid.CreateVersion7().ToString("N"), false),
                desk
            )
            .Value;
        var batch = new ImportBatch(id, ImportKind.Clients, $"{clinic.Name}.csv", new string('c', 64), 1, desk, now);
        batch.Finish(complete: true, now);
        var profile = ImportProfile.Keep(id, ImportKind.Clients, $"Old system {clinic.Name}", new Dictionary<string, string>()).Value;
        var merge = RecordMerge.OfClients(id, client.Id, absorbed.Id, $$"""{"secret":"{{secret}}"}""", desk, now);
        db.AddRange(second, absorbed, group, contact, address, tie, note, petNote, tag, member, breed, file, batch, profile, merge);
        var petMerge = RecordMerge.OfPets(id, pet.Id, group.Id, "{}", desk, now);
        petMerge.Undo(desk, now);
        var undone = new ImportBatch(id, ImportKind.Pets, $"Old {clinic.Name}.csv", new string('d', 64), 1, desk, now);
        undone.Finish(complete: true, now);
        undone.MarkUndone(desk, now);
        db.AddRange(
            petMerge,
            undone,
            DuplicateDismissal.OfPets(id, pet.Id, group.Id, desk),
            RecentPick.OfPet(id, desk, pet.Id, now),
            new AlertAcknowledgement(alert, desk, FakeTime.Today),
            DuplicateDismissal.OfClients(id, client.Id, second.Id, desk),
            new ImportRow(batch, 2, ImportOutcome.Created, $"Row of {clinic.Name}") { ClientId = client.Id },
            RecentPick.OfClient(id, desk, client.Id, now)
        );
        await db.SaveChangesAsync();
        // The neighbours are there for the keys that point at them and are out of sight for everybody who counts the clinic's clients.
        foreach (var neighbour in new object[] { second, absorbed, group })
            db.Entry(neighbour).Property(nameof(ISoftDeletable.DeletedAt)).CurrentValue = now;
        await db.SaveChangesAsync();
        return new SamplePeople
        {
            SecondClientId = second.Id,
            SecondPetId = group.Id,
            ContactId = contact.Id,
            AddressId = address.Id,
            RelationshipId = tie.Id,
            ClientNoteId = note.Id,
            PetNoteId = petNote.Id,
            TagId = tag.Id,
            GroupId = group.Id,
            MemberId = member.Id,
            BreedId = breed.Id,
            AttachmentId = file.Id,
            MergeId = merge.Id,
            BatchId = batch.Id,
            ProfileId = profile.Id,
        };
    }
}
