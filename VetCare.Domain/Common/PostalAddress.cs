namespace VetCare.Domain.Common;

/// <summary>A postal address as people write it; every part may be missing.</summary>
public sealed record PostalAddress(
    string? Line1 = null,
    string? Line2 = null,
    string? City = null,
    string? State = null,
    string? PostalCode = null
)
{
    public static readonly PostalAddress None = new();

    /// <summary>The address as printed on letters, one entry per line, without empty ones.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            var place = string.Join(' ', new[] { State, PostalCode }.Where(part => !string.IsNullOrWhiteSpace(part)));
            var town = string.Join(", ", new[] { City, place }.Where(part => !string.IsNullOrWhiteSpace(part)));
            return [.. new[] { Line1, Line2, town }.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line!)];
        }
    }
}
