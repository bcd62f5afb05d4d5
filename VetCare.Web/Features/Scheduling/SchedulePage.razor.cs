using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Radzen;
using VetCare.Domain.Common;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Feed;

namespace VetCare.Web.Features.Scheduling;

/// <summary>The appointment book on the screen: a day by column, a week of one column, or the day as a list.</summary>
public sealed partial class SchedulePage : IAsyncDisposable
{
    private ScheduleReading reading = default!;
    private IJSObjectReference? script;
    private ScheduleWindow.Result? window;
    private ScheduleColumns? columns;
    private ScheduleAddress shown = new(default, ScheduleView.Day, Guid.Empty);
    private DateOnly today;
    private TimeOnly now;
    private string? failure;
    private string? said;
    private bool wished;
    private IDisposable? hearing;

    [Inject]
    private ScheduleWindow Window { get; set; } = default!;

    [Inject]
    private MoveAppointment Move { get; set; } = default!;

    [Inject]
    private PetSummary Pets { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private NotificationService Notices { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private IJSRuntime JS { get; set; } = default!;

    [Inject]
    private ClinicFeed Feed { get; set; } = default!;

    [CascadingParameter]
    private Actor Actor { get; set; } = default!;

    /// <summary>The date shown, as 2026-11-23; today without it.</summary>
    [Parameter]
    public string? Day { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    private string? ViewName { get; set; }

    [SupplyParameterFromQuery(Name = "who")]
    private Guid? Who { get; set; }

    [SupplyParameterFromQuery(Name = "book")]
    private string? Book { get; set; }

    [SupplyParameterFromQuery(Name = "pet")]
    private Guid? Pet { get; set; }

    private IReadOnlyList<ScheduleWindow.Resource> Resources => columns?.Resources ?? [];

    private IReadOnlyList<GridColumn> Columns => columns?.Of(shown, today) ?? [];

    public async ValueTask DisposeAsync()
    {
        hearing?.Dispose();
        await reading.DisposeAsync();
        if (script is null)
            return;
        try
        {
            await script.InvokeVoidAsync("silence");
            await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone and took the script with it.
        }
    }

    protected override void OnInitialized() => reading = new ScheduleReading(Window, Time, () => shown.Window);

    protected override async Task OnParametersSetAsync()
    {
        LookAtTheClock();
        failure = null;
        wished &= Book is not null;
        var isDate = ScheduleAddress.TryDate(Day, out var date);
        shown = shown with { Date = isDate ? date : today, View = ScheduleAddress.ViewOf(ViewName) };
        if (Day is not null && !isDate)
        {
            failure = "This address names no date. Choose one above.";
            return;
        }
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            hearing = Feed.Listen(Actor.ClinicId, reading.Hear);
            _ = reading.KeepFreshAsync(() => InvokeAsync(RefreshAsync));
            script = await JS.InvokeAsync<IJSObjectReference>("import", "/" + Assets["assets/js/schedule.js"]);
            await script.InvokeVoidAsync("listen");
        }
        // Once per address: the header's Book button and the pet's page lead here with a wish.
        if (window is not null && Book == "new" && !wished)
        {
            wished = true;
            await BookFromAddressAsync();
        }
    }

    private void LookAtTheClock()
    {
        var utc = Time.GetUtcNow().UtcDateTime;
        (today, now) = (Actor.Clinic.Time.LocalDate(utc), Actor.Clinic.Time.LocalTime(utc));
    }

    private async Task LoadAsync() => Show(await reading.TurnAsync());

    private async Task RefreshAsync()
    {
        Show(await reading.AgainAsync());
        StateHasChanged();
    }

    private void Show(Result<ScheduleWindow.Result>? read)
    {
        if (read is null)
            return;
        failure = read.IsSuccess ? null : read.Error.Message;
        if (!read.TryGet(out var result))
            return;
        (window, columns) = (result, new ScheduleColumns(result));
        LookAtTheClock();
        shown = shown with { Who = columns.ForWeek(Who, Actor.UserId) };
    }

    private string Address(ScheduleAddress page) => page.Link(Navigation);

    private string Address(DateOnly date) => Address(shown with { Date = date });

    private string Address(ScheduleView view) => Address(shown with { View = view });

    private void Jump(ChangeEventArgs change)
    {
        if (ScheduleAddress.TryDate(change.Value as string, out var date))
            Navigation.NavigateTo(Address(date));
    }

    private void ChooseColumn(ChangeEventArgs change)
    {
        if (!Guid.TryParse(change.Value as string, out var chosen))
            return;
        shown = shown with { Who = chosen };
        Navigation.NavigateTo(Address(shown));
    }

    private async Task BookFromAddressAsync()
    {
        PetChoice? pet = null;
        if (Pet is { } wanted && (await Pets.ExecuteAsync(new PetSummary.Request(wanted))).TryGet(out var summary))
            pet = summary.ToChoice();
        await BookAsync(new BookAppointmentDialog.Start(shown.Date, Pet: pet));
        // The wish is done: reloading the page must not ask again.
        if (Book is not null)
            Navigation.NavigateTo(Address(shown), replace: true);
    }

    private async Task BookAsync(BookAppointmentDialog.Start start)
    {
        var answer = await Dialogs.OpenAsync<BookAppointmentDialog>(
            "Book an appointment",
            new Dictionary<string, object?> { ["Actor"] = Actor, ["From"] = start },
            SchedulingDialogs.Wide
        );
        if (answer is not BookAppointmentDialog.Booked booked)
            return;
        var away = shown.View != ScheduleView.Week && booked.Date != shown.Date;
        shown = away ? shown with { Date = booked.Date } : shown;
        await TellAsync("Booked", booked.Sentence);
        if (away && Book is null)
            Navigation.NavigateTo(Address(shown));
    }

    private async Task OpenAsync(Guid appointmentId)
    {
        await Dialogs.OpenAsync<AppointmentDialog>(
            "Appointment",
            new Dictionary<string, object?>
            {
                ["Actor"] = Actor,
                ["AppointmentId"] = appointmentId,
                ["OnChanged"] = EventCallback.Factory.Create<string>(this, sentence => TellAsync("Saved", sentence)),
            },
            SchedulingDialogs.Wide
        );
        await LoadAsync();
    }

    private async Task MoveAsync(ScheduleGrid.Drop drop)
    {
        if (window!.Appointments.FirstOrDefault(row => row.Id == drop.AppointmentId) is not { } row)
            return;
        var moved = await Move.ExecuteAsync(
            new MoveAppointment.Request(row.Id, row.Version, drop.ResourceId, drop.Date, drop.At, drop.Minutes)
        );
        var to = $"{row.PetName} is now on {AppointmentLook.Day(drop.Date)} at {AppointmentLook.Clock(drop.At)}, {drop.Minutes} min.";
        if (moved.IsSuccess)
            await TellAsync("Moved", to);
        else
            await RefuseAsync(row.PetName, moved.Error);
    }

    private async Task TellAsync(string title, string sentence)
    {
        said = sentence;
        Notices.Notify(NotificationSeverity.Success, title, sentence);
        await LoadAsync();
    }

    private async Task RefuseAsync(string petName, Error why)
    {
        said = $"{petName} was not moved. {why.Message}";
        Notices.Notify(NotificationSeverity.Warning, $"{petName} was not moved", why.Message, 8_000);
        await LoadAsync();
    }
}
