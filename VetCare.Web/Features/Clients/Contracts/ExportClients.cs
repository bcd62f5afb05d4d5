using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Features.Clients.Bulk;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Csv;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Contracts;

/// <summary>
/// The clients of the list, as it is searched and filtered, or those selected in it, as a CSV that the import recognises again. Notes stay in the house.
/// Audited with the number of rows.
/// </summary>
public sealed class ExportClients(UseCaseContext context) : UseCase<ExportClients.Request, int>(context)
{
    /// <param name="Target">Written only when nothing is refused.</param>
    /// <param name="Search">As in the list.</param>
    /// <param name="Show">Active, Inactive or All, as in the address of the list; active ones when nothing is said.</param>
    /// <param name="Only">The selected ones; null for everybody the list shows.</param>
    public sealed record Request(Stream Target, string? Search = null, string? Show = null, IReadOnlyList<Guid>? Only = null);

    private static readonly string[] Headings =
    [
        "First name",
        "Surname",
        "E-mail",
        "Phone",
        "Mobile",
        "Address line 1",
        "Address line 2",
        "City",
        "State",
        "Postal code",
        "Emergency contact",
        "Emergency phone",
        "Active",
    ];

    public override string Requires => Permissions.ExportClients;

    protected override IEnumerable<Error> Validate(Request request, Actor actor) => SelectedClients.Check(request.Only, mayBeMissing: true);

    /// <returns>The number of rows.</returns>
    protected override async Task<Result<int>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var clients = db.Clients.AsNoTracking();
        clients = request.Only is { } only
            ? clients.Where(client => only.Contains(client.Id))
            : Shown(clients.Matching(db, request.Search), Parse(request.Show));
        db.AuditExport("clients", await clients.CountAsync(cancellationToken), Now);
        await db.SaveChangesAsync(cancellationToken);

        await using var csv = new CsvOutput(request.Target);
        await csv.HeadAsync(Headings, cancellationToken);
        var ordered = clients.OrderBy(client => client.SearchText).ThenBy(client => client.Id);
        await foreach (var client in ordered.AsAsyncEnumerable().WithCancellation(cancellationToken))
            await csv.RowAsync(Cells(client), cancellationToken);
        await csv.SendAsync(cancellationToken);
        return csv.Rows;
    }

    private static IQueryable<Client> Shown(IQueryable<Client> clients, ClientListShow show) =>
        show switch
        {
            ClientListShow.Active => clients.Where(client => client.IsActive),
            ClientListShow.Inactive => clients.Where(client => !client.IsActive),
            ClientListShow.All => clients,
        };

    private static ClientListShow Parse(string? show) =>
        Enum.TryParse<ClientListShow>(show, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) ? parsed : ClientListShow.Active;

    private static string?[] Cells(Client client) =>
        [
            client.FirstName,
            client.LastName,
            client.Email,
            client.Phone,
            client.Mobile,
            client.AddressLine1,
            client.AddressLine2,
            client.City,
            client.State,
            client.PostalCode,
            client.EmergencyContactName,
            client.EmergencyContactPhone,
            client.IsActive ? "yes" : "no",
        ];
}
