using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Web.Data;
using VetCare.Web.Data.Conventions;

namespace VetCare.Web.Features.Clients.People;

/// <summary>What can be taken off a client's page and put back.</summary>
public enum ClientPart
{
    Contact,
    Address,
    Relationship,
    Note,
    Tag,
}

/// <summary>Finds the row of a part, present or removed.</summary>
internal static class ClientParts
{
    public static async Task<ClinicEntity?> FindAsync(VetCareDbContext db, ClientPart part, Guid id, CancellationToken cancellationToken) =>
        part switch
        {
            ClientPart.Contact => await OneAsync(db.ClientContacts, id, cancellationToken),
            ClientPart.Address => await OneAsync(db.ClientAddresses, id, cancellationToken),
            ClientPart.Relationship => await OneAsync(db.ClientRelationships, id, cancellationToken),
            ClientPart.Note => await OneAsync(db.ClientNotes, id, cancellationToken),
            ClientPart.Tag => await OneAsync(db.ClientTags, id, cancellationToken),
        };

    private static Task<T?> OneAsync<T>(DbSet<T> rows, Guid id, CancellationToken cancellationToken)
        where T : ClinicEntity => rows.IgnoreQueryFilters([Filters.Deleted]).FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
}
