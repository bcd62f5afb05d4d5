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

    public static readonly Error TooManyMembers = new(
        "pet.too_many_members",
        "A group counts at most 100,000 animals. Check the number.",
        "MemberCount"
    );

    public static readonly Error ChipNotFound = new("microchip.not_found", "This microchip is not in the pet's history. Reload the page.");

    public static readonly Error WeightNotFound = new("weight.not_found", "This weight is not in the pet's history. Reload the page.");

    public static readonly Error MemberNotFound = new("group.member_not_found", "This member is not in the group. Reload the page.");

    public static readonly Error MemberAlready = new("group.member_already", "This pet is in the group already.", "MemberPetId");
}
