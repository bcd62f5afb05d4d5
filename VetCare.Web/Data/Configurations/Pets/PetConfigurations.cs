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
                table.HasCheckConstraint("ck_pets_deceased", "deceased_date IS NULL OR is_deceased");
                table.HasCheckConstraint("ck_pets_life", "deceased_date IS NULL OR birth_date IS NULL OR deceased_date >= birth_date");
            }
        );
        builder.Property(row => row.Name).HasMaxLength(PetRules.NameMaxLength);
        builder.Property(row => row.Breed).HasMaxLength(PetRules.BreedMaxLength);
        builder.Property(row => row.Color).HasMaxLength(PetRules.ColorMaxLength);
        builder.Property(row => row.MicrochipId).HasMaxLength(MicrochipNumber.MaxLength);
        builder.Property(row => row.Tattoo).HasMaxLength(PetRules.TattooMaxLength);
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
            table => table.HasCheckConstraint("ck_pet_owners_span", "owned_until IS NULL OR owned_until >= owned_from")
        );
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId);
    }
}

internal sealed class PetMicrochipConfiguration : IEntityTypeConfiguration<PetMicrochip>
{
    public void Configure(EntityTypeBuilder<PetMicrochip> builder)
    {
        builder.ToTable("pet_microchips");
        builder.Property(row => row.Code).HasMaxLength(MicrochipNumber.MaxLength);
        builder.Property(row => row.BodySite).HasMaxLength(100);
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
        builder.ToTable("pet_weights", table => table.HasCheckConstraint("ck_pet_weights_grams", "grams > 0"));
        builder.ReferencesStaff(row => new { row.ClinicId, row.MeasuredBy });
        builder.HasIndex(row => new
        {
            row.ClinicId,
            row.PetId,
            row.MeasuredAt,
        });
    }
}
