using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace VetCare.Web.Data.Conventions;

/// <summary>SQLite has no decimal: four decimal places as an integer sort and add exactly, where text or floating point would not.</summary>
public sealed class ScaledDecimalConverter()
    : ValueConverter<decimal, long>(value => (long)decimal.Round(value * Scale, 0, MidpointRounding.AwayFromZero), value => value / Scale)
{
    private const decimal Scale = 10_000m;
}
