using VetCare.Domain.Clients;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Clients.People;

/// <summary>Ties, addresses and purposes in words.</summary>
internal static class PeopleLook
{
    public static IReadOnlyList<Choice<RelationshipKind>> Kinds { get; } =
    [.. Enum.GetValues<RelationshipKind>().Select(kind => new Choice<RelationshipKind>(kind, Word(kind)))];

    public static IReadOnlyList<Choice<AddressKind>> Addresses { get; } =
    [.. Enum.GetValues<AddressKind>().Select(kind => new Choice<AddressKind>(kind, Word(kind)))];

    public static string Word(RelationshipKind kind) =>
        kind switch
        {
            RelationshipKind.Family => "Family",
            RelationshipKind.Breeder => "Breeder",
            RelationshipKind.Rescue => "Rescue",
            RelationshipKind.ReferringVeterinarian => "Referring veterinarian",
            RelationshipKind.Other => "Other tie",
        };

    /// <summary>The same tie on the page of the other client.</summary>
    public static string WordBack(RelationshipKind kind) =>
        kind switch
        {
            RelationshipKind.Family => "Family",
            RelationshipKind.Breeder => "Breeder for",
            RelationshipKind.Rescue => "Rescue for",
            RelationshipKind.ReferringVeterinarian => "Refers",
            RelationshipKind.Other => "Other tie",
        };

    public static string Word(AddressKind kind) =>
        kind switch
        {
            AddressKind.Billing => "Billing address",
            AddressKind.Premises => "Where the animals are",
            AddressKind.Other => "Other address",
        };

    public static string Word(ContactPurpose purpose) =>
        purpose switch
        {
            ContactPurpose.Appointments => "Appointments",
            ContactPurpose.Reminders => "Reminders",
            ContactPurpose.Results => "Results",
            ContactPurpose.Billing => "Billing",
            ContactPurpose.News => "News and offers",
        };

    /// <summary>What a client has agreed to, one line per purpose and one for the quiet hours.</summary>
    public static IReadOnlyList<string> Lines(CommunicationPreferences preferences) =>
        [
            .. Enum.GetValues<ContactPurpose>().Select(purpose => $"{Word(purpose)}: {Ways(preferences.Channels(purpose))}"),
            preferences.Consent is { QuietFrom: { } from, QuietUntil: { } until }
                ? $"Quiet hours: {Clock(from)} to {Clock(until)}"
                : "Quiet hours: none",
            $"Prefers: {ClientChoices.Channel(preferences.Preferred)}, {ClientChoices.Language(preferences.Language)}",
        ];

    public static string Clock(TimeOnly time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static string Ways(IReadOnlyList<ContactChannel> channels) =>
        channels.Count == 0 ? "not wanted" : string.Join(", ", channels.Select(ClientChoices.Channel));
}
