using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Organizations;

namespace VetCare.Web.Features.Records;

/// <summary>
/// What is typed into a note and what of it is stored. Saves at most one at a time, only what changed, and never over somebody else's text. Knows no
/// screen, so that its behaviour is tested without one.
/// </summary>
public sealed class NoteEditor(Guid recordId, SaveNote save, VisitNote read, MeasurementUnits units)
{
    private bool again;

    public SoapText Text { get; set; } = SoapText.Empty;
    public VitalsForm Vitals { get; } = new(units);
    public DateOnly? FollowUp { get; set; }

    /// <summary>What the server holds as far as this page knows.</summary>
    public NoteContent Stored { get; private set; } = NoteContent.Empty;
    public int Version { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }
    public SaveStatus Status { get; private set; } = SaveStatus.Saved;
    public IReadOnlyList<Error> Errors { get; private set; } = [];

    /// <summary>Open questions after somebody else saved; null when there are none.</summary>
    public NoteMerge? Merge { get; private set; }

    /// <summary>True when the note was signed under the writer's hands; the page reloads and keeps the text to copy.</summary>
    public bool IsLockedMeanwhile { get; private set; }

    /// <summary>Raised when something shown has changed.</summary>
    public Action? Changed { get; set; }

    public bool IsDirty => Typed.Content != Stored || Typed.Errors.Count > 0;

    private (NoteContent Content, IReadOnlyList<Error> Errors) Typed => TypedOn(Stored);

    /// <summary>The vitals as far as they can be read, for flags and warnings.</summary>
    public Vitals PresentVitals => Typed.Content.Vitals;

    public void Load(NoteContent content, int version, DateTime savedAt)
    {
        (Text, FollowUp) = (content.Text, content.FollowUp);
        Vitals.Show(content.Vitals);
        (Stored, Version, SavedAt) = (content, version, savedAt);
        (Status, Errors, Merge) = (SaveStatus.Saved, [], null);
    }

    /// <summary>A save elsewhere on this page, such as a diagnosis, moved the version.</summary>
    public void Moved(int version) => Version = version;

    /// <summary>Something was typed. While two notes are being brought together the questions follow what is typed.</summary>
    public void Touch()
    {
        Merge = Remerged();
        if (Status is not (SaveStatus.Saving or SaveStatus.Conflict))
            Status = IsDirty ? SaveStatus.NotSaved : SaveStatus.Saved;
    }

    /// <returns>True when everything typed is stored.</returns>
    public async Task<bool> SaveAsync()
    {
        if (Merge is not null || IsLockedMeanwhile)
            return false;
        if (Status == SaveStatus.Saving)
        {
            again = true;
            return false;
        }
        if (!IsDirty)
        {
            Status = SaveStatus.Saved;
            return true;
        }
        try
        {
            do
            {
                again = false;
                Status = SaveStatus.Saving;
                Changed?.Invoke();
                await SaveOnceAsync();
            } while (again && Merge is null && !IsLockedMeanwhile && IsDirty && Errors.Count == 0);
        }
        finally
        {
            if (Status == SaveStatus.Saving)
                Status = SaveStatus.Failed;
            Changed?.Invoke();
        }
        return Status == SaveStatus.Saved;
    }

    /// <summary>Every clash has its answer: the merged note is saved on top of theirs.</summary>
    public Task<bool> SettleAsync()
    {
        Merge = Remerged();
        if (Merge is not { IsDecided: true } settled)
            return Task.FromResult(false);
        Show(settled.Merged());
        Merge = null;
        Status = SaveStatus.NotSaved;
        return SaveAsync();
    }

    private async Task SaveOnceAsync()
    {
        var (content, unreadable) = Typed;
        var result = content == Stored ? new SaveNote.Result(Version, SavedAt) : await save.ExecuteAsync(new(recordId, Version, content));
        var refused = result.Errors;
        // A slip in the vitals must not keep the words from being saved.
        if (refused.Count > 0 && refused.All(error => IsVital(error.Field)))
        {
            content = content with { Vitals = Stored.Vitals };
            result = content == Stored ? new SaveNote.Result(Version, SavedAt) : await save.ExecuteAsync(new(recordId, Version, content));
        }
        else
            refused = [];
        Errors = [.. unreadable, .. refused, .. result.Errors];
        if (result.TryGet(out var saved))
        {
            (Stored, Version, SavedAt) = (content, saved.Version, saved.SavedAt);
            Status =
                Errors.Count > 0 ? SaveStatus.Failed
                : IsDirty ? SaveStatus.NotSaved
                : SaveStatus.Saved;
            return;
        }
        Status = SaveStatus.Failed;
        if (result.Error.Code == RecordErrors.ChangedMeanwhile.Code)
            await CompareAsync();
        else
            IsLockedMeanwhile = result.Error.Code == RecordErrors.Locked.Code;
    }

    private async Task CompareAsync()
    {
        var theirs = await read.ExecuteAsync(new VisitNote.Request(recordId));
        if (!theirs.TryGet(out var note))
        {
            Errors = theirs.Errors;
            return;
        }
        Errors = [];
        if (note.IsLocked)
        {
            IsLockedMeanwhile = true;
            Errors = [RecordErrors.Locked];
            return;
        }
        var merge = new NoteMerge(Stored, Typed.Content, note.Content);
        (Stored, Version, SavedAt) = (note.Content, note.Version, note.SavedAt);
        if (merge.Clashes.Count > 0)
        {
            (Merge, Status) = (merge, SaveStatus.Conflict);
            return;
        }
        Show(merge.Merged());
        Status = IsDirty ? SaveStatus.NotSaved : SaveStatus.Saved;
        again = true;
    }

    // A vital that cannot be read yet counts as not changed by the writer: theirs is stored until the slip is mended.
    private NoteMerge? Remerged() => Merge?.With(TypedOn(Merge.Common).Content);

    private (NoteContent Content, IReadOnlyList<Error> Errors) TypedOn(NoteContent before)
    {
        var (vitals, errors) = Vitals.Read(before.Vitals);
        return (new NoteContent(Text.Cleaned(), vitals, FollowUp), errors);
    }

    private void Show(NoteContent merged)
    {
        (Text, FollowUp) = (merged.Text, merged.FollowUp);
        Vitals.ShowReadable(merged.Vitals);
    }

    private static bool IsVital(string? field) => typeof(Vitals).GetProperty(field ?? "") is not null;
}
