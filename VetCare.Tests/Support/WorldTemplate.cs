using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Organizations;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Data.Encryption;
using VetCare.Web.Identity;

namespace VetCare.Tests.Support;

/// <summary>The world as it is before a test begins, built once per engine and then copied.</summary>
internal sealed record WorldTemplate(DatabaseOptions Database, TestClinic Riverside, TestClinic Hillside, TestClinic Lakeside)
{
    private static readonly Dictionary<DatabaseKind, Lazy<Task<WorldTemplate>>> Built = Enum.GetValues<DatabaseKind>()
        .ToDictionary(kind => kind, kind => new Lazy<Task<WorldTemplate>>(() => BuildAsync(kind)));

    public static Task<WorldTemplate> OfAsync(DatabaseKind kind) => Built[kind].Value;

    private static async Task<WorldTemplate> BuildAsync(DatabaseKind kind)
    {
        var options = await Engine.Of(kind).NewAsync();
        await using var database = new TestDatabase(kind, options, isTemplate: true);
        await database.StartUpAsync();
        var valley = await FoundAsync(database, "Valley Animal Care");
        var lakes = await FoundAsync(database, "Lakes Veterinary Group");
        return new WorldTemplate(
            options,
            await OpenAsync(database, valley, "Riverside", "RV"),
            await OpenAsync(database, valley, "Hillside", "HS"),
            await OpenAsync(database, lakes, "Lakeside", "LS")
        );
    }

    private static async Task<Organization> FoundAsync(TestDatabase database, string name)
    {
        await using var db = database.SystemDb.Open();
        var organization = A.Organization(name);
        db.Add(organization);
        await db.SaveChangesAsync();
        return organization;
    }

    private static async Task<TestClinic> OpenAsync(TestDatabase database, Organization organization, string name, string code)
    {
        var clinic = A.Clinic(organization.Id, name, code);
        await using var db = database.SystemDb.OpenFor(clinic.Id);
        db.Add(clinic);
        var roles = await db.Roles.ToDictionaryAsync(role => role.Code);
        var staff = SystemRoles.All.ToDictionary(role => role, role => A.Staff(clinic, role));
        foreach (var (role, person) in staff)
        {
            person.DeaNumber = $"{SampleRows.Secret} DEA";
            var membership = new ClinicMembership(clinic.Id, person.Id);
            membership.Assign(roles[role]);
            db.AddRange(person, membership);
        }
        AddSignInRows(db, staff[SystemRoles.Veterinarian]);
        await db.SaveChangesAsync();
        return new TestClinic(clinic, Actors(clinic, staff), await SampleRows.AddAsync(db, clinic, staff));
    }

    private static void AddSignInRows(VetCareDbContext db, StaffUser person)
    {
        db.UserClaims.Add(
            new()
            {
                UserId = person.Id,
                ClaimType = "sample",
                ClaimValue = "sample",
            }
        );
        db.UserLogins.Add(
            new()
            {
                UserId = person.Id,
                LoginProvider = "sample",
                ProviderKey = $"{person.Id}",
            }
        );
        db.UserTokens.Add(
            new()
            {
                UserId = person.Id,
                LoginProvider = "sample",
                Name = "AuthenticatorKey",
                Value = SampleRows.Secret,
            }
        );
        db.UserPasskeys.Add(
            new()
            {
                UserId = person.Id,
                CredentialId = person.Id.ToByteArray(),
                Data = new IdentityPasskeyData
                {
                    PublicKey = [1],
                    AttestationObject = [1],
                    ClientDataJson = [1],
                    CreatedAt = FakeTime.Start,
                    Transports = ["usb"],
                },
            }
        );
        db.DataProtectionKeys.Add(new DataProtectionKeyRecord("sample", $"<key>{SampleRows.Secret}</key>"));
    }

    private static Dictionary<string, Actor> Actors(Clinic clinic, Dictionary<string, StaffUser> staff)
    {
        var place = new ActorClinic(
            clinic.Id,
            clinic.OrganizationId,
            clinic.Name,
            clinic.Code,
            ClinicTime.For(clinic.Timezone).Value,
            clinic.Units,
            clinic.Currency
        );
        return staff.ToDictionary(
            person => person.Key,
            person => new Actor(
                person.Value.Id,
                person.Value.DisplayName,
                place,
                SystemRoles.Grants(person.Key),
                $"session-{person.Key}",
                "203.0.113.7",
                "Test browser 1.0"
            )
        );
    }
}
