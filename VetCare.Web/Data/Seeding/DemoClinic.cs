using VetCare.Domain.Organizations;

namespace VetCare.Web.Data.Seeding;

/// <summary>Builds one demo clinic in memory, the same one for the same instant.</summary>
internal static class DemoClinic
{
    public static DemoWorld Build(DemoPlace place, Clinic clinic, DemoCrew crew, DateTime now)
    {
        var world = new DemoWorld(place, clinic, crew, now);
        var isRiverside = place.Code == DemoStaff.Riverside;
        IReadOnlyList<DemoNamedPet> named = isRiverside ? DemoNamed.Riverside : [];
        DemoClients.Register(
            world,
            isRiverside
                ? [("Ann", "Carter"), .. named.Select(pet => (pet.First, pet.Last)), (DemoNamed.BreederFirst, DemoNamed.BreederLast)]
                : [("Zoë", "Żółć"), ("Nikos", "Παπαδόπουλος")]
        );
        if (isRiverside)
            DemoRex.Register(world);
        DemoPets.Register(world, named);
        DemoHistory.Write(world);
        if (isRiverside)
            DemoRex.Book(world);
        DemoNamedDay.Book(world, named);
        DemoSchedule.Fill(world);
        if (isRiverside)
        {
            DemoPeople.Register(world);
            DemoCharts.Fill(world);
        }
        return world;
    }
}
