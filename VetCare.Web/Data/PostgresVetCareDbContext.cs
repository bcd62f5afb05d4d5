using Microsoft.EntityFrameworkCore;
using VetCare.Web.Data.Encryption;

namespace VetCare.Web.Data;

/// <summary>For groups that outgrow one machine.</summary>
public sealed class PostgresVetCareDbContext(DbContextOptions<PostgresVetCareDbContext> options, ColumnCipher cipher)
    : VetCareDbContext(options, cipher);
