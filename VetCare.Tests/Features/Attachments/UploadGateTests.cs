using VetCare.Web.Features.Attachments;
using Xunit;

namespace VetCare.Tests.Features.Attachments;

public sealed class UploadGateTests
{
    private static readonly Guid Clinic = Guid.CreateVersion7();

    [Fact]
    public async Task A_clinic_that_takes_all_its_turns_holds_up_no_other()
    {
        using var gate = new UploadGate();
        for (var n = 0; n < UploadGate.PerClinic; n++)
            Assert.NotNull(await gate.EnterAsync(Clinic, Guid.CreateVersion7(), default));
        using var gone = new CancellationTokenSource();
        var waiting = gate.EnterAsync(Clinic, Guid.CreateVersion7(), gone.Token);
        Assert.False(waiting.IsCompleted);
        using var other = await gate.EnterAsync(Guid.CreateVersion7(), Guid.CreateVersion7(), default);
        Assert.NotNull(other);
        await gone.CancelAsync();
        Assert.Null(await waiting);
    }

    [Fact]
    public async Task One_person_takes_two_turns_and_holds_up_nobody_else()
    {
        using var gate = new UploadGate();
        var (slow, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        using var first = await gate.EnterAsync(Clinic, slow, default);
        using var second = await gate.EnterAsync(Clinic, slow, default);
        var third = gate.EnterAsync(Clinic, slow, default);
        using var others = await gate.EnterAsync(Clinic, other, default);
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
        using var first = await gate.EnterAsync(Clinic, person, default);
        using var second = await gate.EnterAsync(Clinic, person, default);
        using var gone = new CancellationTokenSource();
        var third = gate.EnterAsync(Clinic, person, gone.Token);
        await gone.CancelAsync();
        Assert.Null(await third);
    }
}
