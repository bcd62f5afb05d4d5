using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace VetCare.Web.Data.Conventions;

/// <summary>Every table, column, key, constraint and index in snake case, on both databases.</summary>
public sealed class SnakeCaseConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var type in modelBuilder.Metadata.GetEntityTypes().Where(type => !type.IsMappedToJson()))
        {
            var table = SnakeCase.Of(type.GetTableName() ?? type.ShortName());
            type.SetTableName(table);
            foreach (var property in type.GetDeclaredProperties())
                property.SetColumnName(SnakeCase.Of(property.Name));
            foreach (var key in type.GetDeclaredKeys())
                key.SetName($"{(key.IsPrimaryKey() ? "pk" : "ak")}_{table}{(key.IsPrimaryKey() ? "" : "_" + Columns(key.Properties))}");
            foreach (var index in type.GetDeclaredIndexes())
                index.SetDatabaseName(Short($"{(index.IsUnique ? "ux" : "ix")}_{table}_{Columns(index.Properties)}"));
        }
        foreach (var type in modelBuilder.Metadata.GetEntityTypes().Where(type => !type.IsMappedToJson()))
        foreach (var reference in type.GetDeclaredForeignKeys())
            reference.SetConstraintName(
                Short($"fk_{type.GetTableName()}_{reference.PrincipalEntityType.GetTableName()}_{Columns(reference.Properties)}")
            );
    }

    private static string Columns(IEnumerable<IConventionProperty> properties) =>
        string.Join('_', properties.Select(property => SnakeCase.Of(property.Name)));

    // PostgreSQL keeps 63 bytes of a name.
    private static string Short(string name) => name.Length <= 63 ? name : name[..63];
}
