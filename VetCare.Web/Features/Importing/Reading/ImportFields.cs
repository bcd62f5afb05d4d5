using VetCare.Domain.Importing;

namespace VetCare.Web.Features.Importing.Reading;

/// <summary>One thing VetCare can read from a column.</summary>
/// <param name="Key">Name of the field in refusals of the domain and in saved profiles.</param>
/// <param name="Title">What people read; also the heading of VetCare's own exports.</param>
/// <param name="Synonyms">Headings of AVImark, Cornerstone, ezyVet, ASM3 and OpenVPMS exports, lower case without spaces and signs.</param>
public sealed record ImportField(string Key, string Title, string Synonyms, bool IsDate = false)
{
    public IEnumerable<string> Names => Synonyms.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(HeadingMatch.Bare(Title));
}

/// <summary>At least one of these columns must be there.</summary>
public sealed record ImportNeed(string Sentence, params string[] AnyOf);

/// <summary>The fields of each kind of file, in the order a person would name them.</summary>
public static class ImportFields
{
    private static readonly ImportField[] OwnerFields =
    [
        new(
            Names.OwnerEmail,
            "Owner e-mail",
            "owneremail owneremailaddress clientemail clientemailaddress email emailaddress contactemail"
        ),
        new(
            Names.OwnerPhone,
            "Owner phone",
            "ownerphone ownermobiletelephone ownerhometelephone clientphone clientphonenumber phone mobile homephone cellphone contactphone"
        ),
        new(Names.OwnerName, "Owner name", "ownername clientname owner client ownerfullname contactname customername customer"),
        new(Names.OwnerFirstName, "Owner first name", "ownerfirstname ownerforenames clientfirstname contactfirstname firstname"),
        new(Names.OwnerLastName, "Owner surname", "ownerlastname ownersurname clientlastname contactlastname lastname surname"),
    ];

    private static readonly ImportField[] Clients =
    [
        new(
            Names.FirstName,
            "First name",
            "first clientfirstname ownerfirstname ownerforenames givenname forename contactfirstname vorname"
        ),
        new(Names.LastName, "Surname", "lastname last clientlastname ownerlastname ownersurname familyname contactlastname nachname"),
        new(Names.FullName, "Full name", "name clientname ownername client owner contactname customername customer"),
        new(Names.Email, "E-mail", "emailaddress clientemail owneremail owneremailaddress emailaddress1 contactemail mail"),
        new(
            Names.Phone,
            "Phone",
            "homephone phonenumber telephone hometelephone ownerhometelephone clientphone phone1 tel homenumber contactphone telefon"
        ),
        new(Names.Mobile, "Mobile", "cell cellphone mobilephone mobiletelephone ownermobiletelephone mobilenumber phone2 handy"),
        new(
            Names.Line1,
            "Address line 1",
            "address address1 street streetaddress owneraddress ownersaddress physicaladdress1 addressstreet1 strasse"
        ),
        new(Names.Line2, "Address line 2", "address2 physicaladdress2 addressstreet2"),
        new(Names.City, "City", "town suburb ownertown clientcity ownercity addresscity ort"),
        new(Names.State, "State", "county province region ownercounty stateprovince clientstate addressregion"),
        new(Names.PostalCode, "Postal code", "zip zipcode postcode ownerpostcode zippostalcode clientzip addresspostcode plz"),
        new(Names.EmergencyContactName, "Emergency contact", "emergencycontactname emergencyname"),
        new(Names.EmergencyContactPhone, "Emergency phone", "emergencycontactphone emergencynumber"),
        new(Names.Active, "Active", "isactive clientstatus ownerstatus status"),
    ];

    private static readonly ImportField[] Pets =
    [
        new(Names.Name, "Name", "petname patientname animalname patient animal pet"),
        new(Names.Species, "Species", "speciesname animalspecies patientspecies petspecies"),
        .. OwnerFields,
        new(Names.Breed, "Breed", "breedname breed1 animalbreed patientbreed petbreed"),
        new(Names.Color, "Colour", "color basecolour basecolourname coatcolor coatcolour markings"),
        new(Names.Sex, "Sex", "gender sexname patientsex patientgender petsex"),
        new(Names.NeuterStatus, "Neutered", "altered desexed spayedneutered neuteredstatus reproductivestatus isneutered spayed fixed"),
        new(Names.BirthDate, "Birth date", "dateofbirth dob birthday birth born", IsDate: true),
        new(Names.BirthDateEstimated, "Birth date estimated", "estimatedbirthdate dobestimated estimateddob"),
        new(Names.Microchip, "Microchip", "microchipnumber microchipno microchipid chip chipnumber identichipnumber transponder rfid"),
        new(Names.Tattoo, "Tattoo", "tattoonumber tattoono"),
        new(Names.InsuranceProvider, "Insurer", "insuranceprovider insurancecompany insurance"),
        new(Names.InsurancePolicy, "Policy number", "insurancepolicy policyno insurancenumber"),
        new(Names.Allergies, "Allergies", "allergy"),
        new(Names.SpecialInstructions, "Special instructions", "instructions warnings"),
        new(Names.DeceasedDate, "Deceased on", "deceaseddate dateofdeath deathdate dod datedeceased died", IsDate: true),
        new(Names.Deceased, "Deceased", "isdeceased dead isdead patientstatus petstatus status"),
    ];

    private static readonly ImportField[] Vaccinations =
    [
        new(Names.Microchip, "Microchip", "microchipnumber microchipno microchipid chip chipnumber identichipnumber transponder rfid"),
        new(Names.Name, "Pet", "petname patientname animalname patient animal name"),
        .. OwnerFields,
        new(
            Names.VaccineName,
            "Vaccine",
            "vaccinename vaccination vaccinationname vaccinationtype immunization product productname description item"
        ),
        new(
            Names.DateGiven,
            "Date given",
            "given vaccinationdate dateofvaccination administered dateadministered givendate date",
            IsDate: true
        ),
        new(Names.NextDueDate, "Next due", "nextduedate duedate due dateexpires nextdate", IsDate: true),
        new(Names.Manufacturer, "Manufacturer", "maker vaccinemanufacturer"),
        new(Names.LotNumber, "Lot", "lotnumber lotno batch batchnumber batchno serialnumber vaccinelot"),
        new(Names.LotExpiry, "Lot expiry", "expirydate expirationdate lotexpiration batchexpiry", IsDate: true),
        new(Names.RabiesTag, "Rabies tag", "rabiestagnumber tagnumber rabiestagno tag"),
    ];

    private static readonly ImportNeed OwnerNeed = new(
        "Choose a column that tells the owner: e-mail, phone or name.",
        Names.OwnerEmail,
        Names.OwnerPhone,
        Names.OwnerName,
        Names.OwnerLastName
    );

    public static IReadOnlyList<ImportField> For(ImportKind kind) =>
        kind switch
        {
            ImportKind.Clients => Clients,
            ImportKind.Pets => Pets,
            ImportKind.Vaccinations => Vaccinations,
        };

    /// <summary>Columns without which no row of the file can be read.</summary>
    public static IReadOnlyList<ImportNeed> Needs(ImportKind kind) =>
        kind switch
        {
            ImportKind.Clients =>
            [
                new("Choose the column with the surname, or the one with the full name.", Names.LastName, Names.FullName),
                new("Choose the column with the first name, or the one with the full name.", Names.FirstName, Names.FullName),
                new("Choose a column with a phone number or an e-mail address.", Names.Phone, Names.Mobile, Names.Email),
            ],
            ImportKind.Pets =>
            [
                new("Choose the column with the name of the pet.", Names.Name),
                new("Choose the column with the species.", Names.Species),
                OwnerNeed,
            ],
            ImportKind.Vaccinations =>
            [
                new("Choose the column with the microchip, or the one with the name of the pet.", Names.Microchip, Names.Name),
                new("Choose the column with the vaccine.", Names.VaccineName),
                new("Choose the column with the day the vaccine was given.", Names.DateGiven),
            ],
        };

    /// <summary>Keys of fields: where the domain names a field in a refusal, its name.</summary>
    public static class Names
    {
        public const string FirstName = "FirstName";
        public const string LastName = "LastName";
        public const string FullName = "FullName";
        public const string Email = "Email";
        public const string Phone = "Phone";
        public const string Mobile = "Mobile";
        public const string Line1 = "Line1";
        public const string Line2 = "Line2";
        public const string City = "City";
        public const string State = "State";
        public const string PostalCode = "PostalCode";
        public const string EmergencyContactName = "EmergencyContactName";
        public const string EmergencyContactPhone = "EmergencyContactPhone";
        public const string Active = "Active";
        public const string OwnerEmail = "OwnerEmail";
        public const string OwnerPhone = "OwnerPhone";
        public const string OwnerName = "OwnerName";
        public const string OwnerFirstName = "OwnerFirstName";
        public const string OwnerLastName = "OwnerLastName";
        public const string Name = "Name";
        public const string Species = "Species";
        public const string Breed = "Breed";
        public const string Color = "Color";
        public const string Sex = "Sex";
        public const string NeuterStatus = "NeuterStatus";
        public const string BirthDate = "BirthDate";
        public const string BirthDateEstimated = "BirthDateEstimated";
        public const string Microchip = "Microchip";
        public const string Tattoo = "Tattoo";
        public const string InsuranceProvider = "InsuranceProvider";
        public const string InsurancePolicy = "InsurancePolicy";
        public const string Allergies = "Allergies";
        public const string SpecialInstructions = "SpecialInstructions";
        public const string DeceasedDate = "DeceasedDate";
        public const string Deceased = "Deceased";
        public const string VaccineName = "VaccineName";
        public const string DateGiven = "DateGiven";
        public const string NextDueDate = "NextDueDate";
        public const string Manufacturer = "Manufacturer";
        public const string LotNumber = "LotNumber";
        public const string LotExpiry = "LotExpiry";
        public const string RabiesTag = "RabiesTag";
    }
}
