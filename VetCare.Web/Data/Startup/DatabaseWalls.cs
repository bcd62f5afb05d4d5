using Microsoft.EntityFrameworkCore;

namespace VetCare.Web.Data.Startup;

/// <summary>
/// What the database itself refuses, whoever asks: overlapping appointments of one column, changes to the audit trail, to signed notes and to issued
/// certificates. Put up after every migration, because SQLite loses triggers when a migration rebuilds a table.
/// </summary>
public static class DatabaseWalls
{
    public static async Task RaiseAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        var statements = db.Database.IsNpgsql() ? PostgresWalls.Statements : SqliteWalls.Statements;
        foreach (var statement in statements)
            await db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
    }
}
