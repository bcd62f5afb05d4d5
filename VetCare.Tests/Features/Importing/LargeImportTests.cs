using System.Text;
using VetCare.Domain.Importing;
using VetCare.Tests.Support;
using Xunit;

namespace VetCare.Tests.Features.Importing;

public sealed class LargeImportTests
{
    private const int Rows = 50_000;

    [Fact]
    public async Task Fifty_thousand_clients_come_in_with_one_import()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        var text = new StringBuilder("First name,Surname,E-mail,Phone\n");
        for (var n = 0; n < Rows; n++)
            text.Append("First")
                .Append(n)
                .Append(",Last")
                .Append(n % 977)
                .Append(",c")
                .Append(n)
                .Append("@example.com,+1 2")
                .Append((100_000_000 + n))
                .Append('\n');
        var batch = await world.ImportAsync(ImportKind.Clients, text.ToString());
        Assert.Equal(ImportStatus.Done, batch.Status);
        Assert.Equal((Rows, 0, 0), batch.Counts());
        Assert.Equal(Rows + 1, (await world.CheckAsync(ImportKind.Clients, text + "Zoe,Zorn,,2125550100\n")).Value.Duplicates + 1);
    }
}
