using VetCare.Domain.Common;

namespace VetCare.Domain.Pets;

/// <summary>Refusals around pets.</summary>
public static class PetErrors
{
    public static readonly Error NotFound = new("pet.not_found", "This pet is not in your clinic. Search for its name or its owner.");

    public static readonly Error Deceased = new(
        "pet.deceased",
        "This pet is recorded as deceased. Correct the record first if that is a mistake."
    );

    public static readonly Error OwnerInactive = new("pet.owner_inactive", "The owner is inactive. Reactivate the client first.");

    public static readonly Error DeathBeforeBirth = new(
        "pet.death_before_birth",
        "The date of death lies before the birth date. Check both dates.",
        "DeceasedDate"
    );

    public static readonly Error DeathInFuture = new(
        "pet.death_in_future",
        "The date of death lies in the future. Enter the day it happened.",
        "DeceasedDate"
    );

    public static readonly Error EmptyGroup = new("pet.empty_group", "A group counts at least one animal. Enter how many.", "MemberCount");
}
