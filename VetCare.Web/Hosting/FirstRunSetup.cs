using VetCare.Domain.Common;
using VetCare.Domain.Organizations;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;

namespace VetCare.Web.Hosting;

/// <summary>What the set-up page asks for.</summary>
public sealed class FirstRunForm
{
    public string? Token { get; set; }
    public string? OrganizationName { get; set; }
    public string? ClinicName { get; set; }
    public string? Code { get; set; }

    /// <summary>IANA zone.</summary>
    public string? Timezone { get; set; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; set; } = "USD";

    /// <summary>ISO 3166, two letters.</summary>
    public string? Country { get; set; } = "US";
    public string? FirstName { get; set; }
    public string? LastName { get; set; }
    public string? Email { get; set; }
    public string? Password { get; set; }
    public string? Repeat { get; set; }

    /// <summary>The first administrator is also a veterinarian and gets a column in the schedule.</summary>
    public bool TreatsAnimals { get; set; }
}

/// <summary>Creates organization, clinic and first administrator in one transaction, once in the life of a database.</summary>
public sealed class FirstRunSetup(FirstRun firstRun, SystemDb system, StaffRegistration staff)
{
    private static readonly SemaphoreSlim Once = new(1, 1);

    public async Task<Result> RunAsync(FirstRunForm form, CancellationToken cancellationToken = default)
    {
        await Once.WaitAsync(cancellationToken);
        try
        {
            if (!await firstRun.IsOpenAsync(cancellationToken))
                return new Error("setup.done", "VetCare is already set up. Sign in instead.");
            if (!firstRun.Accepts(form.Token))
                return new Error("setup.token", "This is not the token. Copy it from the newest set-up line in the server's log.", "Token");
            var result = await CreateAsync(form, cancellationToken);
            if (result.IsSuccess)
                firstRun.Close();
            return result;
        }
        finally
        {
            Once.Release();
        }
    }

    private async Task<Result> CreateAsync(FirstRunForm form, CancellationToken cancellationToken)
    {
        List<Error> errors = [];
        if (form.Country is not { Length: ContactRules.CountryCodeLength } country || !country.All(char.IsAsciiLetter))
            errors.Add(new Error("setup.country", "Enter the country as two letters, such as US or DE.", "Country"));
        if (form.Password != form.Repeat)
            errors.Add(AccountErrors.Repeat);
        var founded = Organization.Found(form.OrganizationName);
        errors.AddRange(founded.Errors.Select(InForm));
        var details = new ClinicDetails(form.ClinicName, form.Code, form.Timezone, form.Currency, form.Country?.ToUpperInvariant());
        var opened = Clinic.Open(founded.TryGet(out var organization) ? organization.Id : Guid.Empty, details);
        errors.AddRange(opened.Errors.Select(InForm));
        if (errors.Count > 0 || organization is null || !opened.TryGet(out var clinic))
            return Result.Refuse(errors);
        return await SaveAsync(form, organization, clinic, cancellationToken);
    }

    private async Task<Result> SaveAsync(FirstRunForm form, Organization organization, Clinic clinic, CancellationToken cancellationToken)
    {
        await using var db = system.OpenFor(clinic.Id);
        db.Organizations.Add(organization);
        db.Clinics.Add(clinic);
        db.AppointmentTypes.AddRange(AppointmentType.Usual(clinic.Id));
        IReadOnlyList<string> roles = form.TreatsAnimals ? [SystemRoles.Admin, SystemRoles.Veterinarian] : [SystemRoles.Admin];
        var person = new NewStaff(
            organization.Id,
            form.FirstName,
            form.LastName,
            form.Email,
            [new StaffPost(clinic.Id, roles)],
            form.Password,
            Title: form.TreatsAnimals ? "Dr." : null
        );
        var added = await staff.AddAsync(db, person, cancellationToken);
        if (!added.TryGet(out var userId))
            return Result.Refuse([.. added.Errors]);
        if (form.TreatsAnimals)
            db.ScheduleResources.Add(
                ScheduleResource.Of(clinic.Id, $"Dr. {form.FirstName?.Trim()} {form.LastName?.Trim()}", ResourceKind.Veterinarian, userId)
            );
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success();
    }

    /// <summary>The entities call the fields by their own names.</summary>
    private static Error InForm(Error error) =>
        error.For(
            error.Field switch
            {
                "organizationName" => nameof(FirstRunForm.OrganizationName),
                "name" => nameof(FirstRunForm.ClinicName),
                "code" => nameof(FirstRunForm.Code),
                "timezone" => nameof(FirstRunForm.Timezone),
                "currency" or "clinic.currency" => nameof(FirstRunForm.Currency),
                _ => "",
            }
        );
}
