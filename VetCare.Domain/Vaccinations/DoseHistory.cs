using System.Globalization;

namespace VetCare.Domain.Vaccinations;

/// <summary>An earlier dose and what it protected against.</summary>
public sealed record EarlierDose(DateOnly GivenOn, IReadOnlyList<Antigen> Antigens);

/// <summary>
/// Due dates of products that hold several antigens. Each antigen has a history of its own: a dog with all its distemper doses may get its first
/// leptospirosis today. The earliest date of them all is proposed, and the reason names the antigen when they differ.
/// </summary>
public static class DoseHistory
{
    public static DueDateProposal Propose(VaccineLabel label, DateOnly? born, DateOnly givenOn, IReadOnlyList<EarlierDose> earlier)
    {
        var each = label
            .Antigens.Select(antigen => (Antigen: antigen, Proposal: ProposeOne(label, antigen, born, givenOn, earlier)))
            .OrderBy(entry => entry.Proposal.NextDue)
            .ToList();
        if (each.Count == 0)
            return DueDateRules.Propose(label, born, givenOn, []);
        var (first, proposal) = each[0];
        IReadOnlyList<string> warnings = [.. each.SelectMany(entry => entry.Proposal.Warnings).Distinct(StringComparer.Ordinal)];
        var differs = each.Any(entry => entry.Proposal.NextDue != proposal.NextDue);
        return proposal with
        {
            Warnings = warnings,
            Reason = differs ? Capital(AntigenFacts.Name(first)) + ": " + proposal.Reason : proposal.Reason,
        };
    }

    /// <summary>The wait in days before a first rabies vaccination is recognised at a place; null where none is known.</summary>
    /// <remarks>21 days in the European Union and Great Britain, 28 by NASPHV and CDC in the United States, 14 in the State of New York.</remarks>
    public static int? RabiesWaitDays(string country, string? state) =>
        country.ToUpperInvariant() switch
        {
            "US" => string.Equals(state?.Trim(), "NY", StringComparison.OrdinalIgnoreCase) ? 14 : 28,
            var code when EuropeanRule.Contains(code) => 21,
            _ => null,
        };

    private static readonly HashSet<string> EuropeanRule =
    [
        .. "AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".Split(' '),
    ];

    private static DueDateProposal ProposeOne(
        VaccineLabel label,
        Antigen antigen,
        DateOnly? born,
        DateOnly givenOn,
        IReadOnlyList<EarlierDose> earlier
    ) =>
        DueDateRules.Propose(
            label with
            {
                Antigens = [antigen],
            },
            born,
            givenOn,
            [.. earlier.Where(dose => dose.Antigens.Contains(antigen)).Select(dose => dose.GivenOn).Distinct()]
        );

    private static string Capital(string words) =>
        string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(words[0])}{words[1..]}");
}
