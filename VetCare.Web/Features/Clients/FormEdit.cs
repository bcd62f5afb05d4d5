using VetCare.Domain.Common;
using VetCare.Web.Shared.Components;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients;

/// <summary>
/// A form over a saved thing that somebody else may save at the same moment: knows what it started from, whether anything was typed, and how the two
/// versions are brought together.
/// </summary>
/// <param name="parts">The fields of the form.</param>
/// <param name="copy">A copy of the form as it stands.</param>
public sealed class FormEdit<TForm>(IReadOnlyList<FormPart<TForm>> parts, Func<TForm, TForm> copy, FormErrors errors)
    where TForm : class
{
    private static readonly Error Undecided = new(
        "form.undecided",
        "Choose “Keep mine” or “Take theirs” for every field in the table first."
    );

    private TForm? loaded;

    /// <summary>What is on the screen; null until it is loaded.</summary>
    public TForm? Form { get; private set; }

    /// <summary>Both versions, while there is something to show.</summary>
    public FormConflict<TForm>? Conflict { get; private set; }

    /// <summary>The person whose save came first.</summary>
    public string Who { get; private set; } = "Somebody else";

    /// <summary>True while the form holds something nobody has saved.</summary>
    public bool IsDirty { get; private set; }

    public void Start(TForm saved)
    {
        (loaded, Form) = (saved, copy(saved));
        (Conflict, IsDirty) = (null, false);
        errors.Clear();
    }

    public void Touched() => IsDirty = !Equals(Form, loaded);

    public void Saved() => IsDirty = false;

    /// <summary>One field was changed and saved beside the form: the form follows, unless something else was typed there.</summary>
    public void Follow(Func<TForm, string?> read, Action<TForm, string?> write, string? now)
    {
        if (read(Form!) == read(loaded!))
            write(Form!, now);
        write(loaded!, now);
        Touched();
    }

    /// <summary>False, with the sentence on the page, while a field that two people changed waits for a choice.</summary>
    public bool MaySave()
    {
        if (Conflict is not { IsSettled: false })
            return true;
        errors.Show(Undecided);
        return false;
    }

    /// <summary>
    /// Saves. When somebody was faster, fields that only one side changed are merged by themselves and the rest is shown; nothing is overwritten unseen.
    /// </summary>
    /// <param name="send">Saves the form over the version that was read last.</param>
    /// <param name="readAgain">Reads what is saved now and makes its version the one to save over; null with the refusal shown when it cannot.</param>
    /// <param name="editor">Tells who saved.</param>
    /// <returns>Null when both versions are on the screen now and the person decides.</returns>
    public async Task<Result<Done>?> SaveAsync(
        Func<Task<Result<Done>>> send,
        Func<Task<TForm?>> readAgain,
        Func<Task<Result<string>>> editor
    )
    {
        var result = await send();
        if (result.IsSuccess || result.Error.Code != UseCaseErrors.ChangedMeanwhile.Code)
            return result;
        if (await readAgain() is not { } saved)
            return null;
        Conflict = FormConflict<TForm>.Between(parts, Form!, copy(Form!), loaded!, saved);
        loaded = saved;
        if (Conflict.Changes.Count == 0)
        {
            // The other save touched nothing on this form: saving once more overwrites nothing.
            Conflict = null;
            return await send();
        }
        var told = await editor();
        Who = told.IsSuccess ? told.Value : "Somebody else";
        return null;
    }
}
