using VetCare.Domain.Common;
using VetCare.Domain.Merging;

namespace VetCare.Domain.Pets;

public sealed partial class Pet
{
    /// <summary>
    /// Puts the chosen values of another record of the same animal onto this one. What only a person can tell (alive or deceased, which chip is in use,
    /// whose animal it is) is refused while it is open; everything else follows <see cref="MergeRules.Proposed"/>.
    /// </summary>
    public Result Absorb(Pet other, IReadOnlyCollection<PetMergeChoice> choices)
    {
        if (other.Id == Id)
            return MergeErrors.SameRecord;
        if (other.Species != Species)
            return MergeErrors.OtherSpecies;
        if (other.Kind != Kind)
            return MergeErrors.OtherKind;
        MergeTake? Take(PetMergeField field) => choices.FirstOrDefault(choice => choice.Field == field)?.Take ?? Proposal(field, other);
        Error[] open = [.. Enum.GetValues<PetMergeField>().Where(field => Take(field) is null).Select(MergeErrors.Undecided)];
        if (open.Length > 0)
            return Result.Refuse(open);
        Pet From(PetMergeField field) => Take(field) == MergeTake.Absorbed ? other : this;

        var (born, life) = (From(PetMergeField.BirthDate), From(PetMergeField.Life));
        if (life.DeceasedDate is { } died && born.BirthDate is { } birth && died < birth)
            return PetErrors.DeathBeforeBirth.For(nameof(PetMergeField.BirthDate));
        var allergies = MergeRules.Taken(Take(PetMergeField.Allergies)!.Value, Allergies, other.Allergies);
        var instructions = MergeRules.Taken(Take(PetMergeField.Instructions)!.Value, SpecialInstructions, other.SpecialInstructions);
        Error[] tooLong = [.. TooLong(allergies, PetMergeField.Allergies), .. TooLong(instructions, PetMergeField.Instructions)];
        if (tooLong.Length > 0)
            return Result.Refuse(tooLong);

        (BirthDate, BirthDateEstimated) = (born.BirthDate, born.BirthDateEstimated);
        (IsDeceased, DeceasedDate, DeceasedCause, AfterDeathCare) = (
            life.IsDeceased,
            life.DeceasedDate,
            life.DeceasedCause,
            life.AfterDeathCare
        );
        (Allergies, SpecialInstructions) = (allergies, instructions);
        TakePlain(From);
        if (other.WeightMeasuredAt is { } weighed && (WeightMeasuredAt is null || weighed > WeightMeasuredAt))
            (WeightGrams, WeightMeasuredAt) = (other.WeightGrams, other.WeightMeasuredAt);
        IsActive |= other.IsActive;
        RefreshSearch();
        return Result.Success();
    }

    /// <summary>What the merge page shows as chosen before anybody chooses; null where a person must.</summary>
    public MergeTake? Proposal(PetMergeField field, Pet other) =>
        field switch
        {
            PetMergeField.Allergies or PetMergeField.Instructions when Has(field) && other.Has(field) => MergeTake.Both,
            PetMergeField.Owner when ClientId != other.ClientId => null,
            PetMergeField.Life when IsDeceased != other.IsDeceased => null,
            PetMergeField.Microchip when MicrochipId is not null && other.MicrochipId is not null && MicrochipId != other.MicrochipId =>
                null,
            PetMergeField.Owner => MergeTake.Kept,
            // An animal that may enter the food chain is treated as one until somebody says otherwise.
            PetMergeField.FoodChain => other.FoodProducing && !FoodProducing ? MergeTake.Absorbed : MergeTake.Kept,
            _ => MergeRules.Proposed(Has(field), other.Has(field)),
        };

    /// <summary>Called when the values of before a merge have come back.</summary>
    public void AfterUndoneMerge() => RefreshSearch();

    private void TakePlain(Func<PetMergeField, Pet> from)
    {
        Name = from(PetMergeField.Name).Name;
        ClientId = from(PetMergeField.Owner).ClientId;
        (Breed, Color) = (from(PetMergeField.Breed).Breed, from(PetMergeField.Colour).Color);
        (Sex, NeuterStatus) = (from(PetMergeField.Sex).Sex, from(PetMergeField.Neuter).NeuterStatus);
        MicrochipId = from(PetMergeField.Microchip).MicrochipId;
        (Tattoo, TagNumber) = (from(PetMergeField.Tattoo).Tattoo, from(PetMergeField.Tag).TagNumber);
        var insured = from(PetMergeField.Insurance);
        (InsuranceProvider, InsurancePolicy) = (insured.InsuranceProvider, insured.InsurancePolicy);
        FoodProducing = from(PetMergeField.FoodChain).FoodProducing;
        PhotoUrl = from(PetMergeField.Picture).PhotoUrl;
    }

    private bool Has(PetMergeField field) =>
        field switch
        {
            PetMergeField.Name or PetMergeField.Owner or PetMergeField.Life or PetMergeField.FoodChain => true,
            PetMergeField.Breed => Breed is not null,
            PetMergeField.Colour => Color is not null,
            PetMergeField.Sex => Sex != Sex.Unknown,
            PetMergeField.Neuter => NeuterStatus != NeuterStatus.Unknown,
            PetMergeField.BirthDate => BirthDate is not null,
            PetMergeField.Microchip => MicrochipId is not null,
            PetMergeField.Tattoo => Tattoo is not null,
            PetMergeField.Tag => TagNumber is not null,
            PetMergeField.Insurance => InsuranceProvider is not null || InsurancePolicy is not null,
            PetMergeField.Allergies => Allergies is not null,
            PetMergeField.Instructions => SpecialInstructions is not null,
            PetMergeField.Picture => PhotoUrl is not null,
        };

    private static IEnumerable<Error> TooLong(string? text, PetMergeField field)
    {
        if (text is { Length: > PetRules.TextMaxLength })
            yield return new Error("merge.too_long", "Both texts together are too long. Keep one of them.", field.ToString());
    }
}
