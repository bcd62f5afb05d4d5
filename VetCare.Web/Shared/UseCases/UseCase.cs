using System.Diagnostics;
using VetCare.Domain.Common;
using VetCare.Web.Data;
using VetCare.Web.Identity;

namespace VetCare.Web.Shared.UseCases;

/// <summary>
/// One thing a person does or looks at. The order is the same for all: authorize, validate, handle, translate a conflict, measure and log.
/// Logs carry names and ids only, never what was typed.
/// </summary>
public abstract class UseCase<TRequest, TResult>(UseCaseContext context)
    where TRequest : notnull
{
    /// <summary>The permission a person must hold; see <see cref="Domain.Staff.Permissions"/>.</summary>
    public abstract string Requires { get; }

    /// <summary>True when a lost race is worth one more try with fresh data, such as booking beside another booking.</summary>
    protected virtual bool RetriesAfterRace => false;

    /// <summary>UTC, in the precision the databases keep.</summary>
    protected DateTime Now => Data.Interceptors.EntityStamps.Instant(context.Time);

    public async Task<Result<TResult>> ExecuteAsync(TRequest request, CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.GetTimestamp();
        var actor = await context.Actors.FindAsync();
        var result = await DecideAsync(request, actor, cancellationToken);
        Report(actor, result, Stopwatch.GetElapsedTime(started));
        return result;
    }

    /// <summary>What can be refused without looking at the data.</summary>
    protected virtual IEnumerable<Error> Validate(TRequest request, Actor actor) => [];

    protected abstract Task<Result<TResult>> HandleAsync(TRequest request, Actor actor, CancellationToken cancellationToken);

    /// <summary>A fresh context for this operation; the caller disposes it.</summary>
    protected VetCareDbContext Open(Actor actor) => context.Db.Open(actor);

    /// <summary>The clinic's local date now.</summary>
    protected DateOnly Today(Actor actor) => actor.Clinic.Time.LocalDate(Now);

    private async Task<Result<TResult>> DecideAsync(TRequest request, Actor? actor, CancellationToken cancellationToken)
    {
        if (actor is null)
            return UseCaseErrors.SignedOut;
        if (!actor.May(Requires))
            return UseCaseErrors.NotAllowed;
        Error[] invalid = [.. Validate(request, actor)];
        if (invalid.Length > 0)
            return Result<TResult>.Refuse(invalid);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await HandleAsync(request, actor, cancellationToken);
            }
            catch (Exception lost) when (Conflicts.IsRace(lost))
            {
                if (!RetriesAfterRace || attempt == MaxAttempts)
                    return UseCaseErrors.ChangedMeanwhile;
                // Whoever lost waits a random moment, so that the same people do not all meet again.
                var pause = TimeSpan.FromMilliseconds(Random.Shared.Next(1, 10 * Math.Min(attempt, 10)));
                await Task.Delay(pause, context.Time, cancellationToken);
            }
            catch (Exception failure) when (Conflicts.IsStorage(failure))
            {
                Logger.LogError(failure, "Storage failed in {UseCase} for clinic {ClinicId}", GetType().Name, actor.ClinicId);
                return UseCaseErrors.Storage;
            }
        }
    }

    // A day that many people book at once settles one booking per round.
    private const int MaxAttempts = 50;

    private ILogger Logger => context.Logging.CreateLogger(GetType());

    private void Report(Actor? actor, Result<TResult> result, TimeSpan elapsed)
    {
        var outcome = result.IsSuccess ? "done" : result.Error.Code;
        UseCaseMeter.Record(GetType().Name, outcome, elapsed);
        Logger.LogInformation(
            "{UseCase} {Outcome} in {Milliseconds:F1} ms, user {UserId}, clinic {ClinicId}",
            GetType().Name,
            outcome,
            elapsed.TotalMilliseconds,
            actor?.UserId,
            actor?.ClinicId
        );
    }
}

/// <summary>The answer of a use case that only does something.</summary>
public readonly record struct Done;
