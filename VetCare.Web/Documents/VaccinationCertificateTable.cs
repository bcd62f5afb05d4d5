using VetCare.Domain.Vaccinations;
using VetCare.Web.Documents.Pdf;
using Look = VetCare.Web.Documents.VaccinationCertificateLook;
using Words = VetCare.Web.Documents.VaccinationCertificateWords;

namespace VetCare.Web.Documents;

/// <summary>The vaccinations, one row each, with the head of the table repeated on every page.</summary>
internal sealed class VaccinationCertificateTable(VaccinationCertificateFlow flow, StructElement root)
{
    private const double CellGap = 8;
    private const double RowPadding = 5.25;

    private static readonly string[] Heads = ["Vaccine", "Manufacturer, lot, expiry", "Given", "Valid from", "Valid to"];
    private static readonly TextBlock.Column[] Columns = Divide(167, 114, 65, 65);

    /// <param name="keepWithLast">Room the last row must leave below it, so that no signature stands on a page alone.</param>
    public void Draw(IReadOnlyList<CertificateVaccination> vaccinations, double keepWithLast)
    {
        var heading = new TextBlock();
        heading.Add(new(Look.Left, Look.ContentWidth), 0, "Vaccinations", Look.Section, Look.LineHeight, root.Add("H2"));
        flow.Place(heading, keepWith: 60);
        flow.Y += 3;

        var table = root.Add("Table");
        DrawHead(table.Add("TR"));
        flow.OnNewPage = () => DrawHead(part: null);
        for (var i = 0; i < vaccinations.Count; i++)
        {
            flow.Place(Row(vaccinations[i], table.Add("TR")), i == vaccinations.Count - 1 ? keepWithLast : 0);
            flow.Page.Rule(Look.Left, Look.Right, flow.Y, 0.75, Look.Line);
        }

        if (vaccinations.Count == 0)
            flow.Place(EmptyRow(table.Add("TR")), keepWithLast);
        flow.OnNewPage = null;
    }

    private void DrawHead(StructElement? part)
    {
        var block = new TextBlock();
        for (var i = 0; i < Heads.Length; i++)
            block.Add(Columns[i], 3, Heads[i], Look.ColumnHead, Look.SmallLineHeight, part?.Add("TH"));
        block.Reach(block.Height + 3.5);
        flow.Place(block);
        flow.Page.Rule(Look.Left, Look.Right, flow.Y, 0.75, Look.StrongLine);
    }

    private static TextBlock Row(CertificateVaccination vaccination, StructElement row)
    {
        var block = new TextBlock();
        var cell = row.Add("TD");
        var next = block.Add(Columns[0], RowPadding, vaccination.Vaccine, Look.Strong, Look.LineHeight, cell.Add("P"));
        block.Add(Columns[0], next, vaccination.Detail, Look.Body, Look.LineHeight, cell.Add("P"));

        cell = row.Add("TD");
        var expiry = vaccination.LotExpiry is { } day ? Words.LotExpiry(day) : null;
        next = block.Add(Columns[1], RowPadding, vaccination.Manufacturer, Look.Body, Look.LineHeight, cell.Add("P"));
        block.Add(Columns[1], next, Words.List(vaccination.LotNumber, expiry), Look.Body, Look.LineHeight, cell.Add("P"));

        var from = vaccination.ValidFrom is { } first ? Words.Day(first) : Words.NotStated;
        block.Add(Columns[2], RowPadding, Words.Day(vaccination.Given), Look.Body, Look.LineHeight, row.Add("TD"));
        block.Add(Columns[3], RowPadding, from, Look.Body, Look.LineHeight, row.Add("TD"));
        var untilStyle = vaccination.Lapsed || vaccination.ValidUntil is null ? Look.Body : Look.Strong;
        block.Add(Columns[4], RowPadding, Words.ValidUntil(vaccination), untilStyle, Look.LineHeight, row.Add("TD"));
        block.Reach(block.Height + RowPadding);
        return block;
    }

    private static TextBlock EmptyRow(StructElement row)
    {
        var block = new TextBlock();
        var column = new TextBlock.Column(Look.Left, Look.ContentWidth);
        block.Add(column, RowPadding, "No vaccination is recorded.", Look.Body, Look.LineHeight, row.Add("TD"));
        block.Reach(block.Height + RowPadding);
        return block;
    }

    private static TextBlock.Column[] Divide(params ReadOnlySpan<double> widths)
    {
        var columns = new TextBlock.Column[widths.Length + 1];
        var x = Look.Left;
        for (var i = 0; i < widths.Length; i++)
        {
            columns[i] = new(x, widths[i] - CellGap);
            x += widths[i];
        }

        columns[^1] = new(x, Look.Right - x);
        return columns;
    }
}
