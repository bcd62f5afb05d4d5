using VetCare.Domain.Clients;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Clients;

/// <summary>What a client can choose from, in words.</summary>
public static class ClientChoices
{
    public static IReadOnlyList<Choice<ContactChannel>> Channels { get; } =
    [.. Enum.GetValues<ContactChannel>().Select(channel => new Choice<ContactChannel>(channel, Channel(channel)))];

    /// <summary>Languages by their ISO 639 code.</summary>
    public static IReadOnlyList<Choice<string>> Languages { get; } =
    [
        new("en", "English"),
        new("es", "Spanish"),
        new("fr", "French"),
        new("de", "German"),
        new("it", "Italian"),
        new("pl", "Polish"),
        new("pt", "Portuguese"),
        new("nl", "Dutch"),
        new("el", "Greek"),
        new("hr", "Croatian"),
        new("uk", "Ukrainian"),
        new("ar", "Arabic"),
        new("zh", "Chinese"),
    ];

    public static string Channel(ContactChannel channel) =>
        channel switch
        {
            ContactChannel.Email => "E-mail",
            ContactChannel.Sms => "Text message",
            ContactChannel.Call => "Telephone call",
            ContactChannel.Print => "Letter",
        };

    public static string? Language(string? code) => Languages.FirstOrDefault(language => language.Value == code)?.Text ?? code;
}
