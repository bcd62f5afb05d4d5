using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Web.Data;

namespace VetCare.Web.Features.Importing.Planning;

/// <summary>A client as far as an import must recognise it.</summary>
/// <param name="Folded">First name and surname, folded.</param>
/// <param name="Line">Line of the file that creates it; null for a client the clinic has already.</param>
internal sealed record KnownClient(Guid Id, string Name, string Folded, int? Line)
{
    public string Where => Line is { } line ? $"{Name} in line {line} of this file" : Name;
}

/// <summary>The clients of the clinic and of the file so far, by e-mail address, telephone number and name. Read once, then asked in memory.</summary>
internal sealed class KnownClients
{
    private const int SubscriberDigits = 9;

    // What more share than this is the shelter's number or a stopgap, and says nothing about any two of them.
    private const int MostSharing = 50;

    private readonly Dictionary<string, List<KnownClient>> byEmail = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<KnownClient>> byPhone = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownClient>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Reach, string Folded), KnownClient> byReachAndName = [];
    private readonly Dictionary<Guid, KnownClient> byId = [];

    public static async Task<KnownClients> LoadAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        var known = new KnownClients();
        var rows = db
            .Clients.AsNoTracking()
            .OrderBy(client => client.Id)
            .Select(client => new
            {
                client.Id,
                client.FirstName,
                client.LastName,
                client.Email,
                client.Phone,
                client.Mobile,
            })
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
            known.Add(
                new KnownClient(row.Id, $"{row.FirstName} {row.LastName}", Alike.Fold(row.FirstName, row.LastName), null),
                row.Email,
                row.Phone,
                row.Mobile
            );
        return known;
    }

    public void Add(Client client, int line) =>
        Add(
            new KnownClient(client.Id, client.FullName, Alike.Fold(client.FirstName, client.LastName), line),
            client.Email,
            client.Phone,
            client.Mobile
        );

    public KnownClient? Find(Guid id) => byId.GetValueOrDefault(id);

    /// <summary>Who has exactly this name and one of these, also where many share it.</summary>
    public KnownClient? Same(string folded, string? email, params ReadOnlySpan<string?> phones)
    {
        if (Address(email) is { } address && byReachAndName.TryGetValue((address, folded), out var mailed))
            return mailed;
        foreach (var phone in phones)
            if (Number(phone) is { } number && byReachAndName.TryGetValue((number, folded), out var called))
                return called;
        return null;
    }

    /// <summary>Those who can be reached by one of these; nobody by what too many share.</summary>
    public IReadOnlyList<KnownClient> Reached(string? email, params ReadOnlySpan<string?> phones)
    {
        List<KnownClient> found = [];
        if (Address(email) is { } address && byEmail.TryGetValue(address, out var mailed) && mailed.Count <= MostSharing)
            found.AddRange(mailed);
        foreach (var phone in phones)
            if (Number(phone) is { } number && byPhone.TryGetValue(number, out var called) && called.Count <= MostSharing)
                found.AddRange(called);
        return found.Count < 2 ? found : [.. found.DistinctBy(client => client.Id)];
    }

    public IReadOnlyList<KnownClient> Named(string folded) => byName.TryGetValue(folded, out var found) ? found : [];

    private void Add(KnownClient client, string? email, string? phone, string? mobile)
    {
        byId[client.Id] = client;
        PutReach(byEmail, Address(email), client);
        PutReach(byPhone, Number(phone), client);
        if (Number(mobile) != Number(phone))
            PutReach(byPhone, Number(mobile), client);
        Put(byName, client.Folded, client);
    }

    private void PutReach(Dictionary<string, List<KnownClient>> index, string? reach, KnownClient client)
    {
        if (string.IsNullOrEmpty(reach))
            return;
        byReachAndName.TryAdd((reach, client.Folded), client);
        Put(index, reach, client);
    }

    private static string? Address(string? email) => email?.Trim().ToUpperInvariant();

    private static void Put(Dictionary<string, List<KnownClient>> index, string? key, KnownClient client)
    {
        if (string.IsNullOrEmpty(key))
            return;
        if (!index.TryGetValue(key, out var list))
            index[key] = list = new List<KnownClient>(1);
        list.Add(client);
    }

    // The same number with and without the country's prefix.
    private static string? Number(string? typed)
    {
        var digits = ContactRules.Digits(typed);
        return digits.Length < ContactRules.PhoneMinDigits ? null
            : digits.Length <= SubscriberDigits ? digits
            : digits[^SubscriberDigits..];
    }
}
