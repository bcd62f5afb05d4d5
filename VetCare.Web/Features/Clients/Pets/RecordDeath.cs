using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>
/// Records that a pet has died: its coming appointments are cancelled in the same moment and nobody books or reminds any more. Recording it again
/// corrects date, cause and wish. Whoever may record the death cancels with it; no further permission is asked for.
/// </summary>
public sealed class RecordDeath(UseCaseContext context) : UseCase<RecordDeath.Request, int>(context)
{
    /// <summary>Reason the cancelled appointments carry.</summary>
    public const string CancelReason = "The pet has died";

    /// <param name="On">Day of death on the clinic's calendar.</param>
    /// <param name="Care">What the family wishes for the body; null where nobody has said.</param>
    public sealed record Request(Guid PetId, DateOnly? On, string? Cause, AfterDeathCare? Care = null);

    public override string Requires => Permissions.UpdatePets;

    protected override bool RetriesAfterRace => true;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (request.On is null)
            yield return new Error("pet.death_date_missing", "Enter the date of death.", nameof(Pet.DeceasedDate));
    }

    /// <returns>How many appointments were cancelled.</returns>
    protected override async Task<Result<int>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var pet = await db.Pets.FirstOrDefaultAsync(row => row.Id == request.PetId, cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        var recorded = pet.RecordDeath(request.On!.Value, request.Cause, Today(actor), request.Care);
        if (!recorded.IsSuccess)
            return Result<int>.Refuse(recorded.Errors);
        var cancelled = await CancelComingAsync(db, pet.Id, actor, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return cancelled;
    }

    // A pet that is here now, checked in, has a visit to finish; only what lies ahead is called off.
    private async Task<int> CancelComingAsync(VetCareDbContext db, Guid petId, Actor actor, CancellationToken cancellationToken)
    {
        var now = Now;
        var coming = await db
            .Appointments.Where(row => row.PetId == petId && row.StartTime > now)
            .Where(row => row.Status == AppointmentStatus.Scheduled || row.Status == AppointmentStatus.Confirmed)
            .ToListAsync(cancellationToken);
        if (coming.Count == 0)
            return 0;
        foreach (var appointment in coming)
            appointment.Cancel(CancelReason, actor.UserId, now);
        // Their times are free again: whoever looked at these days before decides anew.
        var dates = coming.Select(row => row.PromisedDate).Distinct().ToList();
        var columns = coming.Select(row => row.ResourceId).Distinct().ToList();
        var days = await db
            .ScheduleDays.Where(day => dates.Contains(day.LocalDate) && columns.Contains(day.ResourceId))
            .ToListAsync(cancellationToken);
        foreach (var day in days.Where(day => coming.Exists(row => row.ResourceId == day.ResourceId && row.PromisedDate == day.LocalDate)))
            day.Release();
        return coming.Count;
    }
}
