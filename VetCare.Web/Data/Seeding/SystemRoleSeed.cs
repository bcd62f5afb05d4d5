using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Staff;

namespace VetCare.Web.Data.Seeding;

/// <summary>Keeps the permission list and the system roles in the database in step with the code. Adds what a new version brings, removes nothing.</summary>
public static class SystemRoleSeed
{
    public static async Task RunAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        var permissions = await db.Permissions.ToDictionaryAsync(permission => permission.Code, cancellationToken);
        foreach (var resource in Enum.GetValues<PermissionResource>())
        foreach (var action in Enum.GetValues<PermissionAction>())
        {
            var permission = new StaffPermission(resource, action);
            if (permissions.TryAdd(permission.Code, permission))
                db.Permissions.Add(permission);
        }
        var roles = await db
            .Roles.Include(role => role.Permissions)
            .Where(role => role.IsSystem)
            .ToDictionaryAsync(role => role.Code, cancellationToken);
        foreach (var code in SystemRoles.All)
        {
            if (!roles.TryGetValue(code, out var role))
                db.Roles.Add(role = Role.System(code));
            foreach (var granted in SystemRoles.Grants(code))
                role.Grant(permissions[granted]);
        }
        await db.SaveChangesAsync(cancellationToken);
    }
}
