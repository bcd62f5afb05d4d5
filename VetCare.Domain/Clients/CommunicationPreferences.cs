namespace VetCare.Domain.Clients;

/// <summary>How a client wants to be reached.</summary>
public enum ContactChannel
{
    Email,
    Sms,
    Call,
    Print,
}

/// <summary>What a client has agreed to, per purpose. Nothing is assumed: marketing starts switched off.</summary>
public sealed record CommunicationPreferences(
    ContactChannel Preferred = ContactChannel.Email,
    string Language = "en",
    bool Reminders = true,
    bool Marketing = false
);
