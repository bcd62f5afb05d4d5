namespace VetCare.Domain.Pets;

/// <summary>Sex of an animal; whether it is neutered is kept apart in <see cref="NeuterStatus"/>.</summary>
public enum Sex
{
    Male,
    Female,
    Intersex,
    Unknown,
}
