using Microsoft.Data.Sqlite;

namespace VetCare.Web.Data;

/// <summary>Copies the SQLite file while the clinic works on. A copy that was not opened and checked is not a backup.</summary>
public static class SqliteBackup
{
    /// <summary>Whether the copy can be relied on, and the sentence for whoever asked for it.</summary>
    public sealed record Outcome(bool Succeeded, string Message);

    public static Outcome To(string connectionString, string file)
    {
        if (File.Exists(file))
            return new Outcome(false, $"{file} exists already; name a new file.");
        try
        {
            return Copy(connectionString, file);
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            File.Delete(file);
            return new Outcome(false, $"There is no backup: {failure.Message}");
        }
    }

    private static Outcome Copy(string connectionString, string file)
    {
        // Read-only: a mistyped path must not create an empty database and call its copy a backup.
        var existing = new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        using var source = new SqliteConnection(existing.ToString());
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        source.Open();
        copy.Open();
        source.BackupDatabase(copy);
        using var check = copy.CreateCommand();
        check.CommandText = "SELECT (SELECT integrity_check FROM pragma_integrity_check LIMIT 1) || ' ' || (SELECT count(*) FROM clinics)";
        var answer = (string)check.ExecuteScalar()!;
        return answer.StartsWith("ok ", StringComparison.Ordinal)
            ? new Outcome(true, $"Backed up to {file} and checked. Keep the key file too, in another place.")
            : throw new IOException($"the copy is damaged ({answer})");
    }
}
