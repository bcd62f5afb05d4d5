using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VetCare.Web.Data;
using VetCare.Web.Data.Conventions;

namespace VetCare.Tests.Browser.Support;

/// <summary>Picks pages of the demo clinic that show something: Rex, his owner, a note still open, a signed one.</summary>
internal static class DemoAddresses
{
    public static async Task<IReadOnlyDictionary<string, string>> FindAsync(IServiceProvider services)
    {
        await using var db = services.GetRequiredService<SystemDb>().Open();
        var clinic = await db.Clinics.SingleAsync(row => row.Code == "RV");
        var rex = await db
            .Pets.IgnoreQueryFilters([Filters.Clinic])
            .Where(row => row.ClinicId == clinic.Id && row.MicrochipId == "956000012345678")
            .Select(row => new { row.Id, row.ClientId })
            .SingleAsync();
        var other = await db
            .Pets.IgnoreQueryFilters([Filters.Clinic])
            .Where(row =>
                row.ClinicId == clinic.Id
                && row.Species == VetCare.Domain.Pets.Species.Dog
                && row.ClientId != rex.ClientId
                && row.MicrochipId != null
            )
            .OrderBy(row => row.Name)
            .Select(row => new { row.Id, row.ClientId })
            .FirstAsync();
        var open = await NoteAsync(db, clinic.Id, isLocked: false);
        return new Dictionary<string, string>
        {
            ["/"] = "/",
            ["/schedule"] = "/schedule",
            ["/schedule/{Day}"] = "/schedule/2026-11-24?view=week",
            ["/clients"] = "/clients",
            ["/clients/new"] = "/clients/new",
            ["/clients/{ClientId:guid}"] = $"/clients/{rex.ClientId}",
            ["/clients/{ClientId:guid}/edit"] = $"/clients/{rex.ClientId}/edit",
            ["/clients/{ClientId:guid}/pets/new"] = $"/clients/{rex.ClientId}/pets/new",
            ["/pets/{petId:guid}"] = $"/pets/{rex.Id}",
            ["/pets/{PetId:guid}/edit"] = $"/pets/{rex.Id}/edit",
            ["/duplicates"] = "/duplicates",
            ["/duplicates/clients/{ClientId:guid}"] = $"/duplicates/clients/{rex.ClientId}",
            ["/duplicates/pets/{PetId:guid}"] = $"/duplicates/pets/{rex.Id}",
            ["/duplicates/clients/{KeptClientId:guid}/{AbsorbedClientId:guid}"] = $"/duplicates/clients/{rex.ClientId}/{other.ClientId}",
            ["/duplicates/pets/{KeptPetId:guid}/{AbsorbedPetId:guid}"] = $"/duplicates/pets/{rex.Id}/{other.Id}",
            ["/clinic/breeds"] = "/clinic/breeds",
            ["/records"] = "/records",
            ["/records/{recordId:guid}"] = $"/records/{open}",
            ["/import"] = "/import",
            ["/import/files/{FileId:guid}"] = $"/import/files/{rex.Id}",
            ["/import/{BatchId:guid}"] = $"/import/{rex.Id}",
            ["/account/clinics"] = "/account/clinics",
            ["/account/security"] = "/account/security",
            ["/account/password"] = "/account/password",
            ["/account/authenticator"] = "/account/authenticator",
            ["/account/recovery-codes"] = "/account/recovery-codes",
            ["/account/two-factor/turn-off"] = "/account/two-factor/turn-off",
            ["/account/sign-out"] = "/account/sign-out",
        };
    }

    private static Task<Guid> NoteAsync(VetCareDbContext db, Guid clinicId, bool isLocked) =>
        db
            .MedicalRecords.IgnoreQueryFilters([Filters.Clinic])
            .Where(row => row.ClinicId == clinicId && row.IsLocked == isLocked)
            .OrderByDescending(row => row.VisitDate)
            .Select(row => row.Id)
            .FirstAsync();
}
