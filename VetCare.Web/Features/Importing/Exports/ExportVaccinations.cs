using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Csv;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Importing.Exports;

/// <summary>
/// All vaccinations as a CSV that the import recognises again. The owners' columns stay
/// empty for whoever may not export clients, notes stay in the house. Audited with the number of rows.
/// </summary>
public sealed class ExportVaccinations(UseCaseContext context) : UseCase<ExportVaccinations.Request, int>(context)
{
    /// <param name="Target">Written only when nothing is refused.</param>
    public sealed record Request(Stream Target);

    public override string Requires => Permissions.ExportVaccinations;

    private static readonly string[] Headings =
    [
        "Pet",
        "Microchip",
        "Owner first name",
        "Owner surname",
        "Owner e-mail",
        "Owner phone",
        "Vaccine",
        "Date given",
        "Next due",
        "Manufacturer",
        "Lot",
        "Lot expiry",
        "Rabies tag",
        "Verified",
    ];

    /// <returns>The number of rows.</returns>
    protected override async Task<Result<int>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        db.AuditExport("vaccinations", await db.Vaccinations.CountAsync(cancellationToken), Now);
        await db.SaveChangesAsync(cancellationToken);
        var rows = (
            from dose in db.Vaccinations.AsNoTracking()
            join pet in db.Pets on dose.PetId equals pet.Id
            join client in db.Clients on pet.ClientId equals client.Id
            orderby client.SearchText, pet.Id, dose.DateGiven, dose.Id
            select new
            {
                Dose = dose,
                pet.Name,
                pet.MicrochipId,
                client.FirstName,
                client.LastName,
                client.Email,
                Phone = client.Phone ?? client.Mobile,
            }
        ).AsAsyncEnumerable();
        var owners = actor.May(Permissions.ExportClients);
        await using var csv = new CsvOutput(request.Target);
        await csv.HeadAsync(Headings, cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
            await csv.RowAsync(
                [
                    row.Name,
                    row.MicrochipId,
                    owners ? row.FirstName : null,
                    owners ? row.LastName : null,
                    owners ? row.Email : null,
                    owners ? row.Phone : null,
                    row.Dose.VaccineName,
                    Iso(row.Dose.DateGiven),
                    Iso(row.Dose.NextDueDate),
                    row.Dose.Manufacturer,
                    row.Dose.LotNumber,
                    Iso(row.Dose.LotExpiry),
                    row.Dose.RabiesTag,
                    row.Dose.IsVerified ? "yes" : "no",
                ],
                cancellationToken
            );
        await csv.SendAsync(cancellationToken);
        return csv.Rows;
    }

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
