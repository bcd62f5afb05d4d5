using VetCare.Domain.Common;

namespace VetCare.Domain.Pets;

/// <summary>Where, when and by whom a chip was placed, and where it is registered.</summary>
/// <param name="ImplantedOn">Null where nobody knows.</param>
/// <param name="BodySite">Such as "left neck".</param>
/// <param name="ImplantedBy">Name of the person or practice.</param>
/// <param name="Registry">Database the number is registered with.</param>
/// <param name="LastReadOn">Last day a reader showed the number.</param>
public sealed record MicrochipPlace(
    DateOnly? ImplantedOn = null,
    string? BodySite = null,
    string? ImplantedBy = null,
    string? Registry = null,
    DateOnly? LastReadOn = null
)
{
    public const int TextLength = 100;

    /// <summary>Cleans what was typed. No date lies in the future, no chip was placed before birth or read before it was placed.</summary>
    public Result<MicrochipPlace> Checked(DateOnly? born, DateOnly today)
    {
        var site = TextRules.Optional(BodySite, TextLength, nameof(BodySite), "place");
        var by = TextRules.Optional(ImplantedBy, TextLength, nameof(ImplantedBy), "name of the implanter");
        var registry = TextRules.Optional(Registry, TextLength, nameof(Registry), "registry");
        List<Error> errors = [.. site.Errors, .. by.Errors, .. registry.Errors];
        if (ImplantedOn > today)
            errors.Add(new("microchip.implanted_in_future", "Enter an implant date that is not in the future.", nameof(ImplantedOn)));
        else if (ImplantedOn < born)
            errors.Add(
                new("microchip.implanted_before_birth", "The implant date lies before the birth date. Check both.", nameof(ImplantedOn))
            );
        if (LastReadOn > today)
            errors.Add(new("microchip.read_in_future", "Enter a reading date that is not in the future.", nameof(LastReadOn)));
        else if (LastReadOn < ImplantedOn)
            errors.Add(
                new(
                    "microchip.read_before_implant",
                    "The chip cannot be read before it was implanted. Check both dates.",
                    nameof(LastReadOn)
                )
            );
        return errors.Count > 0
            ? Result<MicrochipPlace>.Refuse(errors)
            : this with
            {
                BodySite = site.Value,
                ImplantedBy = by.Value,
                Registry = registry.Value,
            };
    }
}
