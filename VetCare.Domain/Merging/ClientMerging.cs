using VetCare.Domain.Clients;
using VetCare.Domain.Common;

namespace VetCare.Domain.Merging;

/// <summary>How two clients become one: each field from one of them, the notes of both.</summary>
public static class ClientMerging
{
    /// <summary>
    /// Puts the chosen values onto the client that stays. Fields nobody chose follow <see cref="MergeRules.Proposed"/>; what the client has agreed to is
    /// never replaced unasked.
    /// </summary>
    public static Result Absorb(this Client kept, Client absorbed, IReadOnlyCollection<ClientMergeChoice> choices)
    {
        MergeTake? Take(ClientMergeField field) =>
            choices.FirstOrDefault(choice => choice.Field == field)?.Take ?? Proposal(field, kept, absorbed);
        Error[] open = [.. Enum.GetValues<ClientMergeField>().Where(field => Take(field) is null).Select(MergeErrors.Undecided)];
        if (open.Length > 0)
            return Result.Refuse(open);
        var consentOfAbsorbed = Take(ClientMergeField.Preferences) == MergeTake.Absorbed;
        T From<T>(ClientMergeField field, Func<Client, T> read) => read(Take(field) == MergeTake.Absorbed ? absorbed : kept);

        var edited = kept.Edit(
            new ClientDetails
            {
                FirstName = From(ClientMergeField.Name, client => client.FirstName),
                LastName = From(ClientMergeField.Name, client => client.LastName),
                Phone = From(ClientMergeField.Phone, client => client.Phone),
                Mobile = From(ClientMergeField.Mobile, client => client.Mobile),
                Email = From(ClientMergeField.Email, client => client.Email),
                Address = From(ClientMergeField.Address, client => client.Address),
                EmergencyContactName = From(ClientMergeField.EmergencyContact, client => client.EmergencyContactName),
                EmergencyContactPhone = From(ClientMergeField.EmergencyContact, client => client.EmergencyContactPhone),
                Preferences = From(ClientMergeField.Preferences, client => client.CommunicationPreferences),
                Notes = MergeRules.Taken(Take(ClientMergeField.Notes)!.Value, kept.Notes, absorbed.Notes),
            }
        );
        if (!edited.IsSuccess)
            return edited;
        // Editing lets a detailed consent stand where the new answers have none; here the answers shown are the answers taken.
        if (consentOfAbsorbed && absorbed.CommunicationPreferences.Consent is null)
            edited = kept.Prefer(absorbed.CommunicationPreferences);
        if (absorbed.IsActive)
            kept.Reactivate();
        return edited;
    }

    /// <summary>What the page shows as chosen before anybody chooses; null where a person must.</summary>
    public static MergeTake? Proposal(ClientMergeField field, Client kept, Client absorbed) =>
        field switch
        {
            ClientMergeField.Notes when kept.Notes is not null && absorbed.Notes is not null => MergeTake.Both,
            ClientMergeField.Preferences => Consent(kept.CommunicationPreferences, absorbed.CommunicationPreferences),
            _ => MergeRules.Proposed(Text(field, kept) is not null, Text(field, absorbed) is not null),
        };

    /// <summary>The value as one line, or null when there is none.</summary>
    public static string? Text(ClientMergeField field, Client client) =>
        field switch
        {
            ClientMergeField.Name => client.FullName,
            ClientMergeField.Phone => client.Phone,
            ClientMergeField.Mobile => client.Mobile,
            ClientMergeField.Email => client.Email,
            ClientMergeField.Address => Line(client.Address.Lines, ", "),
            ClientMergeField.EmergencyContact => Line([client.EmergencyContactName, client.EmergencyContactPhone], " "),
            ClientMergeField.Preferences => ConsentText.Of(client.CommunicationPreferences),
            ClientMergeField.Notes => client.Notes,
        };

    private static string? Line(IEnumerable<string?> parts, string between)
    {
        var line = string.Join(between, parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        return line.Length == 0 ? null : line;
    }

    // Two different answers of one person: only the person can tell which holds.
    private static MergeTake? Consent(CommunicationPreferences kept, CommunicationPreferences absorbed)
    {
        if (!ConsentText.IsSaid(absorbed) || ConsentText.Of(kept) == ConsentText.Of(absorbed))
            return MergeTake.Kept;
        return ConsentText.IsSaid(kept) ? null : MergeTake.Absorbed;
    }
}
