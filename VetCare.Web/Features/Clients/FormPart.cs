namespace VetCare.Web.Features.Clients;

/// <summary>One field of a form: how two people's entries are told apart and taken over.</summary>
/// <param name="Label">As people read it.</param>
/// <param name="Read">The entry as text; null or empty when there is none.</param>
/// <param name="Copy">Copies the entry from the first form to the second.</param>
public sealed record FormPart<TForm>(string Label, Func<TForm, string?> Read, Action<TForm, TForm> Copy);

/// <summary>
/// What somebody else saved while this form was open. Fields this person has not touched take the saved entry; where both changed the same field,
/// the person chooses. Nothing is overwritten unseen.
/// </summary>
public sealed class FormConflict<TForm>
{
    private FormConflict(IReadOnlyList<FormChange> changes) => Changes = changes;

    public IReadOnlyList<FormChange> Changes { get; }

    /// <summary>True when there is nothing left to choose.</summary>
    public bool IsSettled => Changes.All(change => change.TakesSaved is not null);

    /// <param name="parts">The fields of the form.</param>
    /// <param name="form">The form on the screen; untouched fields are brought up to date here.</param>
    /// <param name="typed">A copy of the form as it was typed.</param>
    /// <param name="loaded">What the form started from.</param>
    /// <param name="saved">What is saved by now.</param>
    public static FormConflict<TForm> Between(IReadOnlyList<FormPart<TForm>> parts, TForm form, TForm typed, TForm loaded, TForm saved)
    {
        List<FormChange> changes = [];
        foreach (var part in parts)
        {
            var (was, mine, theirs) = (Entry(part, loaded), Entry(part, typed), Entry(part, saved));
            if (theirs == was || theirs == mine)
                continue;
            var change = new FormChange(part.Label, theirs, mine, takes => part.Copy(takes ? saved : typed, form));
            if (mine == was)
                change.Choose(takesSaved: true);
            changes.Add(change);
        }
        return new FormConflict<TForm>(changes);
    }

    private static string Entry(FormPart<TForm> part, TForm form) => part.Read(form)?.Trim() ?? "";
}

/// <summary>One field that two people changed.</summary>
public sealed class FormChange(string label, string saved, string mine, Action<bool> apply)
{
    public string Label => label;
    public string Saved => saved;
    public string Mine => mine;

    /// <summary>Null until the person has chosen.</summary>
    public bool? TakesSaved { get; private set; }

    public void Choose(bool takesSaved)
    {
        TakesSaved = takesSaved;
        apply(takesSaved);
    }
}
