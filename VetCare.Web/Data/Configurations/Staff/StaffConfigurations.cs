using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VetCare.Domain.Organizations;
using VetCare.Domain.Staff;
using VetCare.Web.Data.Encryption;
using VetCare.Web.Identity;

namespace VetCare.Web.Data.Configurations.Staff;

internal sealed class StaffUserConfiguration : IEntityTypeConfiguration<StaffUser>
{
    public void Configure(EntityTypeBuilder<StaffUser> builder)
    {
        builder.ToTable("users", table => table.ChecksEmail("users"));
        builder.Property(row => row.FirstName).HasMaxLength(100);
        builder.Property(row => row.LastName).HasMaxLength(100);
        builder.Property(row => row.Title).HasMaxLength(20);
        builder.Property(row => row.LicenseNumber).HasMaxLength(100);
        builder.Property(row => row.LicenseState).HasMaxLength(50);
        builder.Property(row => row.DeaNumber).IsEncrypted();
        builder.Ignore(row => row.FullName);
        builder.Ignore(row => row.DisplayName);
        builder.HasOne<Organization>().WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Clinic>().WithMany().HasForeignKey(row => row.HomeClinicId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.NormalizedEmail).IsUnique();
    }
}

internal sealed class IdentityTables
    : IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
        IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
        IEntityTypeConfiguration<IdentityUserToken<Guid>>,
        IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("user_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("user_logins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("user_tokens");
        // Authenticator key and recovery codes: whoever reads the database must not be able to sign in with them.
        builder.Property(row => row.Value).IsEncrypted();
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        // Identity maps this table by itself only where a service provider tells it the schema version; these contexts have none.
        builder.ToTable("user_passkeys");
        builder.HasKey(row => row.CredentialId);
        builder.Property(row => row.CredentialId).HasMaxLength(1024);
        builder.HasOne<StaffUser>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.OwnsOne(row => row.Data).ToJson("data");
    }
}

internal sealed class RoleConfiguration : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable("roles");
        builder.Property(row => row.Code).HasMaxLength(50);
        builder.Property(row => row.Name).HasMaxLength(100);
        builder.HasOne<Organization>().WithMany().HasForeignKey(row => row.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Permissions).WithOne().HasForeignKey(row => row.RoleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.Code).IsUnique().HasFilter("organization_id IS NULL");
    }
}

internal sealed class StaffPermissionConfiguration : IEntityTypeConfiguration<StaffPermission>
{
    public void Configure(EntityTypeBuilder<StaffPermission> builder)
    {
        builder.ToTable("permissions");
        builder.Property(row => row.Code).HasMaxLength(60);
        builder.HasIndex(row => row.Code).IsUnique();
    }
}

internal sealed class RolePermissionConfiguration : IEntityTypeConfiguration<RolePermission>
{
    public void Configure(EntityTypeBuilder<RolePermission> builder)
    {
        builder.ToTable("role_permissions");
        builder.HasOne<StaffPermission>().WithMany().HasForeignKey(row => row.PermissionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.RoleId, row.PermissionId }).IsUnique();
    }
}

internal sealed class ClinicMembershipConfiguration : IEntityTypeConfiguration<ClinicMembership>
{
    public void Configure(EntityTypeBuilder<ClinicMembership> builder)
    {
        builder.ToTable("clinic_memberships");
        builder.HasAlternateKey(row => new { row.ClinicId, row.UserId });
        builder.HasOne<StaffUser>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Roles).WithOne().HasForeignKey(row => row.MembershipId);
    }
}

internal sealed class UserRoleConfiguration : IEntityTypeConfiguration<UserRole>
{
    public void Configure(EntityTypeBuilder<UserRole> builder)
    {
        builder.ToTable(
            "user_roles",
            table =>
                table.HasCheckConstraint(
                    "ck_user_roles_effective",
                    "effective_until IS NULL OR effective_from IS NULL OR effective_until >= effective_from"
                )
        );
        builder.HasOne<Role>().WithMany().HasForeignKey(row => row.RoleId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(row => new
            {
                row.ClinicId,
                row.MembershipId,
                row.RoleId,
            })
            .IsUnique();
    }
}
