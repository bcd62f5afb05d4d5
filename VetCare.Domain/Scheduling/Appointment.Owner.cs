namespace VetCare.Domain.Scheduling;

public sealed partial class Appointment
{
    /// <summary>The pet has another owner: whoever owns it now comes with it. Nothing that has begun or is over changes hands.</summary>
    /// <returns>True when the appointment changed hands.</returns>
    public bool FollowPetTo(Guid clientId, Guid by, DateTime now)
    {
        if (clientId == ClientId || Status is not (AppointmentStatus.Scheduled or AppointmentStatus.Confirmed))
            return false;
        ClientId = clientId;
        history.Add(new AppointmentStatusChange(this, Status, Status, now, by, "Moved to the pet's new owner"));
        return true;
    }
}
