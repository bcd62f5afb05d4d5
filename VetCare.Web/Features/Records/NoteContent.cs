using VetCare.Domain.MedicalRecords;

namespace VetCare.Web.Features.Records;

/// <summary>Everything of a note that is typed. Compared by value: what is equal need not be saved.</summary>
public sealed record NoteContent(SoapText Text, Vitals Vitals, DateOnly? FollowUp)
{
    public static readonly NoteContent Empty = new(SoapText.Empty, Vitals.None, null);
}
