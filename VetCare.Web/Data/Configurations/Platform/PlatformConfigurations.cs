using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VetCare.Domain.Audit;
using VetCare.Web.Data.Encryption;
using VetCare.Web.Data.Outbox;

namespace VetCare.Web.Data.Configurations.Platform;

internal sealed class AuditLogConfiguration : IEntityTypeConfiguration<AuditLog>
{
    public void Configure(EntityTypeBuilder<AuditLog> builder)
    {
        // No foreign keys: the trail outlives what it tells of, and writing it never waits for a lock elsewhere.
        builder.ToTable("audit_logs");
        builder.Property(row => row.EntityType).HasMaxLength(100);
        builder.Property(row => row.EntityId).HasMaxLength(200);
        builder.Property(row => row.IpAddress).HasMaxLength(45);
        builder.Property(row => row.UserAgent).HasMaxLength(500);
        builder.Property(row => row.SessionId).HasMaxLength(100);
        builder.Property(row => row.Reason).HasMaxLength(500);
        builder.HasIndex(row => new { row.ClinicId, row.CreatedAt });
        builder.HasIndex(row => new
        {
            row.ClinicId,
            row.EntityType,
            row.EntityId,
        });
        builder.HasIndex(row => new
        {
            row.ClinicId,
            row.UserId,
            row.CreatedAt,
        });
    }
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox_messages");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Type).HasMaxLength(100);
        builder.Property(row => row.LastError).HasMaxLength(2_000);
        builder.HasIndex(row => row.OccurredAt).HasFilter("processed_at IS NULL").HasDatabaseName("ix_outbox_messages_waiting");
    }
}

internal sealed class EncryptionKeyRecordConfiguration : IEntityTypeConfiguration<EncryptionKeyRecord>
{
    public void Configure(EntityTypeBuilder<EncryptionKeyRecord> builder)
    {
        builder.ToTable("encryption_keys");
        builder.Property(row => row.Id).HasMaxLength(40);
        builder.Property(row => row.Fingerprint).HasMaxLength(64);
    }
}

internal sealed class DataProtectionKeyRecordConfiguration : IEntityTypeConfiguration<DataProtectionKeyRecord>
{
    public void Configure(EntityTypeBuilder<DataProtectionKeyRecord> builder)
    {
        builder.ToTable("data_protection_keys");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.FriendlyName).HasMaxLength(200);
        builder.Property(row => row.Xml).IsEncrypted();
    }
}
