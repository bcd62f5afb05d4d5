using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace VetCare.Web.Data.Conventions;

/// <summary>Instants are UTC on both sides; a local time reaching the database is a bug and says so.</summary>
public sealed class UtcDateTimeConverter()
    : ValueConverter<DateTime, DateTime>(value => RequireUtc(value), value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime RequireUtc(DateTime value) =>
        value.Kind == DateTimeKind.Utc
            ? value
            : throw new InvalidOperationException("Only UTC instants are stored; convert with the clinic's time first.");
}
