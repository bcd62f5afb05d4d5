using Microsoft.Extensions.Logging.Abstractions;
using VetCare.Domain.Common;
using VetCare.Domain.Organizations;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Benchmarks;

/// <summary>Runs use cases as somebody of one clinic who may do everything.</summary>
internal sealed class Workplace(BenchmarkDatabase database, Guid clinicId, Guid organizationId) : IActorSource
{
    private readonly Actor actor = new(
        Guid.CreateVersion7(),
        "Benchmark",
        new ActorClinic(clinicId, organizationId, "Benchmark", "BM", ClinicTime.For("Europe/Warsaw").Value, MeasurementUnits.Metric, "EUR"),
        Permissions.All.ToHashSet()
    );

    public UseCaseContext Context => new(this, database.Clinics, TimeProvider.System, NullLoggerFactory.Instance);

    public Task<Actor?> FindAsync() => Task.FromResult<Actor?>(actor);
}
