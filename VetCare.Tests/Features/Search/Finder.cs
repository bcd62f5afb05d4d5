using System.Reflection;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Tests.Support;
using VetCare.Web.Features.Search;
using VetCare.Web.Identity;

namespace VetCare.Tests.Features.Search;

/// <summary>What the tests of the search do in a few words.</summary>
internal static class Finder
{
    public static async Task<IReadOnlyList<SearchResult>> SearchAsync(this World world, string? typed, Actor? actor = null) =>
        (await world.Case<SearchEverywhere>(actor ?? world.AsReceptionist()).ExecuteAsync(new SearchEverywhere.Request(typed))).Value;

    /// <summary>Titles of what is found, in the order shown.</summary>
    public static async Task<IReadOnlyList<string>> TitlesAsync(this World world, string? typed, Actor? actor = null) =>
        [.. (await world.SearchAsync(typed, actor)).Select(result => result.Title)];

    /// <summary>Changes a row together with its chips, which the entity needs to see.</summary>
    public static async Task AddAsync(this World world, params object[] rows)
    {
        await using var db = world.Open(world.AsReceptionist());
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public static ClientContact Contact(World world, Guid clientId, string name, string? phone = null) =>
        ClientContact.Add(world.Riverside.Id, clientId, new ContactDetails(name, null, phone, null)).Value;

    /// <summary>Somebody who owns a share of the pet beside its owner.</summary>
    public static PetOwner CoOwner(World world, Guid petId, Guid clientId) =>
        (PetOwner)
            Activator.CreateInstance(
                typeof(PetOwner),
                BindingFlags.Instance | BindingFlags.NonPublic,
                null,
                [world.Riverside.Id, petId, clientId, FakeTime.Today, false, (int?)50],
                null
            )!;

    public static void Set<T>(T row, string property, object? value)
        where T : Entity => typeof(T).GetProperty(property)!.SetValue(row, value);
}
