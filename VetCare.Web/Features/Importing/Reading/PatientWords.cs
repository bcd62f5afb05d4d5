using System.Globalization;
using VetCare.Domain.Pets;
using VetCare.Domain.Vaccinations;

namespace VetCare.Web.Features.Importing.Reading;

/// <summary>Sex, neutering, microchips and vaccines in the words of other systems.</summary>
internal static class PatientWords
{
    private static readonly (string Word, Antigen[] Antigens)[] Vaccines =
    [
        ("rabies", [Antigen.Rabies]),
        ("dhlpp", [Antigen.Cdv, Antigen.Cav2, Antigen.Cpv, Antigen.Cpiv, Antigen.Leptospira]),
        ("dhppl", [Antigen.Cdv, Antigen.Cav2, Antigen.Cpv, Antigen.Cpiv, Antigen.Leptospira]),
        ("dhpp", [Antigen.Cdv, Antigen.Cav2, Antigen.Cpv, Antigen.Cpiv]),
        ("da2pp", [Antigen.Cdv, Antigen.Cav2, Antigen.Cpv, Antigen.Cpiv]),
        ("dapp", [Antigen.Cdv, Antigen.Cav2, Antigen.Cpv, Antigen.Cpiv]),
        ("dhp", [Antigen.Cdv, Antigen.Cav2, Antigen.Cpv]),
        ("dap", [Antigen.Cdv, Antigen.Cav2, Antigen.Cpv]),
        ("fvrcp", [Antigen.Fhv1, Antigen.Fcv, Antigen.Fpv]),
        ("rcp", [Antigen.Fhv1, Antigen.Fcv, Antigen.Fpv]),
        ("felv", [Antigen.Felv]),
        ("feline leukemia", [Antigen.Felv]),
        ("bordetella", [Antigen.Bordetella]),
        ("kennel cough", [Antigen.Bordetella]),
        ("lepto", [Antigen.Leptospira]),
        ("lyme", [Antigen.Lyme]),
        ("influenza", [Antigen.InfluenzaCanine]),
        ("distemper", [Antigen.Cdv]),
        ("parvo", [Antigen.Cpv]),
        ("myxo", [Antigen.Myxomatosis]),
        ("rhdv2", [Antigen.Rhdv2]),
        ("tetanus", [Antigen.Tetanus]),
        ("west nile", [Antigen.WestNile]),
    ];

    /// <summary>What the name of a vaccine says it protects against; empty when it says nothing known.</summary>
    public static IReadOnlyList<Antigen> AntigensOf(string vaccine, Species species)
    {
        var found = Vaccines
            .Where(entry => vaccine.Contains(entry.Word, StringComparison.OrdinalIgnoreCase))
            .SelectMany(entry => entry.Antigens)
            .Distinct()
            .ToList();
        // The influenza of horses is another one, and so is the distemper of cats.
        if (species == Species.Horse && found.Remove(Antigen.InfluenzaCanine))
            found.Add(Antigen.EquineInfluenza);
        if (species == Species.Cat && found.Remove(Antigen.Cdv))
            found.Add(Antigen.Fpv);
        return found;
    }

    public static (Sex Sex, NeuterStatus Neutered) Sex(RowCells cells)
    {
        var (sex, neutered) = cells[ImportFields.Names.Sex] is { } word
            ? SexOf(cells, word)
            : (Domain.Pets.Sex.Unknown, NeuterStatus.Unknown);
        if (cells[ImportFields.Names.NeuterStatus] is { } status && NeuterOf(status) is { } said)
            neutered = said;
        else if (cells[ImportFields.Names.NeuterStatus] is { } unread)
            cells.Refuse(
                ImportFields.Names.NeuterStatus,
                $"“{RowCells.Short(unread)}” does not say whether the pet is neutered. Use yes, no or unknown."
            );
        return (sex, neutered);
    }

    /// <summary>The number as it stands; one that a spreadsheet has rounded is refused, because its last digits are lost.</summary>
    public static string? Microchip(RowCells cells)
    {
        var chip = cells[ImportFields.Names.Microchip];
        if (chip is null || !LooksRounded(chip))
            return chip;
        cells.Refuse(
            ImportFields.Names.Microchip,
            $"A spreadsheet has rounded this number to {RowCells.Short(chip)}. Format the column as text in the export and export it again."
        );
        return null;
    }

    private static bool LooksRounded(string chip) =>
        chip.Contains('E', StringComparison.OrdinalIgnoreCase)
        && chip.Contains('+', StringComparison.Ordinal)
        && double.TryParse(chip.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static (Sex, NeuterStatus) SexOf(RowCells cells, string word)
    {
        var bare = string.Concat(word.ToUpperInvariant().Where(char.IsLetter));
        switch (bare)
        {
            case "M" or "MALE":
                return (Domain.Pets.Sex.Male, NeuterStatus.Unknown);
            case "F" or "FEMALE":
                return (Domain.Pets.Sex.Female, NeuterStatus.Unknown);
            case "MI" or "ME" or "MALEINTACT" or "INTACTMALE" or "MALEENTIRE" or "ENTIREMALE":
                return (Domain.Pets.Sex.Male, NeuterStatus.Intact);
            case "FI" or "FE" or "FEMALEINTACT" or "INTACTFEMALE" or "FEMALEENTIRE" or "ENTIREFEMALE":
                return (Domain.Pets.Sex.Female, NeuterStatus.Intact);
            case "MN" or "MC" or "NM" or "CM" or "NEUTEREDMALE" or "MALENEUTERED" or "CASTRATEDMALE" or "MALECASTRATED" or "NEUTERED":
                return (Domain.Pets.Sex.Male, NeuterStatus.Neutered);
            case "FS" or "SF" or "FN" or "SPAYEDFEMALE" or "FEMALESPAYED" or "NEUTEREDFEMALE" or "FEMALENEUTERED" or "SPAYED":
                return (Domain.Pets.Sex.Female, NeuterStatus.Neutered);
            case "INTERSEX" or "X" or "H" or "HERMAPHRODITE":
                return (Domain.Pets.Sex.Intersex, NeuterStatus.Unknown);
            case "U" or "UNKNOWN" or "UNSPECIFIED" or "":
                return (Domain.Pets.Sex.Unknown, NeuterStatus.Unknown);
            default:
                cells.Refuse(ImportFields.Names.Sex, $"“{RowCells.Short(word)}” is no sex VetCare knows. Use male, female or unknown.");
                return (Domain.Pets.Sex.Unknown, NeuterStatus.Unknown);
        }
    }

    private static NeuterStatus? NeuterOf(string word) =>
        word.ToUpperInvariant() switch
        {
            "Y" or "YES" or "TRUE" or "1" or "NEUTERED" or "SPAYED" or "CASTRATED" or "ALTERED" or "DESEXED" => NeuterStatus.Neutered,
            "N" or "NO" or "FALSE" or "0" or "INTACT" or "ENTIRE" => NeuterStatus.Intact,
            "SUPPRESSED" or "CHEMICALLY SUPPRESSED" or "IMPLANT" => NeuterStatus.ChemicallySuppressed,
            "U" or "UNKNOWN" => NeuterStatus.Unknown,
            _ => null,
        };
}
