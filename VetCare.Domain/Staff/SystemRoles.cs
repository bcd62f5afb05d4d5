using static VetCare.Domain.Staff.PermissionAction;
using On = VetCare.Domain.Staff.PermissionResource;

namespace VetCare.Domain.Staff;

/// <summary>The roles every installation starts with, and what each may do. Least privilege: a clinic adds custom roles rather than widening these.</summary>
public static class SystemRoles
{
    public const string Admin = "admin";
    public const string Veterinarian = "veterinarian";
    public const string Technician = "technician";
    public const string Receptionist = "receptionist";
    public const string Assistant = "assistant";

    public static IReadOnlyList<string> All { get; } = [Admin, Veterinarian, Technician, Receptionist, Assistant];

    /// <summary>The permission codes of a system role.</summary>
    public static IReadOnlySet<string> Grants(string role) =>
        role switch
        {
            Admin => AdminGrants,
            Veterinarian => VeterinarianGrants,
            Technician => TechnicianGrants,
            Receptionist => ReceptionistGrants,
            Assistant => AssistantGrants,
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a system role."),
        };

    // An administrator runs the clinic and its people. Clinical notes are for those who treat: they are read, never written or signed.
    private static readonly HashSet<string> AdminGrants =
    [
        .. Every(On.Administration),
        .. Every(On.Reports),
        .. Every(On.Billing),
        .. Every(On.Inventory),
        .. Some(On.Clients, Create, Read, Update, Delete, Export, Print),
        .. Some(On.Pets, Create, Read, Update, Delete, Export, Print),
        .. Some(On.Appointments, Create, Read, Update, PermissionAction.Void, Export, Print),
        .. Some(On.Communication, Create, Read, Update, Delete),
        .. Some(On.Boarding, Create, Read, Update, PermissionAction.Void),
        .. Some(On.Records, Read, Print, Export),
        .. Some(On.Vaccinations, Read, Print, Export),
        .. Some(On.Labs, Read),
    ];

    private static readonly HashSet<string> VeterinarianGrants =
    [
        .. Some(On.Clients, Create, Read, Update, Print),
        .. Some(On.Pets, Create, Read, Update, Print),
        .. Some(On.Appointments, Create, Read, Update, PermissionAction.Void, Print),
        .. Some(On.Records, Create, Read, Update, Approve, Print, PermissionAction.Void),
        .. Some(On.Vaccinations, Create, Read, Update, Administer, Approve, Print, PermissionAction.Void),
        .. Some(On.Labs, Create, Read, Update, Approve, Print),
        .. Some(On.Prescriptions, Create, Read, Update, Prescribe, Approve, Print, PermissionAction.Void),
        .. Some(On.Surgeries, Create, Read, Update, Approve, Print),
        .. Some(On.Boarding, Create, Read, Update),
        .. Some(On.Billing, Create, Read),
        .. Some(On.Inventory, Read),
        .. Some(On.Communication, Create, Read),
        .. Some(On.Reports, Read),
    ];

    private static readonly HashSet<string> TechnicianGrants =
    [
        .. Some(On.Clients, Create, Read, Update),
        .. Some(On.Pets, Create, Read, Update),
        .. Some(On.Appointments, Create, Read, Update),
        .. Some(On.Records, Create, Read, Update, Print),
        .. Some(On.Vaccinations, Create, Read, Administer, Print),
        .. Some(On.Labs, Create, Read, Update),
        .. Some(On.Prescriptions, Read, Administer),
        .. Some(On.Surgeries, Create, Read, Update),
        .. Some(On.Boarding, Create, Read, Update),
        .. Some(On.Inventory, Read, Update),
        .. Some(On.Communication, Create, Read),
    ];

    // The desk sees who comes and what is due, not what the veterinarian wrote.
    private static readonly HashSet<string> ReceptionistGrants =
    [
        .. Some(On.Clients, Create, Read, Update, Print),
        .. Some(On.Pets, Create, Read, Update, Print),
        .. Some(On.Appointments, Create, Read, Update, PermissionAction.Void, Print),
        .. Some(On.Vaccinations, Read, Print),
        .. Some(On.Boarding, Create, Read, Update),
        .. Some(On.Billing, Create, Read, Update, Print),
        .. Some(On.Communication, Create, Read, Update),
    ];

    private static readonly HashSet<string> AssistantGrants =
    [
        .. Some(On.Clients, Read),
        .. Some(On.Pets, Read),
        .. Some(On.Appointments, Read, Update),
        .. Some(On.Records, Read),
        .. Some(On.Vaccinations, Read),
        .. Some(On.Boarding, Read, Update),
    ];

    private static IEnumerable<string> Some(PermissionResource resource, params PermissionAction[] actions) =>
        actions.Select(action => Permissions.Code(resource, action));

    private static IEnumerable<string> Every(PermissionResource resource) => Some(resource, Enum.GetValues<PermissionAction>());
}
