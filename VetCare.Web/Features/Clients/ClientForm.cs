using VetCare.Domain.Clients;
using VetCare.Domain.Common;

namespace VetCare.Web.Features.Clients;

/// <summary>What stands in the client form, exactly as typed.</summary>
public sealed record ClientForm
{
    public string? FirstName { get; set; }
    public string? LastName { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? Mobile { get; set; }
    public string? Line1 { get; set; }
    public string? Line2 { get; set; }
    public string? City { get; set; }
    public string? State { get; set; }
    public string? PostalCode { get; set; }
    public string? EmergencyContactName { get; set; }
    public string? EmergencyContactPhone { get; set; }
    public ContactChannel Preferred { get; set; }
    public string? Language { get; set; } = "en";
    public bool Reminders { get; set; } = true;
    public bool Marketing { get; set; }
    public string? Notes { get; set; }

    public static IReadOnlyList<FormPart<ClientForm>> Parts { get; } =
    [
        new("First name", form => form.FirstName, (from, to) => to.FirstName = from.FirstName),
        new("Surname", form => form.LastName, (from, to) => to.LastName = from.LastName),
        new("Phone", form => form.Phone, (from, to) => to.Phone = from.Phone),
        new("Mobile", form => form.Mobile, (from, to) => to.Mobile = from.Mobile),
        new("E-mail", form => form.Email, (from, to) => to.Email = from.Email),
        new("Address", form => form.Line1, (from, to) => to.Line1 = from.Line1),
        new("Second address line", form => form.Line2, (from, to) => to.Line2 = from.Line2),
        new("Town", form => form.City, (from, to) => to.City = from.City),
        new("State", form => form.State, (from, to) => to.State = from.State),
        new("Postal code", form => form.PostalCode, (from, to) => to.PostalCode = from.PostalCode),
        new("Emergency contact", form => form.EmergencyContactName, (from, to) => to.EmergencyContactName = from.EmergencyContactName),
        new("Emergency phone", form => form.EmergencyContactPhone, (from, to) => to.EmergencyContactPhone = from.EmergencyContactPhone),
        new("Preferred way of contact", form => ClientChoices.Channel(form.Preferred), (from, to) => to.Preferred = from.Preferred),
        new("Language", form => ClientChoices.Language(form.Language), (from, to) => to.Language = from.Language),
        new("Reminders", form => form.Reminders ? "yes" : "no", (from, to) => to.Reminders = from.Reminders),
        new("News and offers", form => form.Marketing ? "yes" : "no", (from, to) => to.Marketing = from.Marketing),
        new("Notes", form => form.Notes, (from, to) => to.Notes = from.Notes),
    ];

    public static ClientForm From(ClientDetails details) =>
        new()
        {
            FirstName = details.FirstName,
            LastName = details.LastName,
            Email = details.Email,
            Phone = details.Phone,
            Mobile = details.Mobile,
            Line1 = details.Address.Line1,
            Line2 = details.Address.Line2,
            City = details.Address.City,
            State = details.Address.State,
            PostalCode = details.Address.PostalCode,
            EmergencyContactName = details.EmergencyContactName,
            EmergencyContactPhone = details.EmergencyContactPhone,
            Preferred = details.Preferences.Preferred,
            Language = details.Preferences.Language,
            Reminders = details.Preferences.Reminders,
            Marketing = details.Preferences.Marketing,
            Notes = details.Notes,
        };

    public ClientDetails ToDetails() =>
        new()
        {
            FirstName = FirstName,
            LastName = LastName,
            Email = Email,
            Phone = Phone,
            Mobile = Mobile,
            Address = new PostalAddress(Line1, Line2, City, State, PostalCode),
            EmergencyContactName = EmergencyContactName,
            EmergencyContactPhone = EmergencyContactPhone,
            Preferences = new CommunicationPreferences(Preferred, Language ?? "en", Reminders, Marketing),
            Notes = Notes,
        };
}
