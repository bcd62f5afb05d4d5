using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Csv;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Importing.Exports;

/// <summary>
/// All pets with their owners as a CSV that the import recognises again. The owners' columns stay empty for
/// whoever may not export clients, notes stay in the house. Audited with the number of rows.
/// </summary>
public sealed class ExportPets(UseCaseContext context) : UseCase<ExportPets.Request, int>(context)
{
    /// <param name="Target">Written only when nothing is refused.</param>
    public sealed record Request(Stream Target);

    public override string Requires => Permissions.ExportPets;

    private static readonly string[] Headings =
    [
        "Name",
        "Species",
        "Breed",
        "Colour",
        "Sex",
        "Neutered",
        "Birth date",
        "Birth date estimated",
        "Microchip",
        "Tattoo",
        "Insurer",
        "Policy number",
        "Allergies",
        "Special instructions",
        "Deceased on",
        "Owner first name",
        "Owner surname",
        "Owner e-mail",
        "Owner phone",
    ];

    /// <returns>The number of rows.</returns>
    protected override async Task<Result<int>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        db.AuditExport("pets", await db.Pets.CountAsync(cancellationToken), Now);
        await db.SaveChangesAsync(cancellationToken);
        var rows = db
            .Pets.AsNoTracking()
            .Join(db.Clients, pet => pet.ClientId, client => client.Id, (pet, client) => new { Pet = pet, Client = client })
            .OrderBy(row => row.Client.SearchText)
            .ThenBy(row => row.Pet.Id)
            .Select(row => new
            {
                row.Pet,
                row.Client.FirstName,
                row.Client.LastName,
                row.Client.Email,
                Phone = row.Client.Phone ?? row.Client.Mobile,
            })
            .AsAsyncEnumerable();
        var owners = actor.May(Permissions.ExportClients);
        await using var csv = new CsvOutput(request.Target);
        await csv.HeadAsync(Headings, cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
            await csv.RowAsync(
                owners
                    ? [.. Cells(row.Pet), row.FirstName, row.LastName, row.Email, row.Phone]
                    : [.. Cells(row.Pet), null, null, null, null],
                cancellationToken
            );
        await csv.SendAsync(cancellationToken);
        return csv.Rows;
    }

    private static string?[] Cells(Pet pet) =>
        [
            pet.Name,
            SpeciesFacts.Of(pet.Species).Title,
            pet.Breed,
            pet.Color,
            pet.Sex.ToString(),
            Neutered(pet.NeuterStatus),
            Iso(pet.BirthDate),
            pet.BirthDateEstimated ? "yes" : null,
            pet.MicrochipId,
            pet.Tattoo,
            pet.InsuranceProvider,
            pet.InsurancePolicy,
            pet.Allergies,
            pet.SpecialInstructions,
            Iso(pet.DeceasedDate),
        ];

    private static string Neutered(NeuterStatus status) =>
        status switch
        {
            NeuterStatus.Intact => "no",
            NeuterStatus.Neutered => "yes",
            NeuterStatus.ChemicallySuppressed => "suppressed",
            NeuterStatus.Unknown => "unknown",
        };

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
