using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VetCare.Domain.Clients;
using VetCare.Domain.Merging;
using VetCare.Domain.Pets;
using VetCare.Web.Data.Encryption;

namespace VetCare.Web.Data.Configurations.Merging;

internal sealed class RecordMergeConfiguration : IEntityTypeConfiguration<RecordMerge>
{
    public void Configure(EntityTypeBuilder<RecordMerge> builder)
    {
        builder.ToTable(
            "record_merges",
            table =>
            {
                table.HasCheckConstraint("ck_record_merges_subject", "(kept_client_id IS NULL) <> (kept_pet_id IS NULL)");
                table.HasCheckConstraint("ck_record_merges_clients", "(kept_client_id IS NULL) = (absorbed_client_id IS NULL)");
                table.HasCheckConstraint("ck_record_merges_pets", "(kept_pet_id IS NULL) = (absorbed_pet_id IS NULL)");
                table.HasCheckConstraint("ck_record_merges_undone", "(undone_at IS NULL) = (undone_by IS NULL)");
            }
        );
        builder.Property(row => row.Moves).IsEncrypted();
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.KeptClientId);
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.AbsorbedClientId);
        builder.HasOne<Pet>().WithMany().HasForeignKey(row => row.KeptPetId);
        builder.HasOne<Pet>().WithMany().HasForeignKey(row => row.AbsorbedPetId);
        builder.ReferencesStaff(row => new { row.ClinicId, row.MergedBy });
        builder.ReferencesStaff(row => new { row.ClinicId, row.UndoneBy });
        builder.HasIndex(row => new { row.ClinicId, row.MergedAt });
    }
}

internal sealed class DuplicateDismissalConfiguration : IEntityTypeConfiguration<DuplicateDismissal>
{
    public void Configure(EntityTypeBuilder<DuplicateDismissal> builder)
    {
        builder.ToTable(
            "duplicate_dismissals",
            table =>
            {
                table.HasCheckConstraint("ck_duplicate_dismissals_subject", "(first_client_id IS NULL) <> (first_pet_id IS NULL)");
                table.HasCheckConstraint("ck_duplicate_dismissals_clients", "(first_client_id IS NULL) = (second_client_id IS NULL)");
                table.HasCheckConstraint("ck_duplicate_dismissals_pets", "(first_pet_id IS NULL) = (second_pet_id IS NULL)");
            }
        );
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.FirstClientId);
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.SecondClientId);
        builder.HasOne<Pet>().WithMany().HasForeignKey(row => row.FirstPetId);
        builder.HasOne<Pet>().WithMany().HasForeignKey(row => row.SecondPetId);
        builder.ReferencesStaff(row => new { row.ClinicId, row.SaidBy });
    }
}
