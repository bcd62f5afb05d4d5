using System.Text;

namespace VetCare.Domain.MedicalRecords;

/// <summary>The words of a note: complaint in the client's words, then subjective, objective, assessment, plan.</summary>
public sealed record SoapText(
    string? ChiefComplaint = null,
    string? Subjective = null,
    string? Objective = null,
    string? Assessment = null,
    string? Plan = null
)
{
    public static readonly SoapText Empty = new();

    /// <summary>What is kept of the typed text: line ends alike, no control marks, nothing instead of blanks. Indentation stays.</summary>
    public SoapText Cleaned() => new(Clean(ChiefComplaint), Clean(Subjective), Clean(Objective), Clean(Assessment), Clean(Plan));

    public bool HasWords =>
        !string.IsNullOrWhiteSpace(Subjective)
        || !string.IsNullOrWhiteSpace(Objective)
        || !string.IsNullOrWhiteSpace(Assessment)
        || !string.IsNullOrWhiteSpace(Plan);

    private static string? Clean(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var clean = new StringBuilder(typed.Length);
        // Runes replace half a surrogate pair, which no encoding takes.
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
                clean.Append(rune);
        }
        return clean.ToString().TrimEnd();
    }
}
