using VetCare.Domain.Common;

namespace VetCare.Domain.Clients;

/// <summary>How a client wants to be reached.</summary>
public enum ContactChannel
{
    Email,
    Sms,
    Call,
    Print,
}

/// <summary>What the clinic has to say.</summary>
public enum ContactPurpose
{
    /// <summary>Confirming, moving and cancelling visits.</summary>
    Appointments,

    /// <summary>What is due, such as a vaccine.</summary>
    Reminders,

    /// <summary>Laboratory results and how a patient is doing.</summary>
    Results,
    Billing,

    /// <summary>Offers and news: never without a yes.</summary>
    News,
}

/// <summary>The ways a client allows for one purpose; none means the clinic keeps silent about it.</summary>
public sealed record PurposeConsent(ContactPurpose Purpose, IReadOnlyList<ContactChannel> Channels);

/// <summary>What a client has said in detail, purpose by purpose.</summary>
/// <param name="QuietFrom">Start of the hours in which nothing rings, on the clinic's wall clock; always together with the end.</param>
/// <param name="QuietUntil">End of the quiet hours; before the start when they cross midnight.</param>
public sealed record ContactConsent(IReadOnlyList<PurposeConsent> Purposes, TimeOnly? QuietFrom = null, TimeOnly? QuietUntil = null);

/// <summary>What a client has agreed to, per purpose. Nothing is assumed: marketing starts switched off.</summary>
/// <param name="Preferred">Used for every purpose nobody has asked about.</param>
public sealed record CommunicationPreferences(
    ContactChannel Preferred = ContactChannel.Email,
    string Language = "en",
    bool Reminders = true,
    bool Marketing = false
)
{
    public static readonly Error QuietHoursHalf = new(
        "preferences.quiet_half",
        "Enter both the start and the end of the quiet hours, or neither.",
        nameof(ContactConsent.QuietFrom)
    );

    public static readonly Error QuietHoursEmpty = new(
        "preferences.quiet_empty",
        "The quiet hours start and end at the same time. Enter two different times.",
        nameof(ContactConsent.QuietFrom)
    );

    /// <summary>Null until somebody has asked in detail.</summary>
    public ContactConsent? Consent { get; init; }

    /// <summary>Whether the clinic may say this in this way at this time.</summary>
    /// <param name="localTime">The clinic's wall clock when the message would arrive.</param>
    public bool Allows(ContactPurpose purpose, ContactChannel channel, TimeOnly localTime) =>
        Channels(purpose).Contains(channel) && (channel == ContactChannel.Print || !IsQuiet(localTime));

    /// <summary>The ways allowed for a purpose, at any time.</summary>
    public IReadOnlyList<ContactChannel> Channels(ContactPurpose purpose)
    {
        if ((purpose == ContactPurpose.Reminders && !Reminders) || (purpose == ContactPurpose.News && !Marketing))
            return [];
        var said = Consent?.Purposes.FirstOrDefault(consent => consent.Purpose == purpose)?.Channels;
        // Reminders and news have a switch of their own on the client's form; switched on there, they go the preferred way.
        var hasSwitch = purpose is ContactPurpose.Reminders or ContactPurpose.News;
        return said is null || (hasSwitch && said.Count == 0) ? [Preferred] : said;
    }

    /// <summary>Quiet hours begin with their first minute and end before their last; letters make no noise.</summary>
    public bool IsQuiet(TimeOnly localTime) =>
        Consent is { QuietFrom: { } from, QuietUntil: { } until }
        && (from < until ? localTime >= from && localTime < until : localTime >= from || localTime < until);

    /// <summary>The same with the answers of a detailed talk; the two switches follow the answers.</summary>
    public Result<CommunicationPreferences> With(ContactConsent consent)
    {
        if (consent.QuietFrom is null != consent.QuietUntil is null)
            return QuietHoursHalf;
        if (consent.QuietFrom is { } from && from == consent.QuietUntil)
            return QuietHoursEmpty;
        PurposeConsent[] purposes =
        [
            .. from purpose in Enum.GetValues<ContactPurpose>()
            let said = consent.Purposes.FirstOrDefault(one => one.Purpose == purpose)
            where said is not null
            select new PurposeConsent(purpose, [.. said.Channels.Distinct().Order()]),
        ];
        return this with
        {
            Consent = consent with { Purposes = purposes },
            Reminders = IsOn(purposes, ContactPurpose.Reminders, Reminders),
            Marketing = IsOn(purposes, ContactPurpose.News, Marketing),
        };
    }

    private static bool IsOn(PurposeConsent[] purposes, ContactPurpose purpose, bool before) =>
        Array.Find(purposes, consent => consent.Purpose == purpose) is { } said ? said.Channels.Count > 0 : before;
}
