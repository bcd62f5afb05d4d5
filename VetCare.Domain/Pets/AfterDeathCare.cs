namespace VetCare.Domain.Pets;

/// <summary>What the family wishes for the body.</summary>
public enum AfterDeathCare
{
    PrivateCremation,
    CommunalCremation,
    HomeBurial,
    TakenByFamily,
    PostMortem,
    Other,
}
