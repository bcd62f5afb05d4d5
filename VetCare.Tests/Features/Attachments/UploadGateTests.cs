using VetCare.Web.Features.Attachments;
using Xunit;

namespace VetCare.Tests.Features.Attachments;

public sealed class UploadGateTests
{
    [Fact]
    public async Task One_person_takes_two_turns_and_holds_up_nobody_else()
    {
        using var gate = new UploadGate();
        var (slow, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        using var first = await gate.EnterAsync(slow, default);
        using var second = await gate.EnterAsync(slow, default);
        var third = gate.EnterAsync(slow, default);
        using var others = await gate.EnterAsync(other, default);
        Assert.NotNull(others);
        Assert.False(third.IsCompleted);
        second!.Dispose();
        using var turn = await third;
        Assert.NotNull(turn);
    }

    [Fact]
    public async Task Whoever_goes_away_gives_the_turn_up()
    {
        using var gate = new UploadGate();
        var person = Guid.CreateVersion7();
        using var first = await gate.EnterAsync(person, default);
        using var second = await gate.EnterAsync(person, default);
        using var gone = new CancellationTokenSource();
        var third = gate.EnterAsync(person, gone.Token);
        await gone.CancelAsync();
        Assert.Null(await third);
    }
}
