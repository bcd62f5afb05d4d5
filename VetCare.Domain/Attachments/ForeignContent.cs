using System.Text;

namespace VetCare.Domain.Attachments;

/// <summary>Names what is not kept, so that a refusal can say what was found.</summary>
internal static class ForeignContent
{
    internal const string Text = "plain text";
    private const int Looked = 2048;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] PageTags =
    [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<script",
        "<iframe",
        "<meta",
        "<title",
        "<img",
    ];

    public static string Name(ReadOnlySpan<byte> bytes)
    {
        if (Binary(bytes) is { } known)
            return known;
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return "of an unknown kind";
        }
        if (text.Any(letter => char.IsControl(letter) && letter is not ('\r' or '\n' or '\t' or '\f')))
            return "of an unknown kind";
        return Written(text);
    }

    private static string? Binary(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0x4D, 0x5A, ..] or [0x7F, 0x45, 0x4C, 0x46, ..] => "a program",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Word or Excel file",
            [0x1F, 0x8B, ..] or [0x37, 0x7A, 0xBC, 0xAF, ..] or [0x52, 0x61, 0x72, 0x21, ..] => "a packed archive",
            _ when bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8) => "a film",
            _ => null,
        };

    private static string Written(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, Looked)).TrimStart('\uFEFF').TrimStart();
        while (start.StartsWith("<!--"))
        {
            var end = start.IndexOf("-->");
            if (end < 0)
                return "a web page";
            start = start[(end + 3)..].TrimStart();
        }
        foreach (var tag in PageTags)
            if (start.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
                return "a web page";
        if (
            start.StartsWith("<svg", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<!doctype svg", StringComparison.OrdinalIgnoreCase)
        )
            return "an SVG drawing, which can carry a program";
        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
            return start.Contains("<svg", StringComparison.OrdinalIgnoreCase) ? "an SVG drawing, which can carry a program" : "an XML file";
        if (start.StartsWith("#!") || start.StartsWith("<?php", StringComparison.OrdinalIgnoreCase))
            return "a program";
        return start.IsEmpty ? "nothing but blanks" : Text;
    }
}
