using VetCare.Domain.Common;

namespace VetCare.Domain.Clients;

/// <summary>What is typed about another person of the household.</summary>
/// <param name="Role">What the person is to the client, such as "partner" or "stable manager".</param>
/// <param name="MayDecide">May agree to treatment and costs when the client cannot be reached.</param>
public sealed record ContactDetails(string? Name, string? Role, string? Phone, string? Email, bool MayDecide = false);

/// <summary>A second person who calls about the client's pets: found by name and number like the client.</summary>
public sealed class ClientContact : ClinicEntity, ISoftDeletable
{
    public const int RoleLength = 50;

    private ClientContact() { }

    private ClientContact(Guid clinicId, Guid clientId)
        : base(clinicId) => ClientId = clientId;

    public Guid ClientId { get; private set; }
    public string Name { get; private set; } = "";
    public string? Role { get; private set; }
    public string? Phone { get; private set; }
    public string? Email { get; private set; }

    /// <summary>May agree to treatment and costs when the client cannot be reached.</summary>
    public bool MayDecide { get; private set; }
    public DateTime? DeletedAt { get; private set; }

    public static Result<ClientContact> Add(Guid clinicId, Guid clientId, ContactDetails details)
    {
        var contact = new ClientContact(clinicId, clientId);
        var refused = contact.Edit(details);
        return refused.IsSuccess ? contact : Result<ClientContact>.Refuse(refused.Errors);
    }

    public Result Edit(ContactDetails details)
    {
        var name = TextRules.Required(details.Name, ClientRules.ContactNameLength, nameof(details.Name), "name of the person");
        var role = TextRules.Optional(details.Role, RoleLength, nameof(details.Role), "role");
        var phone = ContactRules.Phone(details.Phone, nameof(details.Phone));
        var email = ContactRules.Email(details.Email, nameof(details.Email));
        Result[] checks = [name, role, phone, email];
        List<Error> errors = [.. checks.SelectMany(check => check.Errors)];
        if (errors.Count > 0)
            return Result.Refuse(errors);
        (Name, Role, Phone, Email, MayDecide) = (name.Value, role.Value, phone.Value, email.Value, details.MayDecide);
        return Result.Success();
    }
}
