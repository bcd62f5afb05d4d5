using System.Globalization;
using Microsoft.AspNetCore.Components;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Scheduling;

/// <summary>Date, time, length and column of a booking or a move. Says at once when the time is taken, by whom, and what is free instead.</summary>
public sealed partial class WhenFields : IDisposable
{
    private readonly LatestOnly checking = new();
    private TimeCheck.Result? check;
    private IReadOnlyList<FreeTimes.FreeTime>? offers;
    private (WhenChoice Choice, Guid? TypeId)? looked;

    [Inject]
    private TimeCheck Check { get; set; } = default!;

    [Inject]
    private FreeTimes Free { get; set; } = default!;

    /// <summary>Beginning of the ids of the controls.</summary>
    [Parameter]
    public string Id { get; set; } = "when";

    [Parameter, EditorRequired]
    public WhenChoice Value { get; set; } = default!;

    [Parameter]
    public EventCallback<WhenChoice> ValueChanged { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<BookingChoices.ResourceChoice> Resources { get; set; } = [];

    [Parameter, EditorRequired]
    public FormErrors Errors { get; set; } = default!;

    /// <summary>Kind of visit: emergencies may stand beside others.</summary>
    [Parameter]
    public Guid? TypeId { get; set; }

    /// <summary>The appointment that is being moved.</summary>
    [Parameter]
    public Guid? Moving { get; set; }

    private List<Choice<int>> Lengths =>
        [
            .. WhenChoice
                .Lengths.Append(Value.Minutes)
                .Distinct()
                .Order()
                .Select(minutes => new Choice<int>(minutes, WhenChoice.Said(minutes))),
        ];

    private List<Choice<Guid?>> Columns => [.. Resources.Select(row => new Choice<Guid?>(row.Id, row.Text))];

    public void Dispose()
    {
        checking.Dispose();
    }

    /// <summary>Looks again, after a refusal.</summary>
    public Task RecheckAsync()
    {
        looked = null;
        return LookAsync();
    }

    protected override Task OnParametersSetAsync() => LookAsync();

    private string Key(string name) => $"{Id}-{name}";

    private Task Change(WhenChoice choice) => ValueChanged.InvokeAsync(choice);

    private Task TimeTyped(ChangeEventArgs change) =>
        Change(Value with { At = TimeOnly.TryParse(change.Value as string, CultureInfo.InvariantCulture, out var at) ? at : null });

    private async Task LookAsync()
    {
        if (looked == (Value, TypeId))
            return;
        looked = (Value, TypeId);
        var stale = checking.Next();
        if (Value is not { Date: { } date, At: { } at, ResourceId: { } resource })
        {
            check = null;
            return;
        }
        try
        {
            var answer = await Check.ExecuteAsync(new TimeCheck.Request(resource, TypeId, date, at, Value.Minutes, Moving), stale);
            if (!stale.IsCancellationRequested)
                check = answer.IsSuccess ? answer.Value : null;
        }
        catch (OperationCanceledException)
        {
            // Another time has been chosen meanwhile.
        }
    }

    private async Task FindAsync()
    {
        if (offers is not null)
        {
            offers = null;
            return;
        }
        if (Value.Date is not { } from)
            return;
        var found = await Free.ExecuteAsync(new FreeTimes.Request(null, from, Value.At ?? TimeOnly.MinValue, Value.Minutes));
        offers = found.IsSuccess ? found.Value.Times : [];
    }
}
