using VetCare.Domain.Vaccinations;
using VetCare.Web.Documents.Pdf;
using Look = VetCare.Web.Documents.VaccinationCertificateLook;
using Words = VetCare.Web.Documents.VaccinationCertificateWords;

namespace VetCare.Web.Documents;

/// <summary>The animal and its owner, side by side.</summary>
internal static class VaccinationCertificateParties
{
    private const double Gap = 18;
    private const double ColumnWidth = (Look.ContentWidth - Gap) / 2;
    private const double LabelWidth = 78;
    private const double RowGap = 3;

    public static void Draw(VaccinationCertificateFlow flow, CertificateSnapshot certificate, StructElement root)
    {
        var block = new TextBlock();
        Add(block, root, Look.Left, "Animal", AnimalRows(certificate.Animal));
        Add(block, root, Look.Left + ColumnWidth + Gap, "Owner", OwnerRows(certificate.Owner));
        flow.Place(block);
        flow.Y += 16;
    }

    private static IEnumerable<Row> AnimalRows(CertificateAnimal animal)
    {
        yield return new Row("Name", animal.Name, Strong: true);
        yield return string.IsNullOrWhiteSpace(animal.Breed)
            ? new Row("Species", animal.Species)
            : new Row("Species, breed", Words.List(animal.Species, animal.Breed));
        yield return new Row("Sex", animal.Sex);
        yield return new Row("Born", Words.Born(animal));
        if (!string.IsNullOrWhiteSpace(animal.Color))
            yield return new Row("Colour", animal.Color);
        yield return string.IsNullOrWhiteSpace(animal.Microchip)
            ? new Row("Microchip", "None recorded")
            : new Row("Microchip", Words.Microchip(animal.Microchip), Strong: true);
        if (animal.MicrochipImplantedOn is { } implanted)
            yield return new Row("Chip implanted", Words.Day(implanted));
        if (animal.MicrochipReadOn is { } read)
            yield return new Row("Chip read", Words.Day(read));
    }

    private static IEnumerable<Row> OwnerRows(CertificateOwner owner)
    {
        yield return new Row("Name", owner.Name);
        var label = "Address";
        foreach (var line in owner.AddressLines.Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            yield return new Row(label, line, Continues: label.Length == 0);
            label = "";
        }

        if (!string.IsNullOrWhiteSpace(owner.Phone))
            yield return new Row("Phone", owner.Phone);
    }

    private static void Add(TextBlock block, StructElement root, double left, string heading, IEnumerable<Row> rows)
    {
        var labels = new TextBlock.Column(left, LabelWidth - 6);
        var values = new TextBlock.Column(left + LabelWidth, ColumnWidth - LabelWidth);
        var top = block.Add(new(left, ColumnWidth), 0, heading, Look.Section, Look.LineHeight, root.Add("H2")) + 2;
        foreach (var row in rows)
        {
            top += row.Continues ? 0 : RowGap;
            var style = row.Strong ? Look.Strong : Look.Body;
            var labelEnd = block.Add(labels, top, row.Label, Look.Label, Look.LineHeight, row.Continues ? null : root.Add("P"));
            top = Math.Max(labelEnd, block.Add(values, top, row.Value, style, Look.LineHeight, root.Add("P")));
        }
    }

    private sealed record Row(string Label, string Value, bool Strong = false, bool Continues = false);
}
