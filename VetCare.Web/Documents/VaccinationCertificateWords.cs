using System.Globalization;
using VetCare.Domain.Vaccinations;

namespace VetCare.Web.Documents;

/// <summary>The words, dates and numbers of the vaccination certificate, in English.</summary>
internal static class VaccinationCertificateWords
{
    public const string Title = "Vaccination certificate";
    public const string NotStated = "Not stated";
    private const string English = "en";
    private const int IsoChipDigits = 15;

    /// <summary>The tag a screen reader is given: the asked-for kind of English, or plain English for any other language.</summary>
    public static string Language(string asked)
    {
        var isEnglish =
            string.Equals(asked, English, StringComparison.OrdinalIgnoreCase)
            || asked.StartsWith(English + "-", StringComparison.OrdinalIgnoreCase);
        return isEnglish && asked.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? asked : English;
    }

    /// <summary>A day with its month in letters, so that no country reads it the other way round: <c>14 Mar 2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A lot that expires with its month reads <c>05/2027</c>, as on the vial; any other day is written out.</summary>
    public static string LotExpiry(DateOnly day) =>
        day.Day == DateTime.DaysInMonth(day.Year, day.Month) ? day.ToString("MM'/'yyyy", CultureInfo.InvariantCulture) : Day(day);

    /// <summary>A 15-digit chip number in groups of three; other numbers as they are.</summary>
    public static string Microchip(string number) =>
        number.Length == IsoChipDigits && number.All(char.IsAsciiDigit)
            ? string.Join(' ', number.Chunk(3).Select(group => new string(group)))
            : number;

    public static string Born(CertificateAnimal animal) =>
        animal.Born is not { } born ? NotStated : Day(born) + (animal.BornEstimated ? ", estimated" : "");

    public static string ValidUntil(CertificateVaccination vaccination) =>
        (vaccination.ValidUntil, vaccination.Lapsed) switch
        {
            ({ } day, true) => Day(day) + ", lapsed",
            ({ } day, false) => Day(day),
            (null, true) => "Lapsed",
            (null, false) => NotStated,
        };

    /// <summary>The parts that were given, with a comma between them.</summary>
    public static string List(params IEnumerable<string?> parts) =>
        string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
