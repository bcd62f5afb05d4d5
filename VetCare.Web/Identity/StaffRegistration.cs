using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Data.Conventions;

namespace VetCare.Web.Identity;

/// <summary>A clinic the person works at, and the system roles held there.</summary>
public sealed record StaffPost(Guid ClinicId, IReadOnlyList<string> Roles);

/// <summary>A person to be registered.</summary>
/// <param name="Posts">The first is the home clinic.</param>
/// <param name="Password">Checked against the password rules.</param>
/// <param name="PasswordHash">Instead of a password: one hash, made by <see cref="StaffRegistration.Hash"/>, for many people of a demonstration.</param>
public sealed record NewStaff(
    Guid OrganizationId,
    string? FirstName,
    string? LastName,
    string? Email,
    IReadOnlyList<StaffPost> Posts,
    string? Password = null,
    string? PasswordHash = null,
    string? Title = null,
    string? LicenseNumber = null,
    string? LicenseState = null,
    DateOnly? LicenseExpiresOn = null,
    string? Phone = null
);

/// <summary>Registers people who sign in: the account, where they work, and as what. Scoped.</summary>
public sealed class StaffRegistration(UserManager<StaffUser> users, SystemDb system)
{
    /// <summary>A hash for <see cref="NewStaff.PasswordHash"/>.</summary>
    public string Hash(string password) => users.PasswordHasher.HashPassword(new StaffUser(), password);

    /// <returns>The id of the person.</returns>
    public async Task<Result<Guid>> RegisterAsync(NewStaff person, CancellationToken cancellationToken = default)
    {
        await using var db = system.Open();
        if (await RefusalAsync(db, person, cancellationToken) is { } refusal)
            return refusal;
        var added = await AddAsync(db, person, cancellationToken);
        if (added.IsSuccess)
            await db.SaveChangesAsync(cancellationToken);
        return added;
    }

    /// <summary>As <see cref="RegisterAsync"/>, into a system context that the caller saves, so that all is done or nothing. The caller answers for the clinics.</summary>
    public async Task<Result<Guid>> AddAsync(VetCareDbContext db, NewStaff person, CancellationToken cancellationToken = default)
    {
        var made = await MakeAsync(person);
        if (!made.TryGet(out var user))
            return Result<Guid>.Refuse(made.Errors);
        var wanted = person.Posts.SelectMany(post => post.Roles).Distinct(StringComparer.Ordinal).ToList();
        var roles = await db
            .Roles.Where(role => role.IsSystem && wanted.Contains(role.Code))
            .ToDictionaryAsync(role => role.Code, cancellationToken);
        if (wanted.Count == 0 || wanted.Any(code => !roles.ContainsKey(code)))
            return new Error("staff.role", "Choose at least one role for this person.", "Roles");
        db.Users.Add(user);
        foreach (var post in person.Posts)
        {
            var membership = new ClinicMembership(post.ClinicId, user.Id);
            foreach (var code in post.Roles)
                membership.Assign(roles[code]);
            db.Memberships.Add(membership);
        }
        return user.Id;
    }

    private async Task<Result<StaffUser>> MakeAsync(NewStaff person)
    {
        List<Error> errors = [];
        var first = Take(TextRules.Required(person.FirstName, ContactRules.NameMaxLength, "FirstName", "first name"), errors);
        var last = Take(TextRules.Required(person.LastName, ContactRules.NameMaxLength, "LastName", "last name"), errors);
        var email = Take(ContactRules.Email(person.Email, "Email"), errors);
        var phone = Take(ContactRules.Phone(person.Phone, "Phone"), errors);
        if (email is null && errors.All(error => error.Field != "Email"))
            errors.Add(new Error("email.required", "Enter the e-mail address; the person signs in with it.", "Email"));
        if (person.Posts.Count == 0)
            errors.Add(new Error("staff.clinic", "Choose at least one clinic for this person.", "Clinics"));
        if (errors.Count > 0)
            return Result<StaffUser>.Refuse(errors);
        var user = new StaffUser
        {
            OrganizationId = person.OrganizationId,
            HomeClinicId = person.Posts[0].ClinicId,
            FirstName = first!,
            LastName = last!,
            Title = person.Title,
            Email = email,
            NormalizedEmail = users.NormalizeEmail(email),
            UserName = email,
            NormalizedUserName = users.NormalizeName(email),
            EmailConfirmed = true,
            PhoneNumber = phone,
            LicenseNumber = person.LicenseNumber,
            LicenseState = person.LicenseState,
            LicenseExpiresOn = person.LicenseExpiresOn,
            LockoutEnabled = true,
            SecurityStamp = StaffSessions.NewId(),
        };
        if (await users.FindByEmailAsync(email!) is not null)
            errors.Add(new Error("staff.email_taken", "Somebody already signs in with this e-mail address. Use another.", "Email"));
        if (person.PasswordHash is null && PasswordRules.Fault(person.Password ?? "", user) is { } fault)
            errors.Add(new Error("staff.password", fault, "Password"));
        if (errors.Count > 0)
            return Result<StaffUser>.Refuse(errors);
        user.PasswordHash = person.PasswordHash ?? users.PasswordHasher.HashPassword(user, person.Password!);
        return user;
    }

    private static async Task<Error?> RefusalAsync(VetCareDbContext db, NewStaff person, CancellationToken cancellationToken)
    {
        foreach (var clinicId in person.Posts.Select(post => post.ClinicId).Distinct())
        {
            var limit = await db
                .Clinics.Where(clinic => clinic.Id == clinicId && clinic.OrganizationId == person.OrganizationId)
                .Join(
                    db.Organizations,
                    clinic => clinic.OrganizationId,
                    organization => organization.Id,
                    (_, of) => (int?)of.MaxUsersPerClinic
                )
                .FirstOrDefaultAsync(cancellationToken);
            if (limit is null)
                return new Error("staff.foreign_clinic", "Choose a clinic of this organization.", "Clinics");
            var working = await db
                .Memberships.IgnoreQueryFilters([Filters.Clinic])
                .CountAsync(row => row.ClinicId == clinicId && row.IsActive, cancellationToken);
            if (working >= limit)
                return new Error(
                    "staff.full",
                    "This clinic has as many people as the subscription allows. Deactivate somebody first.",
                    "Clinics"
                );
        }
        return null;
    }

    private static T? Take<T>(Result<T> result, List<Error> errors)
    {
        if (result.TryGet(out var value))
            return value;
        errors.AddRange(result.Errors);
        return default;
    }
}
