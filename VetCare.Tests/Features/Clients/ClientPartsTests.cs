using VetCare.Domain.Audit;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients.People;
using VetCare.Web.Shared.UseCases;
using Xunit;

namespace VetCare.Tests.Features.Clients;

public sealed class ClientPartsTests
{
    private static readonly ContactDetails Ben = new("Ben Ames", "partner", "555-0191", "ben@mail.example", MayDecide: true);

    [OnEachDatabase]
    public async Task A_contact_is_added_corrected_removed_and_put_back(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await world.RegisterAsync()).ClientId;
        var save = world.Case<SaveContact>(world.AsReceptionist());
        var contact = (await save.ExecuteAsync(new SaveContact.Request(id, null, Ben))).Value;
        await save.ExecuteAsync(new SaveContact.Request(id, contact, Ben with { Name = "Benno 🐎 عمر" }, 1));
        // A second desk that still shows the first version does not write over it.
        Assert.Equal(
            UseCaseErrors.ChangedMeanwhile.Code,
            Desk.CodeOf(await save.ExecuteAsync(new SaveContact.Request(id, contact, Ben, 1)))
        );
        Assert.Equal(["Benno 🐎 عمر"], await ContactsAsync(world, id));

        await RemoveAsync(world, ClientPart.Contact, contact);
        await RemoveAsync(world, ClientPart.Contact, contact);
        Assert.Empty(await ContactsAsync(world, id));
        await RestoreAsync(world, ClientPart.Contact, contact);
        await RestoreAsync(world, ClientPart.Contact, contact);
        Assert.Equal(["Benno 🐎 عمر"], await ContactsAsync(world, id));
    }

    [OnEachDatabase]
    public async Task A_contact_without_a_name_or_of_another_client_is_refused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (id, other) = ((await world.RegisterAsync()).ClientId, (await world.RegisterAsync()).ClientId);
        var save = world.Case<SaveContact>(world.AsReceptionist());
        var refused = await save.ExecuteAsync(new SaveContact.Request(id, null, new ContactDetails(" ", null, "1", "no")));
        Assert.Equal(["Name", "Phone", "Email"], refused.Errors.Select(error => error.Field));
        var contact = (await save.ExecuteAsync(new SaveContact.Request(id, null, Ben))).Value;
        Assert.Equal(ClientErrors.PartNotFound.Code, Desk.CodeOf(await save.ExecuteAsync(new SaveContact.Request(other, contact, Ben))));
    }

    [OnEachDatabase]
    public async Task A_further_address_is_kept_beside_the_first_one(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await world.RegisterAsync()).ClientId;
        var save = world.Case<SaveAddress>(world.AsReceptionist());
        var stable = new PostalAddress("Stable Lane 3", null, "Troy");
        var saved = await save.ExecuteAsync(new SaveAddress.Request(id, null, AddressKind.Premises, stable));
        await save.ExecuteAsync(new SaveAddress.Request(id, saved.Value, AddressKind.Billing, stable, 1));
        Assert.Equal(
            "Line1",
            (await save.ExecuteAsync(new SaveAddress.Request(id, null, AddressKind.Other, PostalAddress.None))).Error.Field
        );
        var address = Assert.Single((await TiesAsync(world, id)).Addresses);
        Assert.Equal((AddressKind.Billing, "Stable Lane 3"), (address.Kind, address.Address.Line1));
    }

    [OnEachDatabase]
    public async Task A_tie_between_two_clients_stands_on_both_pages_and_only_once(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var ann = (await world.RegisterAsync(Desk.Client("Ann", "Ames"))).ClientId;
        var judith = (await world.RegisterAsync(Desk.Client("Judith", "Marlowe"))).ClientId;
        var tie = world.Case<AddRelationship>(world.AsReceptionist());
        var request = new AddRelationship.Request(ann, RelationshipKind.Breeder, judith, null, "Both dogs");
        var made = await tie.ExecuteAsync(request);
        Assert.Equal(ClientErrors.TiedAlready.Code, Desk.CodeOf(await tie.ExecuteAsync(request)));
        Assert.Equal("relationship.self", Desk.CodeOf(await tie.ExecuteAsync(request with { OtherClientId = ann })));

        var here = Assert.Single((await TiesAsync(world, ann)).Rows);
        var there = Assert.Single((await TiesAsync(world, judith)).Rows);
        Assert.Equal(("Judith Marlowe", judith, false), (here.Name, here.OtherClientId, here.FromOther));
        Assert.Equal(("Ann Ames", ann, true), (there.Name, there.OtherClientId, there.FromOther));

        await RemoveAsync(world, ClientPart.Relationship, made.Value);
        Assert.Empty((await TiesAsync(world, judith)).Rows);
        await RestoreAsync(world, ClientPart.Relationship, made.Value);
        Assert.Single((await TiesAsync(world, judith)).Rows);
    }

    [OnEachDatabase]
    public async Task Somebody_outside_the_clinic_is_tied_by_name_and_number(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await world.RegisterAsync()).ClientId;
        var tie = world.Case<AddRelationship>(world.AsReceptionist());
        var vet = new ContactDetails("Dr. Holm", null, "555-0177", null);
        await tie.ExecuteAsync(new AddRelationship.Request(id, RelationshipKind.ReferringVeterinarian, null, vet, null));
        var nameless = await tie.ExecuteAsync(new AddRelationship.Request(id, RelationshipKind.Rescue, null, null, null));
        Assert.Equal(nameof(ClientRelationship.OtherName), nameless.Error.Field);
        var row = Assert.Single((await TiesAsync(world, id)).Rows);
        Assert.Equal(("Dr. Holm", "555-0177", null), (row.Name, row.Phone, row.OtherClientId));
    }

    [OnEachDatabase]
    public async Task A_note_is_dated_signed_encrypted_and_its_reading_is_kept(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await world.RegisterAsync()).ClientId;
        var written = await world
            .Case<WriteClientNote>(world.AsReceptionist())
            .ExecuteAsync(new WriteClientNote.Request(id, "Rings twice", IsInternal: true));
        var page = (await world.Case<ClientNotes>(world.AsVet()).ExecuteAsync(new ClientNotes.Request(id))).Value;
        var note = Assert.Single(page.Rows);
        Assert.Equal(("Rings twice", true), (note.Text, note.IsInternal));
        Assert.Contains("receptionist", note.WrittenBy, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(
            await world.Sql.TextsAsync("SELECT text FROM client_notes"),
            text => text.Contains("Rings", StringComparison.Ordinal)
        );
        var reader = world.AsVet().UserId;
        Assert.Equal(
            1,
            await world.CountAsync<AuditLog>(
                world.AsVet(),
                log => log.Action == AuditAction.Read && log.EntityType == "client_notes" && log.UserId == reader
            )
        );
        await RemoveAsync(world, ClientPart.Note, written.Value);
        Assert.Empty((await world.Case<ClientNotes>(world.AsVet()).ExecuteAsync(new ClientNotes.Request(id))).Value.Rows);
    }

    [OnEachDatabase]
    public async Task Ten_megabytes_of_note_are_refused_in_words(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await world.RegisterAsync()).ClientId;
        var write = world.Case<WriteClientNote>(world.AsReceptionist());
        var refused = await write.ExecuteAsync(new WriteClientNote.Request(id, new string('x', 10 * 1024 * 1024), false));
        Assert.Equal("The note may have at most 20000 characters; this one has 10485760.", refused.Error.Message);
        Assert.Equal("Text", (await write.ExecuteAsync(new WriteClientNote.Request(id, " \n ", false))).Error.Field);
        Assert.True((await write.ExecuteAsync(new WriteClientNote.Request(id, "كلب لطيف 🐕‍🦺", false))).IsSuccess);
    }

    [OnEachDatabase]
    public async Task A_tag_is_there_once_whatever_its_capitals_and_can_be_put_back(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await world.RegisterAsync()).ClientId;
        var tag = world.Case<TagClient>(world.AsReceptionist());
        var first = (await tag.ExecuteAsync(new TagClient.Request(id, "Breeder"))).Value;
        Assert.Equal(first, (await tag.ExecuteAsync(new TagClient.Request(id, "breeder"))).Value);
        await RemoveAsync(world, ClientPart.Tag, first);
        var second = (await tag.ExecuteAsync(new TagClient.Request(id, "Breeder"))).Value;
        await RestoreAsync(world, ClientPart.Tag, first);
        Assert.Equal([second], (await world.ClientCardAsync(id)).Around.Tags.Select(row => row.Id));
        var known = await world.Case<TagsInUse>(world.AsReceptionist()).ExecuteAsync(new TagsInUse.Request());
        Assert.Contains("Breeder", known.Value);
    }

    [OnEachDatabase]
    public async Task Preferences_saved_from_an_older_state_are_refused(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = (await world.RegisterAsync()).ClientId;
        var card = await world.ClientCardAsync(id);
        var set = world.Case<SetPreferences>(world.AsReceptionist());
        var consent = new ContactConsent([new PurposeConsent(ContactPurpose.Results, [ContactChannel.Call])]);
        var answers = card.Details.Preferences with { Consent = consent };
        Assert.True((await set.ExecuteAsync(new SetPreferences.Request(id, card.Version, answers))).IsSuccess);
        Assert.Equal(
            UseCaseErrors.ChangedMeanwhile.Code,
            Desk.CodeOf(await set.ExecuteAsync(new SetPreferences.Request(id, card.Version, answers)))
        );
        var kept = (await world.ClientCardAsync(id)).Details.Preferences;
        Assert.Equal([ContactChannel.Call], kept.Channels(ContactPurpose.Results));
    }

    private static async Task RemoveAsync(World world, ClientPart part, Guid id) =>
        Assert.True(
            (await world.Case<RemoveClientPart>(world.AsReceptionist()).ExecuteAsync(new RemoveClientPart.Request(part, id))).IsSuccess
        );

    private static async Task RestoreAsync(World world, ClientPart part, Guid id) =>
        Assert.True(
            (await world.Case<RestoreClientPart>(world.AsReceptionist()).ExecuteAsync(new RestoreClientPart.Request(part, id))).IsSuccess
        );

    private static async Task<IReadOnlyList<string?>> ContactsAsync(World world, Guid id) =>
        [.. (await world.ClientCardAsync(id)).Around.Contacts.Select(row => row.Details.Name)];

    private static async Task<ClientTies.Ties> TiesAsync(World world, Guid id) =>
        (await world.Case<ClientTies>(world.AsReceptionist()).ExecuteAsync(new ClientTies.Request(id))).Value;
}
