using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VetCare.Domain.Clients;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Web.Data.Encryption;

namespace VetCare.Web.Data.Configurations.MedicalRecords;

internal sealed class EncounterConfiguration : IEntityTypeConfiguration<Encounter>
{
    public void Configure(EntityTypeBuilder<Encounter> builder)
    {
        builder.ToTable(
            "encounters",
            table => table.HasCheckConstraint("ck_encounters_span", "closed_at IS NULL OR closed_at >= opened_at")
        );
        builder.Property(row => row.Outcome).HasMaxLength(RecordRules.OutcomeLength);
        builder.HasOne<Pet>().WithMany().HasForeignKey(row => row.PetId);
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId);
        builder.HasOne<Appointment>().WithMany().HasForeignKey(row => row.AppointmentId);
        builder.ReferencesStaff(row => new { row.ClinicId, row.VeterinarianId });
        builder.HasIndex(row => new
        {
            row.ClinicId,
            row.PetId,
            row.OpenedAt,
        });
        // An appointment opens one visit, however often the button is pressed.
        builder
            .HasIndex(row => new { row.ClinicId, row.AppointmentId })
            .IsUnique()
            .HasFilter("appointment_id IS NOT NULL AND deleted_at IS NULL");
    }
}

internal sealed class MedicalRecordConfiguration : IEntityTypeConfiguration<MedicalRecord>
{
    public void Configure(EntityTypeBuilder<MedicalRecord> builder)
    {
        builder.ToTable(
            "medical_records",
            table =>
            {
                table.HasCheckConstraint("ck_medical_records_signed", "NOT is_locked OR (signed_by IS NOT NULL AND signed_at IS NOT NULL)");
                table.HasCheckConstraint(
                    "ck_medical_records_condition",
                    "body_condition_score IS NULL OR body_condition_score BETWEEN 1 AND 9"
                );
                table.HasCheckConstraint(
                    "ck_medical_records_vitals",
                    "(heart_rate IS NULL OR heart_rate >= 0) AND (respiratory_rate IS NULL OR respiratory_rate >= 0) AND (weight_grams IS NULL OR weight_grams > 0)"
                );
            }
        );
        builder.Property(row => row.ChiefComplaint).IsEncrypted();
        builder.Property(row => row.Subjective).IsEncrypted();
        builder.Property(row => row.Objective).IsEncrypted();
        builder.Property(row => row.Assessment).IsEncrypted();
        builder.Property(row => row.Plan).IsEncrypted();
        builder.Property(row => row.Vitals).AsJson();
        builder.Ignore(row => row.Text);
        builder.HasOne<Encounter>().WithMany().HasForeignKey(row => row.EncounterId);
        builder.HasOne<Pet>().WithMany().HasForeignKey(row => row.PetId);
        builder.ReferencesStaff(row => new { row.ClinicId, row.VeterinarianId });
        builder.ReferencesStaff(row => new { row.ClinicId, row.SignedBy });
        builder.ReferencesStaff(row => new { row.ClinicId, row.CosignedBy });
        builder.HasMany(row => row.Addenda).WithOne().HasForeignKey(row => row.RecordId);
        builder.HasMany(row => row.Diagnoses).WithOne().HasForeignKey(row => row.MedicalRecordId);
        builder.HasIndex(row => new { row.ClinicId, row.VisitDate });
        builder.HasIndex(row => new
        {
            row.ClinicId,
            row.PetId,
            row.VisitDate,
        });
        builder
            .HasIndex(row => new { row.ClinicId, row.VeterinarianId })
            .HasFilter("NOT is_locked")
            .HasDatabaseName("ix_medical_records_to_finish");
    }
}

internal sealed class AddendumConfiguration : IEntityTypeConfiguration<Addendum>
{
    public void Configure(EntityTypeBuilder<Addendum> builder)
    {
        builder.ToTable("addenda");
        builder.Property(row => row.Text).IsEncrypted();
        builder.Property(row => row.Reason).HasMaxLength(RecordRules.ReasonLength);
        builder.ReferencesStaff(row => new { row.ClinicId, row.AuthorId });
    }
}

internal sealed class DiagnosisConfiguration : IEntityTypeConfiguration<Diagnosis>
{
    public void Configure(EntityTypeBuilder<Diagnosis> builder)
    {
        builder.ToTable("diagnoses");
        builder.Property(row => row.CodeSystem).HasMaxLength(50);
        builder.Property(row => row.DiagnosisCode).HasMaxLength(RecordRules.CodeLength);
        builder.Property(row => row.Description).HasMaxLength(RecordRules.DiagnosisLength);
        builder.HasIndex(row => new { row.ClinicId, row.DiagnosisCode });
    }
}
