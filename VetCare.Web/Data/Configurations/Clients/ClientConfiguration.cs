using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Web.Data.Encryption;

namespace VetCare.Web.Data.Configurations.Clients;

internal sealed class ClientConfiguration : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> builder)
    {
        builder.ToTable(
            "clients",
            table =>
            {
                table.ChecksEmail("clients");
                table.ChecksPhone("clients");
                table.ChecksPhone("clients", "mobile");
            }
        );
        builder.Property(row => row.FirstName).HasMaxLength(ClientRules.NameLength);
        builder.Property(row => row.LastName).HasMaxLength(ClientRules.NameLength);
        builder.Property(row => row.Email).HasMaxLength(ContactRules.EmailMaxLength);
        builder.Property(row => row.Phone).HasMaxLength(ContactRules.PhoneMaxLength);
        builder.Property(row => row.Mobile).HasMaxLength(ContactRules.PhoneMaxLength);
        builder.Property(row => row.AddressLine1).HasMaxLength(ClientRules.AddressLength);
        builder.Property(row => row.AddressLine2).HasMaxLength(ClientRules.AddressLength);
        builder.Property(row => row.City).HasMaxLength(ClientRules.CityLength);
        builder.Property(row => row.State).HasMaxLength(ClientRules.StateLength);
        builder.Property(row => row.PostalCode).HasMaxLength(ClientRules.PostalCodeLength);
        builder.Property(row => row.EmergencyContactName).HasMaxLength(ClientRules.ContactNameLength);
        builder.Property(row => row.EmergencyContactPhone).HasMaxLength(ContactRules.PhoneMaxLength);
        builder.Property(row => row.CommunicationPreferences).AsJson();
        builder.Property(row => row.Notes).IsEncrypted();
        builder.Property(row => row.SearchText).HasMaxLength(ClientRules.SearchLength);
        builder.Ignore(row => row.FullName);
        builder.Ignore(row => row.Address);
        builder.HasIndex(row => new
        {
            row.ClinicId,
            row.LastName,
            row.FirstName,
        });
        builder.HasIndex(row => new { row.ClinicId, row.SearchText });
        builder.HasIndex(row => new { row.ClinicId, row.Email });
        builder.HasIndex(row => new { row.ClinicId, row.Phone });
    }
}
