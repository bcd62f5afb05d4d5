using Microsoft.EntityFrameworkCore.Metadata;

namespace VetCare.Tests.Data.Model;

/// <summary>The columns that hold one of a few words.</summary>
internal static class EnumColumns
{
    public static IEnumerable<IProperty> Of(IEntityType table) =>
        table.GetProperties().Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum);
}
