using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Merging;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Data.Merging;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Merging;

/// <summary>
/// Clients that may be there twice: same telephone, same e-mail address, pets with the same chip, like name at the same address. It only asks; nobody is
/// merged by it. Six queries, however many clients there are.
/// </summary>
public sealed class ClientDuplicates(UseCaseContext context) : UseCase<ClientDuplicates.Request, Suspicions>(context)
{
    public sealed record Request;

    public override string Requires => Permissions.UpdateClients;

    protected override async Task<Result<Suspicions>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var phones = await DuplicateKeys.PhonesAsync(db, cancellationToken);
        var emails = await DuplicateKeys.EmailsAsync(db, cancellationToken);
        var chips = await DuplicateKeys.ChipsOfClientsAsync(db, cancellationToken);
        var houses = await DuplicateKeys.AddressesAsync(db, cancellationToken);
        IReadOnlyList<SharedKey>[] all = [phones, emails, chips, houses];
        Guid[] ids = [.. all.SelectMany(keys => keys).Select(key => key.Id).Distinct()];
        var people = await PeopleAsync(db, ids, cancellationToken);
        var settled = await SettledAsync(db, ids, cancellationToken);

        HashSet<(Guid, Guid)> Found(IReadOnlyList<SharedKey> keys) =>
            [.. Pairing.Pairs(keys, id => people.GetValueOrDefault(id)?.Name).Where(pair => !settled.Contains(pair))];
        var (byPhone, byEmail, byChip) = (Found(phones), Found(emails), Found(chips));
        var byHouse = Found(houses).Where(pair => Likeness.OfNames(people[pair.Item1].Name, people[pair.Item2].Name));
        var pairs = byPhone
            .Union(byEmail)
            .Union(byChip)
            .Union(byHouse)
            .Select(pair =>
                Judge(people[pair.Item1], people[pair.Item2], byPhone.Contains(pair), byEmail.Contains(pair), byChip.Contains(pair))
            )
            .OrderBy(pair => pair.Certainty)
            .ThenBy(pair => pair.First.Name, StringComparer.Ordinal)
            .ToList();
        return new Suspicions(
            [.. pairs.Take(Pairing.MostPairs)],
            pairs.Count > Pairing.MostPairs || all.Any(keys => keys.Count >= DuplicateKeys.MostRows)
        );
    }

    private static Suspicion Judge(Person first, Person second, bool phone, bool email, bool chip)
    {
        List<string> reasons = [];
        if (chip)
            reasons.Add("Their pets carry the same microchip");
        if (phone)
            reasons.Add("Same telephone number");
        if (email)
            reasons.Add("Same e-mail address");
        var name = Likeness.OfNames(first.Name, second.Name);
        if (name)
            reasons.Add(first.Name == second.Name ? "Same name" : "Like names");
        var house = first.Line1 is not null && SearchText.Fold(first.Line1) == SearchText.Fold(second.Line1) && first.City == second.City;
        if (house)
            reasons.Add("Same address");
        var points = (chip ? 3 : 0) + (phone ? 2 : 0) + (email ? 2 : 0) + (name ? 2 : 0) + (house ? 1 : 0);
        return new Suspicion(Side(first), Side(second), Pairing.Certainty(points), reasons);
    }

    private static SuspectSide Side(Person person) =>
        new(
            person.Id,
            person.Name,
            $"/clients/{person.Id}",
            [
                .. new[]
                {
                    person.Phone,
                    person.Mobile,
                    person.Email,
                    string.Join(", ", new[] { person.Line1, person.City }.OfType<string>()),
                }
                    .Where(line => !string.IsNullOrEmpty(line))
                    .Select(line => line!),
                person.Pets == 1 ? "1 pet" : $"{person.Pets} pets",
            ]
        );

    private static Task<Dictionary<Guid, Person>> PeopleAsync(VetCareDbContext db, Guid[] ids, CancellationToken cancellationToken) =>
        db
            .Clients.AsNoTracking()
            .Where(client => ids.Contains(client.Id))
            .Select(client => new Person(
                client.Id,
                client.FirstName + " " + client.LastName,
                client.Phone,
                client.Mobile,
                client.Email,
                client.AddressLine1,
                client.City,
                db.Pets.Count(pet => pet.ClientId == client.Id)
            ))
            .ToDictionaryAsync(person => person.Id, cancellationToken);

    private static async Task<HashSet<(Guid, Guid)>> SettledAsync(VetCareDbContext db, Guid[] ids, CancellationToken cancellationToken) =>
        (
            await db
                .DuplicateDismissals.AsNoTracking()
                .Where(row => row.FirstClientId != null && ids.Contains(row.FirstClientId.Value))
                .Select(row => new { First = row.FirstClientId!.Value, Second = row.SecondClientId!.Value })
                .ToListAsync(cancellationToken)
        )
            .Select(row => (row.First, row.Second))
            .ToHashSet();

    private sealed record Person(Guid Id, string Name, string? Phone, string? Mobile, string? Email, string? Line1, string? City, int Pets);
}
