using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Merging;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Merging.Contracts;

/// <summary>Clients who look like the one somebody is just typing in, so that nobody is registered twice. It never stands in the way.</summary>
public sealed class SimilarClients(UseCaseContext context) : UseCase<SimilarClients.Request, IReadOnlyList<SimilarClients.Match>>(context)
{
    private const int Most = 3;
    private const int MostLookedAt = 500;
    private const int SubscriberDigits = 9;
    private const int FewestDigits = 7;
    private const int Beginning = 2;

    public sealed record Request(string? FirstName, string? LastName, string? Phone, string? Mobile, string? Email);

    public sealed record Match(Guid Id, string Name, string? Phone, string Why);

    public override string Requires => Permissions.ReadClients;

    protected override async Task<Result<IReadOnlyList<Match>>> HandleAsync(
        Request request,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        var (phone, mobile) = (Number(request.Phone), Number(request.Mobile));
        var email = SearchText.Fold(request.Email);
        var hasEmail = email.Contains('@', StringComparison.Ordinal);
        var name = $"{request.FirstName} {request.LastName}".Trim();
        var (first, last) = (SearchText.Fold(request.FirstName), SearchText.Fold(request.LastName));
        var named = first.Length >= Beginning && last.Length >= Beginning;
        if (phone is null && mobile is null && !hasEmail && !named)
            return Result<IReadOnlyList<Match>>.Success([]);
        var (surname, given) = named ? (last[..Beginning], " " + first[..1]) : ("", "");
        await using var db = Open(actor);
        var rows = await db
            .Clients.AsNoTracking()
            .Where(client =>
                (phone != null && client.SearchText.Contains(phone))
                || (mobile != null && client.SearchText.Contains(mobile))
                || (hasEmail && client.SearchText.Contains(email))
                || (named && client.SearchText.StartsWith(surname) && client.SearchText.Contains(given))
            )
            .OrderBy(client =>
                (phone != null && client.SearchText.Contains(phone)) || (hasEmail && client.SearchText.Contains(email)) ? 0 : 1
            )
            .ThenBy(client => client.SearchText)
            .Take(MostLookedAt)
            .Select(client => new
            {
                client.Id,
                client.FirstName,
                client.LastName,
                Number = client.Phone ?? client.Mobile,
                client.SearchText,
            })
            .ToListAsync(cancellationToken);
        bool Rings(string text, string? number) => number is not null && text.Contains(number, StringComparison.Ordinal);
        return rows.ConvertAll(row => new
            {
                Match = new Match(row.Id, $"{row.FirstName} {row.LastName}", row.Number, ""),
                Phone = Rings(row.SearchText, phone) || Rings(row.SearchText, mobile),
                Email = hasEmail && row.SearchText.Split(' ').Contains(email),
                Name = named && Likeness.OfNames(name, $"{row.FirstName} {row.LastName}"),
            })
            .Where(row => row.Phone || row.Email || row.Name)
            .OrderByDescending(row => (row.Phone ? 2 : 0) + (row.Email ? 2 : 0) + (row.Name ? 1 : 0))
            .Take(Most)
            .Select(row => row.Match with { Why = Why(row.Phone, row.Email, row.Name) })
            .ToList();
    }

    private static string? Number(string? typed)
    {
        var digits = ContactRules.Digits(typed);
        return digits.Length < FewestDigits ? null : digits[^Math.Min(digits.Length, SubscriberDigits)..];
    }

    private static string Why(bool phone, bool email, bool name) =>
        string.Join(
            ", ",
            new[]
            {
                phone ? "same telephone number" : null,
                email ? "same e-mail address" : null,
                name ? "like name" : null,
            }.OfType<string>()
        );
}
