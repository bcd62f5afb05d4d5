using System.Text;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Audit;
using VetCare.Domain.Clients;
using VetCare.Domain.Importing;
using VetCare.Tests.Features.Clients;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Importing;
using VetCare.Web.Features.Importing.Contracts;
using Xunit;

namespace VetCare.Tests.Features.Importing;

public sealed class ImportClientsTests
{
    [OnEachDatabase]
    public async Task Clients_of_a_file_are_found_in_the_list_and_know_where_they_came_from(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var batch = await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients);
        Assert.Equal(ImportStatus.Done, batch.Status);
        Assert.Equal((2, 0, 0), batch.Counts());
        Assert.Equal(["Zoë Żółkiewska"], await world.FoundAsync("zolk"));

        var list = await world.Case<ClientList>(world.AsReceptionist()).ExecuteAsync(new ClientList.Request("baker"));
        var source = await world
            .Case<ImportSource>(world.AsReceptionist())
            .ExecuteAsync(new ImportSource.Request(list.Value.Rows[0].Id, null));
        Assert.Equal(("old.csv", 3), (source.Value.FileName, source.Value.Line));
        // Another clinic sees neither the clients nor the batch.
        Assert.Equal(1, await world.CountAsync<Client>(world.Lakeside.Admin));
        var strange = await world.Case<ImportBatches>(world.Lakeside.Admin).ExecuteAsync(new ImportBatches.Request(batch.Id));
        Assert.Equal("import.batch_not_found", strange.Error.Code);
    }

    [OnEachDatabase]
    public async Task A_dry_run_changes_nothing(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var before = await FootprintAsync(world);
        var preview = (await world.CheckAsync(ImportKind.Clients, ImportDesk.TwoClients)).Value;
        Assert.Equal((2, 0, 0), preview.Counts());
        Assert.Equal("Zoë", preview.Rows[0].Cells[0]);
        Assert.Equal(before, await FootprintAsync(world));
    }

    [OnEachDatabase]
    public async Task The_same_file_twice_creates_nothing_the_second_time(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients);
        var again = await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients);
        Assert.Equal((0, 2, 0), again.Counts());
        Assert.Contains("Zoë Żółkiewska", (await world.RemarksAsync(again.Id))[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_similar_name_with_the_same_number_or_address_is_a_duplicate_and_the_family_of_it_is_not()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        const string Text = """
            First name,Surname,E-mail,Phone
            Catherine,Baker,,(212) 555-0150
            C.,Baker,,+1 212-555-0150
            Cathrine,Baker,,2125550150
            Baker,Catherine,,212.555.0150
            Thomas,Baker,,(212) 555-0150
            Catherine,Baker,other@example.com,
            """;
        var preview = (await world.CheckAsync(ImportKind.Clients, Text)).Value;
        Assert.Equal((3, 3, 0), preview.Counts());
        Assert.Equal([3, 4, 5], preview.Problems.Select(problem => problem.Line));
        Assert.Contains("in line 2 of this file", preview.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_a_row_is_said_with_its_line_and_its_column()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        const string Text = """
            Forename,Last Name,Mail,Telephone,Status
            Ann,Ash,ann@,,
            Bob,,bob@example.com,,
            Cid,Cole,,,
            Dan,Dole,dan@example.com,,maybe
            """;
        var preview = (await world.CheckAsync(ImportKind.Clients, Text)).Value;
        Assert.Equal((0, 0, 4), preview.Counts());
        Assert.Equal([2, 3, 4, 5], preview.Problems.Select(problem => problem.Line));
        Assert.StartsWith("Mail: Enter the e-mail address in full", preview.Problems[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("Last Name: Enter the surname.", preview.Problems[1].Message, StringComparison.Ordinal);
        Assert.StartsWith("Telephone: Enter a phone number or an e-mail address", preview.Problems[2].Message, StringComparison.Ordinal);
        Assert.Contains("neither yes nor no", preview.Problems[3].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopgap_that_more_than_fifty_share_makes_nobody_a_duplicate_but_the_same_name()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        var text =
            "First name,Surname,Phone\n" + string.Concat(Enumerable.Range(0, 60).Select(n => $"{Letters(n)},Of{Letters(n)},000000000\n"));
        Assert.Equal((60, 0, 0), (await world.ImportAsync(ImportKind.Clients, text)).Counts());
        var more = "First name,Surname,Phone\nKatarzyna,Kowalska,000000000\nKatarzyna,Kowalski,000000000\nKatarzyna,Kowalska,000000000\n";
        Assert.Equal((2, 1, 0), (await world.CheckAsync(ImportKind.Clients, more)).Value.Counts());
        Assert.Equal((0, 60, 0), (await world.CheckAsync(ImportKind.Clients, text)).Value.Counts());
    }

    private static string Letters(int n) => new((char)('a' + n % 26), 5 + 2 * (n / 26));

    [OnEachDatabase]
    public async Task A_formula_stays_the_text_it_is(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.ImportAsync(
            ImportKind.Clients,
            "First name,Surname,Phone\n'=HYPERLINK(\"x\"),'@Baker,'+1 212 555 0123\n'=HYPERLINK(\"y\"),'@Cook,'+1 212 555 0124\n"
        );
        var row = Assert.Single((await PageAsync(world, "212 555 0123")).Rows);
        Assert.Equal(("=HYPERLINK(\"x\") @Baker", "+1 212 555 0123"), (row.Name, row.Phone));
    }

    [Fact]
    public async Task A_whole_name_in_one_column_is_taken_apart_and_who_no_longer_comes_is_inactive()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        var batch = await world.ImportAsync(
            ImportKind.Clients,
            "Client Name,Home Phone,Active\n\"Baker, Mary Ann\",2125550101,yes\nBob van Dyke,2125550102,N\n"
        );
        Assert.Equal((2, 0, 0), batch.Counts());
        Assert.Equal(["Mary Ann Baker"], await world.FoundAsync("baker"));
        Assert.Equal(["Bob van Dyke"], await world.FoundAsync("dyke", ClientListShow.Inactive));
    }

    [Fact]
    public async Task Only_an_administrator_imports()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        foreach (var actor in new[] { world.AsVet(), world.AsTechnician(), world.AsReceptionist(), world.AsAssistant() })
            Assert.Equal("access.not_allowed", (await world.TakeAsync(ImportKind.Clients, ImportDesk.TwoClients, actor)).Error.Code);
    }

    [OnEachDatabase]
    public async Task Every_client_of_an_import_has_its_audit_row_in_the_name_of_who_imported(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients);
        await using var db = world.Open(world.AsAdmin());
        var rows = await db
            .AuditLogs.Where(row => row.EntityType == "clients" && row.Action == AuditAction.Create && row.UserId == world.AsAdmin().UserId)
            .CountAsync();
        Assert.Equal(2, rows);
    }

    [OnEachDatabase]
    public async Task The_report_names_every_row(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var batch = await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients + "=Eve,,,\r\n");
        using var file = new MemoryStream();
        var written = await world.Case<ImportReport>(world.AsAdmin()).ExecuteAsync(new ImportReport.Request(batch.Id, file));
        Assert.Equal(3, written.Value);
        var lines = Encoding.UTF8.GetString(file.ToArray()).Split("\r\n");
        Assert.Equal("\uFEFFLine,Outcome,Why", lines[0]);
        Assert.Equal("2,created,", lines[1]);
        Assert.StartsWith("4,refused,", lines[3], StringComparison.Ordinal);
    }

    [OnEachDatabase]
    public async Task An_import_cut_off_by_a_restart_keeps_what_it_saved_and_can_be_done_again(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var batch = await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients);
        await world.Sql.RunAsync($"UPDATE import_batches SET status = 'running', finished_at = NULL WHERE id = '{IdText(kind, batch.Id)}'");
        await new InterruptedImports(world.Database.SystemDb, world.Time).StartAsync(CancellationToken.None);
        Assert.Equal(ImportStatus.Failed, (await world.BatchAsync(batch.Id)).Status);
        Assert.Equal((0, 2, 0), (await world.ImportAsync(ImportKind.Clients, ImportDesk.TwoClients)).Counts());
        Assert.Equal(new UndoImport.Undone(2, 0), await world.UndoAsync(batch.Id));
        Assert.Empty(await world.FoundAsync("zolk"));
    }

    private static string IdText(DatabaseKind kind, Guid id) =>
        kind == DatabaseKind.Sqlite ? id.ToString().ToUpperInvariant() : id.ToString();

    private static async Task<ClientList.Page> PageAsync(World world, string search) =>
        (await world.Case<ClientList>(world.AsReceptionist()).ExecuteAsync(new ClientList.Request(search))).Value;

    private static async Task<(int, int, int, int)> FootprintAsync(World world) =>
        (
            await world.CountAsync<Client>(world.AsAdmin()),
            await world.CountAsync<ImportBatch>(world.AsAdmin()),
            await world.CountAsync<ImportRow>(world.AsAdmin()),
            await world.CountAsync<AuditLog>(world.AsAdmin())
        );
}
