using Microsoft.EntityFrameworkCore;

namespace VetCare.Web.Data.Merging;

/// <summary>A record and what it shares with another one.</summary>
public sealed record SharedKey(string Key, Guid Id);

/// <summary>
/// Groups the clinic's records by what duplicates share, inside the database: one statement per kind of likeness, however many records there are, and never
/// more than a bounded number of rows back.
/// </summary>
public static class DuplicateKeys
{
    /// <summary>Rows that come back at most; as many mean that there are more.</summary>
    public const int MostRows = 6000;

    // What more share than this is the shelter's number or a stopgap, and says nothing about any two of them.
    private const int MostSharing = 50;

    // Two writings of one number agree in the subscriber's digits, with or without the prefix of the country.
    private const string LastNine = "substr(digits, CASE WHEN length(digits) > 9 THEN length(digits) - 8 ELSE 1 END)";
    private const string InUse = "clinic_id = {0} AND deleted_at IS NULL";

    public static Task<IReadOnlyList<SharedKey>> PhonesAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        var find = db.Database.IsNpgsql() ? "strpos" : "instr";
        string Digits(string column)
        {
            // What follows an "x" is an extension; an "e" and "t" before it belong to the word.
            var number =
                $"CASE WHEN {find}(lower({column}), 'x') > 0 THEN substr({column}, 1, {find}(lower({column}), 'x') - 1) ELSE {column} END";
            foreach (var other in " -()+./eE")
                number = $"replace({number}, '{other}', '')";
            return $"SELECT id, {number} AS digits FROM clients WHERE {InUse} AND {column} IS NOT NULL";
        }
        // Materialized, so that the digits are taken out once and not at every mention.
        return SharedAsync(
            db,
            $"SELECT id, {LastNine} AS term FROM numbers WHERE length(digits) >= 5",
            cancellationToken,
            $"numbers AS MATERIALIZED ({Digits("phone")} UNION ALL {Digits("mobile")} AND (phone IS NULL OR phone <> mobile)), "
        );
    }

    public static Task<IReadOnlyList<SharedKey>> EmailsAsync(VetCareDbContext db, CancellationToken cancellationToken) =>
        SharedAsync(db, $"SELECT id, lower(email) AS term FROM clients WHERE {InUse} AND email IS NOT NULL", cancellationToken);

    /// <summary>Clients whose pets carry the same number.</summary>
    public static Task<IReadOnlyList<SharedKey>> ChipsOfClientsAsync(VetCareDbContext db, CancellationToken cancellationToken) =>
        SharedAsync(db, $"SELECT DISTINCT pets.client_id AS id, chips.code AS term FROM {ChipsAndPets}", cancellationToken);

    /// <summary>Pets that carry or carried the same number.</summary>
    public static Task<IReadOnlyList<SharedKey>> ChipsAsync(VetCareDbContext db, CancellationToken cancellationToken) =>
        SharedAsync(db, $"SELECT DISTINCT pets.id AS id, chips.code AS term FROM {ChipsAndPets}", cancellationToken);

    /// <summary>Clients at the same house number and place whose surname, or whose first name, begins alike; the names are compared afterwards.</summary>
    public static Task<IReadOnlyList<SharedKey>> AddressesAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        var find = db.Database.IsNpgsql() ? "strpos" : "instr";
        var place =
            $"lower(coalesce(postal_code, city, '')) || '/' || lower(substr(address_line1, 1, {find}(address_line1 || ' ', ' ') - 1))";
        var from = $"FROM clients WHERE {InUse} AND address_line1 IS NOT NULL";
        return SharedAsync(
            db,
            $"SELECT id, 's' || substr(search_text, 1, 3) || '/' || {place} AS term {from} "
                + $"UNION ALL SELECT id, 'f' || lower(substr(first_name, 1, 3)) || '/' || {place} AS term {from}",
            cancellationToken
        );
    }

    /// <summary>Pets of one owner and species whose name begins alike; the names are compared afterwards.</summary>
    public static Task<IReadOnlyList<SharedKey>> NamesOfPetsAsync(VetCareDbContext db, CancellationToken cancellationToken) =>
        SharedAsync(
            db,
            $"SELECT id, cast(client_id AS text) || species || substr(search_text, 1, 2) AS term FROM pets WHERE {InUse} AND kind = 'individual'",
            cancellationToken
        );

    private const string ChipsAndPets =
        "pet_microchips AS chips JOIN pets ON pets.clinic_id = chips.clinic_id AND pets.id = chips.pet_id WHERE chips.clinic_id = {0} AND pets.deleted_at IS NULL";

    private static async Task<IReadOnlyList<SharedKey>> SharedAsync(
        VetCareDbContext db,
        string terms,
        CancellationToken cancellationToken,
        string before = ""
    )
    {
        var sql =
            $"WITH {before}keyed AS ({terms}), counted AS (SELECT id, term, count(*) OVER (PARTITION BY term) AS sharing FROM keyed) "
            + $"SELECT cast(id AS text) || term AS \"Value\" FROM counted WHERE sharing BETWEEN 2 AND {MostSharing} "
            + $"ORDER BY term, id LIMIT {MostRows}";
        var lines = await db.Database.SqlQueryRaw<string>(sql, db.CurrentClinicId).ToListAsync(cancellationToken);
        return lines.ConvertAll(line => new SharedKey(line[GuidLength..], Guid.Parse(line[..GuidLength])));
    }

    private const int GuidLength = 36;
}
