using VetCare.Domain.Common;

namespace VetCare.Domain.Clients;

/// <summary>A person or household that brings animals to the clinic. Made inactive rather than deleted, so that its pets keep their history.</summary>
public sealed class Client : ClinicEntity, ISoftDeletable
{
    private Client() { }

    private Client(Guid clinicId)
        : base(clinicId) { }

    public string FirstName { get; private set; } = "";
    public string LastName { get; private set; } = "";
    public string? Email { get; private set; }
    public string? Phone { get; private set; }
    public string? Mobile { get; private set; }
    public string? AddressLine1 { get; private set; }
    public string? AddressLine2 { get; private set; }
    public string? City { get; private set; }
    public string? State { get; private set; }
    public string? PostalCode { get; private set; }
    public string? EmergencyContactName { get; private set; }
    public string? EmergencyContactPhone { get; private set; }
    public CommunicationPreferences CommunicationPreferences { get; private set; } = new();

    /// <summary>Encrypted at rest.</summary>
    public string? Notes { get; private set; }
    public bool IsActive { get; private set; } = true;
    public DateTime? DeletedAt { get; private set; }

    /// <summary>Folded names, phone digits and e-mail: what the list searches in.</summary>
    public string SearchText { get; private set; } = "";

    public string FullName => $"{FirstName} {LastName}";
    public PostalAddress Address => new(AddressLine1, AddressLine2, City, State, PostalCode);

    public static Result<Client> Register(Guid clinicId, ClientDetails details)
    {
        var client = new Client(clinicId);
        var refused = client.Edit(details);
        return refused.IsSuccess ? client : Result<Client>.Refuse(refused.Errors);
    }

    /// <summary>Takes over what was typed, or refuses it whole with one sentence per field and changes nothing.</summary>
    public Result Edit(ClientDetails details)
    {
        var first = TextRules.Required(details.FirstName, ClientRules.NameLength, nameof(details.FirstName), "first name");
        var last = TextRules.Required(details.LastName, ClientRules.NameLength, nameof(details.LastName), "surname");
        var email = ContactRules.Email(details.Email, nameof(details.Email));
        var phone = ContactRules.Phone(details.Phone, nameof(details.Phone));
        var mobile = ContactRules.Phone(details.Mobile, nameof(details.Mobile));
        var line1 = TextRules.Optional(details.Address.Line1, ClientRules.AddressLength, "Line1", "address");
        var line2 = TextRules.Optional(details.Address.Line2, ClientRules.AddressLength, "Line2", "second address line");
        var city = TextRules.Optional(details.Address.City, ClientRules.CityLength, "City", "city");
        var state = TextRules.Optional(details.Address.State, ClientRules.StateLength, "State", "state");
        var postal = TextRules.Optional(details.Address.PostalCode, ClientRules.PostalCodeLength, "PostalCode", "postal code");
        var contact = TextRules.Optional(
            details.EmergencyContactName,
            ClientRules.ContactNameLength,
            nameof(details.EmergencyContactName),
            "emergency contact"
        );
        var contactPhone = ContactRules.Phone(details.EmergencyContactPhone, nameof(details.EmergencyContactPhone));
        var notes = TextRules.OptionalLines(details.Notes, ClientRules.NotesLength, nameof(details.Notes), "notes");

        Result[] checks = [first, last, email, phone, mobile, line1, line2, city, state, postal, contact, contactPhone, notes];
        List<Error> errors = [.. checks.SelectMany(check => check.Errors)];
        if (errors.Count == 0 && phone.Value is null && mobile.Value is null && email.Value is null)
            errors.Add(ClientErrors.NoWayToReach);
        if (errors.Count > 0)
            return Result.Refuse(errors);

        (FirstName, LastName) = (first.Value, last.Value);
        (Email, Phone, Mobile) = (email.Value, phone.Value, mobile.Value);
        (AddressLine1, AddressLine2, City, State, PostalCode) = (line1.Value, line2.Value, city.Value, state.Value, postal.Value);
        (EmergencyContactName, EmergencyContactPhone) = (contact.Value, contactPhone.Value);
        // The form knows the switches only; what was said in detail stays.
        CommunicationPreferences = details.Preferences with
        {
            Consent = details.Preferences.Consent ?? CommunicationPreferences.Consent,
        };
        Notes = notes.Value;
        RefreshSearch();
        return Result.Success();
    }

    /// <summary>Brings the searched text in line with the fields; called where they come back by another way than the form.</summary>
    public void RefreshSearch() =>
        SearchText = Common.SearchText.Fold(LastName, FirstName, LastName, ContactRules.Digits(Phone), ContactRules.Digits(Mobile), Email);

    /// <summary>Takes over what the client has said about being reached, purpose by purpose.</summary>
    public Result Prefer(CommunicationPreferences said)
    {
        var preferences = said.With(said.Consent ?? new ContactConsent([]));
        if (!preferences.IsSuccess)
            return preferences;
        CommunicationPreferences = preferences.Value;
        return Result.Success();
    }

    public void Deactivate() => IsActive = false;

    public void Reactivate() => IsActive = true;
}
