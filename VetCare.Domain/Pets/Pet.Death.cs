using VetCare.Domain.Common;

namespace VetCare.Domain.Pets;

public sealed partial class Pet
{
    /// <summary>Whether anybody may be reminded of this pet: never of one that has died or is no longer a patient.</summary>
    public bool TakesReminders => !IsDeceased && IsActive && DeletedAt is null;

    /// <summary>Records the death. Doing it again only corrects date, cause and wish.</summary>
    /// <param name="today">The clinic's local date.</param>
    /// <param name="care">What the family wishes for the body; null where nobody has said.</param>
    public Result RecordDeath(DateOnly on, string? cause, DateOnly today, AfterDeathCare? care = null)
    {
        if (on > today)
            return PetErrors.DeathInFuture;
        if (BirthDate is { } born && on < born)
            return PetErrors.DeathBeforeBirth;
        var why = TextRules.Optional(cause, PetRules.TextMaxLength, nameof(DeceasedCause), "cause");
        if (!why.IsSuccess)
            return why;
        (IsDeceased, DeceasedDate, DeceasedCause, AfterDeathCare) = (true, on, why.Value, care);
        return Result.Success();
    }

    /// <summary>Takes back a death that was recorded by mistake.</summary>
    public void RevokeDeath() => (IsDeceased, DeceasedDate, DeceasedCause, AfterDeathCare) = (false, null, null, null);
}
