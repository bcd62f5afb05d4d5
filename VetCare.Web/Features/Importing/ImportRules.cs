namespace VetCare.Web.Features.Importing;

/// <summary>How much a file may hold. Everything beyond is refused in words before a row is looked at.</summary>
public static class ImportRules
{
    public const long MaxBytes = 50L * 1024 * 1024;
    public const int MaxRows = 100_000;
    public const int MaxColumns = 200;

    /// <summary>Characters of one row, quoted line breaks included.</summary>
    public const int MaxRowLength = 200_000;

    /// <summary>Characters of one cell; a spreadsheet holds 32 767.</summary>
    public const int MaxCellLength = 32_767;

    /// <summary>Rows saved in one transaction.</summary>
    public const int ChunkRows = 200;

    public const int PreviewRows = 10;

    /// <summary>Problems shown on the page; the report of the finished import names them all.</summary>
    public const int ShownProblems = 100;

    /// <summary>Words for a species offered for mapping at once.</summary>
    public const int ShownWords = 50;

    /// <summary>How long a file that was chosen but not imported is kept.</summary>
    public static readonly TimeSpan FileLife = TimeSpan.FromHours(2);

    public const int FilesPerPerson = 3;
}
