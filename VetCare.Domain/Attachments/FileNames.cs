using System.Globalization;
using System.Text;

namespace VetCare.Domain.Attachments;

/// <summary>
/// Makes a file's own name fit to be shown and offered for saving. It is never used as a path; all the same, nothing of a path, no control character and
/// no mark that turns the reading direction around is left in it.
/// </summary>
public static class FileNames
{
    private const string Unnamed = "file";
    private const string NotInNames = "<>:\"|?*";

    public static string Clean(string? given)
    {
        var last = (given ?? "").Replace('\\', '/').Split('/')[^1];
        var clean = new StringBuilder(last.Length);
        // Runes replace half a surrogate pair, which neither database nor normalisation would take.
        foreach (var rune in last.EnumerateRunes())
            if (!Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator))
                clean.Append(NotInNames.Contains((char)Math.Min(rune.Value, char.MaxValue)) ? new Rune('_') : rune);
        var name = clean.ToString().Normalize(NormalizationForm.FormC).Trim().Trim('.').Trim();
        return name.Length == 0 ? Unnamed : Shorten(name);
    }

    /// <summary>The cleaned name with an ending that tells the truth about the content.</summary>
    public static string For(FileKind kind, string? given)
    {
        var name = Clean(given);
        return kind.Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
            ? name
            : Shorten(Path.GetFileNameWithoutExtension(name) + kind.Extensions[0]);
    }

    private static string Shorten(string name)
    {
        if (name.Length <= AttachmentRules.FileNameLength)
            return name;
        var ending = Path.GetExtension(name);
        if (ending.Length > 10)
            ending = "";
        var keep = AttachmentRules.FileNameLength - ending.Length;
        if (char.IsHighSurrogate(name[keep - 1]))
            keep--;
        return name[..keep] + ending;
    }
}
