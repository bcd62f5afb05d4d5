using VetCare.Domain.Common;

namespace VetCare.Domain.Clients;

/// <summary>A word the clinic sorts its clients by, such as "breeder" or "payment plan".</summary>
public sealed class ClientTag : ClinicEntity, ISoftDeletable
{
    public const int NameLength = 40;

    private ClientTag() { }

    private ClientTag(Guid clinicId, Guid clientId, string name)
        : base(clinicId) => (ClientId, Name) = (clientId, name);

    public Guid ClientId { get; private set; }
    public string Name { get; private set; } = "";
    public DateTime? DeletedAt { get; private set; }

    public static Result<ClientTag> Of(Guid clinicId, Guid clientId, string? name)
    {
        var said = TextRules.Required(name, NameLength, nameof(Name), "tag");
        return said.IsSuccess ? new ClientTag(clinicId, clientId, said.Value) : said.Error;
    }
}
