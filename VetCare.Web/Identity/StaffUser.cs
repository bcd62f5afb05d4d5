using Microsoft.AspNetCore.Identity;

namespace VetCare.Web.Identity;

/// <summary>A person who signs in: belongs to one organization and works at one or more of its clinics.</summary>
public sealed class StaffUser : IdentityUser<Guid>
{
    public StaffUser() => Id = Guid.CreateVersion7();

    public Guid OrganizationId { get; set; }

    /// <summary>The clinic that opens after signing in.</summary>
    public Guid HomeClinicId { get; set; }
    public string FirstName { get; set; } = "";
    public string LastName { get; set; } = "";

    /// <summary>How the person is addressed in print: <c>Dr.</c></summary>
    public string? Title { get; set; }

    /// <summary>Professional licence; stands under certificates.</summary>
    public string? LicenseNumber { get; set; }
    public string? LicenseState { get; set; }
    public DateOnly? LicenseExpiresOn { get; set; }

    /// <summary>Registration for controlled drugs; encrypted at rest.</summary>
    public string? DeaNumber { get; set; }
    public bool IsActive { get; set; } = true;

    /// <summary>UTC.</summary>
    public DateTime? LastLogin { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? InvitedAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTime UpdatedAt { get; set; }

    public string FullName => $"{FirstName} {LastName}";

    /// <summary>As printed and as shown in the schedule: <c>Dr. Laura Rossi</c>.</summary>
    public string DisplayName => Title is null ? FullName : $"{Title} {FullName}";
}
