using VetCare.Domain.Common;
using VetCare.Domain.Scheduling;

namespace VetCare.Domain.MedicalRecords;

/// <summary>The end of a visit: its appointment is completed and the visit is closed, both or neither, whichever screen says that it is over.</summary>
public static class VisitEnd
{
    /// <param name="appointment">Null for a walk-in, or when its appointment has ended already.</param>
    /// <param name="visit">Null when nobody opened a note for the appointment.</param>
    /// <param name="now">UTC.</param>
    public static Result Of(Appointment? appointment, Encounter? visit, Guid by, DateTime now)
    {
        var done = appointment?.Complete(by, now) ?? Result.Success();
        if (done.IsSuccess)
            visit?.Close(now);
        return done;
    }
}
