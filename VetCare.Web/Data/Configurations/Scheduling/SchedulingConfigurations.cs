using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VetCare.Domain.Clients;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;

namespace VetCare.Web.Data.Configurations.Scheduling;

internal sealed class ScheduleResourceConfiguration : IEntityTypeConfiguration<ScheduleResource>
{
    public void Configure(EntityTypeBuilder<ScheduleResource> builder)
    {
        builder.ToTable("schedule_resources");
        builder.Property(row => row.Name).HasMaxLength(SchedulingRules.NameLength);
        builder.Property(row => row.Place).HasMaxLength(SchedulingRules.NameLength);
        builder.ReferencesStaff(row => new { row.ClinicId, row.UserId });
    }
}

internal sealed class AppointmentTypeConfiguration : IEntityTypeConfiguration<AppointmentType>
{
    public void Configure(EntityTypeBuilder<AppointmentType> builder)
    {
        builder.ToTable(
            "appointment_types",
            table =>
                table.HasCheckConstraint(
                    "ck_appointment_types_minutes",
                    $"default_minutes BETWEEN {SchedulingRules.MinMinutes} AND {SchedulingRules.MaxMinutes} AND buffer_before_minutes >= 0 AND buffer_after_minutes >= 0"
                )
        );
        builder.Property(row => row.Name).HasMaxLength(SchedulingRules.NameLength);
        builder.Property(row => row.Color).HasMaxLength(SchedulingRules.ColorLength);
        builder.HasIndex(row => new { row.ClinicId, row.Name }).IsUnique().HasFilter("deleted_at IS NULL");
    }
}

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.ToTable(
            "appointments",
            table =>
            {
                table.HasCheckConstraint("ck_appointments_times", "end_time > start_time");
                table.HasCheckConstraint("ck_appointments_cancel_reason", "status <> 'cancelled' OR cancel_reason IS NOT NULL");
                table.HasCheckConstraint(
                    "ck_appointments_checked_in",
                    "status NOT IN ('checked_in', 'in_progress', 'completed') OR checked_in_at IS NOT NULL"
                );
                table.HasCheckConstraint("ck_appointments_completed", "status <> 'completed' OR completed_at IS NOT NULL");
            }
        );
        builder.Property(row => row.Reason).HasMaxLength(SchedulingRules.ReasonLength);
        builder.Property(row => row.CancelReason).HasMaxLength(SchedulingRules.ReasonLength);
        builder.Property(row => row.Notes).HasMaxLength(SchedulingRules.NotesLength);
        builder.Ignore(row => row.Slot);
        builder.Ignore(row => row.HoldsItsTime);
        builder.Ignore(row => row.IsOpen);
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId);
        builder.HasOne<Pet>().WithMany().HasForeignKey(row => row.PetId);
        builder.HasOne<ScheduleResource>().WithMany().HasForeignKey(row => row.ResourceId);
        builder.HasOne<AppointmentType>().WithMany().HasForeignKey(row => row.TypeId);
        builder.ReferencesStaff(row => new { row.ClinicId, row.VeterinarianId });
        builder.ReferencesStaff(row => new { row.ClinicId, row.CreatedBy });
        builder.HasMany(row => row.History).WithOne().HasForeignKey(row => row.AppointmentId);
        builder.HasIndex(row => new { row.ClinicId, row.StartTime });
        builder.HasIndex(row => new
        {
            row.ClinicId,
            row.ResourceId,
            row.StartTime,
        });
        builder.HasIndex(row => new
        {
            row.ClinicId,
            row.PetId,
            row.StartTime,
        });
    }
}

internal sealed class ScheduleDayConfiguration : IEntityTypeConfiguration<ScheduleDay>
{
    public void Configure(EntityTypeBuilder<ScheduleDay> builder)
    {
        builder.ToTable("schedule_days");
        builder.HasOne<ScheduleResource>().WithMany().HasForeignKey(row => row.ResourceId);
        // Of two first bookings of a day, one creates the row and the other is refused.
        builder
            .HasIndex(row => new
            {
                row.ClinicId,
                row.ResourceId,
                row.LocalDate,
            })
            .IsUnique();
    }
}

internal sealed class AppointmentStatusChangeConfiguration : IEntityTypeConfiguration<AppointmentStatusChange>
{
    public void Configure(EntityTypeBuilder<AppointmentStatusChange> builder)
    {
        builder.ToTable("appointment_status_history");
        builder.Property(row => row.Reason).HasMaxLength(SchedulingRules.ReasonLength);
        builder.ReferencesStaff(row => new { row.ClinicId, row.ChangedBy });
    }
}
