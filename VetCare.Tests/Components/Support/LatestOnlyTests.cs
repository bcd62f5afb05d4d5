using VetCare.Web.Shared.Components;
using Xunit;

namespace VetCare.Tests.Components.Support;

public sealed class LatestOnlyTests
{
    [Fact]
    public void Only_the_newest_load_goes_on_and_leaving_stops_it_too()
    {
        using var loads = new LatestOnly();
        List<CancellationToken> tokens = [];
        tokens.Add(loads.Next());
        tokens.Add(loads.Next());
        tokens.Add(loads.Next());
        Assert.Equal([true, true, false], tokens.Select(token => token.IsCancellationRequested));
        loads.Dispose();
        Assert.True(tokens[2].IsCancellationRequested);
    }
}
