using VetCare.Web.Shared.Features;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Vaccinations;

/// <summary>Doses given and certificates issued. Their places in the menu are the pet's chart and the visit.</summary>
public sealed class VaccinationsFeature : IFeature
{
    public void Register(IServiceCollection services)
    {
        services.AddUseCase<VaccineChoices>();
        services.AddUseCase<ProposeDueDate>();
        services.AddUseCase<RecordVaccination>();
        services.AddUseCase<CertificatePreview>();
        services.AddUseCase<IssueCertificate>();
        services.AddUseCase<CertificateFile>();
    }

    public IEnumerable<MenuEntry> Menu => [];
}
