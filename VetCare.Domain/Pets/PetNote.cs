using VetCare.Domain.Clients;
using VetCare.Domain.Common;

namespace VetCare.Domain.Pets;

/// <summary>A dated note about a pet that is no clinical record. An internal one never leaves in a print, an export or a portal.</summary>
public sealed class PetNote : ClinicEntity, ISoftDeletable
{
    private PetNote() { }

    private PetNote(Guid clinicId, Guid petId, Guid writtenBy)
        : base(clinicId) => (PetId, WrittenBy) = (petId, writtenBy);

    public Guid PetId { get; private set; }

    /// <summary>Encrypted in the database.</summary>
    public string Text { get; private set; } = "";
    public bool IsInternal { get; private set; }
    public Guid WrittenBy { get; private set; }
    public DateTime? DeletedAt { get; private set; }

    public static Result<PetNote> Write(Guid clinicId, Guid petId, string? text, bool isInternal, Guid by)
    {
        var said = NoteRules.Text(text);
        if (!said.IsSuccess)
            return said.Error;
        return new PetNote(clinicId, petId, by) { Text = said.Value, IsInternal = isInternal };
    }
}
