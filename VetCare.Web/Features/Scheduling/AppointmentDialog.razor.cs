using Microsoft.AspNetCore.Components;
using VetCare.Domain.Common;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>One appointment: who, when, what for, what happened so far, and only what this person can do with it now.</summary>
public sealed partial class AppointmentDialog
{
    private readonly FormErrors errors = new();
    private AppointmentCard.Result? card;
    private string? failure;
    private Mode mode;

    private enum Mode
    {
        Looking,
        Moving,
        Cancelling,
        CheckingIn,
        NoShow,
    }

    [Inject]
    private AppointmentCard Card { get; set; } = default!;

    [Inject]
    private ConfirmAppointment Confirm { get; set; } = default!;

    [Inject]
    private RoomPet Room { get; set; } = default!;

    [Inject]
    private StartVisit Begin { get; set; } = default!;

    [Inject]
    private CompleteVisit Complete { get; set; } = default!;

    [Inject]
    private MarkNoShow NoShow { get; set; } = default!;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    [Parameter, EditorRequired]
    public Guid AppointmentId { get; set; }

    /// <summary>Told in a sentence whenever something was saved.</summary>
    [Parameter]
    public EventCallback<string> OnChanged { get; set; }

    /// <summary>The usual next step stands out, unless opening the visit does.</summary>
    private AppointmentStep? First =>
        card!.MayOpenVisit ? null
        : card.Steps.Contains(AppointmentStep.CheckIn) ? AppointmentStep.CheckIn
        : card.Steps.FirstOrDefault(AppointmentStep.Move) is var first and not (AppointmentStep.Move or AppointmentStep.Cancel) ? first
        : null;

    protected override Task OnInitializedAsync() => LoadAsync();

    private static string When(AppointmentCard.Details it) =>
        $"{AppointmentLook.Day(it.Date)} {it.Date.Year}, {AppointmentLook.Clock(it.At)}";

    private static string Said(AppointmentCard.HistoryLine line) =>
        line.From is null ? "Booked"
        : line.From == line.To ? "Moved"
        : AppointmentLook.Word(line.To, roomed: false) is "Waiting" ? "Checked in"
        : AppointmentLook.Word(line.To, roomed: false);

    private async Task LoadAsync()
    {
        var read = await Card.ExecuteAsync(new AppointmentCard.Request(AppointmentId));
        failure = read.IsSuccess ? null : read.Error.Message;
        if (read.TryGet(out var found))
            card = found;
    }

    private void Back()
    {
        mode = Mode.Looking;
        errors.Clear();
    }

    private async Task Finished(AppointmentStep step)
    {
        Back();
        await LoadAsync();
        await OnChanged.InvokeAsync(StepLook.Done(step, card!.Appointment.PetName));
    }

    private Task PressAsync(AppointmentStep step)
    {
        errors.Clear();
        mode = step switch
        {
            AppointmentStep.Move => Mode.Moving,
            AppointmentStep.Cancel => Mode.Cancelling,
            AppointmentStep.CheckIn => Mode.CheckingIn,
            AppointmentStep.NoShow => Mode.NoShow,
            AppointmentStep.Confirm or AppointmentStep.Room or AppointmentStep.Start or AppointmentStep.Complete => Mode.Looking,
        };
        return mode == Mode.Looking ? StepAsync(step) : Task.CompletedTask;
    }

    private async Task StepAsync(AppointmentStep step)
    {
        var done = await RunAsync(step);
        if (errors.Accept(done))
            await Finished(step);
        else
            await LoadAsync();
    }

    private async Task<Result<Done>> RunAsync(AppointmentStep step) =>
        step switch
        {
            AppointmentStep.Confirm => await Confirm.ExecuteAsync(new ConfirmAppointment.Request(AppointmentId)),
            AppointmentStep.Room => await Room.ExecuteAsync(new RoomPet.Request(AppointmentId)),
            AppointmentStep.Start => await Begin.ExecuteAsync(new StartVisit.Request(AppointmentId)),
            AppointmentStep.Complete => await Complete.ExecuteAsync(new CompleteVisit.Request(AppointmentId)),
            AppointmentStep.NoShow => await NoShow.ExecuteAsync(new MarkNoShow.Request(AppointmentId)),
            AppointmentStep.CheckIn or AppointmentStep.Move or AppointmentStep.Cancel => throw new ArgumentOutOfRangeException(
                nameof(step),
                step,
                "This step has a form of its own."
            ),
        };
}
