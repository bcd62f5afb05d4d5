using VetCare.Domain.Common;

namespace VetCare.Domain.MedicalRecords;

/// <summary>Text added to a signed note, with author, time and reason.</summary>
public sealed class Addendum : ClinicEntity
{
    private Addendum() { }

    private Addendum(Guid clinicId)
        : base(clinicId) { }

    public Guid RecordId { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string Text { get; private set; } = "";
    public string? Reason { get; private set; }
    public Guid AuthorId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    internal static Result<Addendum> To(MedicalRecord record, string? text, string? reason, Guid author, DateTime now)
    {
        var words = TextRules.OptionalLines(text, RecordRules.SectionLength, nameof(Text), "addendum");
        if (!words.IsSuccess)
            return words.Error;
        if (words.Value is null)
            return RecordErrors.AddendumMissing;
        var why = TextRules.Optional(reason, RecordRules.ReasonLength, nameof(Reason), "reason");
        if (!why.IsSuccess)
            return why.Error;
        return new Addendum(record.ClinicId)
        {
            RecordId = record.Id,
            Text = words.Value,
            Reason = why.Value,
            AuthorId = author,
            WrittenAt = now,
        };
    }
}
