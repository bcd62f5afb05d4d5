using System.Text.Json;
using VetCare.Domain.Clients;
using Xunit;

namespace VetCare.Tests.Domain.Clients;

public sealed class CommunicationPreferencesTests
{
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly JsonSerializerOptions AsStored = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Nothing_is_assumed_the_preferred_way_is_used_and_news_is_off()
    {
        var preferences = new CommunicationPreferences(ContactChannel.Sms);

        Assert.True(preferences.Allows(ContactPurpose.Appointments, ContactChannel.Sms, Noon));
        Assert.False(preferences.Allows(ContactPurpose.Appointments, ContactChannel.Email, Noon));
        Assert.All(Enum.GetValues<ContactChannel>(), channel => Assert.False(preferences.Allows(ContactPurpose.News, channel, Noon)));
    }

    [Fact]
    public void What_was_stored_before_there_were_purposes_still_reads()
    {
        var stored = """{"preferred":2,"language":"de","reminders":false,"marketing":true}""";

        var preferences = JsonSerializer.Deserialize<CommunicationPreferences>(stored, AsStored)!;

        Assert.Equal((ContactChannel.Call, "de"), (preferences.Preferred, preferences.Language));
        Assert.Empty(preferences.Channels(ContactPurpose.Reminders));
        Assert.True(preferences.Allows(ContactPurpose.News, ContactChannel.Call, Noon));
        Assert.True(preferences.Allows(ContactPurpose.Results, ContactChannel.Call, Noon));
    }

    [Fact]
    public void Answers_come_back_from_storage_as_they_were_given()
    {
        var said = Said(
            new ContactConsent([new PurposeConsent(ContactPurpose.Results, [ContactChannel.Call])], new TimeOnly(21, 0), new TimeOnly(7, 0))
        );

        var read = JsonSerializer.Deserialize<CommunicationPreferences>(JsonSerializer.Serialize(said, AsStored), AsStored)!;

        Assert.Equal([ContactChannel.Call], read.Channels(ContactPurpose.Results));
        Assert.Equal((new TimeOnly(21, 0), new TimeOnly(7, 0)), (read.Consent!.QuietFrom, read.Consent.QuietUntil));
    }

    [Theory]
    [InlineData("21:00", "07:00", "20:59", false)]
    [InlineData("21:00", "07:00", "21:00", true)]
    [InlineData("21:00", "07:00", "00:00", true)]
    [InlineData("21:00", "07:00", "06:59", true)]
    [InlineData("21:00", "07:00", "07:00", false)]
    [InlineData("12:00", "14:00", "13:59", true)]
    [InlineData("12:00", "14:00", "14:00", false)]
    [InlineData("12:00", "14:00", "11:59", false)]
    public void Quiet_hours_may_cross_midnight_and_end_before_their_last_minute(string from, string until, string at, bool quiet)
    {
        var consent = new ContactConsent([Everything(ContactPurpose.Appointments)], Clock(from), Clock(until));

        var preferences = Said(consent);

        Assert.Equal(!quiet, preferences.Allows(ContactPurpose.Appointments, ContactChannel.Call, Clock(at)));
        Assert.True(preferences.Allows(ContactPurpose.Appointments, ContactChannel.Print, Clock(at)));
    }

    [Fact]
    public void Every_time_is_either_inside_quiet_hours_or_inside_their_opposite()
    {
        foreach (var (from, until) in new[] { ("21:00", "07:00"), ("00:00", "00:01"), ("08:30", "17:45"), ("23:59", "00:00") })
        {
            var hours = Said(new ContactConsent([], Clock(from), Clock(until)));
            var opposite = Said(new ContactConsent([], Clock(until), Clock(from)));
            for (var minute = 0; minute < 24 * 60; minute++)
            {
                var at = TimeOnly.MinValue.AddMinutes(minute);
                Assert.NotEqual(hours.IsQuiet(at), opposite.IsQuiet(at));
            }
        }
    }

    [Fact]
    public void A_purpose_without_any_way_is_silent_and_turns_its_switch_off()
    {
        var preferences = Said(
            new ContactConsent([new PurposeConsent(ContactPurpose.Reminders, []), new PurposeConsent(ContactPurpose.Billing, [])])
        );

        Assert.False(preferences.Reminders);
        Assert.Empty(preferences.Channels(ContactPurpose.Reminders));
        Assert.Empty(preferences.Channels(ContactPurpose.Billing));
    }

    [Fact]
    public void News_somebody_said_yes_to_goes_the_way_that_was_chosen()
    {
        var preferences = Said(new ContactConsent([new PurposeConsent(ContactPurpose.News, [ContactChannel.Print])]));

        Assert.True(preferences.Marketing);
        Assert.True(preferences.Allows(ContactPurpose.News, ContactChannel.Print, Noon));
        Assert.False(preferences.Allows(ContactPurpose.News, ContactChannel.Email, Noon));
        Assert.Empty((preferences with { Marketing = false }).Channels(ContactPurpose.News));
    }

    [Fact]
    public void Quiet_hours_need_a_start_and_an_end_that_differ()
    {
        var half = new CommunicationPreferences().With(new ContactConsent([], new TimeOnly(21, 0)));
        var empty = new CommunicationPreferences().With(new ContactConsent([], new TimeOnly(21, 0), new TimeOnly(21, 0)));

        Assert.Equal("preferences.quiet_half", half.Error.Code);
        Assert.Equal("preferences.quiet_empty", empty.Error.Code);
    }

    [Fact]
    public void The_form_of_the_client_keeps_what_was_said_in_detail()
    {
        var details = new ClientDetails
        {
            FirstName = "Ann",
            LastName = "Carter",
            Phone = "555-0148",
        };
        var client = Client.Register(Guid.CreateVersion7(), details).Value;
        var consent = new ContactConsent([new PurposeConsent(ContactPurpose.Results, [ContactChannel.Call])]);
        Assert.True(client.Prefer(new CommunicationPreferences { Consent = consent }).IsSuccess);

        Assert.True(client.Edit(details with { FirstName = "Anna", Preferences = new CommunicationPreferences(Language: "fr") }).IsSuccess);

        Assert.Equal("fr", client.CommunicationPreferences.Language);
        Assert.Equal([ContactChannel.Call], client.CommunicationPreferences.Channels(ContactPurpose.Results));
    }

    private static CommunicationPreferences Said(ContactConsent consent) => new CommunicationPreferences().With(consent).Value;

    private static PurposeConsent Everything(ContactPurpose purpose) => new(purpose, Enum.GetValues<ContactChannel>());

    private static TimeOnly Clock(string time) => TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
}
