using VetCare.Web.Data;
using VetCare.Web.Identity;

namespace VetCare.Web.Shared.UseCases;

/// <summary>What every use case works with: who acts, the gate to the data, the clock, the log.</summary>
public sealed record UseCaseContext(IActorSource Actors, ClinicDb Db, TimeProvider Time, ILoggerFactory Logging);
