using System.Globalization;
using VetCare.Domain.Clients;

namespace VetCare.Domain.Merging;

/// <summary>What a client has agreed to in one line: every purpose with its ways, and the quiet hours. Equal lines allow the same.</summary>
public static class ConsentText
{
    /// <summary>False while everything is as it starts for a new client.</summary>
    public static bool IsSaid(CommunicationPreferences preferences) => preferences != new CommunicationPreferences();

    /// <summary>"By e-mail, language en; appointments by e-mail; reminders not wanted; ...".</summary>
    public static string Of(CommunicationPreferences preferences)
    {
        var purposes = Enum.GetValues<ContactPurpose>().Select(purpose => $"{Name(purpose)} {Ways(preferences.Channels(purpose))}");
        var quiet = preferences.Consent is { QuietFrom: { } from, QuietUntil: { } until }
            ? string.Create(CultureInfo.InvariantCulture, $"; quiet from {from:HH:mm} to {until:HH:mm}")
            : "";
        return $"By {Way(preferences.Preferred)}, language {preferences.Language}; {string.Join("; ", purposes)}{quiet}";
    }

    private static string Ways(IReadOnlyList<ContactChannel> channels) =>
        channels.Count == 0 ? "not wanted" : $"by {string.Join(" or ", channels.Order().Select(Way))}";

    private static string Name(ContactPurpose purpose) =>
        purpose switch
        {
            ContactPurpose.Appointments => "appointments",
            ContactPurpose.Reminders => "reminders",
            ContactPurpose.Results => "results",
            ContactPurpose.Billing => "bills",
            ContactPurpose.News => "news",
        };

    private static string Way(ContactChannel channel) =>
        channel switch
        {
            ContactChannel.Email => "e-mail",
            ContactChannel.Sms => "text message",
            ContactChannel.Call => "telephone call",
            ContactChannel.Print => "letter",
        };
}
