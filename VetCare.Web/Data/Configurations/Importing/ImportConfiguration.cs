using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VetCare.Domain.Clients;
using VetCare.Domain.Importing;
using VetCare.Domain.Pets;
using VetCare.Domain.Vaccinations;

namespace VetCare.Web.Data.Configurations.Importing;

internal sealed class ImportBatchConfiguration : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.ToTable(
            "import_batches",
            table =>
            {
                table.HasCheckConstraint(
                    "ck_import_batches_counts",
                    "row_count >= 0 AND created_count >= 0 AND duplicate_count >= 0 AND refused_count >= 0"
                );
                table.HasCheckConstraint("ck_import_batches_undone", "(undone_at IS NULL) = (undone_by IS NULL)");
            }
        );
        builder.Property(row => row.FileName).HasMaxLength(ImportBatch.FileNameLength);
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.ReferencesStaff(row => new { row.ClinicId, row.StartedBy });
        builder.ReferencesStaff(row => new { row.ClinicId, row.UndoneBy });
        builder.HasIndex(row => new { row.ClinicId, row.StartedAt });
    }
}

internal sealed class ImportRowConfiguration : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("import_rows", table => table.HasCheckConstraint("ck_import_rows_row_number", "row_number > 0"));
        builder.Property(row => row.Message).HasMaxLength(ImportRow.MessageLength);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(row => row.BatchId);
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId);
        builder.HasOne<Pet>().WithMany().HasForeignKey(row => row.PetId);
        builder.HasOne<Vaccination>().WithMany().HasForeignKey(row => row.VaccinationId);
        builder.HasIndex(row => new
        {
            row.ClinicId,
            row.BatchId,
            row.RowNumber,
        });
    }
}

internal sealed class ImportProfileConfiguration : IEntityTypeConfiguration<ImportProfile>
{
    public void Configure(EntityTypeBuilder<ImportProfile> builder)
    {
        builder.ToTable("import_profiles");
        builder.Property(row => row.Name).HasMaxLength(ImportProfile.NameLength);
        builder.Property(row => row.Mapping).AsJson();
        builder
            .HasIndex(row => new
            {
                row.ClinicId,
                row.Kind,
                row.Name,
            })
            .IsUnique()
            .HasFilter("deleted_at IS NULL");
        builder.HasIndex(row => new { row.ClinicId, row.Kind });
    }
}
