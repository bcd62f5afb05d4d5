using System.Globalization;

namespace VetCare.Domain.Pets;

/// <summary>Who the patient is, in the words and short forms every clinician reads at a glance.</summary>
public static class Signalment
{
    private const int DaysUntilWeeks = 14;
    private const int WeeksUntilMonths = 16;

    /// <summary>Age on a day: "5 d", "3 wk" (up to 16 weeks), "8 mo", "9 y 2 mo"; "about" in front when the birth date is estimated.</summary>
    /// <returns>"age unknown" without a birth date.</returns>
    public static string Age(DateOnly? born, DateOnly on, bool estimated = false)
    {
        if (born is not { } date)
            return "age unknown";
        var age = AgeText(date, on);
        return estimated ? "about " + age : age;
    }

    /// <summary>Whole calendar months from birth; somebody born on the 31st is a month older on the last day of a shorter month.</summary>
    public static int MonthsOld(DateOnly born, DateOnly on)
    {
        if (on < born)
            return 0;
        var months = ((on.Year - born.Year) * 12) + on.Month - born.Month;
        return born.AddMonths(months) > on ? months - 1 : months;
    }

    /// <summary>"male, neutered", "female, intact", "male, chemically suppressed"; only the sex, or "sex unknown", when no more is known.</summary>
    public static string SexText(Sex sex, NeuterStatus neutered)
    {
        var word = sex switch
        {
            Sex.Male => "male",
            Sex.Female => "female",
            Sex.Intersex => "intersex",
            Sex.Unknown => "sex unknown",
        };
        return neutered switch
        {
            NeuterStatus.Intact => sex == Sex.Unknown ? word : word + ", intact",
            NeuterStatus.Neutered => word + ", neutered",
            NeuterStatus.ChemicallySuppressed => word + ", chemically suppressed",
            NeuterStatus.Unknown => word,
        };
    }

    /// <summary>MI, MN, FI, FS (spayed), XI, XN; a lone letter when the neuter status is not known, and "U" for an unknown sex.</summary>
    public static string SexShort(Sex sex, NeuterStatus neutered)
    {
        var letter = sex switch
        {
            Sex.Male => "M",
            Sex.Female => "F",
            Sex.Intersex => "X",
            Sex.Unknown => "U",
        };
        return neutered switch
        {
            NeuterStatus.Intact => letter + "I",
            NeuterStatus.Neutered => letter + (sex == Sex.Female ? "S" : "N"),
            NeuterStatus.ChemicallySuppressed => letter + " suppressed",
            NeuterStatus.Unknown => letter,
        };
    }

    /// <summary>"Dog, Labrador retriever, black, male, neutered, 9 y 2 mo"; what is not known about breed and colour is left out.</summary>
    public static string Line(
        Species species,
        string? breed,
        string? color,
        Sex sex,
        NeuterStatus neutered,
        DateOnly? born,
        bool estimated,
        DateOnly on
    )
    {
        string?[] parts = [SpeciesFacts.Of(species).Title, breed, color, SexText(sex, neutered), Age(born, on, estimated)];
        return string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    private static string AgeText(DateOnly born, DateOnly on)
    {
        var days = Math.Max(0, on.DayNumber - born.DayNumber);
        if (days < DaysUntilWeeks)
            return Text($"{days} d");
        if (days < WeeksUntilMonths * 7)
            return Text($"{days / 7} wk");
        var months = MonthsOld(born, on);
        if (months < 12)
            return Text($"{months} mo");
        return months % 12 == 0 ? Text($"{months / 12} y") : Text($"{months / 12} y {months % 12} mo");
    }

    private static string Text(FormattableString age) => age.ToString(CultureInfo.InvariantCulture);
}
