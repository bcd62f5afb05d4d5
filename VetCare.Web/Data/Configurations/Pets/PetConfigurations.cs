using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VetCare.Domain.Clients;
using VetCare.Domain.Pets;

namespace VetCare.Web.Data.Configurations.Pets;

internal sealed class PetConfiguration : IEntityTypeConfiguration<Pet>
{
    public void Configure(EntityTypeBuilder<Pet> builder)
    {
        builder.ToTable(
            "pets",
            table =>
            {
                table.HasCheckConstraint("ck_pets_weight", "weight_grams IS NULL OR weight_grams > 0");
                table.HasCheckConstraint("ck_pets_members", "member_count IS NULL OR (member_count > 0 AND kind <> 'individual')");
                table.HasCheckConstraint("ck_pets_deceased", "deceased_date IS NULL OR is_deceased");
                table.HasCheckConstraint("ck_pets_life", "deceased_date IS NULL OR birth_date IS NULL OR deceased_date >= birth_date");
            }
        );
        builder.Property(row => row.Name).HasMaxLength(PetRules.NameMaxLength);
        builder.Property(row => row.Breed).HasMaxLength(PetRules.BreedMaxLength);
        builder.Property(row => row.Color).HasMaxLength(PetRules.ColorMaxLength);
        builder.Property(row => row.MicrochipId).HasMaxLength(MicrochipNumber.MaxLength);
        builder.Property(row => row.Tattoo).HasMaxLength(PetRules.TattooMaxLength);
        builder.Property(row => row.TagNumber).HasMaxLength(PetRules.TattooMaxLength);
        builder.Property(row => row.InsuranceProvider).HasMaxLength(PetRules.InsuranceMaxLength);
        builder.Property(row => row.InsurancePolicy).HasMaxLength(PetRules.InsuranceMaxLength);
        builder.Property(row => row.SpecialInstructions).HasMaxLength(PetRules.TextMaxLength);
        builder.Property(row => row.Allergies).HasMaxLength(PetRules.TextMaxLength);
        builder.Property(row => row.DeceasedCause).HasMaxLength(PetRules.TextMaxLength);
        builder.Property(row => row.PhotoUrl).HasMaxLength(500);
        builder.Property(row => row.SearchText).HasMaxLength(ClientRules.SearchLength);
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId);
        builder.HasMany(row => row.Owners).WithOne().HasForeignKey(row => row.PetId);
        builder.HasMany(row => row.Microchips).WithOne().HasForeignKey(row => row.PetId);
        builder.HasMany(row => row.Weights).WithOne().HasForeignKey(row => row.PetId);
        builder.HasIndex(row => new { row.ClinicId, row.Name });
        builder.HasIndex(row => new { row.ClinicId, row.SearchText });
        builder.HasIndex(row => new { row.ClinicId, row.MicrochipId });
    }
}

internal sealed class PetOwnerConfiguration : IEntityTypeConfiguration<PetOwner>
{
    public void Configure(EntityTypeBuilder<PetOwner> builder)
    {
        builder.ToTable(
            "pet_owners",
            table =>
            {
                table.HasCheckConstraint("ck_pet_owners_span", "owned_until IS NULL OR owned_until >= owned_from");
                table.HasCheckConstraint("ck_pet_owners_share", "share_percent IS NULL OR share_percent BETWEEN 1 AND 100");
            }
        );
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId);
        builder.HasIndex(row => new { row.ClinicId, row.PetId }, "ByPet");
        builder
            .HasIndex(row => new { row.ClinicId, row.PetId }, "OnePresent")
            .IsUnique()
            .HasFilter("is_primary AND owned_until IS NULL")
            .HasDatabaseName("ux_pet_owners_one_present");
    }
}

internal sealed class PetMicrochipConfiguration : IEntityTypeConfiguration<PetMicrochip>
{
    public void Configure(EntityTypeBuilder<PetMicrochip> builder)
    {
        builder.ToTable("pet_microchips");
        builder.Property(row => row.Code).HasMaxLength(MicrochipNumber.MaxLength);
        builder.Property(row => row.BodySite).HasMaxLength(100);
        builder.Property(row => row.ImplantedBy).HasMaxLength(100);
        builder.Property(row => row.Registry).HasMaxLength(100);
        builder.HasIndex(row => new { row.ClinicId, row.Code });
        builder.HasIndex(row => new { row.ClinicId, row.PetId }, "ByPet");
        builder
            .HasIndex(row => new { row.ClinicId, row.PetId }, "OneActive")
            .IsUnique()
            .HasFilter("is_active")
            .HasDatabaseName("ux_pet_microchips_one_active");
    }
}

internal sealed class PetWeightConfiguration : IEntityTypeConfiguration<PetWeight>
{
    public void Configure(EntityTypeBuilder<PetWeight> builder)
    {
        builder.ToTable(
            "pet_weights",
            table =>
            {
                table.HasCheckConstraint("ck_pet_weights_grams", "grams > 0");
                // The score is kept with its scale, never alone; decimals are scaled by 10,000 on SQLite, so only the pairing is checked here.
                table.HasCheckConstraint("ck_pet_weights_condition", "(body_condition IS NULL) = (body_condition_scale IS NULL)");
                table.HasCheckConstraint("ck_pet_weights_scale", "body_condition_scale IS NULL OR body_condition_scale IN (5, 9)");
            }
        );
        builder.ReferencesStaff(row => new { row.ClinicId, row.MeasuredBy });
        builder.HasIndex(row => new
        {
            row.ClinicId,
            row.PetId,
            row.MeasuredAt,
        });
    }
}
