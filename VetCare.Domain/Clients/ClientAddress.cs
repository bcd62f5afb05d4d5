using VetCare.Domain.Common;

namespace VetCare.Domain.Clients;

/// <summary>What another address of a client is for.</summary>
public enum AddressKind
{
    /// <summary>Where bills go.</summary>
    Billing,

    /// <summary>Where the animals are, such as a stable or a farm.</summary>
    Premises,
    Other,
}

/// <summary>A further address; the one on the client itself is for letters.</summary>
public sealed class ClientAddress : ClinicEntity, ISoftDeletable
{
    private ClientAddress() { }

    private ClientAddress(Guid clinicId, Guid clientId)
        : base(clinicId) => ClientId = clientId;

    public Guid ClientId { get; private set; }
    public AddressKind Kind { get; private set; }
    public string? Line1 { get; private set; }
    public string? Line2 { get; private set; }
    public string? City { get; private set; }
    public string? State { get; private set; }
    public string? PostalCode { get; private set; }
    public DateTime? DeletedAt { get; private set; }

    public PostalAddress Address => new(Line1, Line2, City, State, PostalCode);

    public static Result<ClientAddress> Add(Guid clinicId, Guid clientId, AddressKind kind, PostalAddress address)
    {
        var added = new ClientAddress(clinicId, clientId);
        var refused = added.Edit(kind, address);
        return refused.IsSuccess ? added : Result<ClientAddress>.Refuse(refused.Errors);
    }

    public Result Edit(AddressKind kind, PostalAddress address)
    {
        var line1 = TextRules.Required(address.Line1, ClientRules.AddressLength, "Line1", "street and number");
        var line2 = TextRules.Optional(address.Line2, ClientRules.AddressLength, "Line2", "second address line");
        var city = TextRules.Optional(address.City, ClientRules.CityLength, "City", "city");
        var state = TextRules.Optional(address.State, ClientRules.StateLength, "State", "state");
        var postal = TextRules.Optional(address.PostalCode, ClientRules.PostalCodeLength, "PostalCode", "postal code");
        Result[] checks = [line1, line2, city, state, postal];
        List<Error> errors = [.. checks.SelectMany(check => check.Errors)];
        if (errors.Count > 0)
            return Result.Refuse(errors);
        (Kind, Line1, Line2, City, State, PostalCode) = (kind, line1.Value, line2.Value, city.Value, state.Value, postal.Value);
        return Result.Success();
    }
}
