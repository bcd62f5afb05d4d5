using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;

namespace VetCare.Web.Data.Search;

/// <summary>Which clients and pets a save concerns, as far as they are searched.</summary>
internal sealed class SearchChanges
{
    // A weight or a note changes a row without changing how it is found.
    private static readonly HashSet<string> NamesOfClient = [nameof(Client.FirstName), nameof(Client.LastName), nameof(Client.DeletedAt)];
    private static readonly HashSet<string> NotSearchedOfClient =
    [
        nameof(Client.Notes),
        nameof(Client.CommunicationPreferences),
        nameof(Entity.UpdatedAt),
        nameof(Entity.Version),
    ];
    private static readonly HashSet<string> SearchedOfPet =
    [
        nameof(Pet.ClientId),
        nameof(Pet.Name),
        nameof(Pet.Species),
        nameof(Pet.Breed),
        nameof(Pet.MicrochipId),
        nameof(Pet.TagNumber),
        nameof(Pet.Tattoo),
        nameof(Pet.IsActive),
        nameof(Pet.IsDeceased),
        nameof(Pet.DeletedAt),
    ];

    public HashSet<Guid> Clients { get; } = [];

    /// <summary>Clients whose pets are found by another name from now on.</summary>
    public HashSet<Guid> RenamedClients { get; } = [];
    public HashSet<Guid> Pets { get; } = [];
    public HashSet<Guid> Clinics { get; } = [];
    public bool IsEmpty => Clients.Count == 0 && Pets.Count == 0;

    public static SearchChanges In(ChangeTracker tracker)
    {
        var changes = new SearchChanges();
        foreach (var entry in tracker.Entries<ClinicEntity>())
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && changes.Note(entry))
                changes.Clinics.Add(entry.Entity.ClinicId);
        return changes;
    }

    private bool Note(EntityEntry<ClinicEntity> entry) =>
        entry.Entity switch
        {
            Client client => Note(client, entry),
            ClientContact contact => Note(Clients, contact.ClientId, entry, nameof(ClientContact.ClientId)),
            ClientTag tag => Note(Clients, tag.ClientId, entry, nameof(ClientTag.ClientId)),
            ClientAddress address => Note(Clients, address.ClientId, entry, nameof(ClientAddress.ClientId)),
            Pet pet => Changes(entry, SearchedOfPet.Contains) && Note(Pets, pet.Id),
            PetOwner owner => Note(Pets, owner.PetId, entry, nameof(PetOwner.PetId)),
            PetMicrochip chip => Note(Pets, chip.PetId, entry, nameof(PetMicrochip.PetId)),
            _ => false,
        };

    private bool Note(Client client, EntityEntry entry)
    {
        if (!Changes(entry, name => !NotSearchedOfClient.Contains(name)))
            return false;
        if (entry.State != EntityState.Added && Changes(entry, NamesOfClient.Contains))
            RenamedClients.Add(client.Id);
        return Note(Clients, client.Id);
    }

    // A row that moves to another client or pet concerns both.
    private static bool Note(HashSet<Guid> subjects, Guid now, EntityEntry entry, string property)
    {
        if (entry.State != EntityState.Added)
            subjects.Add((Guid)entry.Property(property).OriginalValue!);
        return Note(subjects, now);
    }

    private static bool Note(HashSet<Guid> subjects, Guid id)
    {
        subjects.Add(id);
        return true;
    }

    private static bool Changes(EntityEntry entry, Func<string, bool> isSearched) =>
        entry.State != EntityState.Modified || entry.Properties.Any(property => property.IsModified && isSearched(property.Metadata.Name));
}
