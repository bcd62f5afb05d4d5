using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Data.Encryption;

namespace VetCare.Web.Data;

/// <summary>The embedded default: one file, one process, writers take turns.</summary>
public sealed class SqliteVetCareDbContext(
    DbContextOptions<SqliteVetCareDbContext> options,
    ColumnCipher cipher,
    SqliteWriterQueue? writers = null
) : VetCareDbContext(options, cipher)
{
    private readonly SqliteWriterQueue writers = writers ?? new SqliteWriterQueue();
    private bool holdsTurn;

    // The turn is taken before the transaction locks the file: the other way round two writers would wait for each other.
    public override async Task<Result<T>> InOneTransactionAsync<T>(Func<Task<Result<T>>> work, CancellationToken cancellationToken)
    {
        using var turn = await writers.EnterAsync(cancellationToken);
        holdsTurn = true;
        try
        {
            return await base.InOneTransactionAsync(work, cancellationToken);
        }
        finally
        {
            holdsTurn = false;
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (holdsTurn)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        // Waiting in line here is fair and quiet; waiting inside SQLite is a busy loop that may starve.
        using var turn = await writers.EnterAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HaveConversion<ScaledDecimalConverter>();
    }
}
