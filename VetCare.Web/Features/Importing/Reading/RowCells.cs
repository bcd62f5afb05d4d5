using VetCare.Domain.Common;
using VetCare.Web.Shared.Csv;

namespace VetCare.Web.Features.Importing.Reading;

/// <summary>The cells of one row by field, and what is wrong with them in words.</summary>
internal sealed class RowCells(CsvRow row, IReadOnlyDictionary<string, int> columns, ImportMapping mapping, DateOrder? dates)
{
    private readonly List<string> problems = [];

    public int Line => row.Line;
    public bool IsSound => problems.Count == 0;
    public string Problems => string.Join(' ', problems);

    /// <summary>The cell as it was before an export made it safe for spreadsheets; null when there is nothing in it.</summary>
    public string? this[string field]
    {
        get
        {
            if (!columns.TryGetValue(field, out var at) || at >= row.Cells.Count)
                return null;
            var cell = CsvCells.Bare(row.Cells[at]).Trim();
            // ="0400" is how some programs keep a spreadsheet from eating a leading zero.
            if (cell.Length > 3 && cell.StartsWith("=\"", StringComparison.Ordinal) && cell.IndexOf('"', 2) == cell.Length - 1)
                cell = cell[2..^1].Trim();
            return cell.Length == 0 ? null : cell;
        }
    }

    public DateOnly? Date(string field)
    {
        if (this[field] is not { } text)
            return null;
        var (date, problem) = ImportDates.Read(text, dates);
        if (problem is not null)
            Refuse(field, problem);
        return date;
    }

    public bool? YesNo(string field) =>
        this[field]?.ToUpperInvariant() switch
        {
            null => null,
            "Y" or "YES" or "TRUE" or "T" or "1" or "X" or "ACTIVE" or "JA" => true,
            "N" or "NO" or "FALSE" or "F" or "0" or "INACTIVE" or "NEIN" => false,
            _ => Unread(field),
        };

    /// <summary>A sentence about one cell, under the heading the person knows.</summary>
    public void Refuse(string? field, string sentence) =>
        problems.Add(field is not null && mapping.Columns.TryGetValue(field, out var heading) ? $"{heading}: {sentence}" : sentence);

    public void Refuse(IEnumerable<Error> errors)
    {
        foreach (var error in errors)
            Refuse(error.Field, error.Message);
    }

    private bool? Unread(string field)
    {
        Refuse(field, $"“{Short(this[field]!)}” is neither yes nor no.");
        return null;
    }

    public static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
