using VetCare.Domain.Importing;
using VetCare.Web.Data;
using VetCare.Web.Features.Importing.Reading;

namespace VetCare.Web.Features.Importing.Planning;

/// <summary>
/// Decides what becomes of the rows of a file. It knows what the clinic has from a few queries at the beginning, remembers what the file has brought
/// so far, and saves nothing: a dry run and the run itself decide alike.
/// </summary>
internal abstract class RowPlanner(PlanContext context)
{
    protected PlanContext Context { get; } = context;

    /// <summary>Titles of <see cref="PlannedRow.AsRead"/>.</summary>
    public abstract IReadOnlyList<string> Titles { get; }

    /// <summary>Words that are in the file but mean no species yet, with the number of rows.</summary>
    public Dictionary<string, int> UnknownSpecies { get; } = new(StringComparer.Ordinal);

    public static RowPlanner For(ImportKind kind, PlanContext context) =>
        kind switch
        {
            ImportKind.Clients => new ClientPlanner(context),
            ImportKind.Pets => new PetPlanner(context),
            ImportKind.Vaccinations => new VaccinationPlanner(context),
        };

    /// <summary>Reads what the clinic has already.</summary>
    public abstract Task LoadAsync(VetCareDbContext db, CancellationToken cancellationToken);

    /// <summary>Decides a chunk of rows, in their order.</summary>
    public abstract Task<IReadOnlyList<PlannedRow>> PlanAsync(
        VetCareDbContext db,
        IReadOnlyList<CsvRow> rows,
        CancellationToken cancellationToken
    );
}
