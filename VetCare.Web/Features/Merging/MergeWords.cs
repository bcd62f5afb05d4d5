using System.Globalization;
using VetCare.Web.Data.Merging;

namespace VetCare.Web.Features.Merging;

/// <summary>Tables and fields as people call them.</summary>
public static class MergeWords
{
    private static readonly Dictionary<string, (string One, string Many)> Things = new()
    {
        ["alerts"] = ("alert", "alerts"),
        ["appointments"] = ("appointment", "appointments"),
        ["attachments"] = ("file", "files"),
        ["certificates"] = ("certificate", "certificates"),
        ["client_addresses"] = ("further address", "further addresses"),
        ["client_contacts"] = ("contact person", "contact persons"),
        ["client_notes"] = ("dated note", "dated notes"),
        ["client_relationships"] = ("relationship", "relationships"),
        ["client_tags"] = ("tag", "tags"),
        ["encounters"] = ("visit", "visits"),
        ["import_rows"] = ("line of an import", "lines of imports"),
        ["medical_records"] = ("clinical note", "clinical notes"),
        ["pet_group_members"] = ("group membership", "group memberships"),
        ["pet_microchips"] = ("microchip", "microchips"),
        ["pet_notes"] = ("dated note", "dated notes"),
        ["pet_owners"] = ("line of ownership", "lines of ownership"),
        ["pet_weights"] = ("weight", "weights"),
        ["pets"] = ("pet", "pets"),
        ["recent_picks"] = ("line of recently opened", "lines of recently opened"),
        ["vaccinations"] = ("vaccination", "vaccinations"),
    };

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["FirstName"] = "first name",
        ["LastName"] = "surname",
        ["Email"] = "e-mail",
        ["AddressLine1"] = "address",
        ["AddressLine2"] = "second address line",
        ["City"] = "town",
        ["Color"] = "colour",
        ["ClientId"] = "owner",
        ["MicrochipId"] = "microchip",
        ["WeightGrams"] = "weight",
        ["WeightMeasuredAt"] = "day of the weight",
        ["CommunicationPreferences"] = "ways of contact",
        ["IsActive"] = "active or not",
        ["IsDeceased"] = "deceased or not",
        ["PhotoUrl"] = "picture",
    };

    /// <summary>"3 appointments"; a table nobody has named yet is told by its own name.</summary>
    public static string Count(string table, int count)
    {
        var plain = table.Replace('_', ' ');
        var (one, many) = Things.GetValueOrDefault(table, (plain, plain));
        return string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
    }

    /// <summary>"2 pets, 1 alert", the most first.</summary>
    public static string Counts(IEnumerable<KeyValuePair<string, int>> tables) =>
        string.Join(
            ", ",
            tables.OrderByDescending(table => table.Value).ThenBy(table => table.Key).Select(table => Count(table.Key, table.Value))
        );

    /// <summary>What did not go back with an undone merge, in sentences.</summary>
    public static IReadOnlyList<string> Stayed(Returned returned, string keptName)
    {
        List<string> said = [];
        if (returned.AddedSince.Count > 0)
            said.Add($"Added since the merge and staying with {keptName}: {Counts(returned.AddedSince)}.");
        if (returned.GoneSince.Count > 0)
            said.Add($"Given elsewhere since the merge and staying there: {Counts(returned.GoneSince)}.");
        if (returned.ChangedSince.Count > 0)
            said.Add($"Changed since the merge and left as it is at {keptName}: {string.Join(", ", returned.ChangedSince.Select(Field))}.");
        if (returned.CancelledVisits > 0)
            said.Add(
                $"Called off by the merge and not booked again: {Count("appointments", returned.CancelledVisits)}. Book anew what is still wanted."
            );
        if (returned.OwnedAnew.Count > 0)
            said.Add(
                $"Changed hands since the merge, so the ownership begins anew today: {string.Join(", ", returned.OwnedAnew)}. Check the owners."
            );
        return said;
    }

    private static string Field(string property) =>
        Fields.GetValueOrDefault(property, Data.Conventions.SnakeCase.Of(property).Replace('_', ' '));
}
