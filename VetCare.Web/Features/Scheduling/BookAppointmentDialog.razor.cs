using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Radzen;
using VetCare.Domain.Common;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Scheduling;

/// <summary>Books an appointment in one dialog: pet, what for, when, with whom, why. A refusal stands beside its field and nothing typed is lost.</summary>
public sealed partial class BookAppointmentDialog
{
    private static readonly string[] Shown = ["PetId", "TypeId", "Date", "Start", "Minutes", "ResourceId", "Reason"];

    private readonly FormErrors errors = new();
    private BookingChoices.Result? choices;
    private WhenFields? when;
    private WhenChoice choice = new(null, null, 30, null);
    private PetChoice? pet;
    private Guid? typeId;
    private string? reason;
    private string? failure;
    private bool saving;
    private bool deceased;
    private bool blocked;

    /// <summary>What is known when the dialog opens.</summary>
    public sealed record Start(DateOnly Date, TimeOnly? At = null, Guid? ResourceId = null, PetChoice? Pet = null);

    /// <summary>What was booked, for the page that opened the dialog.</summary>
    public sealed record Booked(Guid AppointmentId, DateOnly Date, string Sentence);

    [Inject]
    private BookingChoices Choices { get; set; } = default!;

    [Inject]
    private FreeTimes Free { get; set; } = default!;

    [Inject]
    private BookAppointment Book { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    [Parameter, EditorRequired]
    public Start From { get; set; } = default!;

    protected override Task OnInitializedAsync()
    {
        pet = From.Pet;
        choice = choice with { Date = From.Date, At = From.At, ResourceId = From.ResourceId };
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        failure = null;
        var read = await Choices.ExecuteAsync(new BookingChoices.Request());
        if (!read.IsSuccess)
        {
            failure = read.Error.Message;
            return;
        }
        if (From.At is null)
            await ProposeAsync();
        choices = read.Value;
    }

    /// <summary>Without a time in mind the soonest free one is proposed.</summary>
    private async Task ProposeAsync()
    {
        var request = new FreeTimes.Request(From.ResourceId, From.Date, TimeOnly.MinValue, choice.Minutes, Wanted: 1);
        if ((await Free.ExecuteAsync(request)).TryGet(out var free) && free.Times is [var first, ..])
            choice = choice with { Date = first.Date, At = first.At, ResourceId = first.ResourceId };
    }

    private void PetChosen(PetChoice? chosen)
    {
        (pet, deceased, blocked) = (chosen, false, false);
        errors.Clear();
    }

    private void TypeChosen(BookingChoices.TypeChoice type)
    {
        typeId = type.Id;
        choice = choice with { Minutes = type.Minutes };
        errors.Clear();
    }

    private Task Key(KeyboardEventArgs key) =>
        key is { Key: "Enter", CtrlKey: true } && choices is not null && !deceased && !blocked ? BookAsync() : Task.CompletedTask;

    private async Task BookAsync()
    {
        if (saving)
            return;
        saving = true;
        try
        {
            await TryAsync();
        }
        finally
        {
            saving = false;
        }
    }

    private async Task TryAsync()
    {
        if (choice is not { Date: { } date, At: { } at })
        {
            errors.Show(
                choice.Date is null
                    ? new Error("appointment.date_missing", "Choose the date.", "Date")
                    : new Error("appointment.time_missing", "Choose the time.", "Start")
            );
            return;
        }
        var booked = await Book.ExecuteAsync(
            new BookAppointment.Request(
                pet?.ClientId ?? Guid.Empty,
                pet?.PetId ?? Guid.Empty,
                typeId ?? Guid.Empty,
                choice.ResourceId ?? Guid.Empty,
                date,
                at,
                choice.Minutes,
                reason
            )
        );
        if (errors.Accept(booked))
        {
            var column = choices!.Resources.FirstOrDefault(row => row.Id == choice.ResourceId)?.Name;
            var sentence = $"{pet!.PetName} on {AppointmentLook.Day(date)} at {AppointmentLook.Clock(at)}, {column}.";
            Dialogs.Close(new Booked(booked.Value, date, sentence));
        }
        else if (when is not null)
            await when.RecheckAsync();
    }
}
