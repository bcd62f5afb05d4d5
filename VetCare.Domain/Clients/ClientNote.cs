using VetCare.Domain.Common;

namespace VetCare.Domain.Clients;

/// <summary>A dated note about a client, signed by who wrote it. An internal one never leaves in a print, an export or a portal.</summary>
public sealed class ClientNote : ClinicEntity, ISoftDeletable
{
    private ClientNote() { }

    private ClientNote(Guid clinicId, Guid clientId, Guid writtenBy)
        : base(clinicId) => (ClientId, WrittenBy) = (clientId, writtenBy);

    public Guid ClientId { get; private set; }

    /// <summary>Encrypted in the database.</summary>
    public string Text { get; private set; } = "";
    public bool IsInternal { get; private set; }
    public Guid WrittenBy { get; private set; }
    public DateTime? DeletedAt { get; private set; }

    public static Result<ClientNote> Write(Guid clinicId, Guid clientId, string? text, bool isInternal, Guid by)
    {
        var said = NoteRules.Text(text);
        if (!said.IsSuccess)
            return said.Error;
        return new ClientNote(clinicId, clientId, by) { Text = said.Value, IsInternal = isInternal };
    }
}

/// <summary>What a note about a client or a pet may be.</summary>
public static class NoteRules
{
    public const int TextLength = 20_000;

    public static Result<string> Text(string? typed)
    {
        var text = TextRules.OptionalLines(typed, TextLength, "Text", "note");
        if (!text.IsSuccess)
            return text.Error;
        return text.Value is { } said ? said : new Error("text.required", "Write the note.", "Text");
    }
}
