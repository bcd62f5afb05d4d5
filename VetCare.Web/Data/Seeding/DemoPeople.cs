using VetCare.Domain.Clients;
using VetCare.Domain.Common;

namespace VetCare.Web.Data.Seeding;

/// <summary>The people around the demo clients of Riverside: partners, a breeder and her buyer, a co-owner, a pet that changed hands, notes and tags.</summary>
internal static class DemoPeople
{
    public static void Register(DemoWorld world)
    {
        var (ann, grace) = (Find(world, "Ann", "Carter"), Find(world, "Grace", "Lee"));
        var (omar, judith) = (Find(world, "Omar", "Haddad"), Find(world, DemoNamed.BreederFirst, DemoNamed.BreederLast));
        Households(world, ann, omar, judith);
        Tie(world, ClientRelationship.Between(world.Clinic.Id, ann.Id, RelationshipKind.Family, grace.Id, null, "Sisters"));
        Tie(world, ClientRelationship.Between(world.Clinic.Id, omar.Id, RelationshipKind.Breeder, judith.Id, null, "Both spaniels"));
        var practice = new ContactDetails("Dr. Ida Holm, Valley Cardiology", null, "(201) 555-0190", "desk@cardiology.example");
        Tie(
            world,
            ClientRelationship.Outside(world.Clinic.Id, omar.Id, RelationshipKind.ReferringVeterinarian, practice, null, "Heart of Daisy")
        );
        Write(world, ann, "Rex walks better with the side door: no other dogs there.", isInternal: false);
        Write(world, ann, "Asked twice for an itemised estimate. Offer one unasked.", isInternal: true);
        Write(world, judith, "Brings whole litters: book the double slot on Thursday mornings.", isInternal: false);
        foreach (var (client, tag) in new[] { (ann, "insured"), (judith, "breeder"), (omar, "cardiac patient"), (grace, "puppy class") })
            world.Clinical.Add(ClientTag.Of(world.Clinic.Id, client.Id, tag).Value);
        var misty = world.Patients.First(patient => patient.Pet.Name == "Misty" && patient.Client == ann);
        misty.Pet.SetShare(ann.Id, 60).OrFail();
        misty.Pet.AddCoOwner(grace, 40, world.Today).OrFail();
        Rehome(world, grace);
        ann.Prefer(
                ann.CommunicationPreferences with
                {
                    Consent = new ContactConsent(
                        [
                            new PurposeConsent(ContactPurpose.Appointments, [ContactChannel.Email, ContactChannel.Sms]),
                            new PurposeConsent(ContactPurpose.Results, [ContactChannel.Call]),
                        ],
                        new TimeOnly(21, 0),
                        new TimeOnly(7, 0)
                    ),
                }
            )
            .OrFail();
    }

    private static void Households(DemoWorld world, Client ann, Client omar, Client judith)
    {
        Add(world, ann, new ContactDetails("Ben Carter", "partner", "(201) 555-0191", "ben.carter@mail.example", MayDecide: true));
        Add(world, omar, new ContactDetails("Leila Haddad", "daughter", "(201) 555-0192", null));
        Add(world, judith, new ContactDetails("Rosa Finch", "kennel hand", "(201) 555-0193", null, MayDecide: true));
        var kennel = new PostalAddress("Marlowe Kennels, Mill Lane 3", null, world.Place.Towns[0]);
        world.Clinical.Add(ClientAddress.Add(world.Clinic.Id, judith.Id, AddressKind.Premises, kennel).Value);
    }

    // Yesterday a pet found a new home; what is booked for it goes along.
    private static void Rehome(DemoWorld world, Client grace)
    {
        var yesterday = world.Today.AddDays(-1);
        var pet = world
            .Patients.GroupBy(patient => patient.Client)
            .Where(home => home.Count() > 1 && home.Key.FirstName != "Ann" && home.Key.LastName != DemoNamed.BreederLast)
            .SelectMany(home => home)
            .First(patient =>
                patient.IsAlive
                && patient.Client != grace
                && patient.KnownSince < yesterday
                && !world.Book.Appointments.Any(booked => booked.PetId == patient.Pet.Id && booked.PromisedDate == world.Today)
            );
        pet.Pet.TransferTo(grace, yesterday, world.Today).OrFail();
        foreach (var booked in world.Book.Appointments.Where(booked => booked.PetId == pet.Pet.Id && booked.StartTime > world.Now))
            booked.FollowPetTo(grace.Id, world.Crew.Desk, world.Now);
    }

    private static Client Find(DemoWorld world, string first, string last) =>
        world.Clients.First(client => (client.FirstName, client.LastName) == (first, last));

    private static void Add(DemoWorld world, Client client, ContactDetails details) =>
        world.Clinical.Add(ClientContact.Add(world.Clinic.Id, client.Id, details).Value);

    private static void Tie(DemoWorld world, Result<ClientRelationship> tie) => world.Clinical.Add(tie.Value);

    private static void Write(DemoWorld world, Client client, string text, bool isInternal) =>
        world.Clinical.Add(ClientNote.Write(world.Clinic.Id, client.Id, text, isInternal, world.Crew.Desk).Value);
}
