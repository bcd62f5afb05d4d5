using System.Globalization;
using VetCare.Domain.Pets;

namespace VetCare.Web.Features.Clients.Contracts;

/// <summary>Short words about a patient that several screens say.</summary>
public static class PetWords
{
    /// <summary>"herd of 12", "litter" when nobody has counted; null for one animal.</summary>
    public static string? Group(PatientKind kind, int? count)
    {
        var name = kind switch
        {
            PatientKind.Individual => null,
            PatientKind.Litter => "litter",
            PatientKind.Herd => "herd",
            PatientKind.Shelter => "shelter group",
        };
        return name is null || count is null ? name : string.Create(CultureInfo.InvariantCulture, $"{name} of {count}");
    }

    public static string Care(AfterDeathCare care) =>
        care switch
        {
            AfterDeathCare.PrivateCremation => "Private cremation",
            AfterDeathCare.CommunalCremation => "Communal cremation",
            AfterDeathCare.HomeBurial => "Burial at home",
            AfterDeathCare.TakenByFamily => "Taken home by the family",
            AfterDeathCare.PostMortem => "Post-mortem examination",
            AfterDeathCare.Other => "Other, see the notes",
        };

    /// <summary>"+1.9 %", "−4 %"; null when there is nothing to compare.</summary>
    public static string? Change(int? before, int? now) =>
        WeightTrend.Percent(before, now) is { } percent && percent != 0
            ? string.Create(CultureInfo.InvariantCulture, $"{(percent > 0 ? "+" : "−")}{Math.Abs(percent):0.#} %")
            : null;
}
