using System.Globalization;
using System.Text;

namespace VetCare.Web.Documents.Pdf;

/// <summary>How PDF writes numbers, texts, references and dates (ISO 32000-1, chapter 7).</summary>
internal static class PdfSyntax
{
    public static string Number(double value)
    {
        var text = value.ToString("0.###", CultureInfo.InvariantCulture);
        return string.Equals(text, "-0", StringComparison.Ordinal) ? "0" : text;
    }

    public static string Reference(int id) => string.Create(CultureInfo.InvariantCulture, $"{id} 0 R");

    /// <summary>A date without a time, so that it reads the same in every time zone.</summary>
    public static string Date(DateOnly date) => "(D:" + date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + ")";

    /// <summary>A text string: plain where it is printable ASCII, UTF-16 in hexadecimal everywhere else.</summary>
    public static string TextString(string value)
    {
        foreach (var c in value)
            if (c is < ' ' or > '~')
                return "<" + Convert.ToHexString([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(value)]) + ">";

        var text = new StringBuilder(value.Length + 2).Append('(');
        foreach (var c in value)
        {
            if (c is '(' or ')' or '\\')
                text.Append('\\');
            text.Append(c);
        }

        return text.Append(')').ToString();
    }
}
