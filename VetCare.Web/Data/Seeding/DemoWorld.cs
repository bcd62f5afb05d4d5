using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Organizations;
using VetCare.Domain.Pets;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Vaccinations;

namespace VetCare.Web.Data.Seeding;

/// <summary>A demo pet with what its data alone does not tell.</summary>
/// <param name="KnownSince">First day in the clinic's books; no visit lies before it.</param>
internal sealed record DemoPatient(Pet Pet, Client Client, DateOnly Born, int AdultGrams, DateOnly KnownSince)
{
    private readonly Dictionary<string, List<DateOnly>> doses = [];

    /// <summary>Days of the doses given so far, by product name.</summary>
    public List<DateOnly> Doses(string product) => doses.TryGetValue(product, out var days) ? days : doses[product] = [];

    public bool IsAlive => !Pet.IsDeceased;

    /// <summary>Plausible weight on a day: growing for ten months, then steady.</summary>
    public Weight WeightOn(DateOnly day, DemoDice dice)
    {
        var grown = Math.Min(1.0, 0.15 + (0.85 * (day.DayNumber - Born.DayNumber) / 300));
        var grams = AdultGrams * grown * dice.Around(0.02);
        var step =
            grams > 10_000 ? 100
            : grams > 2_000 ? 50
            : grams > 500 ? 10
            : 1;
        return new Weight(Math.Max(step, (int)(grams / step) * step));
    }
}

/// <summary>Everything that is being made for one demo clinic, kept in memory until it is saved.</summary>
internal sealed class DemoWorld
{
    public DemoWorld(DemoPlace place, Clinic clinic, DemoCrew crew, DateTime now)
    {
        (Place, Clinic, Crew, Now) = (place, clinic, crew, now);
        Time = clinic.Time;
        Today = Time.LocalDate(now);
        Dice = new DemoDice(place.Seed);
        Types = AppointmentType.Usual(clinic.Id);
        Products = VaccineCatalog.Usual(clinic.Id);
        Columns = DemoColumns.Of(place.Code, clinic, crew);
        Book = new DemoBook(this);
        FreshSince = LastHourOfWork();
    }

    /// <summary>Notes of visits that ended after this instant (UTC) are still drafts: the last hour and a half of work.</summary>
    public DateTime FreshSince { get; }
    public DemoPlace Place { get; }
    public Clinic Clinic { get; }
    public DemoCrew Crew { get; }

    /// <summary>UTC.</summary>
    public DateTime Now { get; }
    public ClinicTime Time { get; }
    public DateOnly Today { get; }
    public DemoDice Dice { get; }
    public IReadOnlyList<AppointmentType> Types { get; }
    public IReadOnlyList<VaccineProduct> Products { get; }
    public IReadOnlyList<DemoColumn> Columns { get; }
    public DemoBook Book { get; }
    public List<Client> Clients { get; } = [];
    public List<DemoPatient> Patients { get; } = [];

    /// <summary>Visits, notes, doses and alerts.</summary>
    public List<ClinicEntity> Clinical { get; } = [];

    public AppointmentType Type(string name) => Types.First(type => type.Name == name);

    public AppointmentType TypeFor(VisitType visit) =>
        visit switch
        {
            VisitType.Wellness => Type("Wellness exam"),
            VisitType.Sick => Type("Sick visit"),
            VisitType.FollowUp => Type("Recheck"),
            VisitType.Surgery => Type("Surgery"),
            VisitType.Consultation => Type("Consultation"),
            VisitType.Emergency => Type("Emergency"),
        };

    /// <summary>The wall clock of the clinic as an instant.</summary>
    public DateTime Utc(DateOnly date, TimeOnly time) => Time.ToUtc(date, time).Value;

    public bool IsOpen(DateOnly date) => Clinic.WorkingHours.On(date) is not null;

    /// <summary>The day itself when the clinic is open, else the nearest open day in the direction of the step.</summary>
    public DateOnly OpenDay(DateOnly date, int step)
    {
        while (!IsOpen(date))
            date = date.AddDays(step);
        return date;
    }

    private DateTime LastHourOfWork()
    {
        for (var date = Today; ; date = date.AddDays(-1))
        {
            if (Clinic.WorkingHours.On(date) is not { } hours || Utc(date, hours.Opens.AddHours(2)) > Now)
                continue;
            var closed = Utc(date, hours.Closes);
            return (closed < Now ? closed : Now).AddMinutes(-90);
        }
    }
}
