using VetCare.Web.Features.Importing.Reading;
using static VetCare.Web.Features.Importing.Reading.ImportFields;

namespace VetCare.Web.Features.Importing.Planning;

/// <summary>Finds the owner a row means by e-mail address, telephone number and name. More than one is never guessed between.</summary>
internal static class OwnerSearch
{
    /// <summary>Everybody the row may mean; empty with a sentence in the cells when there is nobody.</summary>
    public static IReadOnlyList<KnownClient> Find(RowCells cells, KnownClients clients)
    {
        var name = NameOf(cells);
        var (email, phone) = (cells[Names.OwnerEmail], cells[Names.OwnerPhone]);
        var found = clients.Reached(email, phone);
        if (name is not null)
        {
            var same = found.Where(client => client.Folded == name).ToList();
            found = same.Count > 0 ? same : [.. found.Where(client => Alike.Names(client.Folded, name))];
            if (found.Count == 0)
                found = clients.Named(name);
        }
        if (found.Count == 0)
            cells.Refuse(null, Nobody(email, phone, name));
        return found;
    }

    /// <summary>True when the row says anything about the owner.</summary>
    public static bool IsTold(RowCells cells) =>
        cells[Names.OwnerEmail] is not null || cells[Names.OwnerPhone] is not null || NameOf(cells) is not null;

    public static string Several(IReadOnlyList<KnownClient> owners) =>
        $"{owners.Count} clients fit this owner, {owners[0].Name} among them. Add the owner's e-mail or phone to the file, or merge the clients first.";

    private static string? NameOf(RowCells cells)
    {
        var parts = Alike.Fold(cells[Names.OwnerFirstName], cells[Names.OwnerLastName]);
        if (parts.Length > 0 && cells[Names.OwnerLastName] is not null)
            return parts;
        return cells[Names.OwnerName] is { } whole ? Alike.Fold(PersonName.Split(whole) is var (first, last) ? [first, last] : []) : null;
    }

    private static string Nobody(string? email, string? phone, string? name) =>
        email is null && phone is null && name is null
            ? "This row does not say whose pet it is. Fill in the owner's e-mail, phone or name."
            : $"No client fits {RowCells.Short(email ?? phone ?? name!)}. Import the clients first, or mend the owner in this row.";
}

/// <summary>A whole name in one cell: "Carter, Ann" or "Ann Carter".</summary>
internal static class PersonName
{
    public static (string? First, string? Last) Split(string whole)
    {
        var comma = whole.IndexOf(',', StringComparison.Ordinal);
        if (comma >= 0)
            return (Part(whole[(comma + 1)..]), Part(whole[..comma]));
        var trimmed = whole.Trim();
        var space = trimmed.LastIndexOf(' ');
        return space < 0 ? (null, Part(trimmed)) : (Part(trimmed[..space]), Part(trimmed[(space + 1)..]));
    }

    private static string? Part(string text) => text.Trim() is { Length: > 0 } part ? part : null;
}
