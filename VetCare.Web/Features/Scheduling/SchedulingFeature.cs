using VetCare.Domain.Staff;
using VetCare.Web.Shared.Features;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Scheduling;

/// <summary>The appointment book: who comes when, to whom, and how far the visit is.</summary>
public sealed class SchedulingFeature : IFeature
{
    public IEnumerable<MenuEntry> Menu => [new("Schedule", "calendar_month", "/schedule", Permissions.ReadAppointments, 20)];

    public void Register(IServiceCollection services)
    {
        services.AddUseCase<ScheduleWindow>();
        services.AddUseCase<AppointmentCard>();
        services.AddUseCase<BookingChoices>();
        services.AddUseCase<BookingFacts>();
        services.AddUseCase<TimeCheck>();
        services.AddUseCase<FreeTimes>();
        services.AddUseCase<BookAppointment>();
        services.AddUseCase<MoveAppointment>();
        services.AddUseCase<CancelAppointment>();
        services.AddUseCase<ConfirmAppointment>();
        services.AddUseCase<CheckInSheet>();
        services.AddUseCase<CheckIn>();
        services.AddUseCase<RoomPet>();
        services.AddUseCase<StartVisit>();
        services.AddUseCase<CompleteVisit>();
        services.AddUseCase<MarkNoShow>();
    }
}
