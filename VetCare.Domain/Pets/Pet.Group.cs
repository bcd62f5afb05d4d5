using VetCare.Domain.Common;

namespace VetCare.Domain.Pets;

public sealed partial class Pet
{
    /// <summary>More animals than any herd, flock or shelter seen as one patient.</summary>
    public const int MostMembers = 100_000;

    /// <summary>True for a litter, herd or shelter that is seen as one patient.</summary>
    public bool IsGroup => Kind != PatientKind.Individual;

    /// <summary>How many animals stand on the scale when the record is weighed.</summary>
    public int Animals => IsGroup ? MemberCount ?? MostMembers : 1;

    /// <summary>Says whether the record stands for one animal or for a group, and how many it counts.</summary>
    public Result StandFor(PatientKind kind, int? members)
    {
        if (kind != PatientKind.Individual && members is <= 0)
            return PetErrors.EmptyGroup;
        if (kind != PatientKind.Individual && members > MostMembers)
            return PetErrors.TooManyMembers;
        (Kind, MemberCount) = (kind, kind == PatientKind.Individual ? null : members);
        return Result.Success();
    }

    private static IEnumerable<Error> GroupRefusals(PetDetails details)
    {
        if (details.Kind == PatientKind.Individual)
            yield break;
        if (details.MemberCount is <= 0)
            yield return PetErrors.EmptyGroup;
        else if (details.MemberCount > MostMembers)
            yield return PetErrors.TooManyMembers;
    }
}
