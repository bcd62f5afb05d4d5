using VetCare.Domain.Common;

namespace VetCare.Domain.Staff;

/// <summary>A named set of permissions: one of the system roles, or later a custom role of an organization.</summary>
public sealed class Role : Entity
{
    private readonly List<RolePermission> permissions = [];

    private Role() { }

    /// <summary>Null for the system roles that every organization shares.</summary>
    public Guid? OrganizationId { get; private set; }
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public bool IsSystem { get; private set; }
    public IReadOnlyList<RolePermission> Permissions => permissions;

    public static Role System(string code) =>
        new()
        {
            Code = code,
            Name = char.ToUpperInvariant(code[0]) + code[1..],
            IsSystem = true,
        };

    /// <summary>Adds what is missing; a permission already held stays as it is.</summary>
    public void Grant(StaffPermission permission)
    {
        if (permissions.All(held => held.PermissionId != permission.Id))
            permissions.Add(new RolePermission(Id, permission.Id));
    }
}

/// <summary>One permission code, as a row that roles point to.</summary>
public sealed class StaffPermission : Entity
{
    private StaffPermission() { }

    public StaffPermission(PermissionResource resource, PermissionAction action)
    {
        (Resource, Action) = (resource, action);
        Code = Staff.Permissions.Code(resource, action);
    }

    public PermissionResource Resource { get; private set; }
    public PermissionAction Action { get; private set; }
    public string Code { get; private set; } = "";
}

/// <summary>Which limits a grant carries.</summary>
public enum GrantCondition
{
    None,
    OwnRecordsOnly,
    ClinicOnly,
    DepartmentOnly,
}

/// <summary>A permission held by a role, with its limits.</summary>
public sealed class RolePermission : Entity
{
    private RolePermission() { }

    internal RolePermission(Guid roleId, Guid permissionId) => (RoleId, PermissionId) = (roleId, permissionId);

    public Guid RoleId { get; private set; }
    public Guid PermissionId { get; private set; }
    public GrantCondition Condition { get; private set; } = GrantCondition.ClinicOnly;

    /// <summary>JSON list of fields the grant is limited to; null means every field.</summary>
    public string? Fields { get; private set; }
}
