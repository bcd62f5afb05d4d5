using VetCare.Domain.Common;

namespace VetCare.Domain.Merging;

/// <summary>Somebody has said that two records that look alike are two: the finder does not ask again.</summary>
public sealed class DuplicateDismissal : ClinicEntity
{
    private DuplicateDismissal() { }

    private DuplicateDismissal(Guid clinicId, Guid by)
        : base(clinicId) => SaidBy = by;

    public Guid? FirstClientId { get; private set; }
    public Guid? SecondClientId { get; private set; }
    public Guid? FirstPetId { get; private set; }
    public Guid? SecondPetId { get; private set; }
    public Guid SaidBy { get; private set; }

    // The smaller id first, so that a pair is stored one way only.
    public static DuplicateDismissal OfClients(Guid clinicId, Guid one, Guid other, Guid by) =>
        new(clinicId, by) { FirstClientId = Smaller(one, other), SecondClientId = Larger(one, other) };

    public static DuplicateDismissal OfPets(Guid clinicId, Guid one, Guid other, Guid by) =>
        new(clinicId, by) { FirstPetId = Smaller(one, other), SecondPetId = Larger(one, other) };

    private static Guid Smaller(Guid one, Guid other) => one.CompareTo(other) <= 0 ? one : other;

    private static Guid Larger(Guid one, Guid other) => one.CompareTo(other) <= 0 ? other : one;
}
