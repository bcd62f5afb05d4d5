using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using VetCare.Web.Data.Encryption;

namespace VetCare.Web.Data;

/// <summary>Lets <c>dotnet ef</c> build the SQLite model without starting the application.</summary>
public sealed class SqliteDesignTimeContext : IDesignTimeDbContextFactory<SqliteVetCareDbContext>
{
    public SqliteVetCareDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteVetCareDbContext>().UseSqlite("Data Source=design-time.db").Options, DesignTime.Cipher());
}

/// <summary>Lets <c>dotnet ef</c> build the PostgreSQL model without starting the application.</summary>
public sealed class PostgresDesignTimeContext : IDesignTimeDbContextFactory<PostgresVetCareDbContext>
{
    public PostgresVetCareDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgresVetCareDbContext>().UseNpgsql("Host=localhost;Database=design-time").Options,
            DesignTime.Cipher()
        );
}

internal static class DesignTime
{
    public static ColumnCipher Cipher() => new(KeyRing.Generate(DateOnly.MinValue));
}
