using System.Globalization;
using Microsoft.AspNetCore.Components;
using VetCare.Domain.Clients;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.People;

/// <summary>What a client allows: purposes by ways of contact, quiet hours, language. A save of somebody else in between is shown, never overwritten.</summary>
public sealed partial class PreferencesPanel
{
    private static readonly string[] Shown = [nameof(ContactConsent.QuietFrom)];

    private readonly FormErrors errors = new();
    private readonly HashSet<(ContactPurpose, ContactChannel)> chosen = [];
    private IReadOnlyList<string> mine = [];
    private CommunicationPreferences started = new();
    private int version;
    private bool open;
    private ContactChannel preferred;
    private string? language;
    private TimeOnly? quietFrom;
    private TimeOnly? quietUntil;

    [Inject]
    private ClientCard Card { get; set; } = default!;

    [Inject]
    private SetPreferences Keep { get; set; } = default!;

    [Parameter, EditorRequired]
    public Guid ClientId { get; set; }

    /// <summary>Of the client as it was read.</summary>
    [Parameter, EditorRequired]
    public int Version { get; set; }

    [Parameter, EditorRequired]
    public CommunicationPreferences Preferences { get; set; } = new();

    /// <summary>The page reads the client again.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [CascadingParameter]
    private Actor Actor { get; set; } = default!;

    private bool MayChange => Actor.May(Permissions.UpdateClients);

    private void Open()
    {
        errors.Clear();
        (open, mine) = (true, []);
        Start(Preferences, Version);
    }

    private void Close() => (open, mine) = (false, []);

    private void Start(CommunicationPreferences from, int of)
    {
        (started, version) = (from, of);
        (preferred, language) = (started.Preferred, started.Language);
        (quietFrom, quietUntil) = (started.Consent?.QuietFrom, started.Consent?.QuietUntil);
        chosen.Clear();
        foreach (var purpose in Enum.GetValues<ContactPurpose>())
            chosen.UnionWith(started.Channels(purpose).Select(channel => (purpose, channel)));
    }

    private void Choose(ContactPurpose purpose, ContactChannel channel, bool isChosen)
    {
        if (isChosen)
            chosen.Add((purpose, channel));
        else
            chosen.Remove((purpose, channel));
    }

    private CommunicationPreferences Answers()
    {
        PurposeConsent[] purposes =
        [
            .. Enum.GetValues<ContactPurpose>()
                .Select(purpose => new PurposeConsent(
                    purpose,
                    [.. Enum.GetValues<ContactChannel>().Where(channel => chosen.Contains((purpose, channel)))]
                )),
        ];
        return started with
        {
            Preferred = preferred,
            Language = language ?? started.Language,
            Consent = new ContactConsent(purposes, quietFrom, quietUntil),
        };
    }

    private async Task Save()
    {
        var answers = Answers();
        var result = await Keep.ExecuteAsync(new SetPreferences.Request(ClientId, version, answers));
        if (!result.IsSuccess && result.Error.Code == UseCaseErrors.ChangedMeanwhile.Code)
        {
            var now = await Card.ExecuteAsync(new ClientCard.Request(ClientId));
            if (!errors.Accept(now))
                return;
            var theirs = PeopleLook.Lines(now.Value.Details.Preferences);
            if (!theirs.SequenceEqual(PeopleLook.Lines(started)))
            {
                mine = [.. PeopleLook.Lines(answers).Except(theirs)];
                Start(now.Value.Details.Preferences, now.Value.Version);
                return;
            }
            // Something else of the client was changed: the answers overwrite nothing.
            result = await Keep.ExecuteAsync(new SetPreferences.Request(ClientId, now.Value.Version, answers));
        }
        if (!errors.Accept(result))
            return;
        Close();
        await OnChanged.InvokeAsync();
    }

    private static string? Clock(TimeOnly? time) => time is { } at ? PeopleLook.Clock(at) : null;

    private static TimeOnly? Read(ChangeEventArgs change) =>
        TimeOnly.TryParse(change.Value as string, CultureInfo.InvariantCulture, out var time) ? time : null;
}
