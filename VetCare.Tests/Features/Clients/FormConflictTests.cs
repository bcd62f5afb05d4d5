using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Clients.Pets;
using Xunit;

namespace VetCare.Tests.Features.Clients;

public sealed class FormConflictTests
{
    private readonly ClientForm loaded = new()
    {
        FirstName = "Ann",
        Phone = "555-0100",
        City = "Troy",
    };

    [Fact]
    public void A_field_only_the_other_changed_is_taken_over_and_shown()
    {
        var form = loaded with { Phone = "555-0199" };
        var conflict = Between(form, loaded with { City = "Utica" });
        var change = Assert.Single(conflict.Changes);
        Assert.Equal(("Town", "Utica", true), (change.Label, change.Saved, change.TakesSaved));
        Assert.True(conflict.IsSettled);
        Assert.Equal(("555-0199", "Utica"), (form.Phone, form.City));
    }

    [Fact]
    public void A_field_both_changed_waits_for_a_choice_and_keeps_what_was_typed()
    {
        var form = loaded with { Phone = "555-0199" };
        var conflict = Between(form, loaded with { Phone = "555-0222" });
        Assert.False(conflict.IsSettled);
        Assert.Equal("555-0199", form.Phone);
        var change = Assert.Single(conflict.Changes);
        change.Choose(takesSaved: true);
        Assert.Equal("555-0222", form.Phone);
        change.Choose(takesSaved: false);
        Assert.Equal("555-0199", form.Phone);
        Assert.True(conflict.IsSettled);
    }

    [Fact]
    public void Typing_the_same_is_no_conflict() =>
        Assert.Empty(Between(loaded with { Phone = "555-0222" }, loaded with { Phone = " 555-0222 " }).Changes);

    [Fact]
    public void Every_entry_of_the_forms_takes_part_in_the_comparison()
    {
        // Known and the parts of the age go together as one line.
        Assert.Equal(typeof(ClientForm).GetProperties().Count(property => property.CanWrite), ClientForm.Parts.Count);
        Assert.Equal(typeof(PetForm).GetProperties().Count(property => property.CanWrite) - 4, PetForm.Parts.Count);
    }

    private FormConflict<ClientForm> Between(ClientForm form, ClientForm saved) =>
        FormConflict<ClientForm>.Between(ClientForm.Parts, form, form with { }, loaded, saved);
}
