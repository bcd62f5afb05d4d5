using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace VetCare.Web.Data.Search;

/// <summary>The search index in the words of one database engine. Everything happens in the transaction of the caller.</summary>
internal interface ISearchEngine
{
    SearchSyntax Syntax { get; }

    /// <summary>Takes an older index away and makes an empty one.</summary>
    IReadOnlyList<string> Create { get; }

    /// <summary>
    /// The best of what fits <c>@p0</c> exactly, <c>@p1</c> in its name or <c>@p2</c> anywhere, of the clinic <c>@p3</c>, at most <c>@p4</c>: whole
    /// names first, then names, then the rest, and behind all of them what is inactive or deceased.
    /// </summary>
    string Find { get; }

    /// <summary>The clients whose own entry, or whose pet's, fits <c>{0}</c> anywhere in the clinic <c>{1}</c>.</summary>
    string Clients { get; }

    /// <summary>Makes the writers of a clinic's index take turns, until the transaction ends.</summary>
    Task TakeTurnAsync(DbTransaction transaction, IEnumerable<Guid> clinics, CancellationToken cancellationToken);

    /// <summary>Takes the entries of these clients and pets out and puts the given ones in.</summary>
    Task ReplaceAsync(
        DbTransaction transaction,
        IReadOnlyCollection<Guid> subjects,
        IReadOnlyList<SearchEntry> entries,
        CancellationToken cancellationToken
    );
}

/// <summary>Finds the engine of a context.</summary>
internal static class SearchEngines
{
    private static readonly SqliteSearch Sqlite = new();
    private static readonly PostgresSearch Postgres = new();

    public static ISearchEngine Of(DbContext db) => db.Database.IsNpgsql() ? Postgres : Sqlite;
}
