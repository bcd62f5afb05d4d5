using System.Globalization;
using VetCare.Domain.Common;

namespace VetCare.Web.Features.Importing;

/// <summary>Refusals around files and batches.</summary>
public static class ImportErrors
{
    public static readonly Error Empty = new("import.empty", "This file is empty. Export it again from the old system.", "File");

    public static readonly Error NoRows = new(
        "import.no_rows",
        "This file has headings but no rows below them. Export it again from the old system.",
        "File"
    );

    public static readonly Error TooLarge = new(
        "import.too_large",
        "This file is larger than 50 MB. Split it and import the parts one after the other; rows imported twice are recognised.",
        "File"
    );

    public static readonly Error TooManyRows = new(
        "import.too_many_rows",
        "This file has more than 100,000 rows. Split it and import the parts one after the other; rows imported twice are recognised.",
        "File"
    );

    public static readonly Error Workbook = new(
        "import.workbook",
        "This is a spreadsheet, not a CSV file. Open it and save it as “CSV UTF-8”; set the microchip column to text first.",
        "File"
    );

    public static readonly Error Binary = new(
        "import.binary",
        "This is not a text file. Export the list as CSV from the old system and choose that file.",
        "File"
    );

    public static readonly Error Encoding = new(
        "import.encoding",
        "The letters of this file cannot be read: it is neither UTF-8, UTF-16 nor Windows-1252. Save it as “CSV UTF-8” and choose it again.",
        "File"
    );

    public static readonly Error Unread = new(
        "import.unread",
        "The file could not be read to its end. Check that it still lies where it was, and choose it again.",
        "File"
    );

    public static readonly Error FileGone = new(
        "import.file_gone",
        "This file is no longer here: files wait two hours, and not across a restart. Choose it again."
    );

    public static readonly Error BatchNotFound = new(
        "import.batch_not_found",
        "This import is not in your clinic. Open the list of imports."
    );

    public static readonly Error AnotherRuns = new(
        "import.another_runs",
        "An import of your clinic is still running or being taken back. Wait until that has finished, then try again."
    );

    public static readonly Error ChooseDateOrder = new(
        "import.choose_date_order",
        "The dates of this file can be read both ways. Choose whether the day or the month comes first.",
        "Dates"
    );

    public static Error RowTooLong(int line) =>
        new(
            "import.row_too_long",
            Text(
                $"Line {line} is longer than {ImportRules.MaxRowLength:N0} characters. A quotation mark that is never closed is the usual cause."
            ),
            "File"
        );

    public static Error CellTooLong(int line) =>
        new(
            "import.cell_too_long",
            Text($"Line {line} holds a cell of more than {ImportRules.MaxCellLength:N0} characters. Shorten it."),
            "File"
        );

    public static Error TooManyColumns(int line) =>
        new(
            "import.too_many_columns",
            Text($"Line {line} has more than {ImportRules.MaxColumns} columns. Export only the columns of this list."),
            "File"
        );

    public static Error OpenQuote(int line) =>
        new("import.open_quote", Text($"The quotation mark that opens in line {line} is never closed. Mend that line."), "File");

    private static string Text(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
