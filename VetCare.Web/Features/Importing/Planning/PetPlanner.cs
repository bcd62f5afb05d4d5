using System.Globalization;
using VetCare.Domain.Pets;
using VetCare.Web.Data;
using VetCare.Web.Features.Importing.Reading;
using static VetCare.Web.Features.Importing.Reading.ImportFields;

namespace VetCare.Web.Features.Importing.Planning;

/// <summary>
/// Rows that become pets of clients the clinic has. The same microchip, or the same owner, name and species, is a duplicate. A species nobody has
/// explained refuses the row.
/// </summary>
internal sealed class PetPlanner(PlanContext context) : RowPlanner(context)
{
    private KnownClients clients = new();
    private KnownPets pets = new();

    public override IReadOnlyList<string> Titles { get; } =
    ["Name", "Species", "Breed", "Sex", "Birth date", "Microchip", "Owner", "Deceased on"];

    public override async Task LoadAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        clients = await KnownClients.LoadAsync(db, cancellationToken);
        pets = await KnownPets.LoadAsync(db, cancellationToken);
    }

    public override Task<IReadOnlyList<PlannedRow>> PlanAsync(
        VetCareDbContext db,
        IReadOnlyList<CsvRow> rows,
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyList<PlannedRow>>([.. rows.Select(row => Plan(Context.Cells(row)))]);

    private PlannedRow Plan(RowCells cells)
    {
        var species = SpeciesOf(cells);
        var died = DiedOn(cells);
        var owners = OwnerSearch.Find(cells, clients);
        var details = Details(cells, species);
        var made = Pet.Register(Context.ClinicId, owners.Count > 0 ? owners[0].Id : Guid.Empty, details, Context.Today);
        // The word that means no species has been refused already, and better.
        cells.Refuse(made.Errors.Where(error => species is not null || error.Field != Names.Species));
        if (!cells.IsSound)
            return PlannedRow.Refuse(cells);
        var pet = made.Value;
        if (died is { } day)
            cells.Refuse(pet.RecordDeath(day, null, Context.Today).Errors.Select(error => error with { Field = Names.DeceasedDate }));
        string?[] asRead =
        [
            pet.Name,
            SpeciesFacts.Of(pet.Species).Title,
            pet.Breed,
            Signalment.SexText(pet.Sex, pet.NeuterStatus),
            Iso(pet.BirthDate),
            pet.MicrochipId,
            owners[0].Name,
            Iso(died),
        ];
        if (Same(cells, pet, owners) is { } why)
            return PlannedRow.Duplicate(cells, why, asRead);
        if (owners.Count > 1)
            cells.Refuse(null, OwnerSearch.Several(owners));
        if (!cells.IsSound)
            return PlannedRow.Refuse(cells);
        pets.Add(pet, cells.Line);
        return PlannedRow.Create(cells, pet, asRead);
    }

    /// <summary>Why the pet is one the clinic or the file has already; a chip on another pet is a slip and refuses the row.</summary>
    private string? Same(RowCells cells, Pet pet, IReadOnlyList<KnownClient> owners)
    {
        var folded = Alike.Fold(pet.Name);
        if (pets.WithChip(pet.MicrochipId) is { } carrier)
        {
            var whose = clients.Find(carrier.OwnerId)?.Name ?? "another client";
            var where = carrier.Line is { } line ? $"in line {line} of this file" : $"of {whose}";
            if (Alike.Names(carrier.Folded, folded))
                return $"{carrier.Name} {where} carries this microchip.";
            cells.Refuse(Names.Microchip, $"{carrier.Name} {where} carries this number already. Scan both pets and mend the file.");
        }
        var same = owners
            .SelectMany(owner => pets.Of(owner.Id))
            .FirstOrDefault(other => other.Folded == folded && other.Species == pet.Species);
        if (same is null || !cells.IsSound)
            return null;
        var who = clients.Find(same.OwnerId)?.Name;
        return same.Line is { } row ? $"{who} has {same.Name} in line {row} of this file." : $"{who} has {same.Name} already.";
    }

    private Species? SpeciesOf(RowCells cells)
    {
        if (cells[Names.Species] is not { } word)
        {
            cells.Refuse(Names.Species, "The species is missing. Fill it in.");
            return null;
        }
        if (SpeciesWords.Find(word, Context.Mapping.Species) is { } species)
            return species;
        var bare = SpeciesWords.Bare(word);
        UnknownSpecies[bare] = UnknownSpecies.GetValueOrDefault(bare) + 1;
        cells.Refuse(Names.Species, $"“{RowCells.Short(word)}” is no species VetCare knows. Say above which one it means.");
        return null;
    }

    /// <summary>A pet that is said to be dead needs a date, or its owner would be reminded of it.</summary>
    private static DateOnly? DiedOn(RowCells cells)
    {
        var day = cells.Date(Names.DeceasedDate);
        if (day is not null || cells[Names.DeceasedDate] is not null)
            return day;
        var dead =
            cells[Names.Deceased]?.ToUpperInvariant()
            is "Y"
                or "YES"
                or "TRUE"
                or "T"
                or "1"
                or "X"
                or "DECEASED"
                or "DEAD"
                or "EUTHANIZED"
                or "EUTHANASED";
        if (dead)
            cells.Refuse(
                Names.Deceased,
                "The pet has died, but the file does not say when. Add a column with the date, or leave the row out."
            );
        return null;
    }

    private static PetDetails Details(RowCells cells, Species? species)
    {
        var (sex, neutered) = PatientWords.Sex(cells);
        return new PetDetails
        {
            Name = cells[Names.Name],
            Species = species,
            Breed = cells[Names.Breed],
            Color = cells[Names.Color],
            Sex = sex,
            NeuterStatus = neutered,
            BirthDate = cells.Date(Names.BirthDate),
            BirthDateEstimated = cells.YesNo(Names.BirthDateEstimated) ?? false,
            Microchip = PatientWords.Microchip(cells),
            Tattoo = cells[Names.Tattoo],
            InsuranceProvider = cells[Names.InsuranceProvider],
            InsurancePolicy = cells[Names.InsurancePolicy],
            Allergies = cells[Names.Allergies],
            SpecialInstructions = cells[Names.SpecialInstructions],
        };
    }

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
