namespace VetCare.Web.Shared.Csv;

/// <summary>
/// Text that a spreadsheet would take for a formula gets an apostrophe in front on the way out, and loses exactly that one on the way in, so that
/// what was exported comes back as it was.
/// </summary>
public static class CsvCells
{
    public static string Safe(string? value) => value is not null && Risky(value, out _) ? "'" + value : value ?? "";

    public static string Bare(string cell) => Risky(cell, out var apostrophes) && apostrophes > 0 ? cell[1..] : cell;

    // A value that already begins with apostrophes gets one more, or the way back would take one of its own.
    private static bool Risky(string text, out int apostrophes)
    {
        apostrophes = 0;
        while (apostrophes < text.Length && text[apostrophes] == '\'')
            apostrophes++;
        return apostrophes < text.Length && "=+-@\t\r\n".Contains(text[apostrophes], StringComparison.Ordinal);
    }
}
