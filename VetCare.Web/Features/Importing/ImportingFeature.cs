using Microsoft.AspNetCore.RateLimiting;
using VetCare.Domain.Staff;
using VetCare.Web.Features.Importing.Contracts;
using VetCare.Web.Features.Importing.Exports;
using VetCare.Web.Features.Importing.Reading;
using VetCare.Web.Shared.Features;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Importing;

/// <summary>Lists that come in from other systems and lists that go out.</summary>
public sealed class ImportingFeature : IFeature
{
    public void Register(IServiceCollection services)
    {
        services.AddSingleton<UploadedFiles>();
        services.AddSingleton<ImportRuns>();
        services.AddHostedService<InterruptedImports>();
        services.AddUseCase<TakeFile>();
        services.AddUseCase<FileColumns>();
        services.AddUseCase<DryRun>();
        services.AddUseCase<StartImport>();
        services.AddUseCase<RunImport>();
        services.AddUseCase<ImportBatches>();
        services.AddUseCase<BatchRows>();
        services.AddUseCase<ImportReport>();
        services.AddUseCase<UndoImport>();
        services.AddUseCase<ImportSource>();
        services.Configure<RateLimiterOptions>(options => options.AddPolicy<Guid, ExportLimit>(ExportLimit.Name));
        services.AddUseCase<ExportPets>();
        services.AddUseCase<ExportVaccinations>();
    }

    public IEnumerable<MenuEntry> Menu => [new("Import and export", "swap_vert", "/import", Permissions.UpdateAdministration, 90, "Admin")];
}
