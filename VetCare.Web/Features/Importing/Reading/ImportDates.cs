using System.Globalization;

namespace VetCare.Web.Features.Importing.Reading;

/// <summary>Reads the dates of other systems. A year of two digits and a number of days since 1900 are refused rather than guessed.</summary>
internal static class ImportDates
{
    private static readonly string[] Unmistakable =
    [
        "yyyy-M-d",
        "yyyy/M/d",
        "yyyy.M.d",
        "yyyyMMdd",
        "d MMM yyyy",
        "d MMMM yyyy",
        "d-MMM-yyyy",
        "MMM d yyyy",
        "MMM d, yyyy",
        "MMMM d, yyyy",
    ];

    private static readonly string[] DayFirst = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy"];
    private static readonly string[] MonthFirst = ["M/d/yyyy", "M.d.yyyy", "M-d-yyyy"];

    /// <summary>The date, or a sentence that says why it cannot be read.</summary>
    public static (DateOnly? Date, string? Problem) Read(string text, DateOrder? order)
    {
        var date = WithoutTime(text);
        if (Parse(date, Unmistakable) is { } sure)
            return (sure, null);
        var (day, month) = (Parse(date, DayFirst), Parse(date, MonthFirst));
        if (order is { } said && (said == DateOrder.DayFirst ? day : month) is { } read)
            return (read, null);
        if (order is null && (day is null) != (month is null))
            return (day ?? month, null);
        if (order is null && day is not null)
            return day == month ? (day, null) : (null, $"“{text}” can be read both ways. Choose how the dates of this file are written.");
        return (null, Why(text, date, day ?? month));
    }

    /// <summary>Which orders a text allows: a 13 can only be a day.</summary>
    public static (bool DayFirst, bool MonthFirst) Allows(string text)
    {
        var date = WithoutTime(text);
        if (Parse(date, Unmistakable) is not null)
            return (true, true);
        var (day, month) = (Parse(date, DayFirst) is not null, Parse(date, MonthFirst) is not null);
        return day || month ? (day, month) : (true, true);
    }

    /// <summary>True for a date that says something else in either order.</summary>
    public static bool IsAmbiguous(string text)
    {
        var date = WithoutTime(text);
        var (day, month) = (Parse(date, DayFirst), Parse(date, MonthFirst));
        return day is not null && month is not null && day != month;
    }

    private static string Why(string text, string date, DateOnly? otherWay)
    {
        if (otherWay is not null)
            return $"“{text}” is no date when dates are written as you chose. Mend the row or choose the other order.";
        var parts = date.Split('/', '.', '-');
        if (parts.Length == 3 && parts.All(part => part.Length is 1 or 2 && part.All(char.IsAsciiDigit)))
            return $"“{text}” has a year of two digits. Export dates with four digits of the year.";
        if (date.Length == 5 && date.All(char.IsAsciiDigit))
            return $"“{text}” is a number a spreadsheet made of a date. Format the column as a date and export it again.";
        return $"“{text}” is no date. Write it as 2019-02-28.";
    }

    private static string WithoutTime(string text)
    {
        var date = text.Trim();
        var at = date.IndexOfAny(['T', ' ']);
        return at >= 8 && date.IndexOf(':', at) > at ? date[..at].TrimEnd(',') : date;
    }

    private static DateOnly? Parse(string text, string[] formats) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1800
            ? date
            : null;
}
