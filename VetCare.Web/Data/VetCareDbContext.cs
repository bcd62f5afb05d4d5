using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Alerts;
using VetCare.Domain.Attachments;
using VetCare.Domain.Audit;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Importing;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Merging;
using VetCare.Domain.Organizations;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Data.Encryption;
using VetCare.Web.Data.Outbox;
using VetCare.Web.Data.Search;
using VetCare.Web.Identity;

namespace VetCare.Web.Data;

/// <summary>The tables. One instance serves one operation; <see cref="ClinicDb"/> and <see cref="SystemDb"/> hand it out.</summary>
public abstract class VetCareDbContext(DbContextOptions options, ColumnCipher cipher) : IdentityUserContext<StaffUser, Guid>(options)
{
    public DbSet<Organization> Organizations => Set<Organization>();
    public DbSet<Clinic> Clinics => Set<Clinic>();
    public DbSet<Role> Roles => Set<Role>();
    public DbSet<StaffPermission> Permissions => Set<StaffPermission>();
    public DbSet<RolePermission> RolePermissions => Set<RolePermission>();
    public DbSet<ClinicMembership> Memberships => Set<ClinicMembership>();
    public DbSet<UserRole> UserRoles => Set<UserRole>();
    public DbSet<Client> Clients => Set<Client>();
    public DbSet<ClientContact> ClientContacts => Set<ClientContact>();
    public DbSet<ClientAddress> ClientAddresses => Set<ClientAddress>();
    public DbSet<ClientRelationship> ClientRelationships => Set<ClientRelationship>();
    public DbSet<ClientNote> ClientNotes => Set<ClientNote>();
    public DbSet<ClientTag> ClientTags => Set<ClientTag>();
    public DbSet<RecentPick> RecentPicks => Set<RecentPick>();
    public DbSet<Pet> Pets => Set<Pet>();
    public DbSet<PetOwner> PetOwners => Set<PetOwner>();
    public DbSet<PetMicrochip> PetMicrochips => Set<PetMicrochip>();
    public DbSet<PetWeight> PetWeights => Set<PetWeight>();
    public DbSet<PetNote> PetNotes => Set<PetNote>();
    public DbSet<PetGroupMember> PetGroupMembers => Set<PetGroupMember>();
    public DbSet<Breed> Breeds => Set<Breed>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<Alert> Alerts => Set<Alert>();
    public DbSet<AlertAcknowledgement> AlertAcknowledgements => Set<AlertAcknowledgement>();
    public DbSet<RecordMerge> RecordMerges => Set<RecordMerge>();
    public DbSet<DuplicateDismissal> DuplicateDismissals => Set<DuplicateDismissal>();
    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();
    public DbSet<ImportRow> ImportRows => Set<ImportRow>();
    public DbSet<ImportProfile> ImportProfiles => Set<ImportProfile>();
    public DbSet<ScheduleResource> ScheduleResources => Set<ScheduleResource>();
    public DbSet<AppointmentType> AppointmentTypes => Set<AppointmentType>();
    public DbSet<Appointment> Appointments => Set<Appointment>();
    public DbSet<ScheduleDay> ScheduleDays => Set<ScheduleDay>();
    public DbSet<AppointmentStatusChange> AppointmentStatusHistory => Set<AppointmentStatusChange>();
    public DbSet<Encounter> Encounters => Set<Encounter>();
    public DbSet<MedicalRecord> MedicalRecords => Set<MedicalRecord>();
    public DbSet<Addendum> Addenda => Set<Addendum>();
    public DbSet<Diagnosis> Diagnoses => Set<Diagnosis>();
    public DbSet<VaccineProduct> VaccineProducts => Set<VaccineProduct>();
    public DbSet<Vaccination> Vaccinations => Set<Vaccination>();
    public DbSet<Certificate> Certificates => Set<Certificate>();
    public DbSet<AuditLog> AuditLogs => Set<AuditLog>();
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();
    public DbSet<EncryptionKeyRecord> EncryptionKeys => Set<EncryptionKeyRecord>();
    public DbSet<DataProtectionKeyRecord> DataProtectionKeys => Set<DataProtectionKeyRecord>();

    /// <summary>Set once by the gate that opened the context.</summary>
    public OperationScope Scope { get; internal set; } = OperationScope.System;

    /// <summary>The cipher baked into this context's model.</summary>
    public ColumnCipher Cipher { get; } = cipher;

    /// <summary>Read by the named filter <see cref="Filters.Clinic"/> of every clinic-owned table.</summary>
    public Guid CurrentClinicId => Scope.ClinicId;

    /// <summary>Read by the filters of the tables that belong to the organization.</summary>
    public Guid CurrentOrganizationId => Scope.OrganizationId;

    /// <summary>True for the unscoped door.</summary>
    public bool IsSystem => Scope.IsSystem;

    /// <summary>Changed clinics and tables that the feed has not told of yet.</summary>
    internal HashSet<(Guid ClinicId, string Table)> Unannounced { get; } = [];

    /// <summary>Saves the rows and, in the same transaction, what they are found by.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await using var search = await SearchUpkeep.BeginAsync(this, cancellationToken);
        var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (search is not null)
            await search.CompleteAsync(this, cancellationToken);
        return rows;
    }

    /// <exception cref="InvalidOperationException">Clients and pets are saved with <see cref="SaveChangesAsync(bool, CancellationToken)"/>.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (!SearchChanges.In(ChangeTracker).IsEmpty)
            throw new InvalidOperationException("Save clients and pets with SaveChangesAsync, which keeps the search index with them.");
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <summary>Several saves and statements as one: all of it is kept when the work succeeds, nothing when it is refused or breaks.</summary>
    public virtual async Task<Result<T>> InOneTransactionAsync<T>(Func<Task<Result<T>>> work, CancellationToken cancellationToken)
    {
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        var result = await work();
        if (result.IsSuccess)
            await transaction.CommitAsync(cancellationToken);
        return result;
    }

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
        configurationBuilder.Conventions.Add(_ => new EnumAsTextConvention());
        configurationBuilder.Conventions.Add(_ => new SnakeCaseConvention());
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(VetCareDbContext).Assembly);
        builder.UseEncryptedColumns(Cipher);
        builder.UseEntityStamps();
        builder.UseTenancy(this);
    }
}
