using VetCare.Domain.Staff;
using VetCare.Web.Shared.Features;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Records;

/// <summary>Visits, SOAP notes and the pet's chart.</summary>
public sealed class RecordsFeature : IFeature
{
    public void Register(IServiceCollection services)
    {
        services.AddUseCase<OpenVisit>();
        services.AddUseCase<StartWalkIn>();
        services.AddUseCase<PetChart>();
        services.AddUseCase<VisitNote>();
        services.AddUseCase<SaveNote>();
        services.AddUseCase<AddDiagnosis>();
        services.AddUseCase<ChangeDiagnosis>();
        services.AddUseCase<SignNote>();
        services.AddUseCase<AddAddendum>();
        services.AddUseCase<FinishVisit>();
        services.AddUseCase<RecordsToFinish>();
    }

    public IEnumerable<MenuEntry> Menu => [new("Records to finish", "edit_note", "/records", Permissions.ReadRecords, 40)];
}
