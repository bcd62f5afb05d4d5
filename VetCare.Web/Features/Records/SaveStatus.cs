namespace VetCare.Web.Features.Records;

/// <summary>Where the typed text stands; always shown beside it.</summary>
public enum SaveStatus
{
    Saved,
    Saving,
    NotSaved,

    /// <summary>The last try was refused; the reason stands on the page.</summary>
    Failed,

    /// <summary>Somebody else saved meanwhile; the writer has to choose.</summary>
    Conflict,
}
