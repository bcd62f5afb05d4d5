using System.Globalization;
using System.Security;
using System.Text;

namespace VetCare.Web.Documents.Pdf;

/// <summary>What a viewer or an archive shows about a document.</summary>
/// <param name="Created">The date the document bears; never the clock, so that the same document is the same file.</param>
/// <param name="Language">BCP 47 tag of the language the document is written in.</param>
internal sealed record PdfMetadata(string Title, string Author, string Subject, DateOnly Created, string Language)
{
    private const string Producer = "VetCare";

    public string InfoDictionary() =>
        $"<</Title {PdfSyntax.TextString(PdfText.Clean(Title))}/Author {PdfSyntax.TextString(PdfText.Clean(Author))}/Subject {PdfSyntax.TextString(PdfText.Clean(Subject))}/Creator({Producer})/Producer({Producer})/CreationDate {PdfSyntax.Date(Created)}/ModDate {PdfSyntax.Date(Created)}>>";

    /// <summary>The same facts as an XMP packet (ISO 16684-1).</summary>
    public byte[] XmpPacket()
    {
        var date = Created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(
            $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Escape(Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Escape(Subject)}</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>{Escape(Language)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
            <xmp:CreatorTool>{Producer}</xmp:CreatorTool><pdf:Producer>{Producer}</pdf:Producer>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """
        );
    }

    private static string Escape(string value) => SecurityElement.Escape(PdfText.Clean(value));
}
