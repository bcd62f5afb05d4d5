using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace VetCare.Web.Data.Search;

/// <summary>
/// FTS5 over the entries. Entries at rest have ids above all others, so that the engine, which answers in the order of ids, need not look at more than
/// is shown.
/// </summary>
internal sealed class SqliteSearch : ISearchEngine
{
    private const string Resting = "1099511627776";

    private const string Shown =
        "e.client_id, e.pet_id, e.title, e.owner, e.species, e.detail, e.phone, e.is_active, e.is_deceased, e.fields";

    public SearchSyntax Syntax => SearchSyntax.Fts5;

    public IReadOnlyList<string> Create { get; } =
    [
        "DROP TABLE IF EXISTS search_index",
        "DROP TABLE IF EXISTS search_entries",
        """
            CREATE TABLE search_entries (
              id INTEGER PRIMARY KEY,
              subject_id TEXT NOT NULL UNIQUE,
              clinic_id TEXT NOT NULL,
              client_id TEXT NOT NULL,
              pet_id TEXT,
              is_active INTEGER NOT NULL,
              is_deceased INTEGER NOT NULL,
              title TEXT NOT NULL,
              owner TEXT,
              species TEXT,
              detail TEXT,
              phone TEXT,
              fields TEXT NOT NULL,
              names TEXT NOT NULL,
              words TEXT NOT NULL)
            """,
        // One, two and three letters behind the clinic are looked up; longer beginnings are few words.
        $"""
            CREATE VIRTUAL TABLE search_index USING fts5(names, words, content='search_entries', content_rowid='id', tokenize='ascii',
              prefix='{SearchExpression.ClinicLength + 1} {SearchExpression.ClinicLength + 2} {SearchExpression.ClinicLength
                + 3}', detail='column', columnsize=0)
            """,
        // Larger portions, fewer merges, and room to keep them in memory meanwhile.
        "INSERT INTO search_index(search_index, rank) VALUES ('hashsize', 67108864)",
        "PRAGMA cache_size = -200000",
    ];

    public IReadOnlyList<string> Finish { get; } =
    [
        "INSERT INTO search_index(search_index, rank) VALUES ('hashsize', 1048576)",
        "INSERT INTO search_index(search_index) VALUES ('optimize')",
        "PRAGMA cache_size = -2000",
    ];

    public string Find { get; } =
        $"""
            SELECT {Shown}, found.tier
            FROM (
              SELECT * FROM (SELECT rowid AS id, 0 AS tier FROM search_index WHERE search_index MATCH 'names : (' || @p0 || ')' ORDER BY rowid LIMIT @p4)
              UNION ALL
              SELECT * FROM (SELECT rowid AS id, 1 AS tier FROM search_index WHERE search_index MATCH 'names : (' || @p1 || ')' ORDER BY rowid LIMIT @p4)
              UNION ALL
              SELECT * FROM (SELECT rowid AS id, 2 AS tier FROM search_index WHERE search_index MATCH @p2 ORDER BY rowid LIMIT 3 * @p4)
            ) AS found
            CROSS JOIN search_entries AS e ON e.id = found.id
            WHERE e.clinic_id = @p3
            """;

    public string FindAnywhere { get; } =
        $"""
            SELECT {Shown}, 2 FROM (SELECT rowid AS id FROM search_index WHERE search_index MATCH @p0 ORDER BY rowid LIMIT @p2) AS found
            CROSS JOIN search_entries AS e ON e.id = found.id
            WHERE e.clinic_id = @p1
            """;

    public string Clients =>
        """
            SELECT search_entries.client_id AS "Value" FROM search_index JOIN search_entries ON search_entries.id = search_index.rowid
            WHERE search_index MATCH {0} AND search_entries.clinic_id = {1}
            """;

    // Only one transaction writes at a time.
    public Task TakeTurnAsync(DbTransaction transaction, IEnumerable<Guid> clinics, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public async Task ReplaceAsync(
        DbTransaction transaction,
        IReadOnlyCollection<Guid> subjects,
        IReadOnlyList<SearchEntry> entries,
        CancellationToken cancellationToken
    )
    {
        await RemoveAsync((SqliteTransaction)transaction, subjects, cancellationToken);
        await AddAsync((SqliteTransaction)transaction, entries, cancellationToken);
    }

    private static async Task RemoveAsync(SqliteTransaction transaction, IEnumerable<Guid> subjects, CancellationToken cancellationToken)
    {
        // The full-text table is told the words it forgets.
        await using var remove = Command(
            transaction,
            """
            INSERT INTO search_index(search_index, rowid, names, words) SELECT 'delete', id, names, words FROM search_entries WHERE subject_id = @subject;
            DELETE FROM search_entries WHERE subject_id = @subject;
            """,
            ["@subject"]
        );
        foreach (var subject in subjects)
        {
            remove.Parameters[0].Value = subject;
            await remove.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task AddAsync(
        SqliteTransaction transaction,
        IReadOnlyList<SearchEntry> entries,
        CancellationToken cancellationToken
    )
    {
        if (entries.Count == 0)
            return;
        var next = await NextAsync(transaction, $"id < {Resting}", cancellationToken);
        var nextResting = Math.Max(await NextAsync(transaction, "1", cancellationToken), long.Parse(Resting, provider: null) + 1);
        await using var add = Command(
            transaction,
            """
            INSERT INTO search_entries(id, subject_id, clinic_id, client_id, pet_id, is_active, is_deceased, title, owner, species, detail, phone, fields, names, words)
            VALUES (@id, @subject, @clinic, @client, @pet, @active, @deceased, @title, @owner, @species, @detail, @phone, @fields, @names, @words);
            INSERT INTO search_index(rowid, names, words) VALUES (@id, @names, @words);
            """,
            [
                "@id",
                "@subject",
                "@clinic",
                "@client",
                "@pet",
                "@active",
                "@deceased",
                "@title",
                "@owner",
                "@species",
                "@detail",
                "@phone",
                "@fields",
                "@names",
                "@words",
            ]
        );
        foreach (var entry in entries)
        {
            object?[] values =
            [
                entry.IsResting ? nextResting++ : next++,
                entry.SubjectId,
                entry.ClinicId,
                entry.ClientId,
                entry.PetId,
                entry.IsActive,
                entry.IsDeceased,
                entry.Title,
                entry.Owner,
                entry.Species,
                entry.Detail,
                entry.Phone,
                entry.Fields,
                entry.Names,
                entry.Words,
            ];
            for (var at = 0; at < values.Length; at++)
                add.Parameters[at].Value = values[at] ?? DBNull.Value;
            await add.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task<long> NextAsync(SqliteTransaction transaction, string which, CancellationToken cancellationToken)
    {
        await using var ask = Command(transaction, $"SELECT coalesce(max(id), 0) + 1 FROM search_entries WHERE {which}", []);
        return (long)(await ask.ExecuteScalarAsync(cancellationToken))!;
    }

    private static SqliteCommand Command(SqliteTransaction transaction, string text, IEnumerable<string> parameters)
    {
        var command = transaction.Connection!.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, text);
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter(name, DBNull.Value));
        return command;
    }
}
