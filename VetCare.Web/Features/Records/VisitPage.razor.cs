using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using Radzen;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Staff;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Features.Vaccinations.Contracts;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Records;

public sealed partial class VisitPage : IDisposable
{
    /// <summary>Quiet time after the last key before what is typed is saved.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.5);

    private readonly LatestOnly pauses = new();
    private PetHeader? header;
    private VisitNote.Result? note;
    private PetChart.Result? chart;
    private NoteEditor? editor;
    private IReadOnlyList<TimelineItem> items = [];
    private IReadOnlyList<DiagnosisLine> diagnoses = [];
    private string? failure;
    private bool guarded;
    private Guid loaded;

    [Parameter]
    public Guid RecordId { get; set; }

    [CascadingParameter]
    private Actor Actor { get; set; } = default!;

    private bool IsOpen => note is { IsLocked: false } && Actor.May(Permissions.UpdateRecords);
    private bool MayFinish => note is { IsFinished: false } && Actor.May(Permissions.UpdateRecords);
    private DateOnly Today => Actor.Clinic.Time.LocalDate(Clock.GetUtcNow().UtcDateTime);
    private string SavedAt =>
        editor is null
            ? ""
            : Actor.Clinic.Time.LocalTime(editor.SavedAt).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose() => pauses.Dispose();

    protected override Task OnParametersSetAsync()
    {
        if (loaded == RecordId)
            return Task.CompletedTask;
        (loaded, note, editor, chart) = (RecordId, null, null, null);
        return Load();
    }

    private async Task Load()
    {
        var asked = RecordId;
        var found = await ReadNote.ExecuteAsync(new VisitNote.Request(asked));
        if (asked != RecordId)
            return;
        failure = found.IsSuccess ? null : found.Error.Message;
        if (!found.TryGet(out var read))
            return;
        (note, diagnoses) = (read, read.Diagnoses);
        editor = new NoteEditor(asked, Save, ReadNote, Actor.Clinic.Units) { Changed = StateHasChanged };
        editor.Load(read.Content, read.Version, read.SavedAt);
        StateHasChanged();
        await LoadChart();
    }

    private async Task LoadChart()
    {
        var found = await ReadChart.ExecuteAsync(new PetChart.Request(note!.PetId, 15));
        chart = found.IsSuccess ? found.Value : null;
        items = chart is null ? [] : TimelineItem.Of(chart, Actor);
    }

    private Task Write(SoapText text)
    {
        editor!.Text = text;
        return Typed();
    }

    private Task FollowUpOn(DateOnly? day)
    {
        editor!.FollowUp = day;
        editor.Touch();
        return SaveNow();
    }

    private async Task Typed()
    {
        editor!.Touch();
        await Guard();
        try
        {
            await Task.Delay(Pause, Clock, pauses.Next());
        }
        catch (OperationCanceledException)
        {
            return;
        }
        await SaveNow();
    }

    private async Task SaveNow()
    {
        if (editor is null)
            return;
        await editor.SaveAsync();
        if (editor.IsLockedMeanwhile)
            Notices.Notify(
                NotificationSeverity.Warning,
                "Signed meanwhile",
                "Somebody signed this note. Copy what is not saved, reload, and add it as an addendum."
            );
        await Guard();
    }

    /// <summary>Asks the browser to warn before the tab is closed, exactly while there is something to lose.</summary>
    private async Task Guard()
    {
        if (guarded == editor!.IsDirty)
            return;
        guarded = editor.IsDirty;
        await Script.InvokeVoidAsync("vetcare.guard", guarded);
    }

    private async Task Leaving(LocationChangingContext leaving)
    {
        if (editor is not { IsDirty: true } || await editor.SaveAsync())
            return;
        var leave = await Dialogs.Confirm(
            $"Some of what you typed about {note!.PetName} is not saved. Leave all the same?",
            "Not saved yet",
            new ConfirmOptions { OkButtonText = "Leave without saving", CancelButtonText = "Stay here" }
        );
        if (leave == true)
            await Script.InvokeVoidAsync("vetcare.guard", false);
        else
            leaving.PreventNavigation();
    }

    private async Task Settle()
    {
        await editor!.SettleAsync();
        await RefreshDiagnoses();
        await Guard();
    }

    private async Task<int?> VersionToBuildOn() => !editor!.IsDirty || await editor.SaveAsync() ? editor.Version : null;

    private Task DiagnosesChanged(DiagnosisChange change)
    {
        editor!.Moved(change.Version);
        diagnoses = change.Diagnoses;
        return LoadChart();
    }

    private async Task SignNow()
    {
        if (await VersionToBuildOn() is not { } version)
            return;
        var sure = await Dialogs.Confirm(
            $"Sign the note of {note!.PetName}, {Said.Visit(note.Type)} of {Actor.DateAndTime(note.VisitDate)}? It is locked then; later words become an addendum.",
            "Sign and lock",
            new ConfirmOptions { OkButtonText = "Sign and lock", CancelButtonText = "Go on writing" }
        );
        if (sure != true)
            return;
        var signed = await Sign.ExecuteAsync(new SignNote.Request(RecordId, version));
        if (!signed.IsSuccess)
        {
            Notices.Notify(NotificationSeverity.Error, "Not signed", signed.Error.Message);
            return;
        }
        // Words typed while it was being signed stay on the page, to be copied into an addendum.
        await (editor!.IsDirty ? SaveNow() : Reload());
        Notices.Notify(NotificationSeverity.Success, "Signed", $"The note of {note.PetName} is locked.");
    }

    private async Task FinishNow()
    {
        if (IsOpen && await VersionToBuildOn() is null)
            return;
        var finished = await Finish.ExecuteAsync(new FinishVisit.Request(RecordId));
        if (!finished.IsSuccess)
        {
            Notices.Notify(NotificationSeverity.Error, "Not finished", finished.Error.Message);
            return;
        }
        // The editor stays as it is: the writing goes on while the visit is being finished, and afterwards.
        note = note! with
        {
            IsFinished = true,
        };
        await LoadChart();
        Notices.Notify(
            NotificationSeverity.Success,
            "Visit finished",
            note.IsLocked ? "The appointment is completed." : "The appointment is completed; the note still waits for a signature."
        );
    }

    private async Task AddLate()
    {
        object? added = await Dialogs.OpenAsync<AddendumDialog>(
            $"Addendum: {note!.PetName}",
            new() { [nameof(AddendumDialog.RecordId)] = RecordId },
            new DialogOptions { Width = "640px" }
        );
        if (added is true)
            await Reload();
    }

    private async Task Vaccinate()
    {
        await editor!.SaveAsync();
        object? given = await Dialogs.OpenAsync<VaccinationDialog>(
            $"Record vaccination: {note!.PetName}",
            new() { [nameof(VaccinationDialog.PetId)] = note.PetId, [nameof(VaccinationDialog.RecordId)] = RecordId },
            new DialogOptions { Width = "720px" }
        );
        if (given is Guid)
            await RefreshDoses();
    }

    private async Task RefreshDoses()
    {
        if ((await ReadNote.ExecuteAsync(new VisitNote.Request(RecordId))).TryGet(out var read))
            note = note! with { Doses = read.Doses };
        await LoadChart();
    }

    private async Task RefreshDiagnoses()
    {
        if ((await ReadNote.ExecuteAsync(new VisitNote.Request(RecordId))).TryGet(out var read))
            diagnoses = read.Diagnoses;
    }

    private async Task Reload()
    {
        await Load();
        if (header is not null)
            await header.Refresh();
        await Guard();
    }

    private string? For(string field) => editor!.Errors.FirstOrDefault(error => error.Field == field)?.Message;
}
