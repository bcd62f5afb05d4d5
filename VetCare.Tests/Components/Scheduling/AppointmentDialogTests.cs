using Bunit;
using VetCare.Domain.Scheduling;
using VetCare.Tests.Features.Records;
using VetCare.Tests.Support;
using VetCare.Web.Features.Scheduling;
using Xunit;

namespace VetCare.Tests.Components.Scheduling;

public sealed class AppointmentDialogTests
{
    [Fact]
    public async Task Cancelling_asks_once_with_the_pets_name_and_wants_a_reason()
    {
        await using var screen = await Screen.OfAsync();
        string? told = null;
        var dialog = Open(screen, sentence => told = sentence);
        await Press(dialog, "Cancel appointment");
        Assert.Contains("Rex Riverside", dialog.Find("form, .form").TextContent);
        await Press(dialog, "Cancel Rex Riverside’s appointment");
        await dialog.WaitForAssertionAsync(() => Assert.Contains("Say why", dialog.Markup));
        await dialog.Find("#cancel-reason").InputAsync("The pet is better");
        await Press(dialog, "Cancel Rex Riverside’s appointment");
        await dialog.WaitForAssertionAsync(() => Assert.Equal("Rex Riverside's appointment was cancelled.", told));
        Assert.Contains("The pet is better", dialog.Markup);
    }

    [Fact]
    public async Task A_veterinarian_opens_the_visit_from_here_and_a_receptionist_does_not()
    {
        await using var vet = await Screen.OfAsync(world => world.AsVet());
        Assert.Contains($"/visits/open/{vet.World.Riverside.Ids.AppointmentId}", Open(vet).Markup);
        await using var desk = await Screen.OfAsync();
        Assert.DoesNotContain("/visits/open/", Open(desk).Markup);
    }

    [Fact]
    public async Task Opening_the_visit_is_offered_from_the_day_of_the_appointment_on()
    {
        await using var vet = await Screen.OfAsync(world => world.AsVet());
        var appointment = await vet.World.FreshAppointmentAsync();
        Assert.DoesNotContain("/visits/open/", Open(vet, id: appointment).Markup);
        vet.World.Time.Advance(TimeSpan.FromHours(17));
        Assert.Contains($"/visits/open/{appointment}", Open(vet, id: appointment).Markup);
    }

    [Fact]
    public async Task Moving_with_the_keyboard_alone_reaches_another_time()
    {
        await using var screen = await Screen.OfAsync();
        var dialog = Open(screen);
        await Press(dialog, "Move");
        await (await dialog.WaitForElementAsync("#move-time")).ChangeAsync("11:00");
        await Press(dialog, "Move appointment");
        await dialog.WaitForAssertionAsync(() => Assert.Contains("Moved from Tue 24 Nov 09:00 to Tue 24 Nov 11:00", dialog.Markup));
        var id = screen.World.Riverside.Ids.AppointmentId;
        Assert.Equal(new TimeOnly(11, 0), (await screen.World.FindAsync<Appointment>(screen.Actor, id))!.PromisedTime);
    }

    private static IRenderedComponent<AppointmentDialog> Open(Screen screen, Action<string>? changed = null, Guid? id = null)
    {
        var dialog = screen.Show<AppointmentDialog>(parameters =>
            parameters
                .Add(it => it.Actor, screen.Actor)
                .Add(it => it.AppointmentId, id ?? screen.World.Riverside.Ids.AppointmentId)
                .Add(it => it.OnChanged, changed ?? (_ => { }))
        );
        dialog.WaitForElement(".visit-history");
        return dialog;
    }

    private static Task Press(IRenderedComponent<AppointmentDialog> dialog, string text) =>
        dialog.FindAll("button").Single(button => button.TextContent.Trim().EndsWith(text, StringComparison.Ordinal)).ClickAsync(new());
}
