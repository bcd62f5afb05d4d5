using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using VetCare.Domain.Clients;
using VetCare.Domain.Pets;

namespace VetCare.Web.Data.Search;

/// <summary>A client or pet that was found.</summary>
/// <param name="ClientId">The client, or the pet's owner.</param>
/// <param name="PetId">Null for a client.</param>
/// <param name="Detail">Breed of a pet, town of a client.</param>
/// <param name="Why">What was met beside the name, such as "phone 555-0148"; null when the name says it.</param>
public sealed record SearchHit(
    Guid ClientId,
    Guid? PetId,
    string Title,
    string? Owner,
    Species? Species,
    string? Detail,
    string? Phone,
    bool IsActive,
    bool IsDeceased,
    string? Why
);

/// <summary>Asks the search index, inside the clinic of the context.</summary>
public static class NameSearch
{
    /// <summary>Longest text that is looked at.</summary>
    public const int MaxLength = SearchQuery.MaxLength;

    private const int ClientId = 0;
    private const int PetId = 1;
    private const int Tier = 10;

    /// <summary>The tier of what fits by more than its name.</summary>
    private const int Anywhere = 2;

    /// <summary>The best hits, in one statement; what is inactive or deceased comes last.</summary>
    public static async Task<IReadOnlyList<SearchHit>> SearchAsync(
        this VetCareDbContext db,
        string? typed,
        int most,
        CancellationToken cancellationToken
    )
    {
        var query = SearchQuery.Parse(typed);
        if (query.Terms.Count == 0)
            return [];
        var engine = SearchEngines.Of(db);
        var expression = new SearchExpression(db.CurrentClinicId, engine.Syntax);
        var beginnings = expression.Beginnings(query);
        // Nobody is called a number.
        return query.Terms.All(term => term.IsNumber)
            ? await ReadAsync(db, query, most, engine.FindAnywhere, [beginnings, db.CurrentClinicId, most], cancellationToken)
            : await ReadAsync(
                db,
                query,
                most,
                engine.Find,
                [expression.Wholes(query), beginnings, beginnings, db.CurrentClinicId, most],
                cancellationToken
            );
    }

    /// <summary>Those of the clients whom the typed words mean, themselves or by a pet; all when nothing is typed.</summary>
    public static IQueryable<Client> Matching(this IQueryable<Client> clients, VetCareDbContext db, string? typed)
    {
        var query = SearchQuery.Parse(typed);
        if (query.IsEmpty)
            return clients;
        if (query.Terms.Count == 0)
            return clients.Where(client => false);
        var engine = SearchEngines.Of(db);
        var beginnings = new SearchExpression(db.CurrentClinicId, engine.Syntax).Beginnings(query);
        var found = db.Database.SqlQueryRaw<Guid>(engine.Clients, beginnings, db.CurrentClinicId);
        return clients.Where(client => found.Contains(client.Id));
    }

    private static async Task<IReadOnlyList<SearchHit>> ReadAsync(
        VetCareDbContext db,
        SearchQuery query,
        int most,
        string sql,
        object[] values,
        CancellationToken cancellationToken
    )
    {
        var command = db.GetService<IRawSqlCommandBuilder>().Build(sql, values, db.Model);
        await using var reader = await command.RelationalCommand.ExecuteReaderAsync(
            new RelationalCommandParameterObject(
                db.GetService<IRelationalConnection>(),
                command.ParameterValues,
                null,
                db,
                db.GetService<IRelationalCommandDiagnosticsLogger>()
            ),
            cancellationToken
        );
        List<(int Tier, SearchHit Hit)> found = [];
        HashSet<Guid> subjects = [];
        for (var lively = 0; lively < most && await reader.ReadAsync(cancellationToken); )
        {
            var row = reader.DbDataReader;
            if (!subjects.Add(Subject(row)))
                continue;
            var tier = row.GetInt32(Tier);
            var hit = Hit(row, tier == Anywhere);
            found.Add((tier, hit));
            if (hit is { IsActive: true, IsDeceased: false })
                lively++;
        }
        return
        [
            .. found
                .OrderBy(row => !row.Hit.IsActive || row.Hit.IsDeceased)
                .ThenBy(row => row.Tier)
                .ThenBy(row => row.Hit.PetId is not null)
                .ThenBy(row => row.Hit.Title, StringComparer.OrdinalIgnoreCase)
                .Take(most)
                .Select(row => row.Hit with { Why = row.Hit.Why is { } fields ? SearchField.Why(query, row.Hit.Title, fields) : null }),
        ];
    }

    private static Guid Subject(DbDataReader row) => row.GetGuid(row.IsDBNull(PetId) ? ClientId : PetId);

    // What may be the reason is settled for those that are shown; whose name was met needs none.
    private static SearchHit Hit(DbDataReader row, bool withFields)
    {
        return new SearchHit(
            row.GetGuid(ClientId),
            row.IsDBNull(PetId) ? null : row.GetGuid(PetId),
            row.GetString(2),
            Text(3),
            Text(4) is { } species ? Enum.Parse<Species>(species) : null,
            Text(5),
            Text(6),
            row.GetBoolean(7),
            row.GetBoolean(8),
            withFields ? row.GetString(9) : null
        );

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }
}
