using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VetCare.Domain.Pets;
using VetCare.Web.Data.Encryption;

namespace VetCare.Web.Data.Configurations.Pets;

internal sealed class PetNoteConfiguration : IEntityTypeConfiguration<PetNote>
{
    public void Configure(EntityTypeBuilder<PetNote> builder)
    {
        builder.ToTable("pet_notes");
        builder.Property(row => row.Text).IsEncrypted();
        builder.HasOne<Pet>().WithMany().HasForeignKey(row => row.PetId);
        builder.ReferencesStaff(row => new { row.ClinicId, row.WrittenBy });
        builder.HasIndex(row => new
        {
            row.ClinicId,
            row.PetId,
            row.CreatedAt,
        });
    }
}

internal sealed class PetGroupMemberConfiguration : IEntityTypeConfiguration<PetGroupMember>
{
    public void Configure(EntityTypeBuilder<PetGroupMember> builder)
    {
        builder.ToTable(
            "pet_group_members",
            table =>
            {
                table.HasCheckConstraint("ck_pet_group_members_who", "member_pet_id IS NOT NULL OR mark IS NOT NULL");
                table.HasCheckConstraint("ck_pet_group_members_self", "member_pet_id IS NULL OR member_pet_id <> group_id");
                table.HasCheckConstraint("ck_pet_group_members_span", "left_on IS NULL OR left_on >= joined_on");
            }
        );
        builder.Property(row => row.Mark).HasMaxLength(PetGroupMember.MarkLength);
        builder.HasOne<Pet>().WithMany().HasForeignKey(row => row.GroupId);
        builder.HasOne<Pet>().WithMany().HasForeignKey(row => row.MemberPetId);
    }
}

internal sealed class BreedConfiguration : IEntityTypeConfiguration<Breed>
{
    public void Configure(EntityTypeBuilder<Breed> builder)
    {
        builder.ToTable(
            "breeds",
            table =>
                table.HasCheckConstraint(
                    "ck_breeds_weights",
                    "adult_min_grams IS NULL OR adult_max_grams IS NULL OR (adult_min_grams > 0 AND adult_max_grams >= adult_min_grams)"
                )
        );
        builder.Property(row => row.Name).HasMaxLength(PetRules.BreedMaxLength);
        builder
            .HasIndex(row => new
            {
                row.ClinicId,
                row.Species,
                row.Name,
            })
            .IsUnique()
            .HasFilter("deleted_at IS NULL");
        builder.HasIndex(row => new { row.ClinicId, row.Species });
    }
}
