using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Merging;
using VetCare.Domain.Pets;
using VetCare.Tests.Features.Clients;
using VetCare.Tests.Support;
using VetCare.Web.Features.Merging;
using VetCare.Web.Features.Merging.Contracts;
using VetCare.Web.Shared.UseCases;
using Xunit;

namespace VetCare.Tests.Features.Merging;

public sealed class FinderTests
{
    [OnEachDatabase]
    public async Task A_telephone_number_is_the_same_in_any_format_and_in_either_field(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var one = await RegisterAsync(world, "Nora", "Quill", phone: "+1 (212) 555-0199");
        var other = await RegisterAsync(world, "Otto", "Brandt", mobile: "212.555.0199 ext 4", phone: "555-0000");
        var found = Assert.Single(await ClientsAsync(world));
        Assert.Equal(new HashSet<Guid> { one, other }, [found.First.Id, found.Second.Id]);
        Assert.Equal(["Same telephone number"], found.Reasons);
        Assert.Equal(DuplicateCertainty.Possible, found.Certainty);
    }

    [OnEachDatabase]
    public async Task The_same_e_mail_address_and_like_names_are_very_likely_one(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await RegisterAsync(world, "Nora", "Quill", phone: "555-0001", email: "Nora@Example.com");
        await RegisterAsync(world, "Nora", "Quil", phone: "555-0002", email: "nora@example.com");
        var found = Assert.Single(await ClientsAsync(world));
        Assert.Equal(["Same e-mail address", "Like names"], found.Reasons);
        Assert.Equal(DuplicateCertainty.VeryLikely, found.Certainty);
    }

    [OnEachDatabase]
    public async Task Like_names_at_one_address_are_asked_about_and_a_household_is_not(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        await RegisterAsync(world, "Nora", "Quill", phone: "555-0001", line1: "12 Elm Street");
        await RegisterAsync(world, "Nora", "Kuill", phone: "555-0002", line1: "12 Elm St");
        await RegisterAsync(world, "Bertram", "Quill", phone: "555-0003", line1: "12 Elm Street");
        await RegisterAsync(world, "Nora", "Quill", phone: "555-0004", line1: "99 Oak Street");
        var found = Assert.Single(await ClientsAsync(world));
        Assert.Contains("Like names", found.Reasons);
    }

    [OnEachDatabase]
    public async Task One_chip_on_pets_of_two_clients_asks_about_the_pets_and_about_the_clients(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var first = await RegisterAsync(world, "Nora", "Quill", phone: "555-0001");
        var second = await RegisterAsync(world, "Otto", "Brandt", phone: "555-0002");
        await world.OtherDogAsync(first, "Bella", "985112001234567");
        await world.OtherDogAsync(second, "Daisy", "985112001234567");
        Assert.Equal(["Their pets carry the same microchip"], Assert.Single(await ClientsAsync(world)).Reasons);
        var pets = Assert.Single(await PetsAsync(world));
        Assert.Contains("Same microchip", pets.Reasons);
        Assert.Equal(DuplicateCertainty.VeryLikely, pets.Certainty);
    }

    [OnEachDatabase]
    public async Task Like_names_of_one_owner_and_species_are_asked_about_unless_chips_or_figures_tell_them_apart(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var owner = await RegisterAsync(world, "Nora", "Quill", phone: "555-0001");
        await world.OtherDogAsync(owner, "Bella");
        await world.OtherDogAsync(owner, "Bela");
        await world.OtherDogAsync(owner, "Puppy 1");
        await world.OtherDogAsync(owner, "Puppy 2");
        await world.OtherDogAsync(owner, "Rolf", "985112001234567");
        await world.OtherDogAsync(owner, "Rolfe", "985112001234568");
        var found = Assert.Single(await PetsAsync(world));
        Assert.Equal(new HashSet<string> { "Bella", "Bela" }, [found.First.Name, found.Second.Name]);
    }

    [OnEachDatabase]
    public async Task Not_the_same_is_remembered_and_a_merged_pair_is_not_asked_about(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var one = await RegisterAsync(world, "Nora", "Quill", phone: "212-555-0001");
        var two = await RegisterAsync(world, "Otto", "Brandt", phone: "(212) 555 0001");
        var three = await RegisterAsync(world, "Nora", "Quil", phone: "2125550001");
        Assert.Equal(3, (await ClientsAsync(world)).Count);
        var dismiss = world.Case<DismissDuplicate>(world.AsReceptionist());
        Assert.True((await dismiss.ExecuteAsync(new DismissDuplicate.Request(false, two, one))).IsSuccess);
        Assert.True((await dismiss.ExecuteAsync(new DismissDuplicate.Request(false, one, two))).IsSuccess);
        Assert.Equal(2, (await ClientsAsync(world)).Count);
        Assert.True((await world.MergeClientsAsync(one, three)).IsSuccess);
        Assert.Empty(await ClientsAsync(world));
        Assert.Equal(
            1,
            await world.CountAsync<DuplicateDismissal>(world.AsAdmin(), row => row.FirstClientId == one || row.SecondClientId == one)
        );
    }

    [OnEachDatabase]
    public async Task Nothing_of_another_clinic_is_suspected_and_the_assistant_is_not_let_in(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        // The sample clients of the three clinics share telephone, e-mail address and chip.
        Assert.Empty(await ClientsAsync(world));
        Assert.Empty(await PetsAsync(world));
        var refused = await world.Case<ClientDuplicates>(world.AsAssistant()).ExecuteAsync(new ClientDuplicates.Request());
        Assert.Equal(UseCaseErrors.NotAllowed.Code, Desk.CodeOf(refused));
    }

    [OnEachDatabase]
    public async Task A_number_many_share_does_not_compare_everybody_with_everybody(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        for (var n = 0; n < 30; n++)
            await RegisterAsync(world, $"Name{(char)('a' + n % 26)}", $"Shelter{n}", phone: "212 555 0100");
        Assert.Equal(29, (await ClientsAsync(world)).Count);
    }

    [OnEachDatabase]
    public async Task Somebody_like_the_one_being_registered_is_named_with_the_reason(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var nora = await RegisterAsync(world, "Nora", "Quill", phone: "(212) 555-0199", email: "nora@example.com");
        async Task<IReadOnlyList<SimilarClients.Match>> Like(string? first, string? last, string? phone = null, string? email = null) =>
            (
                await world
                    .Case<SimilarClients>(world.AsReceptionist())
                    .ExecuteAsync(new SimilarClients.Request(first, last, phone, null, email))
            ).Value;
        Assert.Empty(await Like(null, null));
        Assert.Empty(await Like("Otto", "Brandt", "555-0000"));
        var byPhone = Assert.Single(await Like(null, null, "+1 212 5550199"));
        Assert.Equal((nora, "same telephone number"), (byPhone.Id, byPhone.Why));
        Assert.Equal("same e-mail address, like name", Assert.Single(await Like("Nora", "Quil", null, "NORA@example.com")).Why);
        Assert.Empty(await Like("Ann", $"Carter {world.Lakeside.Name}"));
    }

    private static async Task<IReadOnlyList<Suspicion>> ClientsAsync(World world) =>
        (await world.Case<ClientDuplicates>(world.AsReceptionist()).ExecuteAsync(new ClientDuplicates.Request())).Value.Pairs;

    private static async Task<IReadOnlyList<Suspicion>> PetsAsync(World world) =>
        (await world.Case<PetDuplicates>(world.AsReceptionist()).ExecuteAsync(new PetDuplicates.Request())).Value.Pairs;

    private static async Task<Guid> RegisterAsync(
        World world,
        string first,
        string last,
        string? phone = null,
        string? mobile = null,
        string? email = null,
        string? line1 = null
    )
    {
        var details = new ClientDetails
        {
            FirstName = first,
            LastName = last,
            Phone = phone,
            Mobile = mobile,
            Email = email,
            Address = new PostalAddress(line1, null, "Springfield", null, "12345"),
        };
        var client = Client.Register(world.Riverside.Id, details).Value;
        await world.AddAsync(client);
        return client.Id;
    }
}
