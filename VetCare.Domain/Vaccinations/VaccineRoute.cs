namespace VetCare.Domain.Vaccinations;

/// <summary>The way a vaccine is given.</summary>
public enum VaccineRoute
{
    Subcutaneous,
    Intramuscular,
    Intranasal,
    Oral,
}
