using System.Text;
using VetCare.Domain.Importing;
using VetCare.Tests.Support;
using VetCare.Web.Features.Importing;
using VetCare.Web.Features.Importing.Reading;
using VetCare.Web.Shared.Csv;
using Xunit;

namespace VetCare.Tests.Features.Importing;

/// <summary>What a file may look like.</summary>
public sealed class ReadingTests
{
    private const string Text = "First name;Surname;Phone\nJosé;Nuñez;212 555 0100\n";

    static ReadingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false, "UTF-8")]
    [InlineData("utf-8", true, "UTF-8")]
    [InlineData("utf-16", true, "UTF-16")]
    [InlineData("utf-16", false, "UTF-16")]
    [InlineData("utf-16BE", true, "UTF-16BE")]
    [InlineData("windows-1252", false, "WINDOWS-1252")]
    public async Task Letters_are_read_in_the_encodings_people_have(string encoding, bool mark, string said)
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        var letters = Encoding.GetEncoding(encoding);
        var bytes = mark ? [.. letters.GetPreamble(), .. letters.GetBytes(Text)] : letters.GetBytes(Text);
        var columns = await ColumnsAsync(world, bytes);
        Assert.Equal(said, columns.Encoding);
        Assert.Equal(["First name", "Surname", "Phone"], columns.Columns.Select(column => column.Heading));
        Assert.Equal(["José"], columns.Columns[0].Samples);
        Assert.Equal(1, columns.Rows);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task The_sign_between_columns_is_found(char sign)
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        var text = $"Surname{sign}\"First; name, both\"{sign}Phone\nBaker{sign}Bob{sign}1\n";
        Assert.Equal(3, (await ColumnsAsync(world, Encoding.UTF8.GetBytes(text))).Columns.Count);
    }

    [Fact]
    public async Task A_cell_with_a_line_break_is_one_cell_and_the_next_row_keeps_its_line()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        const string Broken = "First name,Surname,Phone,Address\nAnn,Ash,2125550101,\"1 Main St\nBack door\"\nBob,Baker,nonsense,\n";
        var preview = (await world.CheckAsync(ImportKind.Clients, Broken)).Value;
        Assert.Equal(4, Assert.Single(preview.Problems).Line);
        Assert.Equal(2, Assert.Single(preview.Rows).Line);
    }

    public static TheoryData<string, byte[]> Refused =>
        new()
        {
            { "import.empty", [] },
            { "import.no_rows", "First name,Surname\n"u8.ToArray() },
            { "import.workbook", [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00] },
            { "import.binary", [0x00, 0x01, 0x00, 0x00, 0x07, 0x42, 0x00, 0x01, 0x99] },
            { "import.binary", "%PDF-1.7 something"u8.ToArray() },
            { "import.encoding", [.. "Surname\nM"u8, 0x81, 0x8D, .. "ller\n"u8] },
            { "import.encoding", [0xEF, 0xBB, 0xBF, .. "Surname\nM"u8, 0xFC, .. "ller\n"u8] },
            { "import.open_quote", "Surname,Phone\n\"Baker,1\nAsh,2\n"u8.ToArray() },
            { "import.too_many_columns", Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 10_000)) + "\n1\n") },
            { "import.cell_too_long", Encoding.UTF8.GetBytes("Surname\n" + new string('x', 1_000_000) + "\n") },
            {
                "import.row_too_long",
                Encoding.UTF8.GetBytes("Surname,Phone\n" + string.Concat(Enumerable.Repeat(new string('x', 30_000) + ",", 100)) + "\n")
            },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_file_that_cannot_be_a_list_is_refused_in_words(string code, byte[] bytes)
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        var refused = await world.TakeAsync(ImportKind.Clients, bytes);
        Assert.Equal(code, refused.Error.Code);
        Assert.EndsWith(".", refused.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_endless_line_is_given_up_at_the_limit()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        await using var endless = new EndlessStream();
        var refused = await world.Case<TakeFile>(world.AsAdmin()).ExecuteAsync(new TakeFile.Request(ImportKind.Clients, "x.csv", endless));
        Assert.Equal("import.too_large", refused.Error.Code);
    }

    [Fact]
    public async Task A_chosen_file_is_the_business_of_the_person_who_chose_it()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        var file = (await world.TakeAsync(ImportKind.Clients, ImportDesk.TwoClients)).Value;
        foreach (var other in new[] { world.Riverside.Mighty, world.Lakeside.Admin })
        {
            var refused = await world.Case<FileColumns>(other).ExecuteAsync(new FileColumns.Request(file));
            Assert.Equal("import.file_gone", refused.Error.Code);
        }
    }

    [Fact]
    public async Task A_forgotten_file_does_not_wait_for_ever()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        var file = (await world.TakeAsync(ImportKind.Clients, ImportDesk.TwoClients)).Value;
        world.Time.Advance(ImportRules.FileLife + TimeSpan.FromMinutes(1));
        await world.TakeAsync(ImportKind.Clients, ImportDesk.TwoClients);
        var gone = await world.Case<FileColumns>(world.AsAdmin()).ExecuteAsync(new FileColumns.Request(file));
        Assert.Equal("import.file_gone", gone.Error.Code);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1 212 555 0100", "'+1 212 555 0100")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("'s-Hertogenbosch", "'s-Hertogenbosch")]
    [InlineData("O'Neill", "O'Neill")]
    [InlineData("", "")]
    [InlineData("'", "'")]
    public void What_a_spreadsheet_would_run_is_made_harmless_and_comes_back_as_it_was(string value, string safe)
    {
        Assert.Equal(safe, CsvCells.Safe(value));
        Assert.Equal(value, CsvCells.Bare(safe));
    }

    [Theory]
    [InlineData("2020-02-29", null, "2020-02-29")]
    [InlineData("2020-02-29T00:00:00", null, "2020-02-29")]
    [InlineData("29.02.2020 00:00", DateOrder.DayFirst, "2020-02-29")]
    [InlineData("2/29/2020 12:00:00 AM", DateOrder.MonthFirst, "2020-02-29")]
    [InlineData("29 Feb 2020", null, "2020-02-29")]
    [InlineData("Feb 29, 2020", null, "2020-02-29")]
    [InlineData("03/04/2020", DateOrder.DayFirst, "2020-04-03")]
    [InlineData("03/04/2020", DateOrder.MonthFirst, "2020-03-04")]
    [InlineData("04/04/2020", null, "2020-04-04")]
    [InlineData("13/04/2020", null, "2020-04-13")]
    public void Dates_are_read_as_they_are_meant(string text, DateOrder? order, string expected)
    {
        var (date, problem) = ImportDates.Read(text, order);
        Assert.Null(problem);
        Assert.Equal(expected, date?.ToString("yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("03/04/2020", null, "both ways")]
    [InlineData("29.02.2019", DateOrder.DayFirst, "is no date")]
    [InlineData("13/04/2020", DateOrder.MonthFirst, "as you chose")]
    [InlineData("3/4/19", DateOrder.DayFirst, "two digits")]
    [InlineData("43889", null, "spreadsheet")]
    [InlineData("yesterday", null, "is no date")]
    public void A_date_that_would_have_to_be_guessed_is_refused(string text, DateOrder? order, string words)
    {
        var (date, problem) = ImportDates.Read(text, order);
        Assert.Null(date);
        Assert.Contains(words, problem, StringComparison.Ordinal);
    }

    private static async Task<FileColumns.File> ColumnsAsync(World world, byte[] bytes)
    {
        var taken = await world.TakeAsync(ImportKind.Clients, bytes);
        Assert.True(taken.IsSuccess, taken.IsSuccess ? "" : taken.Error.Message);
        return (await world.Case<FileColumns>(world.AsAdmin()).ExecuteAsync(new FileColumns.Request(taken.Value))).Value;
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'x');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
