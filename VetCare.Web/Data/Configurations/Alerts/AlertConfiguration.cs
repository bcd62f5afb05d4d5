using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VetCare.Domain.Alerts;
using VetCare.Domain.Clients;
using VetCare.Domain.Pets;

namespace VetCare.Web.Data.Configurations.Alerts;

internal sealed class AlertConfiguration : IEntityTypeConfiguration<Alert>
{
    public void Configure(EntityTypeBuilder<Alert> builder)
    {
        builder.ToTable("alerts", table => table.HasCheckConstraint("ck_alerts_subject", "(client_id IS NULL) <> (pet_id IS NULL)"));
        builder.Property(row => row.Text).HasMaxLength(Alert.TextLength);
        builder.Property(row => row.Color).HasMaxLength(30);
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId);
        builder.HasOne<Pet>().WithMany().HasForeignKey(row => row.PetId);
    }
}
