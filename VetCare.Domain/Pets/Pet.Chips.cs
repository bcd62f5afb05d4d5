using VetCare.Domain.Common;

namespace VetCare.Domain.Pets;

public sealed partial class Pet
{
    /// <summary>Gives the pet another chip; the one in use until now stays in the history as a former one.</summary>
    /// <param name="today">The clinic's local date.</param>
    public Result AddMicrochip(MicrochipNumber number, MicrochipPlace place, DateOnly today)
    {
        if (number.Code == MicrochipId)
            return new Error("microchip.in_use", "The pet carries this number already. Correct its details instead.", "Microchip");
        var told = place.Checked(BirthDateForChips, today);
        if (!told.IsSuccess)
            return told;
        SetMicrochip(number, today);
        microchips[^1].Describe(told.Value);
        RefreshSearch();
        return Result.Success();
    }

    /// <summary>Corrects place, dates, implanter or registry of a chip of the history.</summary>
    public Result DescribeMicrochip(Guid chipId, MicrochipPlace place, DateOnly today)
    {
        if (microchips.Find(held => held.Id == chipId) is not { } chip)
            return PetErrors.ChipNotFound;
        var told = place.Checked(BirthDateForChips, today);
        if (told.IsSuccess)
            chip.Describe(told.Value);
        return told;
    }

    /// <summary>A reader has shown the number on this day.</summary>
    public Result ReadMicrochip(Guid chipId, DateOnly today)
    {
        if (microchips.Find(held => held.Id == chipId) is not { } chip)
            return PetErrors.ChipNotFound;
        chip.Read(today);
        return Result.Success();
    }

    // An estimate must not refuse a date that stands on paper.
    private DateOnly? BirthDateForChips => BirthDateEstimated ? null : BirthDate;

    private void SetMicrochip(MicrochipNumber? chip, DateOnly today)
    {
        if (chip?.Code == MicrochipId)
            return;
        foreach (var former in microchips.Where(held => held.IsActive))
            former.Retire();
        // A number that comes back begins a new line of the history.
        if (chip is not null)
            microchips.Add(new PetMicrochip(ClinicId, Id, chip, today));
        MicrochipId = chip?.Code;
    }
}
