using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using VetCare.Tests.Components.Support;
using VetCare.Tests.Features.Records;
using VetCare.Web.Features.Records;
using VetCare.Web.Identity;
using Xunit;

namespace VetCare.Tests.Components.Records;

public sealed class VisitPageTests : ComponentTest
{
    private readonly Gate gate = new();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Actor = gate.Actor = World.AsVet();
        Services.AddSingleton<IActorSource>(gate);
    }

    [Fact]
    public async Task What_is_typed_while_the_visit_is_being_finished_stays()
    {
        var page = await PageAsync();
        var finishing = await HeldAsync(() => Press(page, "Finish visit"));
        var typing = page.Find("#plan").InputAsync("Rest for ten days");
        gate.Open();
        await finishing;
        await page.WaitForAssertionAsync(() => Assert.DoesNotContain("Finish visit", page.Markup, StringComparison.Ordinal));
        Assert.Equal("Rest for ten days", page.Find("#plan").GetAttribute("value"));
        await typing;
    }

    [Fact]
    public async Task What_is_typed_while_the_note_is_being_signed_stays_to_be_copied()
    {
        var page = await PageAsync();
        var signing = Press(page, "Sign and lock");
        gate.Close();
        await page.InvokeAsync(() => Services.GetRequiredService<DialogService>().Close(true));
        var typing = page.Find("#plan").InputAsync("Rest for ten days");
        gate.Open();
        await signing;
        await page.WaitForAssertionAsync(() => Assert.Contains("signed", page.Find(".notice.bad").TextContent, StringComparison.Ordinal));
        Assert.Equal("Rest for ten days", page.Find("#plan").GetAttribute("value"));
        await typing;
    }

    [Fact]
    public async Task A_visit_of_another_day_is_refused_in_words_with_a_way_back()
    {
        var appointment = await World.FreshAppointmentAsync();
        var page = Show<OpenVisitPage>(parameters => parameters.Add(it => it.AppointmentId, appointment));
        await page.WaitForAssertionAsync(() => Assert.Contains("for another day", page.Markup, StringComparison.Ordinal));
        Assert.Equal("/schedule", page.Find("a.btn").GetAttribute("href"));
    }

    private async Task<IRenderedComponent<VisitPage>> PageAsync()
    {
        var page = Show<VisitPage>(parameters => parameters.Add(it => it.RecordId, World.Riverside.Ids.DraftId));
        await page.WaitForElementAsync("#plan");
        await page.WaitForElementAsync(".pet-actions button");
        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll(".visit-timeline .skeleton")));
        return page;
    }

    private async Task<Task> HeldAsync(Func<Task> act)
    {
        gate.Close();
        var held = act();
        await gate.Reached;
        return held;
    }

    private static Task Press(IRenderedComponent<VisitPage> page, string text) =>
        page.FindAll("button").Single(button => button.TextContent.Trim().EndsWith(text, StringComparison.Ordinal)).ClickAsync(new());

    /// <summary>Holds the next use case at its door until it is opened.</summary>
    private sealed class Gate : IActorSource
    {
        private TaskCompletionSource open = Opened();
        private TaskCompletionSource reached = new();

        public Actor? Actor { get; set; }
        public Task Reached => reached.Task;

        public void Close() => (open, reached) = (new(TaskCreationOptions.RunContinuationsAsynchronously), new());

        public void Open() => open.SetResult();

        public async Task<Actor?> FindAsync()
        {
            reached.TrySetResult();
            await open.Task;
            return Actor;
        }

        private static TaskCompletionSource Opened()
        {
            var opened = new TaskCompletionSource();
            opened.SetResult();
            return opened;
        }
    }
}
