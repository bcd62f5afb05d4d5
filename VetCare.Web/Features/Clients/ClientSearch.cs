using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Web.Data;

namespace VetCare.Web.Features.Clients;

/// <summary>
/// Narrows clients to those the typed words mean. Every word must fit the client or one of the pets: as the beginning of a name, e-mail
/// address, breed or tattoo, in any order. Digits are looked for anywhere in phone numbers and microchips, however they were grouped.
/// </summary>
internal static class ClientSearch
{
    public const int MaxLength = 100;
    private const int MaxTerms = 6;
    private const int SubscriberDigits = 9;
    private const int LongestPhone = 13;
    private const string Escape = "\\";

    public static IQueryable<Client> Matching(this IQueryable<Client> clients, VetCareDbContext db, string? typed)
    {
        var text = SearchText.Fold(typed?.Length > MaxLength ? typed[..MaxLength] : typed);
        if (text.Length == 0)
            return clients;
        var named = clients;
        foreach (var term in Terms(text).Take(MaxTerms))
            named = named.Where(term.IsNumber ? HasDigits(db, term.Text) : HasWord(db, term.Text));
        var chip = MicrochipNumber.Bare(typed);
        if (!LooksLikeChip(chip))
            return named;
        // A chip that was replaced still answers to its number.
        return clients.Where(client =>
            named.Any(match => match.Id == client.Id)
            || db.Pets.Any(pet => pet.ClientId == client.Id && pet.Microchips.Any(held => held.Code == chip))
        );
    }

    /// <summary>Words as they are; neighbouring groups of digits are one number.</summary>
    internal static IEnumerable<(string Text, bool IsNumber)> Terms(string folded)
    {
        var digits = "";
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.All(c => char.IsAsciiDigit(c) || c is '+' or '(' or ')' or '-' or '.' or '/'))
            {
                digits += string.Concat(word.Where(char.IsAsciiDigit));
                continue;
            }
            if (digits.Length > 0)
                yield return (digits, true);
            digits = "";
            yield return (word, false);
        }
        if (digits.Length > 0)
            yield return (digits, true);
    }

    private static Expression<Func<Client, bool>> HasWord(VetCareDbContext db, string word)
    {
        var escaped = Escaped(word);
        var (first, later, hyphened, quoted) = ($"{escaped}%", $"% {escaped}%", $"%-{escaped}%", $"%'{escaped}%");
        return client =>
            EF.Functions.Like(client.SearchText, first, Escape)
            || EF.Functions.Like(client.SearchText, later, Escape)
            || EF.Functions.Like(client.SearchText, hyphened, Escape)
            || EF.Functions.Like(client.SearchText, quoted, Escape)
            || db.Pets.Any(pet =>
                pet.ClientId == client.Id
                && (EF.Functions.Like(pet.SearchText, first, Escape) || EF.Functions.Like(pet.SearchText, later, Escape))
            );
    }

    private static Expression<Func<Client, bool>> HasDigits(VetCareDbContext db, string digits)
    {
        var anywhere = $"%{digits}%";
        // "+1 555 …" and "0555 …" are the same telephone: beyond the subscriber's digits only the prefix differs.
        var subscriber = digits.Length is > SubscriberDigits and <= LongestPhone ? $"%{digits[^SubscriberDigits..]}%" : anywhere;
        return client =>
            EF.Functions.Like(client.SearchText, anywhere)
            || EF.Functions.Like(client.SearchText, subscriber)
            || db.Pets.Any(pet => pet.ClientId == client.Id && EF.Functions.Like(pet.SearchText, anywhere));
    }

    private static bool LooksLikeChip(string bare) =>
        bare.Length is 9 or 10 or MicrochipNumber.MaxLength && bare.Any(char.IsAsciiDigit) && bare.All(char.IsAsciiLetterOrDigit);

    private static string Escaped(string word) =>
        word.Replace(Escape, Escape + Escape, StringComparison.Ordinal)
            .Replace("%", Escape + "%", StringComparison.Ordinal)
            .Replace("_", Escape + "_", StringComparison.Ordinal);
}
