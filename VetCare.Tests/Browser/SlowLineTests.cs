using System.Threading.Channels;
using Microsoft.Playwright;
using VetCare.Tests.Browser.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace VetCare.Tests.Browser;

/// <summary>A tablet at the far end of the building: every letter typed arrives, in order, and none is taken back.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SlowLineTests(BrowserFixture browser)
{
    private const string Sentence = "She has not eaten for two days now and hides under the bed.";

    [BrowserFact]
    public async Task A_sentence_typed_over_a_slow_line_is_kept_letter_by_letter()
    {
        await using var vet = await browser.SignedInAsync("vet@riverside.example");
        await vet.Page.RouteWebSocketAsync(url => url.Contains("/_blazor"), Delay);
        await vet.GoToAsync(browser.Addresses["/records/{recordId:guid}"]);
        // A page that has just opened puts the focus on its heading; on this line that arrives late.
        await Task.Delay(1_500);
        var plan = vet.Field("Plan");
        await plan.FillAsync("");

        await plan.PressSequentiallyAsync(Sentence, new() { Delay = 25 });

        await Expect(plan).ToHaveValueAsync(Sentence);
        await Task.Delay(2_000);
        await Expect(plan).ToHaveValueAsync(Sentence);
    }

    [BrowserFact]
    public async Task A_chip_scanned_into_the_booking_search_is_read_whole()
    {
        await using var desk = await browser.SignedInAsync("reception@riverside.example");
        await desk.Page.RouteWebSocketAsync(url => url.Contains("/_blazor"), Delay);
        await desk.GoToAsync("/schedule?book=new");
        var search = desk.Page.GetByRole(AriaRole.Dialog).GetByLabel("Client or pet");
        await Expect(search).ToBeFocusedAsync();
        await Task.Delay(1_500);

        await search.PressSequentiallyAsync("956000012345678", new() { Delay = 8 });

        await Expect(desk.Page.GetByRole(AriaRole.Option, new() { NameRegex = new("Ann Carter") })).ToBeVisibleAsync();
        await Expect(search).ToHaveValueAsync("956000012345678");
    }

    // 60 ms each way, order kept.
    private static void Delay(IWebSocketRoute page)
    {
        var server = page.ConnectToServer();
        var (up, down) = (Line(server), Line(page));
        page.OnMessage(frame => up.TryWrite(frame));
        server.OnMessage(frame => down.TryWrite(frame));
    }

    private static ChannelWriter<IWebSocketFrame> Line(IWebSocketRoute to)
    {
        var line = Channel.CreateUnbounded<(IWebSocketFrame Frame, long At)>();
        _ = CarryAsync(line.Reader, to);
        return new Stamped(line.Writer);
    }

    private static async Task CarryAsync(ChannelReader<(IWebSocketFrame Frame, long At)> line, IWebSocketRoute to)
    {
        await foreach (var (frame, at) in line.ReadAllAsync())
        {
            var wait = TimeSpan.FromMilliseconds(60) - TimeProvider.System.GetElapsedTime(at);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            if (frame.Binary is { } bytes)
                to.Send(bytes);
            else
                to.Send(frame.Text!);
        }
    }

    private sealed class Stamped(ChannelWriter<(IWebSocketFrame, long)> line) : ChannelWriter<IWebSocketFrame>
    {
        public override bool TryWrite(IWebSocketFrame item) => line.TryWrite((item, TimeProvider.System.GetTimestamp()));

        public override ValueTask<bool> WaitToWriteAsync(CancellationToken cancellationToken = default) => new(true);
    }
}
