using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using VetCare.Domain.Common;
using VetCare.Web.Data.Conventions;

namespace VetCare.Web.Data.Encryption;

/// <summary>Marks columns that reach the database only encrypted.</summary>
public static class EncryptedColumns
{
    private const string Annotation = "VetCare:Encrypted";

    private static readonly ValueComparer<byte[]> Content = new(
        (left, right) => Enumerable.SequenceEqual(left ?? Array.Empty<byte>(), right ?? Array.Empty<byte>()),
        bytes => bytes.Length,
        bytes => bytes.ToArray()
    );

    public static PropertyBuilder<T> IsEncrypted<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Annotation, true);

    public static bool IsEncrypted(this IReadOnlyProperty property) => property.FindAnnotation(Annotation) is not null;

    public static void UseEncryptedColumns(this ModelBuilder model, ColumnCipher cipher)
    {
        foreach (var type in model.Model.GetEntityTypes())
        foreach (var property in type.GetProperties().Where(property => property.IsEncrypted()).ToList())
        {
            var column = $"{type.GetTableName()}.{SnakeCase.Of(property.Name)}";
            var ofClinic = typeof(IClinicOwned).IsAssignableFrom(type.ClrType);
            property.SetValueConverter(
                property.ClrType == typeof(byte[]) ? Bytes(cipher, column, ofClinic) : Text(cipher, column, ofClinic)
            );
            // The ciphertext is longer than what the entity allows.
            property.SetMaxLength(null);
        }
    }

    private static ValueConverter<string, string> Text(ColumnCipher cipher, string column, bool ofClinic) =>
        new(text => cipher.Encrypt(text, column, Clinic(ofClinic)), stored => cipher.Decrypt(stored, column, Clinic(ofClinic)));

    private static ValueConverter<byte[], string> Bytes(ColumnCipher cipher, string column, bool ofClinic) =>
        new(bytes => cipher.Seal(bytes, column, Clinic(ofClinic)), stored => cipher.Open(stored, column, Clinic(ofClinic)));

    private static Guid Clinic(bool ofClinic)
    {
        if (!ofClinic)
            return Guid.Empty;
        return CipherScope.Current == Guid.Empty
            ? throw new EncryptionException("An encrypted column of a clinic was touched outside an operation of that clinic.")
            : CipherScope.Current;
    }
}
