using Microsoft.Data.Sqlite;

namespace VetCare.Benchmarks;

/// <summary>Writes many rows of one table past the domain, as copies of a row that went through it, with some columns of their own.</summary>
internal sealed class BulkTable : IDisposable
{
    private readonly SqliteCommand insert;

    /// <param name="own">Columns whose values each row brings; all others are as in the row copied.</param>
    public BulkTable(SqliteTransaction transaction, string table, params string[] own)
    {
        insert = transaction.Connection!.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
        List<string> columns = [];
        using (var reader = insert.ExecuteReader())
            while (reader.Read())
                columns.Add(reader.GetString(0));
        var values = columns.Select(column => own.Contains(column) ? "@" + column : $"\"{column}\"");
        insert.CommandText =
            $"INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) SELECT {string.Join(", ", values)} FROM {table} WHERE id = @copied";
        foreach (var column in own)
            insert.Parameters.Add(new SqliteParameter("@" + column, DBNull.Value));
        insert.Parameters.Add(new SqliteParameter("@copied", DBNull.Value));
    }

    /// <param name="copied">The row to copy.</param>
    public void Add(Guid copied, params object?[] values)
    {
        for (var at = 0; at < values.Length; at++)
            insert.Parameters[at].Value = values[at] ?? DBNull.Value;
        insert.Parameters[^1].Value = copied;
        if (insert.ExecuteNonQuery() != 1)
            throw new InvalidOperationException("The row to copy is not there.");
    }

    public void Dispose() => insert.Dispose();
}
