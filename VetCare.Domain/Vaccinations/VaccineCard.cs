namespace VetCare.Domain.Vaccinations;

/// <summary>Where protection stands on a day.</summary>
public enum VaccineCardStatus
{
    Current,

    /// <summary>Due within <see cref="VaccineCard.SoonDays"/>, today included.</summary>
    DueSoon,
    Overdue,
}

/// <summary>A dose as the vaccine card needs it.</summary>
public sealed record VaccineCardDose(string Name, IReadOnlyList<Antigen> Antigens, DateOnly GivenOn, DateOnly DueOn);

/// <summary>One line of the card: what protects, since when, until when.</summary>
public sealed record VaccineCardLine(
    string Name,
    IReadOnlyList<Antigen> Antigens,
    DateOnly GivenOn,
    DateOnly DueOn,
    VaccineCardStatus Status
);

/// <summary>
/// The present state of protection, worked out per antigen: a five-in-one answers for five, and a later dose of one of them takes over only that
/// one. Antigens that rest on the same dose share a line.
/// </summary>
public static class VaccineCard
{
    /// <summary>Days ahead in which a dose counts as due soon.</summary>
    public const int SoonDays = 30;

    /// <summary>The lines, most urgent first.</summary>
    public static IReadOnlyList<VaccineCardLine> Of(IEnumerable<VaccineCardDose> doses, DateOnly today)
    {
        Dictionary<Antigen, VaccineCardDose> latest = [];
        foreach (var dose in doses)
        {
            foreach (var antigen in dose.Antigens)
            {
                if (!latest.TryGetValue(antigen, out var known) || IsLater(dose, known))
                    latest[antigen] = dose;
            }
        }
        return
        [
            .. latest
                .GroupBy(entry => entry.Value, entry => entry.Key)
                .Select(group => Line(group.Key, [.. group.Order()], today))
                .OrderBy(line => line.DueOn)
                .ThenBy(line => line.Name, StringComparer.Ordinal),
        ];
    }

    private static bool IsLater(VaccineCardDose dose, VaccineCardDose known) =>
        dose.GivenOn > known.GivenOn || (dose.GivenOn == known.GivenOn && dose.DueOn > known.DueOn);

    private static VaccineCardLine Line(VaccineCardDose dose, Antigen[] answered, DateOnly today)
    {
        var name = answered.Length == dose.Antigens.Count ? dose.Name : Words(answered);
        var status =
            dose.DueOn < today ? VaccineCardStatus.Overdue
            : dose.DueOn <= today.AddDays(SoonDays) ? VaccineCardStatus.DueSoon
            : VaccineCardStatus.Current;
        return new(name, answered, dose.GivenOn, dose.DueOn, status);
    }

    private static string Words(Antigen[] antigens)
    {
        var words = string.Join(", ", antigens.Select(AntigenFacts.Name));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
