using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Web.Data.Encryption;

namespace VetCare.Web.Data.Configurations.Clients;

internal sealed class ClientContactConfiguration : IEntityTypeConfiguration<ClientContact>
{
    public void Configure(EntityTypeBuilder<ClientContact> builder)
    {
        builder.ToTable(
            "client_contacts",
            table =>
            {
                table.ChecksEmail("client_contacts");
                table.ChecksPhone("client_contacts");
            }
        );
        builder.Property(row => row.Name).HasMaxLength(ClientRules.ContactNameLength);
        builder.Property(row => row.Role).HasMaxLength(ClientContact.RoleLength);
        builder.Property(row => row.Phone).HasMaxLength(ContactRules.PhoneMaxLength);
        builder.Property(row => row.Email).HasMaxLength(ContactRules.EmailMaxLength);
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId);
    }
}

internal sealed class ClientAddressConfiguration : IEntityTypeConfiguration<ClientAddress>
{
    public void Configure(EntityTypeBuilder<ClientAddress> builder)
    {
        builder.ToTable("client_addresses");
        builder.Property(row => row.Line1).HasMaxLength(ClientRules.AddressLength);
        builder.Property(row => row.Line2).HasMaxLength(ClientRules.AddressLength);
        builder.Property(row => row.City).HasMaxLength(ClientRules.CityLength);
        builder.Property(row => row.State).HasMaxLength(ClientRules.StateLength);
        builder.Property(row => row.PostalCode).HasMaxLength(ClientRules.PostalCodeLength);
        builder.Ignore(row => row.Address);
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId);
    }
}

internal sealed class ClientRelationshipConfiguration : IEntityTypeConfiguration<ClientRelationship>
{
    public void Configure(EntityTypeBuilder<ClientRelationship> builder)
    {
        builder.ToTable(
            "client_relationships",
            table =>
            {
                table.HasCheckConstraint("ck_client_relationships_other", "(other_client_id IS NULL) <> (other_name IS NULL)");
                table.HasCheckConstraint("ck_client_relationships_self", "other_client_id IS NULL OR other_client_id <> client_id");
                table.ChecksEmail("client_relationships", "other_email");
                table.ChecksPhone("client_relationships", "other_phone");
            }
        );
        builder.Property(row => row.OtherName).HasMaxLength(ClientRules.ContactNameLength);
        builder.Property(row => row.OtherPhone).HasMaxLength(ContactRules.PhoneMaxLength);
        builder.Property(row => row.OtherEmail).HasMaxLength(ContactRules.EmailMaxLength);
        builder.Property(row => row.Note).HasMaxLength(ClientRelationship.NoteLength);
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId);
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.OtherClientId);
        builder.HasOne<Pet>().WithMany().HasForeignKey(row => row.PetId);
    }
}

internal sealed class ClientNoteConfiguration : IEntityTypeConfiguration<ClientNote>
{
    public void Configure(EntityTypeBuilder<ClientNote> builder)
    {
        builder.ToTable("client_notes");
        builder.Property(row => row.Text).IsEncrypted();
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId);
        builder.ReferencesStaff(row => new { row.ClinicId, row.WrittenBy });
        builder.HasIndex(row => new
        {
            row.ClinicId,
            row.ClientId,
            row.CreatedAt,
        });
    }
}

internal sealed class ClientTagConfiguration : IEntityTypeConfiguration<ClientTag>
{
    public void Configure(EntityTypeBuilder<ClientTag> builder)
    {
        builder.ToTable("client_tags");
        builder.Property(row => row.Name).HasMaxLength(ClientTag.NameLength);
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId);
        builder
            .HasIndex(row => new
            {
                row.ClinicId,
                row.ClientId,
                row.Name,
            })
            .IsUnique()
            .HasFilter("deleted_at IS NULL");
        builder.HasIndex(row => new { row.ClinicId, row.ClientId });
        builder.HasIndex(row => new { row.ClinicId, row.Name });
    }
}

internal sealed class RecentPickConfiguration : IEntityTypeConfiguration<RecentPick>
{
    public void Configure(EntityTypeBuilder<RecentPick> builder)
    {
        builder.ToTable(
            "recent_picks",
            table => table.HasCheckConstraint("ck_recent_picks_subject", "(client_id IS NULL) <> (pet_id IS NULL)")
        );
        builder.HasOne<Client>().WithMany().HasForeignKey(row => row.ClientId);
        builder.HasOne<Pet>().WithMany().HasForeignKey(row => row.PetId);
        builder.ReferencesStaff(row => new { row.ClinicId, row.UserId });
        builder.HasIndex(row => new
        {
            row.ClinicId,
            row.UserId,
            row.PickedAt,
        });
    }
}
