using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Pets;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Data.Encryption;

namespace VetCare.Web.Data.Configurations.Vaccinations;

internal static class AntigenColumn
{
    /// <summary>Antigens as words with commas, readable in the database and short enough to copy to each dose.</summary>
    public static void AsWords(this PropertyBuilder<IReadOnlyList<Antigen>> property) =>
        property
            .HasMaxLength(500)
            .HasConversion(
                list => string.Join(',', list.Select(antigen => EnumText<Antigen>.ToText(antigen))),
                stored => Read(stored),
                new ValueComparer<IReadOnlyList<Antigen>>(
                    (left, right) => (left ?? Array.Empty<Antigen>()).SequenceEqual(right ?? Array.Empty<Antigen>()),
                    list => list.Aggregate(17, (hash, antigen) => HashCode.Combine(hash, antigen)),
                    list => list.ToArray()
                )
            );

    private static Antigen[] Read(string stored) =>
        [.. stored.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(EnumText<Antigen>.ToValue)];
}

internal sealed class VaccineProductConfiguration : IEntityTypeConfiguration<VaccineProduct>
{
    public void Configure(EntityTypeBuilder<VaccineProduct> builder)
    {
        builder.ToTable(
            "vaccine_products",
            table =>
                table.HasCheckConstraint(
                    "ck_vaccine_products_label",
                    "duration_months > 0 AND primary_doses > 0 AND series_interval_days >= 0 AND minimum_age_weeks >= 0"
                )
        );
        builder.Property(row => row.Name).HasMaxLength(VaccinationRules.NameLength);
        builder.Property(row => row.Manufacturer).HasMaxLength(VaccinationRules.ManufacturerLength);
        builder.Property(row => row.Antigens).AsWords();
        builder.Ignore(row => row.Label);
        builder.Ignore(row => row.IsRabies);
        builder.HasIndex(row => new
        {
            row.ClinicId,
            row.Species,
            row.Name,
        });
    }
}

internal sealed class VaccinationConfiguration : IEntityTypeConfiguration<Vaccination>
{
    public void Configure(EntityTypeBuilder<Vaccination> builder)
    {
        builder.ToTable(
            "vaccinations",
            table =>
            {
                table.HasCheckConstraint("ck_vaccinations_due", "next_due_date > date_given");
                table.HasCheckConstraint(
                    "ck_vaccinations_verified",
                    "NOT is_verified OR (lot_number IS NOT NULL AND product_id IS NOT NULL)"
                );
                table.HasCheckConstraint("ck_vaccinations_volume", "volume_ml IS NULL OR volume_ml > 0");
            }
        );
        builder.Property(row => row.VaccineName).HasMaxLength(VaccinationRules.NameLength);
        builder.Property(row => row.Manufacturer).HasMaxLength(VaccinationRules.ManufacturerLength);
        builder.Property(row => row.Antigens).AsWords();
        builder.Property(row => row.LotNumber).HasMaxLength(VaccinationRules.LotLength);
        builder.Property(row => row.Site).HasMaxLength(VaccinationRules.SiteLength);
        builder.Property(row => row.RabiesTag).HasMaxLength(VaccinationRules.TagLength);
        builder.Property(row => row.Notes).HasMaxLength(VaccinationRules.NotesLength);
        builder.HasOne<Pet>().WithMany().HasForeignKey(row => row.PetId);
        builder.HasOne<Encounter>().WithMany().HasForeignKey(row => row.EncounterId);
        builder.HasOne<VaccineProduct>().WithMany().HasForeignKey(row => row.ProductId);
        builder.ReferencesStaff(row => new { row.ClinicId, row.AdministeredBy });
        builder.HasIndex(row => new
        {
            row.ClinicId,
            row.PetId,
            row.DateGiven,
        });
        builder.HasIndex(row => new { row.ClinicId, row.NextDueDate });
        builder.HasIndex(row => new { row.ClinicId, row.LotNumber });
    }
}

internal sealed class CertificateConfiguration : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.ToTable("certificates");
        builder.Property(row => row.SerialNumber).HasMaxLength(30);
        builder.Property(row => row.Language).HasMaxLength(10);
        builder.Property(row => row.DocumentSha256).HasMaxLength(64);
        builder.Property(row => row.VoidReason).HasMaxLength(RecordRules.ReasonLength);
        builder.Property(row => row.Snapshot).IsEncrypted();
        builder.Property(row => row.Document).IsEncrypted();
        builder.HasOne<Pet>().WithMany().HasForeignKey(row => row.PetId);
        builder.HasOne<Certificate>().WithMany().HasForeignKey(row => row.SupersededBy);
        builder.ReferencesStaff(row => new { row.ClinicId, row.IssuedBy });
        builder.HasIndex(row => new { row.ClinicId, row.SerialNumber }).IsUnique();
        builder
            .HasIndex(row => new
            {
                row.ClinicId,
                row.SerialYear,
                row.SerialSequence,
            })
            .IsUnique();
        builder.HasIndex(row => new
        {
            row.ClinicId,
            row.PetId,
            row.IssuedAt,
        });
    }
}
