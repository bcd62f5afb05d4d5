using System.Text;

namespace VetCare.Web.Data.Conventions;

/// <summary>Database spelling of a name: <c>AddressLine1</c> becomes <c>address_line1</c>, <c>DocumentSha256</c> becomes <c>document_sha256</c>.</summary>
public static class SnakeCase
{
    public static string Of(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        for (var at = 0; at < name.Length; at++)
        {
            var here = name[at];
            var startsWord =
                char.IsUpper(here) && at > 0 && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1])));
            if (startsWord && snake[^1] != '_')
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(here));
        }
        return snake.ToString();
    }
}
