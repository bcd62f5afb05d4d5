using System.Data.Common;
using Npgsql;

namespace VetCare.Web.Data.Search;

/// <summary>Word vectors with GIN indexes. The words come folded from the application, so that both engines find the same.</summary>
internal sealed class PostgresSearch : ISearchEngine
{
    private const int ChunkSize = 1_000;

    private const string Columns =
        "subject_id, clinic_id, client_id, pet_id, is_active, is_deceased, title, owner, species, detail, phone, fields";

    public SearchSyntax Syntax => SearchSyntax.TsQuery;

    public IReadOnlyList<string> Create { get; } =
    [
        "DROP TABLE IF EXISTS search_entries",
        """
            CREATE TABLE search_entries (
              subject_id uuid PRIMARY KEY,
              clinic_id uuid NOT NULL,
              client_id uuid NOT NULL,
              pet_id uuid,
              is_active boolean NOT NULL,
              is_deceased boolean NOT NULL,
              title text NOT NULL,
              owner text,
              species text,
              detail text,
              phone text,
              fields text NOT NULL,
              name_words tsvector NOT NULL,
              all_words tsvector NOT NULL)
            """,
    ];

    public IReadOnlyList<string> Finish { get; } =
    [
        "CREATE INDEX ix_search_entries_name_words ON search_entries USING gin (name_words)",
        "CREATE INDEX ix_search_entries_all_words ON search_entries USING gin (all_words)",
    ];

    public string Find { get; } =
        $"""
            {Tier(0, "name_words", "@p0", "@p3", "@p4")}
            UNION ALL {Tier(1, "name_words", "@p1", "@p3", "@p4")}
            UNION ALL {Tier(2, "all_words", "@p2", "@p3", "3 * @p4")}
            """;

    public string FindAnywhere { get; } = Tier(2, "all_words", "@p0", "@p1", "@p2");

    public string Clients =>
        """
            SELECT client_id AS "Value" FROM search_entries WHERE all_words @@ {0}::tsquery AND clinic_id = {1}
            """;

    public async Task TakeTurnAsync(DbTransaction transaction, IEnumerable<Guid> clinics, CancellationToken cancellationToken)
    {
        await using var turn = Command(
            transaction,
            "SELECT count(pg_advisory_xact_lock(hashtextextended(id::text, 41))) FROM (SELECT id FROM unnest(@clinics) AS id ORDER BY id) AS clinics"
        );
        turn.Parameters.AddWithValue("clinics", clinics.Distinct().ToArray());
        await turn.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task ReplaceAsync(
        DbTransaction transaction,
        IReadOnlyCollection<Guid> subjects,
        IReadOnlyList<SearchEntry> entries,
        CancellationToken cancellationToken
    )
    {
        await using var remove = Command(transaction, "DELETE FROM search_entries WHERE subject_id = ANY(@subjects)");
        remove.Parameters.AddWithValue("subjects", subjects.Except(entries.Select(entry => entry.SubjectId)).ToArray());
        await remove.ExecuteNonQueryAsync(cancellationToken);
        foreach (var chunk in entries.OrderBy(entry => entry.SubjectId).Chunk(ChunkSize))
            await PutAsync(transaction, chunk, cancellationToken);
    }

    private static async Task PutAsync(DbTransaction transaction, SearchEntry[] entries, CancellationToken cancellationToken)
    {
        var updates = string.Join(
            ", ",
            $"{Columns}, name_words, all_words".Split(", ").Skip(1).Select(column => $"{column} = EXCLUDED.{column}")
        );
        await using var put = Command(
            transaction,
            $"""
            INSERT INTO search_entries ({Columns}, name_words, all_words)
            SELECT {Columns}, array_to_tsvector(string_to_array(names, ' ')), array_to_tsvector(string_to_array(trim(names || ' ' || words), ' '))
            FROM unnest(@subjects, @clinics, @clients, @pets, @active, @deceased, @titles, @owners, @species, @details, @phones, @fields, @names, @words)
              AS given({Columns}, names, words)
            ON CONFLICT (subject_id) DO UPDATE SET {updates}
            """
        );
        Give("subjects", entry => entry.SubjectId);
        Give("clinics", entry => entry.ClinicId);
        Give("clients", entry => entry.ClientId);
        Give("pets", entry => entry.PetId);
        Give("active", entry => entry.IsActive);
        Give("deceased", entry => entry.IsDeceased);
        Give("titles", entry => entry.Title);
        Give("owners", entry => entry.Owner);
        Give("species", entry => entry.Species);
        Give("details", entry => entry.Detail);
        Give("phones", entry => entry.Phone);
        Give("fields", entry => entry.Fields);
        Give("names", entry => entry.Names);
        Give("words", entry => entry.Words);
        await put.ExecuteNonQueryAsync(cancellationToken);

        void Give<T>(string name, Func<SearchEntry, T> value) => put.Parameters.AddWithValue(name, entries.Select(value).ToArray());
    }

    private static string Tier(int tier, string column, string words, string clinic, string most) =>
        $"""
            (SELECT client_id, pet_id, title, owner, species, detail, phone, is_active, is_deceased, fields, {tier}
            FROM search_entries WHERE {column} @@ {words}::tsquery AND clinic_id = {clinic}
            ORDER BY (NOT is_active OR is_deceased), pet_id IS NOT NULL, title LIMIT {most})
            """;

    private static NpgsqlCommand Command(DbTransaction transaction, string text) =>
        new(text, (NpgsqlConnection)transaction.Connection!, (NpgsqlTransaction)transaction);
}
