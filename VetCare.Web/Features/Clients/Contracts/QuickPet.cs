using VetCare.Domain.Pets;

namespace VetCare.Web.Features.Clients.Contracts;

/// <summary>The little that is asked about a pet while somebody waits on the phone; the rest is filled in at the desk.</summary>
public sealed class QuickPet
{
    public string? Name { get; set; }
    public Species? Species { get; set; }
    public string? Breed { get; set; }

    public PetDetails ToDetails() =>
        new()
        {
            Name = Name,
            Species = Species,
            Breed = Breed,
        };
}
