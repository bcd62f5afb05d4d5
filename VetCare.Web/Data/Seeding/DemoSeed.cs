using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Organizations;
using VetCare.Domain.Staff;
using VetCare.Web.Data.Encryption;
using VetCare.Web.Identity;

namespace VetCare.Web.Data.Seeding;

/// <summary>
/// Fills an empty database with two demo organizations: people, clients, pets, eighteen months of history and a full schedule around today.
/// Everything goes through the rules of the domain, in one transaction; a database that has any organization is left alone. For Development
/// only, because the passwords are public.
/// </summary>
public sealed partial class DemoSeed(SystemDb system, TimeProvider time, ILogger<DemoSeed> log)
{
    /// <exception cref="InvalidOperationException">The system roles are missing: run the database start-up first.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        await using var db = system.Open();
        if (await db.Organizations.AnyAsync(cancellationToken))
            return;
        var started = Stopwatch.GetTimestamp();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var roles = await db.Roles.AsNoTracking().Where(role => role.IsSystem).ToDictionaryAsync(role => role.Code, cancellationToken);
        if (roles.Count < SystemRoles.All.Count)
            throw new InvalidOperationException("The system roles are missing. Run the database start-up before the demo data.");

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = WholeMinute(time.GetUtcNow().UtcDateTime);
        var password = new PasswordHasher<StaffUser>().HashPassword(new StaffUser(), DemoStaff.Password);
        var (patients, appointments) = (0, 0);
        foreach (var (name, places) in DemoPlaces.All)
        {
            var organization = Organization.Found(name).Value;
            Dictionary<string, Clinic> clinics = places.ToDictionary(
                place => place.Code,
                place => Clinic.Open(organization.Id, place.Details).Value
            );
            var ids = AddStaff(db, clinics, roles, password, now);
            db.Add(organization);
            db.AddRange(clinics.Values);
            await SaveAsync(db, cancellationToken);
            foreach (var place in places)
            {
                var world = DemoClinic.Build(place, clinics[place.Code], new DemoCrew(place.Code, ids), now);
                await SaveAsync(db, world, cancellationToken);
                (patients, appointments) = (patients + world.Patients.Count, appointments + world.Book.Appointments.Count);
            }
        }
        await transaction.CommitAsync(cancellationToken);
        Seeded(log, patients, appointments, (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private static DateTime WholeMinute(DateTime utc) => new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMinute), DateTimeKind.Utc);

    private static Dictionary<string, Guid> AddStaff(
        VetCareDbContext db,
        Dictionary<string, Clinic> clinics,
        Dictionary<string, Role> roles,
        string password,
        DateTime now
    )
    {
        Dictionary<string, Guid> ids = [];
        foreach (var account in DemoStaff.All.Where(account => clinics.ContainsKey(account.ClinicCode)))
        {
            var home = clinics[account.ClinicCode];
            var user = new StaffUser
            {
                OrganizationId = home.OrganizationId,
                HomeClinicId = home.Id,
                UserName = account.Email,
                NormalizedUserName = account.Email.ToUpperInvariant(),
                Email = account.Email,
                NormalizedEmail = account.Email.ToUpperInvariant(),
                EmailConfirmed = true,
                PasswordHash = password,
                SecurityStamp = Guid.CreateVersion7().ToString("N"),
                LockoutEnabled = true,
                PhoneNumber = account.Phone,
                FirstName = account.FirstName,
                LastName = account.LastName,
                Title = account.Title,
                LicenseNumber = account.LicenseNumber,
                LicenseState = account.LicenseState,
                LicenseExpiresOn = account.LicenseNumber is null ? null : DateOnly.FromDateTime(now).AddMonths(20),
            };
            ids[account.Email] = user.Id;
            db.Add(user);
            foreach (var post in account.Posts)
            {
                var membership = new ClinicMembership(clinics[post.ClinicCode].Id, user.Id);
                membership.Assign(roles[post.Role]);
                db.Add(membership);
            }
        }
        return ids;
    }

    private static async Task SaveAsync(VetCareDbContext db, DemoWorld world, CancellationToken cancellationToken)
    {
        CipherScope.Enter(world.Clinic.Id);
        db.AddRange(world.Types);
        db.AddRange(world.Products);
        db.AddRange(world.Columns.Select(column => column.Resource));
        db.AddRange(world.Clients);
        db.AddRange(world.Patients.Select(patient => patient.Pet));
        await SaveAsync(db, cancellationToken);
        db.AddRange(world.Book.Days);
        db.AddRange(world.Book.Appointments);
        db.AddRange(world.Clinical);
        await SaveAsync(db, cancellationToken);
    }

    private static async Task SaveAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        // Nobody is reminded of invented bookings.
        foreach (var entry in db.ChangeTracker.Entries<Entity>())
            entry.Entity.ClearEvents();
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Demo data seeded: {Pets} pets, {Appointments} appointments in {Milliseconds} ms"
    )]
    private static partial void Seeded(ILogger logger, int pets, int appointments, int milliseconds);
}
