using Microsoft.EntityFrameworkCore;
using VetCare.Domain.MedicalRecords;
using VetCare.Web.Data;

namespace VetCare.Web.Features.Records;

/// <summary>What both use cases around diagnoses share.</summary>
internal static class Diagnoses
{
    public static Task<MedicalRecord?> LoadAsync(VetCareDbContext db, Guid recordId, CancellationToken cancellationToken) =>
        db.MedicalRecords.Include(row => row.Diagnoses).SingleOrDefaultAsync(row => row.Id == recordId, cancellationToken);

    /// <summary>Counts as a save of the note itself, so that a diagnosis and a signature at the same moment cannot both win.</summary>
    public static void Touch(VetCareDbContext db, MedicalRecord note) => db.Entry(note).Property(row => row.UpdatedAt).IsModified = true;
}

/// <summary>A diagnosis as a note shows it.</summary>
public sealed record DiagnosisLine(Guid Id, string Description, string? Code, DiagnosisStatus Status, bool IsPrimary);

/// <summary>The diagnoses of a note after a change, with the version the writer now holds.</summary>
public sealed record DiagnosisChange(int Version, IReadOnlyList<DiagnosisLine> Diagnoses)
{
    public static DiagnosisChange Of(MedicalRecord note, Guid? without = null) =>
        new(
            note.Version,
            [
                .. note
                    .Diagnoses.Where(row => row.Id != without)
                    .OrderByDescending(row => row.IsPrimary)
                    .ThenBy(row => row.Id)
                    .Select(row => new DiagnosisLine(row.Id, row.Description, row.DiagnosisCode, row.Status, row.IsPrimary)),
            ]
        );
}
