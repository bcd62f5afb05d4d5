namespace VetCare.Domain.Vaccinations;

/// <summary>What a vaccine protects against. Due dates follow the antigen, because one product may hold several.</summary>
public enum Antigen
{
    Rabies,

    /// <summary>Canine distemper, also given to ferrets.</summary>
    Cdv,

    /// <summary>Canine adenovirus 2, protects against infectious hepatitis.</summary>
    Cav2,

    /// <summary>Canine parvovirus.</summary>
    Cpv,

    /// <summary>Canine parainfluenza.</summary>
    Cpiv,
    Leptospira,
    Lyme,
    Bordetella,
    InfluenzaCanine,
    CanineCoronavirus,
    CanineHerpesvirus,
    Leishmania,
    Babesia,
    RattlesnakeToxoid,

    /// <summary>Feline panleukopenia.</summary>
    Fpv,

    /// <summary>Feline herpesvirus 1, rhinotracheitis.</summary>
    Fhv1,

    /// <summary>Feline calicivirus.</summary>
    Fcv,

    /// <summary>Feline leukaemia.</summary>
    Felv,
    Chlamydia,
    Myxomatosis,

    /// <summary>Rabbit haemorrhagic disease, classical type 1.</summary>
    Rhdv,

    /// <summary>Rabbit haemorrhagic disease, type 2.</summary>
    Rhdv2,
    Tetanus,
    EquineInfluenza,
    EquineHerpesvirus,
    EquineEncephalitis,
    WestNile,
    Strangles,
    PotomacHorseFever,
    Botulism,
    Clostridial,
    Pasteurella,
    Bluetongue,
    Erysipelas,
    Other,
}
