using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;
using Xunit;

namespace VetCare.Tests.Domain.MedicalRecords;

public sealed class MedicalRecordTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 15, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Someone = Guid.CreateVersion7();

    private static MedicalRecord Draft() =>
        MedicalRecord.Begin(Encounter.Open(Someone, Someone, Someone, null, Someone, Now), VisitType.Sick, null, Now);

    [Fact]
    public void An_empty_note_cannot_be_signed()
    {
        var note = Draft();
        Assert.Equal(RecordErrors.Empty, note.Sign(Someone, Now).Error);
        Assert.False(note.IsLocked);
    }

    [Fact]
    public void Signing_twice_keeps_the_first_signature()
    {
        var note = Draft();
        note.Write(new SoapText(Plan: "Rest"), Vitals.None, Species.Dog, null);
        note.Sign(Someone, Now);
        note.Sign(Guid.CreateVersion7(), Now.AddHours(1));
        Assert.Equal((Someone, Now), (note.SignedBy, note.SignedAt));
    }

    [Fact]
    public void A_signed_note_refuses_words_and_diagnoses_and_takes_addenda()
    {
        var note = Draft();
        note.Write(new SoapText(Plan: "Rest"), Vitals.None, Species.Dog, null);
        var diagnosis = note.Diagnose("Otitis", null, DiagnosisStatus.Active).Value;
        note.Sign(Someone, Now);
        Assert.Equal(RecordErrors.Locked, note.Write(SoapText.Empty, Vitals.None, Species.Dog, null).Error);
        Assert.Equal(RecordErrors.Locked, note.Rate(diagnosis.Id, DiagnosisStatus.Resolved).Error);
        Assert.Equal(RecordErrors.Locked, note.Withdraw(diagnosis.Id).Error);
        Assert.True(note.Append("Later", null, Someone, Now).IsSuccess);
        Assert.Equal("Rest", note.Plan);
    }

    [Fact]
    public void An_unsigned_note_takes_no_addendum() => Assert.Equal(RecordErrors.NotSigned, Draft().Append("x", null, Someone, Now).Error);

    [Fact]
    public void The_next_diagnosis_becomes_primary_when_the_primary_one_is_taken_off()
    {
        var note = Draft();
        var first = note.Diagnose("Hip dysplasia", null, DiagnosisStatus.Chronic).Value;
        var second = note.Diagnose("Strain", null, DiagnosisStatus.Active).Value;
        Assert.True(first.IsPrimary);
        note.Withdraw(first.Id);
        Assert.True(second.IsPrimary);
        Assert.False(first.IsPrimary);
    }

    [Fact]
    public void Impossible_vitals_are_refused_and_nothing_is_written()
    {
        var note = Draft();
        var refused = note.Write(new SoapText(Plan: "Rest"), new Vitals { HeartRate = 4_000 }, Species.Dog, null);
        Assert.Equal(nameof(Vitals.HeartRate), refused.Error.Field);
        Assert.Null(note.Plan);
    }

    [Fact]
    public void Typed_text_keeps_its_indentation_and_loses_control_marks()
    {
        var text = new SoapText(Plan: "Give:\r\n  - rest\u0000\n", Subjective: "  \n ").Cleaned();
        Assert.Equal("Give:\n  - rest", text.Plan);
        Assert.Null(text.Subjective);
    }
}
