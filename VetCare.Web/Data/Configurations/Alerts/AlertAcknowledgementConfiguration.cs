using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VetCare.Domain.Alerts;

namespace VetCare.Web.Data.Configurations.Alerts;

internal sealed class AlertAcknowledgementConfiguration : IEntityTypeConfiguration<AlertAcknowledgement>
{
    public void Configure(EntityTypeBuilder<AlertAcknowledgement> builder)
    {
        builder.ToTable("alert_acknowledgements");
        builder.HasOne<Alert>().WithMany().HasForeignKey(row => row.AlertId);
        builder.ReferencesStaff(row => new { row.ClinicId, row.UserId });
        builder
            .HasIndex(row => new
            {
                row.ClinicId,
                row.AlertId,
                row.UserId,
                row.OnDay,
            })
            .IsUnique();
    }
}
