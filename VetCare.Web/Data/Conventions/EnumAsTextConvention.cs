using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace VetCare.Web.Data.Conventions;

/// <summary>Enumerations are stored as snake_case text, and the database refuses any other word.</summary>
public sealed class EnumAsTextConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var type in modelBuilder.Metadata.GetEntityTypes().Where(type => !type.IsMappedToJson()))
        foreach (var property in type.GetDeclaredProperties())
        {
            var enumeration = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (!enumeration.IsEnum)
                continue;
            var column = SnakeCase.Of(property.Name);
            property.Builder.HasConverter(typeof(EnumText<>).MakeGenericType(enumeration));
            property.Builder.HasMaxLength(30);
            var words = string.Join(", ", Enum.GetNames(enumeration).Select(name => $"'{SnakeCase.Of(name)}'"));
            type.AddCheckConstraint($"ck_{SnakeCase.Of(type.GetTableName() ?? type.ShortName())}_{column}", $"{column} IN ({words})");
        }
    }
}

/// <summary>Converts one enumeration to its database spelling and back.</summary>
public sealed class EnumText<TEnum>() : ValueConverter<TEnum, string>(value => ToText(value), text => ToValue(text))
    where TEnum : struct, Enum
{
    private static readonly Dictionary<TEnum, string> Texts = Enum.GetValues<TEnum>()
        .ToDictionary(value => value, value => SnakeCase.Of(value.ToString()));
    private static readonly Dictionary<string, TEnum> Values = Texts.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static string ToText(TEnum value) => Texts[value];

    public static TEnum ToValue(string text) =>
        Values.TryGetValue(text, out var value) ? value : throw new InvalidOperationException($"'{text}' is not a {typeof(TEnum).Name}.");
}
