using VetCare.Domain.Common;

namespace VetCare.Domain.Staff;

/// <summary>A person works at a clinic. Clinical rows point here, so that nobody from another clinic can be named in them.</summary>
public sealed class ClinicMembership : ClinicEntity
{
    private readonly List<UserRole> roles = [];

    private ClinicMembership() { }

    public ClinicMembership(Guid clinicId, Guid userId)
        : base(clinicId) => UserId = userId;

    public Guid UserId { get; private set; }
    public bool IsActive { get; private set; } = true;
    public IReadOnlyList<UserRole> Roles => roles;

    /// <summary>Gives the person a role here, from today or between dates; the same role twice is one.</summary>
    public void Assign(Role role, DateOnly? from = null, DateOnly? until = null)
    {
        if (roles.All(held => held.RoleId != role.Id))
            roles.Add(new UserRole(ClinicId, Id, role.Id, from, until));
    }
}

/// <summary>A role a person holds at one clinic, optionally between two dates.</summary>
public sealed class UserRole : ClinicEntity
{
    private UserRole() { }

    internal UserRole(Guid clinicId, Guid membershipId, Guid roleId, DateOnly? from, DateOnly? until)
        : base(clinicId) => (MembershipId, RoleId, EffectiveFrom, EffectiveUntil) = (membershipId, roleId, from, until);

    public Guid MembershipId { get; private set; }
    public Guid RoleId { get; private set; }
    public DateOnly? EffectiveFrom { get; private set; }

    /// <summary>Last day the role counts; null while open-ended.</summary>
    public DateOnly? EffectiveUntil { get; private set; }
}
