using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VetCare.Domain.Attachments;
using VetCare.Domain.Clients;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;

namespace VetCare.Web.Data.Configurations.Attachments;

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable(
            "attachments",
            table =>
            {
                table.HasCheckConstraint("ck_attachments_subject", "client_id IS NOT NULL OR pet_id IS NOT NULL");
                table.HasCheckConstraint("ck_attachments_size", "size > 0");
                table.HasCheckConstraint("ck_attachments_sha256", "length(sha256) = 64");
                table.HasCheckConstraint("ck_attachments_portrait", "NOT is_portrait OR pet_id IS NOT NULL");
            }
        );
        builder.Property(row => row.FileName).HasMaxLength(AttachmentRules.FileNameLength);
        builder.Property(row => row.Title).HasMaxLength(AttachmentRules.TitleLength);
        builder.Property(row => row.MediaType).HasMaxLength(100);
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.Property(row => row.StoredName).HasMaxLength(100);
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId);
        builder.HasOne<Pet>().WithMany().HasForeignKey(row => row.PetId);
        builder.HasOne<Encounter>().WithMany().HasForeignKey(row => row.EncounterId);
        builder.ReferencesStaff(row => new { row.ClinicId, row.UploadedBy });
        builder.HasIndex(row => new { row.ClinicId, row.StoredName }).IsUnique();
        builder.HasIndex(row => new { row.ClinicId, row.PetId }, "ByPet");
        builder
            .HasIndex(row => new { row.ClinicId, row.PetId }, "OnePortrait")
            .IsUnique()
            .HasFilter("is_portrait AND deleted_at IS NULL")
            .HasDatabaseName("ux_attachments_one_portrait");
        builder.HasIndex(row => new { row.ClinicId, row.Sha256 });
    }
}
