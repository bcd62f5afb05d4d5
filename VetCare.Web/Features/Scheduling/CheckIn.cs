using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>The pet is here, and is weighed when somebody has a scale at hand. A weight far from the last one asks for a second look.</summary>
public sealed class CheckIn(UseCaseContext context) : UseCase<CheckIn.Request, Done>(context)
{
    /// <param name="Weight">As typed; null when the pet was not weighed.</param>
    /// <param name="WeightConfirmed">True when the person has looked again at a surprising weight.</param>
    public sealed record Request(Guid AppointmentId, decimal? Weight, WeightUnit Unit, bool WeightConfirmed = false);

    /// <summary>Code of the refusal that confirming the weight overcomes.</summary>
    public const string SecondLook = "weight.second_look";

    public override string Requires => Permissions.UpdateAppointments;

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var appointment = await db.Appointments.SingleOrDefaultAsync(row => row.Id == request.AppointmentId, cancellationToken);
        if (appointment is null)
            return SchedulingErrors.NotFound;
        var arrived = appointment.CheckIn(actor.UserId, Now);
        List<Error> errors = [.. arrived.Errors];
        if (request.Weight is { } amount)
        {
            var pet = await db.Pets.SingleOrDefaultAsync(row => row.Id == appointment.PetId, cancellationToken);
            errors.AddRange(pet is null ? [PetErrors.NotFound] : Weigh(pet, amount, request, actor).Errors);
        }
        if (errors.Count > 0)
            return Result<Done>.Refuse(errors);
        await db.SaveChangesAsync(cancellationToken);
        return new Done();
    }

    private Result Weigh(Pet pet, decimal amount, Request request, Actor actor)
    {
        var typed = Weight.Typed(amount, request.Unit, nameof(request.Weight));
        if (!typed.TryGet(out var weight))
            return typed;
        var plausible = PetRules.WeightPlausible(pet.Species, weight, nameof(request.Weight), pet.Animals);
        if (!plausible.IsSuccess)
            return plausible;
        var last = pet.WeightGrams is { } grams ? Weight.FromGrams(grams) : (Weight?)null;
        var lastOn = pet.WeightMeasuredAt is { } at ? actor.Clinic.Time.LocalDate(at) : (DateOnly?)null;
        var odd = PetRules.WeightWarning(pet.Species, weight, Today(actor), last, lastOn);
        if (odd is not null && !request.WeightConfirmed)
            return new Error(SecondLook, odd, nameof(request.Weight));
        return pet.Weigh(weight, Now, actor.UserId, WeightSource.CheckIn, request.Unit);
    }
}
