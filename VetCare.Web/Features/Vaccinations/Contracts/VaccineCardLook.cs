using VetCare.Domain.Vaccinations;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Vaccinations.Contracts;

/// <summary>Words, picture and colour of a line of the vaccine card.</summary>
internal static class VaccineCardLook
{
    public static (string Words, string Icon, string Look) Of(VaccineCardLine line) =>
        line.Status switch
        {
            VaccineCardStatus.Current => ("to " + ClinicFormat.Date(line.DueOn), "check_circle", "good"),
            VaccineCardStatus.DueSoon => ("due " + ClinicFormat.Date(line.DueOn), "schedule", "warn"),
            VaccineCardStatus.Overdue => ("overdue since " + ClinicFormat.Date(line.DueOn), "error", "bad"),
        };
}
