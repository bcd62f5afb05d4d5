using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Pets;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Data;
using VetCare.Web.Features.Importing.Reading;
using static VetCare.Web.Features.Importing.Reading.ImportFields;

namespace VetCare.Web.Features.Importing.Planning;

/// <summary>
/// Rows that become the history of vaccinations of pets the clinic has: unverified, so that no certificate names them. The same pet, day and vaccine is
/// a duplicate.
/// </summary>
internal sealed class VaccinationPlanner(PlanContext context) : RowPlanner(context)
{
    private const string YearAssumed = "Brought in from another system without a due date; one year was assumed.";
    private const string History = "Brought in from another system.";

    private readonly Dictionary<(Guid Pet, DateOnly On, string Vaccine), int> inFile = [];
    private KnownClients clients = new();
    private KnownPets pets = new();

    public override IReadOnlyList<string> Titles { get; } = ["Pet", "Owner", "Vaccine", "Date given", "Next due", "Lot", "Rabies tag"];

    public override async Task LoadAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        clients = await KnownClients.LoadAsync(db, cancellationToken);
        pets = await KnownPets.LoadAsync(db, cancellationToken);
    }

    public override async Task<IReadOnlyList<PlannedRow>> PlanAsync(
        VetCareDbContext db,
        IReadOnlyList<CsvRow> rows,
        CancellationToken cancellationToken
    )
    {
        var found = rows.Select(row => Context.Cells(row)).Select(cells => (Cells: cells, Pets: PetsOf(cells))).ToList();
        var ids = found.SelectMany(row => row.Pets).Select(pet => pet.Id).Distinct().ToList();
        var doses = await db
            .Vaccinations.AsNoTracking()
            .Where(dose => ids.Contains(dose.PetId))
            .Select(dose => new
            {
                dose.PetId,
                dose.DateGiven,
                dose.VaccineName,
            })
            .ToListAsync(cancellationToken);
        var had = doses.Select(dose => (dose.PetId, dose.DateGiven, Alike.Fold(dose.VaccineName))).ToHashSet();
        return [.. found.Select(row => Plan(row.Cells, row.Pets, had))];
    }

    private PlannedRow Plan(RowCells cells, IReadOnlyList<KnownPet> meant, HashSet<(Guid, DateOnly, string)> had)
    {
        var past = Dose(cells, meant);
        var pet = meant.Count > 0 ? meant[0] : null;
        var made = Vaccination.Remember(Context.ClinicId, pet?.Id ?? Guid.Empty, pet?.BornOn, pet?.DiedOn, past, Context.By, Context.Today);
        // A date that could not be read has been refused already, and better.
        cells.Refuse(
            made.Errors.Where(error => error.Field != Names.DateGiven || past.DateGiven is not null || cells[Names.DateGiven] is null)
        );
        if (!cells.IsSound)
            return PlannedRow.Refuse(cells);
        var dose = made.Value;
        string?[] asRead =
        [
            pet!.Name,
            clients.Find(pet.OwnerId)?.Name,
            dose.VaccineName,
            Iso(dose.DateGiven),
            past.NextDueDate is null ? Iso(dose.NextDueDate) + " (assumed)" : Iso(dose.NextDueDate),
            dose.LotNumber,
            dose.RabiesTag,
        ];
        var name = Alike.Fold(dose.VaccineName);
        if (meant.Any(other => had.Contains((other.Id, dose.DateGiven, name))))
            return PlannedRow.Duplicate(cells, $"{pet.Name} has this vaccination of that day already.", asRead);
        if (meant.Count > 1)
        {
            cells.Refuse(null, $"{meant.Count} pets fit this row. Add the microchip, or the owner's e-mail or phone, to the file.");
            return PlannedRow.Refuse(cells);
        }
        return inFile.TryAdd((pet.Id, dose.DateGiven, name), cells.Line)
            ? PlannedRow.Create(cells, dose, asRead)
            : PlannedRow.Duplicate(cells, $"Line {inFile[(pet.Id, dose.DateGiven, name)]} says the same.", asRead);
    }

    /// <summary>By microchip, or by owner and name.</summary>
    private IReadOnlyList<KnownPet> PetsOf(RowCells cells)
    {
        var chip = PatientWords.Microchip(cells);
        if (pets.WithChip(chip) is { } carrier)
            return [carrier];
        if (cells[Names.Name] is not { } name || !OwnerSearch.IsTold(cells))
        {
            if (cells.IsSound)
                cells.Refuse(null, NoPet(chip));
            return [];
        }
        var folded = Alike.Fold(name);
        var owners = OwnerSearch.Find(cells, clients);
        KnownPet[] found = [.. owners.SelectMany(owner => pets.Of(owner.Id)).Where(pet => pet.Folded == folded)];
        if (found.Length == 0 && owners.Count > 0)
            cells.Refuse(Names.Name, $"{owners[0].Name} has no pet called {RowCells.Short(name)}. Import the pets first.");
        return found;
    }

    private static string NoPet(string? chip) =>
        chip is null
            ? "This row does not say which pet it is about. Fill in the microchip, or the pet's name and its owner."
            : $"No pet carries the microchip {RowCells.Short(chip)}. Import the pets first, or add the pet's name and its owner.";

    private static PastDose Dose(RowCells cells, IReadOnlyList<KnownPet> meant)
    {
        var due = cells.Date(Names.NextDueDate);
        var vaccine = cells[Names.VaccineName];
        return new PastDose
        {
            VaccineName = vaccine,
            Antigens = PatientWords.AntigensOf(vaccine ?? "", meant.Count > 0 ? meant[0].Species : Species.Other),
            Manufacturer = cells[Names.Manufacturer],
            LotNumber = cells[Names.LotNumber],
            LotExpiry = cells.Date(Names.LotExpiry),
            DateGiven = cells.Date(Names.DateGiven),
            NextDueDate = due,
            RabiesTag = cells[Names.RabiesTag],
            Notes = due is null ? YearAssumed : History,
        };
    }

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
