using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace VetCare.Web.Data.Search;

/// <summary>The search index in the words of one database engine. Everything happens in the transaction of the caller.</summary>
internal interface ISearchEngine
{
    SearchSyntax Syntax { get; }

    /// <summary>Takes an older index away and makes an empty one, ready to be filled in bulk.</summary>
    IReadOnlyList<string> Create { get; }

    /// <summary>Makes a filled index ready to be searched.</summary>
    IReadOnlyList<string> Finish { get; }

    /// <summary>
    /// Of the clinic <c>@p3</c>, up to <c>@p4</c> entries whose name is <c>@p0</c>, then those whose name fits <c>@p1</c>, then, three times as many,
    /// those that fit <c>@p2</c> anywhere; within each what is active first. An entry comes in every tier it fits, and whoever has read enough stops.
    /// </summary>
    string Find { get; }

    /// <summary>As <see cref="Find"/> with the last tier alone, for <c>@p0</c>, the clinic <c>@p1</c> and <c>@p2</c>.</summary>
    string FindAnywhere { get; }

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
