using VetCare.Domain.Organizations;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;

namespace VetCare.Web.Data.Seeding;

/// <summary>The people of one demo clinic by what they do.</summary>
internal sealed class DemoCrew(string clinicCode, IReadOnlyDictionary<string, Guid> idsByEmail)
{
    /// <summary>Veterinarians in the order of their columns; those at home here come first.</summary>
    public IReadOnlyList<Guid> Vets { get; } =
    [
        .. DemoStaff
            .All.Where(account => account.Posts.Contains(new DemoPost(clinicCode, SystemRoles.Veterinarian)))
            .OrderBy(account => account.ClinicCode != clinicCode)
            .Select(account => idsByEmail[account.Email]),
    ];

    public Guid Desk { get; } = First(clinicCode, idsByEmail, SystemRoles.Receptionist);

    public Guid? Technician { get; } =
        DemoStaff.All.Any(account => account.Posts.Contains(new DemoPost(clinicCode, SystemRoles.Technician)))
            ? First(clinicCode, idsByEmail, SystemRoles.Technician)
            : null;

    private static Guid First(string clinicCode, IReadOnlyDictionary<string, Guid> idsByEmail, string role) =>
        idsByEmail[DemoStaff.All.First(account => account.Posts.Contains(new DemoPost(clinicCode, role))).Email];
}

/// <summary>What a column is used for in the demo.</summary>
internal enum DemoUse
{
    Visits,
    Nursing,
    Theatre,
}

/// <summary>A column of the schedule, who works on it, and when.</summary>
internal sealed record DemoColumn(
    ScheduleResource Resource,
    DemoUse Use,
    Guid? VetId,
    Func<DayOfWeek, IReadOnlyList<(TimeOnly From, TimeOnly Until)>> Shifts
)
{
    /// <summary>The times of a date in which the demo books: the shifts inside opening hours, lunch kept free.</summary>
    public IEnumerable<(TimeOnly From, TimeOnly Until)> Windows(WorkingWeek week, DateOnly date)
    {
        if (week.On(date) is not { } hours)
            yield break;
        foreach (var (from, until) in Shifts(date.DayOfWeek))
        {
            var start = from < hours.Opens ? hours.Opens : from;
            var end = until > hours.Closes ? hours.Closes : until;
            if (hours is not { LunchFrom: { } lunch, LunchUntil: { } back } || end <= lunch || start >= back)
            {
                if (start < end)
                    yield return (start, end);
                continue;
            }
            if (start < lunch)
                yield return (start, lunch);
            if (back < end)
                yield return (back, end);
        }
    }
}

/// <summary>The columns of the demo clinics. Nobody stands on two of them at once.</summary>
internal static class DemoColumns
{
    private static readonly (TimeOnly From, TimeOnly Until)[] AllDay = [(At(0), At(23))];
    private static readonly (TimeOnly From, TimeOnly Until)[] AroundTheatre = [(At(0), At(13)), (At(16), At(23))];
    private static readonly (TimeOnly From, TimeOnly Until)[] InTheatre = [(At(13), At(16))];
    private static readonly (TimeOnly From, TimeOnly Until)[] Mornings = [(At(0), At(14))];
    private static readonly (TimeOnly From, TimeOnly Until)[] LateAfternoon = [(At(15), At(23))];

    public static IReadOnlyList<DemoColumn> Of(string code, Clinic clinic, DemoCrew crew) =>
        code switch
        {
            DemoStaff.Riverside =>
            [
                // Wednesday afternoons Dr. Rossi works at Lakeside.
                Vet(clinic, "Dr. Rossi", "Room 1", crew.Vets[0], 1, day => day == DayOfWeek.Wednesday ? Mornings : AllDay),
                Vet(clinic, "Dr. Novak", "Room 2", crew.Vets[1], 2, _ => AllDay),
                Vet(clinic, "Dr. Kim", "Room 3", crew.Vets[2], 3, _ => AroundTheatre),
                Nursing(clinic, crew, 4),
                Theatre(clinic, crew.Vets[2], 5),
            ],
            DemoStaff.Lakeside =>
            [
                Vet(clinic, "Dr. Okafor", "Room 1", crew.Vets[0], 1, _ => AroundTheatre),
                Vet(clinic, "Dr. Rossi", "Room 2", crew.Vets[1], 2, day => day == DayOfWeek.Wednesday ? LateAfternoon : []),
                Theatre(clinic, crew.Vets[0], 3),
            ],
            _ => [Vet(clinic, "Dr. Brandt", "Room 1", crew.Vets[0], 1, _ => AroundTheatre), Theatre(clinic, crew.Vets[0], 2)],
        };

    private static DemoColumn Vet(
        Clinic clinic,
        string name,
        string place,
        Guid vet,
        int order,
        Func<DayOfWeek, IReadOnlyList<(TimeOnly From, TimeOnly Until)>> shifts
    ) => new(ScheduleResource.Of(clinic.Id, name, ResourceKind.Veterinarian, vet, place, order), DemoUse.Visits, vet, shifts);

    private static DemoColumn Nursing(Clinic clinic, DemoCrew crew, int order) =>
        new(
            ScheduleResource.Of(clinic.Id, "Technician", ResourceKind.Technician, crew.Technician, "Nurse room", order),
            DemoUse.Nursing,
            null,
            _ => AllDay
        );

    private static DemoColumn Theatre(Clinic clinic, Guid surgeon, int order) =>
        new(
            ScheduleResource.Of(clinic.Id, "Theatre", ResourceKind.Room, null, "Surgery", order),
            DemoUse.Theatre,
            surgeon,
            day => day == DayOfWeek.Saturday ? [] : InTheatre
        );

    private static TimeOnly At(int hour) => new(hour, 0);
}
