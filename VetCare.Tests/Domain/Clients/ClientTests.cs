using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using Xunit;

namespace VetCare.Tests.Domain.Clients;

public sealed class ClientTests
{
    private static readonly Guid Clinic = Guid.CreateVersion7();
    private static readonly ClientDetails Ann = new()
    {
        FirstName = "Ann",
        LastName = "Carter",
        Phone = "555-0148",
    };

    [Fact]
    public void A_client_is_registered_with_a_name_and_one_way_to_be_reached()
    {
        var client = Client.Register(Clinic, Ann).Value;

        Assert.Equal(("Ann Carter", "555-0148", Clinic), (client.FullName, client.Phone, client.ClinicId));
        Assert.True(client.IsActive);
    }

    [Theory]
    [InlineData("", "Carter", "FirstName", "Enter the first name.")]
    [InlineData("Ann", " \t ", "LastName", "Enter the surname.")]
    public void A_missing_name_is_asked_for_next_to_its_field(string first, string last, string field, string sentence)
    {
        var refused = Client.Register(Clinic, Ann with { FirstName = first, LastName = last });

        Assert.Equal((field, sentence), (refused.Error.Field, refused.Error.Message));
    }

    [Fact]
    public void A_client_nobody_can_reach_is_refused()
    {
        var refused = Client.Register(Clinic, Ann with { Phone = null });

        Assert.Equal(ClientErrors.NoWayToReach, refused.Error);
    }

    [Fact]
    public void Every_wrong_field_gets_its_own_sentence_at_once()
    {
        var refused = Client.Register(Clinic, Ann with { FirstName = "", Email = "ann", Mobile = "12" });

        Assert.Equal(["FirstName", "Email", "Mobile"], refused.Errors.Select(error => error.Field));
    }

    [Fact]
    public void A_refused_edit_changes_nothing()
    {
        var client = Client.Register(Clinic, Ann).Value;

        client.Edit(Ann with { LastName = "Lindqvist", Email = "not an address" });

        Assert.Equal("Carter", client.LastName);
    }

    [Fact]
    public void Ten_megabytes_of_notes_are_refused_with_their_length()
    {
        var refused = Client.Register(Clinic, Ann with { Notes = new string('x', 10_000_000) });

        Assert.Equal("Notes", refused.Error.Field);
        Assert.Contains("10000000", refused.Error.Message);
    }

    [Theory]
    [InlineData("Zoë")]
    [InlineData("Ελληνικά")]
    [InlineData("مريم")]
    [InlineData("🐕 Rex")]
    public void Names_of_any_script_are_kept_as_they_are(string name)
    {
        Assert.Equal(name, Client.Register(Clinic, Ann with { FirstName = name }).Value.FirstName);
    }

    [Fact]
    public void Notes_keep_their_lines()
    {
        Assert.Equal("one\ntwo", Client.Register(Clinic, Ann with { Notes = "one\r\ntwo" }).Value.Notes);
    }

    [Fact]
    public void What_is_searched_in_has_no_accents_and_phone_digits_only()
    {
        var client = Client.Register(Clinic, Ann with { FirstName = "Zoë", LastName = "Żółć", Phone = "+1 (555) 01-48" }).Value;

        Assert.Contains("zolc zoe", client.SearchText);
        Assert.Contains("15550148", client.SearchText);
    }

    [Fact]
    public void A_clinic_is_never_missing()
    {
        Assert.Throws<ArgumentException>(() => Client.Register(Guid.Empty, Ann));
    }
}
