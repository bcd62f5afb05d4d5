using VetCare.Domain.Common;

namespace VetCare.Domain.Clients;

/// <summary>What somebody is to a client. Who owns a pet together with whom stands in the pet's owners, with shares.</summary>
public enum RelationshipKind
{
    Family,
    Breeder,
    Rescue,
    ReferringVeterinarian,
    Other,
}

/// <summary>
/// A tie of a client to another client of the clinic, or to somebody outside who is known by name and number only, such as the referring practice.
/// </summary>
public sealed class ClientRelationship : ClinicEntity, ISoftDeletable
{
    public const int NoteLength = 500;

    private ClientRelationship() { }

    private ClientRelationship(Guid clinicId, Guid clientId)
        : base(clinicId) => ClientId = clientId;

    public Guid ClientId { get; private set; }
    public RelationshipKind Kind { get; private set; }

    /// <summary>The other client; null when the other one is no client of the clinic.</summary>
    public Guid? OtherClientId { get; private set; }

    /// <summary>Name of somebody who is no client of the clinic.</summary>
    public string? OtherName { get; private set; }
    public string? OtherPhone { get; private set; }
    public string? OtherEmail { get; private set; }

    /// <summary>The pet it is about, such as the one a breeder sold; null when it is about the people.</summary>
    public Guid? PetId { get; private set; }
    public string? Note { get; private set; }
    public DateTime? DeletedAt { get; private set; }

    /// <summary>Ties two clients of the clinic.</summary>
    public static Result<ClientRelationship> Between(
        Guid clinicId,
        Guid clientId,
        RelationshipKind kind,
        Guid otherClientId,
        Guid? petId,
        string? note
    )
    {
        if (clientId == otherClientId)
            return new Error("relationship.self", "Choose another client: nobody is related to themselves.", nameof(OtherClientId));
        var said = TextRules.Optional(note, NoteLength, nameof(Note), "note");
        if (!said.IsSuccess)
            return said.Error;
        return new ClientRelationship(clinicId, clientId)
        {
            Kind = kind,
            OtherClientId = otherClientId,
            PetId = petId,
            Note = said.Value,
        };
    }

    /// <summary>Ties a client to somebody outside the clinic's own list.</summary>
    public static Result<ClientRelationship> Outside(
        Guid clinicId,
        Guid clientId,
        RelationshipKind kind,
        ContactDetails other,
        Guid? petId,
        string? note
    )
    {
        var name = TextRules.Required(other.Name, ClientRules.ContactNameLength, nameof(OtherName), "name");
        var phone = ContactRules.Phone(other.Phone, nameof(OtherPhone));
        var email = ContactRules.Email(other.Email, nameof(OtherEmail));
        var said = TextRules.Optional(note, NoteLength, nameof(Note), "note");
        Result[] checks = [name, phone, email, said];
        List<Error> errors = [.. checks.SelectMany(check => check.Errors)];
        if (errors.Count > 0)
            return Result<ClientRelationship>.Refuse(errors);
        return new ClientRelationship(clinicId, clientId)
        {
            Kind = kind,
            OtherName = name.Value,
            OtherPhone = phone.Value,
            OtherEmail = email.Value,
            PetId = petId,
            Note = said.Value,
        };
    }
}
