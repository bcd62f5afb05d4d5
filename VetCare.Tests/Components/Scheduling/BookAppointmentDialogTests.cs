using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Features.Scheduling;
using Xunit;

namespace VetCare.Tests.Components.Scheduling;

public sealed class BookAppointmentDialogTests
{
    [Fact]
    public async Task Booking_without_a_pet_says_so_and_keeps_what_was_typed()
    {
        await using var screen = await Screen.OfAsync();
        var dialog = Open(
            screen,
            new BookAppointmentDialog.Start(SampleRows.Tomorrow, new TimeOnly(10, 0), screen.World.Riverside.Ids.RoomId)
        );
        await dialog.Find("#book-reason").InputAsync("Coughs at night");
        await Button(dialog, "Book").ClickAsync(new());
        await dialog.WaitForAssertionAsync(() => Assert.Contains("Choose the client and the pet.", dialog.Markup));
        Assert.Contains("Choose what the appointment is for.", dialog.Markup);
        Assert.Equal("Coughs at night", dialog.Find("#book-reason").GetAttribute("value"));
    }

    [Fact]
    public async Task Choosing_the_kind_of_visit_sets_its_length()
    {
        await using var screen = await Screen.OfAsync();
        var dialog = Open(screen, Start(screen, 10));
        await dialog.FindAll(".kind").First(kind => kind.TextContent.StartsWith("Sick visit", StringComparison.Ordinal)).ClickAsync(new());
        Assert.Contains(dialog.FindAll("#book-length option"), option => option.HasAttribute("selected") && option.TextContent == "30 min");
        Assert.Equal("true", dialog.Find(".kind[aria-pressed=true]").GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task A_taken_time_names_who_has_it_and_offers_the_next_free_one()
    {
        await using var screen = await Screen.OfAsync();
        var dialog = Open(screen, Start(screen, 9));
        await dialog.WaitForAssertionAsync(() => Assert.Contains("already has Rex Riverside from 09:00 to 09:30", dialog.Markup));
        await Button(dialog, "Take 09:30 instead").ClickAsync(new());
        await dialog.WaitForAssertionAsync(() => Assert.Contains("Free", dialog.Find(".when-foot .good").TextContent));
        Assert.Equal("09:30", dialog.Find("#book-time").GetAttribute("value"));
    }

    [Fact]
    public async Task Ctrl_Enter_books_and_closes_with_a_sentence()
    {
        await using var screen = await Screen.OfAsync();
        object? answer = null;
        var dialogs = screen.Browser.Services.GetRequiredService<DialogService>();
        dialogs.OnClose += closed => answer = closed;
        _ = dialogs.OpenAsync("Book an appointment", _ => _ => { });
        var dialog = Open(screen, Start(screen, 10));
        await dialog.FindAll(".kind")[0].ClickAsync(new());
        await dialog.Find(".book").KeyDownAsync(new KeyboardEventArgs { Key = "Enter", CtrlKey = true });
        await dialog.WaitForAssertionAsync(() => Assert.IsType<BookAppointmentDialog.Booked>(answer));
        var booked = (BookAppointmentDialog.Booked)answer!;
        Assert.Equal("Rex Riverside on Tue 24 Nov at 10:00, Dr. Riverside.", booked.Sentence);
        Assert.NotNull(await screen.World.FindAsync<Appointment>(screen.Actor, booked.AppointmentId));
    }

    [Fact]
    public async Task The_panel_shows_alerts_and_a_deceased_pet_cannot_be_booked()
    {
        await using var screen = await Screen.OfAsync();
        await screen.World.ChangeAsync<Pet>(
            screen.World.AsVet(),
            screen.World.Riverside.Ids.PetId,
            pet => pet.RecordDeath(FakeTime.Today, null, FakeTime.Today)
        );
        var dialog = Open(screen, Start(screen, 10));
        await dialog.WaitForAssertionAsync(() => Assert.Contains("cannot be booked", dialog.Find(".book-facts").TextContent));
        Assert.Contains("Bites at Riverside", dialog.Find(".book-facts").TextContent);
        Assert.True(Button(dialog, "Book").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Every_control_has_a_label()
    {
        await using var screen = await Screen.OfAsync();
        var dialog = Open(screen, Start(screen, 10));
        var unnamed = dialog
            .FindAll("input, select, textarea")
            .Where(control => !control.HasAttribute("aria-label") && dialog.FindAll($"label[for={control.Id}]").Count == 0);
        Assert.Empty(unnamed);
        Assert.DoesNotContain(dialog.FindAll("button"), button => string.IsNullOrWhiteSpace(button.TextContent));
    }

    private static BookAppointmentDialog.Start Start(Screen screen, int hour)
    {
        var ids = screen.World.Riverside.Ids;
        var pet = new PetChoice(
            ids.ClientId,
            "Ann Carter Riverside",
            "555-0148",
            ids.PetId,
            "Rex Riverside",
            Species.Dog,
            "German shepherd"
        );
        return new BookAppointmentDialog.Start(SampleRows.Tomorrow, new TimeOnly(hour, 0), ids.ResourceId, pet);
    }

    private static IRenderedComponent<BookAppointmentDialog> Open(Screen screen, BookAppointmentDialog.Start start)
    {
        var dialog = screen.Show<BookAppointmentDialog>(parameters =>
            parameters.Add(it => it.Actor, screen.Actor).Add(it => it.From, start)
        );
        dialog.WaitForElement("#book-reason");
        return dialog;
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<BookAppointmentDialog> dialog, string text) =>
        dialog.FindAll("button").Single(button => button.TextContent.Trim().EndsWith(text, StringComparison.Ordinal));
}
