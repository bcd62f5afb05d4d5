using VetCare.Domain.Pets;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Clients.Contracts;

/// <summary>The species in the order a list shows them.</summary>
public static class SpeciesChoices
{
    public static IReadOnlyList<Choice<Species?>> All { get; } =
    [.. SpeciesFacts.All.Select(facts => new Choice<Species?>(facts.Species, facts.Title))];
}
