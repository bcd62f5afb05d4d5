using VetCare.Domain.Common;

namespace VetCare.Domain.Clients;

/// <summary>A client or pet somebody opened lately, offered again before anything is typed.</summary>
public sealed class RecentPick : ClinicEntity
{
    private RecentPick() { }

    private RecentPick(Guid clinicId, Guid userId, DateTime at)
        : base(clinicId) => (UserId, PickedAt) = (userId, at);

    public Guid UserId { get; private set; }
    public Guid? ClientId { get; private set; }
    public Guid? PetId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime PickedAt { get; private set; }

    public static RecentPick OfClient(Guid clinicId, Guid userId, Guid clientId, DateTime at) =>
        new(clinicId, userId, at) { ClientId = clientId };

    public static RecentPick OfPet(Guid clinicId, Guid userId, Guid petId, DateTime at) => new(clinicId, userId, at) { PetId = petId };

    public void Again(DateTime at) => PickedAt = at;

    /// <summary>Makes room: from now on it is about another client or pet, exactly one of the two.</summary>
    public void Become(Guid? clientId, Guid? petId, DateTime at)
    {
        if (clientId is null == petId is null)
            throw new ArgumentException("A pick is one client or one pet.", nameof(petId));
        (ClientId, PetId, PickedAt) = (clientId, petId, at);
    }
}
