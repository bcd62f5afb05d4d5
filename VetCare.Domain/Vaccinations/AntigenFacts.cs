namespace VetCare.Domain.Vaccinations;

/// <summary>Names of antigens, and which of them need both first doses close together.</summary>
public static class AntigenFacts
{
    /// <summary>Name as printed on a certificate, in lower case unless it is a proper name.</summary>
    public static string Name(Antigen antigen) =>
        antigen switch
        {
            Antigen.Rabies => "rabies",
            Antigen.Cdv => "distemper",
            Antigen.Cav2 => "adenovirus",
            Antigen.Cpv => "parvovirus",
            Antigen.Cpiv => "parainfluenza",
            Antigen.Leptospira => "leptospirosis",
            Antigen.Lyme => "Lyme disease",
            Antigen.Bordetella => "Bordetella",
            Antigen.InfluenzaCanine => "canine influenza",
            Antigen.CanineCoronavirus => "canine coronavirus",
            Antigen.CanineHerpesvirus => "canine herpesvirus",
            Antigen.Leishmania => "leishmaniosis",
            Antigen.Babesia => "babesiosis",
            Antigen.RattlesnakeToxoid => "rattlesnake toxoid",
            Antigen.Fpv => "panleukopenia",
            Antigen.Fhv1 => "rhinotracheitis",
            Antigen.Fcv => "calicivirus",
            Antigen.Felv => "feline leukaemia",
            Antigen.Chlamydia => "Chlamydia",
            Antigen.Myxomatosis => "myxomatosis",
            Antigen.Rhdv => "rabbit haemorrhagic disease",
            Antigen.Rhdv2 => "rabbit haemorrhagic disease 2",
            Antigen.Tetanus => "tetanus",
            Antigen.EquineInfluenza => "equine influenza",
            Antigen.EquineHerpesvirus => "equine herpesvirus",
            Antigen.EquineEncephalitis => "equine encephalitis",
            Antigen.WestNile => "West Nile virus",
            Antigen.Strangles => "strangles",
            Antigen.PotomacHorseFever => "Potomac horse fever",
            Antigen.Botulism => "botulism",
            Antigen.Clostridial => "clostridial disease",
            Antigen.Pasteurella => "pasteurellosis",
            Antigen.Bluetongue => "bluetongue",
            Antigen.Erysipelas => "erysipelas",
            Antigen.Other => "other",
        };

    /// <summary>Killed vaccines whose second dose must follow within six weeks. Source: AAHA canine guidelines, overdue advice.</summary>
    public static bool IsKilledTwoDose(Antigen antigen) => antigen is Antigen.Leptospira or Antigen.Lyme or Antigen.InfluenzaCanine;
}
