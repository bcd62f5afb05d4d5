using VetCare.Domain.Common;
using VetCare.Domain.Importing;
using VetCare.Web.Features.Importing.Reading;

namespace VetCare.Web.Features.Importing.Planning;

/// <summary>What becomes of a row, before anything is saved.</summary>
/// <param name="Message">Why it is refused or taken for a duplicate.</param>
/// <param name="Made">The record to be saved; null unless the row creates one.</param>
/// <param name="AsRead">How the row was understood, for the preview.</param>
internal sealed record PlannedRow(int Line, ImportOutcome Outcome, string? Message, ClinicEntity? Made, IReadOnlyList<string?> AsRead)
{
    public static PlannedRow Create(RowCells cells, ClinicEntity made, params IReadOnlyList<string?> asRead) =>
        new(cells.Line, ImportOutcome.Created, null, made, asRead);

    public static PlannedRow Duplicate(RowCells cells, string why, params IReadOnlyList<string?> asRead) =>
        new(cells.Line, ImportOutcome.Duplicate, why, null, asRead);

    public static PlannedRow Refuse(RowCells cells) => new(cells.Line, ImportOutcome.Refused, cells.Problems, null, []);
}

/// <summary>What all rows of a file share.</summary>
/// <param name="By">Who imports.</param>
/// <param name="Today">The clinic's local date.</param>
internal sealed record PlanContext(
    Guid ClinicId,
    Guid By,
    DateOnly Today,
    ImportMapping Mapping,
    IReadOnlyDictionary<string, int> Columns,
    DateOrder? Dates
)
{
    public RowCells Cells(CsvRow row) => new(row, Columns, Mapping, Dates);
}
