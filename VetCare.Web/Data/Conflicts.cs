using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace VetCare.Web.Data;

/// <summary>Tells what a failed save means, alike on both databases.</summary>
public static class Conflicts
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteTrigger = 1811;

    /// <summary>True when somebody else was faster: a stale version, a row that exists by now, a time that is taken by now.</summary>
    public static bool IsRace(Exception failure) =>
        failure switch
        {
            DbUpdateConcurrencyException => true,
            DbUpdateException { InnerException: { } inner } => IsLost(inner),
            // The provider wraps what it takes for passing, a deadlock among others.
            InvalidOperationException { InnerException: DbUpdateException inner } => IsRace(inner),
            _ => false,
        };

    private static bool IsLost(Exception refused) =>
        refused switch
        {
            SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey or SqliteTrigger,
            PostgresException postgres => postgres.SqlState
                is PostgresErrorCodes.UniqueViolation
                    or PostgresErrorCodes.ExclusionViolation
                    or PostgresErrorCodes.SerializationFailure
                    or PostgresErrorCodes.DeadlockDetected,
            _ => false,
        };

    /// <summary>True when the disk or the server, not the data, is in the way: full, read-only, unreachable, too busy.</summary>
    public static bool IsStorage(Exception failure) =>
        failure switch
        {
            SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 8 or 10 or 13 or 14,
            PostgresException postgres => postgres.IsTransient || postgres.SqlState.StartsWith("53", StringComparison.Ordinal),
            NpgsqlException => true,
            DbUpdateException { InnerException: { } inner } => IsStorage(inner),
            InvalidOperationException { InnerException: NpgsqlException } => true,
            InvalidOperationException { InnerException: DbUpdateException inner } => IsStorage(inner),
            _ => false,
        };
}
