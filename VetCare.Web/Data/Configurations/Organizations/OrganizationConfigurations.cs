using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VetCare.Domain.Common;
using VetCare.Domain.Organizations;

namespace VetCare.Web.Data.Configurations.Organizations;

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.ToTable(
            "organizations",
            table =>
            {
                table.ChecksEmail("organizations");
                table.ChecksPhone("organizations");
                table.HasCheckConstraint("ck_organizations_limits", "max_clinics >= 1 AND max_users_per_clinic >= 1");
            }
        );
        builder.Property(row => row.Name).HasMaxLength(OrganizationRules.NameLength);
        builder.Property(row => row.RegistrationNumber).HasMaxLength(OrganizationRules.LicenseLength);
        builder.Property(row => row.Email).HasMaxLength(ContactRules.EmailMaxLength);
        builder.Property(row => row.Phone).HasMaxLength(ContactRules.PhoneMaxLength);
        builder.Property(row => row.AddressLine1).HasMaxLength(OrganizationRules.AddressLength);
        builder.Property(row => row.AddressLine2).HasMaxLength(OrganizationRules.AddressLength);
        builder.Property(row => row.City).HasMaxLength(OrganizationRules.CityLength);
        builder.Property(row => row.State).HasMaxLength(OrganizationRules.StateLength);
        builder.Property(row => row.PostalCode).HasMaxLength(OrganizationRules.PostalCodeLength);
        builder.Property(row => row.Country).HasMaxLength(OrganizationRules.CountryLength);
        builder.Property(row => row.Settings).HasMaxLength(OrganizationRules.SettingsLength);
        builder.HasIndex(row => row.CreatedAt);
    }
}

internal sealed class ClinicConfiguration : IEntityTypeConfiguration<Clinic>
{
    public void Configure(EntityTypeBuilder<Clinic> builder)
    {
        builder.ToTable(
            "clinics",
            table =>
            {
                table.ChecksEmail("clinics");
                table.ChecksPhone("clinics");
                table.HasCheckConstraint("ck_clinics_currency", "length(currency) = 3");
            }
        );
        builder.Property(row => row.Name).HasMaxLength(OrganizationRules.NameLength);
        builder.Property(row => row.Code).HasMaxLength(OrganizationRules.CodeLength);
        builder.Property(row => row.LicenseNumber).HasMaxLength(OrganizationRules.LicenseLength);
        builder.Property(row => row.Email).HasMaxLength(ContactRules.EmailMaxLength);
        builder.Property(row => row.Phone).HasMaxLength(ContactRules.PhoneMaxLength);
        builder.Property(row => row.AddressLine1).HasMaxLength(OrganizationRules.AddressLength);
        builder.Property(row => row.AddressLine2).HasMaxLength(OrganizationRules.AddressLength);
        builder.Property(row => row.City).HasMaxLength(OrganizationRules.CityLength);
        builder.Property(row => row.State).HasMaxLength(OrganizationRules.StateLength);
        builder.Property(row => row.PostalCode).HasMaxLength(OrganizationRules.PostalCodeLength);
        builder.Property(row => row.Country).HasMaxLength(OrganizationRules.CountryLength);
        builder.Property(row => row.Timezone).HasMaxLength(OrganizationRules.TimezoneLength);
        builder.Property(row => row.Currency).HasMaxLength(3);
        builder.Property(row => row.Settings).HasMaxLength(OrganizationRules.SettingsLength);
        builder.Property(row => row.WorkingHours).AsJson();
        builder.Ignore(row => row.Address);
        builder.Ignore(row => row.Time);
        builder.HasOne<Organization>().WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.OrganizationId, row.Code }).IsUnique();
    }
}
