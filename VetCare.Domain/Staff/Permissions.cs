namespace VetCare.Domain.Staff;

/// <summary>The fourteen things a role may be allowed to touch.</summary>
public enum PermissionResource
{
    Clients,
    Pets,
    Appointments,
    Records,
    Vaccinations,
    Labs,
    Prescriptions,
    Surgeries,
    Boarding,
    Billing,
    Inventory,
    Communication,
    Reports,
    Administration,
}

/// <summary>The ten things a role may be allowed to do with them.</summary>
public enum PermissionAction
{
    Create,
    Read,
    Update,
    Delete,
    Export,
    Print,
    Prescribe,
    Administer,
    Approve,
    Void,
}

/// <summary>Permission codes, <c>resource.action</c>, as named by use cases, pages and the menu.</summary>
public static class Permissions
{
    public const string ReadClients = "clients.read";
    public const string CreateClients = "clients.create";
    public const string UpdateClients = "clients.update";
    public const string DeleteClients = "clients.delete";
    public const string ExportClients = "clients.export";

    public const string ReadPets = "pets.read";
    public const string CreatePets = "pets.create";
    public const string UpdatePets = "pets.update";
    public const string DeletePets = "pets.delete";
    public const string ExportPets = "pets.export";

    public const string ReadAppointments = "appointments.read";
    public const string CreateAppointments = "appointments.create";
    public const string UpdateAppointments = "appointments.update";
    public const string VoidAppointments = "appointments.void";

    public const string ReadRecords = "records.read";
    public const string CreateRecords = "records.create";
    public const string UpdateRecords = "records.update";

    /// <summary>Signing locks a note; only people who may answer for it hold this.</summary>
    public const string SignRecords = "records.approve";

    public const string ReadVaccinations = "vaccinations.read";
    public const string AdministerVaccinations = "vaccinations.administer";
    public const string PrintVaccinations = "vaccinations.print";
    public const string ExportVaccinations = "vaccinations.export";

    /// <summary>Issuing a certificate puts a veterinarian's name under it.</summary>
    public const string IssueCertificates = "vaccinations.approve";

    public const string ReadAdministration = "administration.read";
    public const string UpdateAdministration = "administration.update";

    /// <summary>Every code there can be: 14 resources times 10 actions.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. from resource in Enum.GetValues<PermissionResource>()
        from action in Enum.GetValues<PermissionAction>()
        select Code(resource, action),
    ];

#pragma warning disable CA1308 // codes are lower case by definition
    public static string Code(PermissionResource resource, PermissionAction action) =>
        $"{resource.ToString().ToLowerInvariant()}.{action.ToString().ToLowerInvariant()}";
#pragma warning restore CA1308
}
