using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Web.Data;
using VetCare.Web.Features.Importing.Reading;
using static VetCare.Web.Features.Importing.Reading.ImportFields;

namespace VetCare.Web.Features.Importing.Planning;

/// <summary>Rows that become clients. The same telephone number or e-mail address under a similar name is a duplicate.</summary>
internal sealed class ClientPlanner(PlanContext context) : RowPlanner(context)
{
    private KnownClients known = new();

    public override IReadOnlyList<string> Titles { get; } = ["First name", "Surname", "E-mail", "Phone", "Mobile", "Town", "Active"];

    public override async Task LoadAsync(VetCareDbContext db, CancellationToken cancellationToken) =>
        known = await KnownClients.LoadAsync(db, cancellationToken);

    public override Task<IReadOnlyList<PlannedRow>> PlanAsync(
        VetCareDbContext db,
        IReadOnlyList<CsvRow> rows,
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyList<PlannedRow>>([.. rows.Select(row => Plan(Context.Cells(row)))]);

    private PlannedRow Plan(RowCells cells)
    {
        var active = cells.YesNo(Names.Active) ?? true;
        var made = Client.Register(Context.ClinicId, Details(cells));
        cells.Refuse(made.Errors);
        if (!cells.IsSound)
            return PlannedRow.Refuse(cells);
        var client = made.Value;
        string?[] asRead =
        [
            client.FirstName,
            client.LastName,
            client.Email,
            client.Phone,
            client.Mobile,
            client.City,
            active ? "yes" : "no",
        ];
        var folded = Alike.Fold(client.FirstName, client.LastName);
        var same =
            known.Same(folded, client.Email, client.Phone, client.Mobile)
            ?? known.Reached(client.Email, client.Phone, client.Mobile).FirstOrDefault(other => Alike.Names(other.Folded, folded));
        if (same is not null)
            return PlannedRow.Duplicate(cells, $"Has the phone number or e-mail of {same.Where} and a similar name.", asRead);
        if (!active)
            client.Deactivate();
        known.Add(client, cells.Line);
        return PlannedRow.Create(cells, client, asRead);
    }

    private static ClientDetails Details(RowCells cells)
    {
        var (first, last) = (cells[Names.FirstName], cells[Names.LastName]);
        if ((first is null || last is null) && cells[Names.FullName] is { } whole)
        {
            var split = PersonName.Split(whole);
            (first, last) = (first ?? split.First, last ?? split.Last);
        }
        return new ClientDetails
        {
            FirstName = first,
            LastName = last,
            Email = cells[Names.Email],
            Phone = cells[Names.Phone],
            Mobile = cells[Names.Mobile],
            Address = new PostalAddress(
                cells[Names.Line1],
                cells[Names.Line2],
                cells[Names.City],
                cells[Names.State],
                cells[Names.PostalCode]
            ),
            EmergencyContactName = cells[Names.EmergencyContactName],
            EmergencyContactPhone = cells[Names.EmergencyContactPhone],
        };
    }
}
