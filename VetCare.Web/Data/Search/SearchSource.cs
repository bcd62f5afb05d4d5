using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Web.Data.Conventions;

namespace VetCare.Web.Data.Search;

/// <summary>Reads clients and pets as they stand now and makes their entries. What is soft-deleted has none.</summary>
internal static class SearchSource
{
    // Columns and not entities: notes and what else is encrypted stay closed.
    private sealed record Person(
        Guid Id,
        Guid ClinicId,
        string FirstName,
        string LastName,
        string? Phone,
        string? Mobile,
        string? Email,
        PostalAddress Address,
        string? EmergencyName,
        string? EmergencyPhone,
        bool IsActive
    );

    private sealed record Contact(Guid ClientId, string Name, string? Role, string? Phone, string? Email);

    private sealed record Patient(
        Guid Id,
        Guid ClinicId,
        Guid ClientId,
        string Name,
        Species Species,
        string? Breed,
        string? TagNumber,
        string? Tattoo,
        bool IsActive,
        bool IsDeceased
    );

    /// <param name="clinics">The clinics the rows are of; the indexes begin with it.</param>
    /// <param name="ids">A chunk of clients.</param>
    public static async Task<List<SearchEntry>> ClientsAsync(
        VetCareDbContext db,
        IReadOnlyCollection<Guid> clinics,
        IReadOnlyCollection<Guid> ids,
        CancellationToken token
    )
    {
        var clients = await Of(db.Clients)
            .Where(row => ids.Contains(row.Id))
            .Select(row => new Person(
                row.Id,
                row.ClinicId,
                row.FirstName,
                row.LastName,
                row.Phone,
                row.Mobile,
                row.Email,
                new PostalAddress(row.AddressLine1, row.AddressLine2, row.City, null, row.PostalCode),
                row.EmergencyContactName,
                row.EmergencyContactPhone,
                row.IsActive
            ))
            .ToListAsync(token);
        var contacts = (
            await Of(db.ClientContacts)
                .Where(row => clinics.Contains(row.ClinicId) && ids.Contains(row.ClientId))
                .Select(row => new Contact(row.ClientId, row.Name, row.Role, row.Phone, row.Email))
                .ToListAsync(token)
        ).ToLookup(row => row.ClientId);
        var addresses = (
            await Of(db.ClientAddresses)
                .Where(row => clinics.Contains(row.ClinicId) && ids.Contains(row.ClientId))
                .Select(row => new { row.ClientId, Address = new PostalAddress(row.Line1, row.Line2, row.City, null, row.PostalCode) })
                .ToListAsync(token)
        ).ToLookup(row => row.ClientId, row => row.Address);
        var tags = (
            await Of(db.ClientTags)
                .Where(row => clinics.Contains(row.ClinicId) && ids.Contains(row.ClientId))
                .Select(row => new { row.ClientId, row.Name })
                .ToListAsync(token)
        ).ToLookup(row => row.ClientId, row => row.Name);
        return [.. clients.Select(client => Entry(client, contacts[client.Id], addresses[client.Id], tags[client.Id]))];
    }

    /// <param name="clinics">The clinics the rows are of; the indexes begin with it.</param>
    /// <param name="ids">A chunk of pets.</param>
    public static async Task<List<SearchEntry>> PetsAsync(
        VetCareDbContext db,
        IReadOnlyCollection<Guid> clinics,
        IReadOnlyCollection<Guid> ids,
        CancellationToken token
    )
    {
        var pets = await Of(db.Pets)
            .Where(row => ids.Contains(row.Id))
            .Select(row => new Patient(
                row.Id,
                row.ClinicId,
                row.ClientId,
                row.Name,
                row.Species,
                row.Breed,
                row.TagNumber,
                row.Tattoo,
                row.IsActive,
                row.IsDeceased
            ))
            .ToListAsync(token);
        var chips = (
            await Of(db.PetMicrochips)
                .Where(row => clinics.Contains(row.ClinicId) && ids.Contains(row.PetId))
                .Select(row => new
                {
                    row.PetId,
                    row.Code,
                    row.IsActive,
                })
                .ToListAsync(token)
        ).ToLookup(row => row.PetId, row => (row.Code, row.IsActive));
        var owners = (
            await Of(db.PetOwners)
                .Where(row => clinics.Contains(row.ClinicId) && ids.Contains(row.PetId) && row.OwnedUntil == null && !row.IsPrimary)
                .Select(row => new { row.PetId, row.ClientId })
                .ToListAsync(token)
        ).ToLookup(row => row.PetId, row => row.ClientId);
        var people = pets.Select(pet => pet.ClientId).Concat(owners.SelectMany(owner => owner)).Distinct().ToList();
        var names = await Of(db.Clients)
            .Where(row => people.Contains(row.Id))
            .Select(row => new { row.Id, Name = row.FirstName + " " + row.LastName })
            .ToDictionaryAsync(row => row.Id, row => row.Name, token);
        return
        [
            .. pets.Select(pet =>
                Entry(
                    pet,
                    names.GetValueOrDefault(pet.ClientId),
                    owners[pet.Id].Where(id => id != pet.ClientId).Select(id => names.GetValueOrDefault(id)).OfType<string>(),
                    chips[pet.Id]
                )
            ),
        ];
    }

    // Whose rows these are is settled where they are saved; here they are taken by their ids.
    private static IQueryable<T> Of<T>(IQueryable<T> rows)
        where T : class => rows.IgnoreQueryFilters([Filters.Clinic]).AsNoTracking();

    private static SearchEntry Entry(
        Person client,
        IEnumerable<Contact> contacts,
        IEnumerable<PostalAddress> addresses,
        IEnumerable<string> tags
    )
    {
        List<SearchField> fields = [];
        Add(SearchFieldKind.Phone, "phone", client.Phone);
        Add(SearchFieldKind.Phone, "phone", client.Mobile);
        Add(SearchFieldKind.Email, "e-mail", client.Email);
        foreach (var contact in contacts)
        {
            Add(SearchFieldKind.Text, contact.Role is null ? "contact" : $"contact ({contact.Role})", contact.Name);
            Add(SearchFieldKind.Phone, $"contact {contact.Name}", contact.Phone);
            Add(SearchFieldKind.Email, $"contact {contact.Name}", contact.Email);
        }
        Add(SearchFieldKind.Text, "emergency contact", client.EmergencyName);
        Add(SearchFieldKind.Phone, $"emergency contact {client.EmergencyName}".TrimEnd(), client.EmergencyPhone);
        foreach (var address in addresses.Prepend(client.Address))
        {
            Add(SearchFieldKind.Text, "address", address.Line1);
            Add(SearchFieldKind.Text, "address", address.Line2);
            Add(SearchFieldKind.Text, "town", address.City);
            Add(SearchFieldKind.Text, "postal code", address.PostalCode);
        }
        foreach (var tag in tags)
            Add(SearchFieldKind.Text, "tag", tag);
        return new SearchEntry(
            client.ClinicId,
            client.Id,
            null,
            $"{client.FirstName} {client.LastName}",
            null,
            null,
            client.Address.City,
            client.Phone ?? client.Mobile,
            client.IsActive,
            false,
            SearchField.Pack(fields),
            SearchExpression.Keep(
                client.ClinicId,
                SearchWords.OfCompound(client.LastName).Concat(SearchWords.OfCompound(client.FirstName))
            ),
            SearchExpression.Keep(client.ClinicId, fields.SelectMany(field => field.Words))
        );

        void Add(SearchFieldKind kind, string label, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
                fields.Add(new SearchField(kind, label, value));
        }
    }

    private static SearchEntry Entry(
        Patient pet,
        string? owner,
        IEnumerable<string> coOwners,
        IEnumerable<(string Code, bool IsActive)> chips
    )
    {
        List<SearchField> fields = [];
        if (owner is not null)
            fields.Add(new SearchField(SearchFieldKind.Text, "owner", owner, IsShown: false));
        fields.AddRange(coOwners.Select(name => new SearchField(SearchFieldKind.Text, "co-owner", name)));
        fields.AddRange(
            chips
                .OrderByDescending(chip => chip.IsActive)
                .Select(chip => new SearchField(SearchFieldKind.Chip, chip.IsActive ? "chip" : "former chip", chip.Code))
        );
        if (pet.TagNumber is { } tag)
            fields.Add(new SearchField(SearchFieldKind.Text, "tag", tag));
        if (pet.Tattoo is { } tattoo)
            fields.Add(new SearchField(SearchFieldKind.Text, "tattoo", tattoo));
        if (pet.Breed is { } breed)
            fields.Add(new SearchField(SearchFieldKind.Text, "breed", breed, IsShown: false));
        return new SearchEntry(
            pet.ClinicId,
            pet.ClientId,
            pet.Id,
            pet.Name,
            owner,
            pet.Species.ToString(),
            pet.Breed,
            null,
            pet.IsActive,
            pet.IsDeceased,
            SearchField.Pack(fields),
            SearchExpression.Keep(pet.ClinicId, SearchWords.OfCompound(pet.Name)),
            SearchExpression.Keep(pet.ClinicId, fields.SelectMany(field => field.Words))
        );
    }
}
