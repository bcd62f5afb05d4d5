namespace VetCare.Domain.Vaccinations;

/// <summary>
/// The facts of a vaccination certificate as they stood on the day of issue. A certificate is printed from this record
/// and from nothing else, so a later change of address or name never alters a certificate already issued.
/// </summary>
/// <param name="Language">Language of the printed words, a BCP 47 tag such as <c>en</c>.</param>
/// <param name="SerialNumber">Serial number of the certificate, unique within the clinic.</param>
/// <param name="IssuedOn">The clinic's local date on which it was issued.</param>
/// <param name="Clinic">The clinic that issues it.</param>
/// <param name="Animal">The vaccinated animal.</param>
/// <param name="Owner">The owner named on it.</param>
/// <param name="Vaccinations">The vaccinations certified, in the order printed.</param>
/// <param name="Veterinarian">The veterinarian who signs it.</param>
public sealed record CertificateSnapshot(
    string Language,
    string SerialNumber,
    DateOnly IssuedOn,
    CertificateClinic Clinic,
    CertificateAnimal Animal,
    CertificateOwner Owner,
    IReadOnlyList<CertificateVaccination> Vaccinations,
    CertificateVeterinarian Veterinarian
);

/// <summary>The clinic that issues the certificate, as its letterhead reads.</summary>
/// <param name="Name">Name of the clinic.</param>
/// <param name="LicenseNumber">Licence of the premises, where the jurisdiction gives one.</param>
/// <param name="AddressLines">Postal address, a line each.</param>
/// <param name="Phone">Telephone number as the clinic writes it.</param>
/// <param name="Email">Address for electronic mail.</param>
public sealed record CertificateClinic(
    string Name,
    string? LicenseNumber,
    IReadOnlyList<string> AddressLines,
    string? Phone,
    string? Email
);

/// <summary>The vaccinated animal, described so that it can be recognised.</summary>
/// <param name="Name">Name the animal is called by.</param>
/// <param name="Species">Species in words, for example <c>Dog</c>.</param>
/// <param name="Breed">Breed in words, null where not known.</param>
/// <param name="Sex">Sex and neuter status in words, for example <c>Male, neutered</c>.</param>
/// <param name="Born">Date of birth, null where not known.</param>
/// <param name="BornEstimated">True when the birth date is an estimate; the certificate says so.</param>
/// <param name="Color">Colour and markings.</param>
/// <param name="Microchip">Transponder code, 15 digits for ISO 11784 chips, other lengths for older ones.</param>
/// <param name="MicrochipImplantedOn">The day the chip was implanted, where known.</param>
/// <param name="MicrochipReadOn">The day the chip was last read at the clinic.</param>
public sealed record CertificateAnimal(
    string Name,
    string Species,
    string? Breed,
    string Sex,
    DateOnly? Born,
    bool BornEstimated,
    string? Color,
    string? Microchip,
    DateOnly? MicrochipImplantedOn,
    DateOnly? MicrochipReadOn
);

/// <summary>The owner named on the certificate.</summary>
/// <param name="Name">Full name.</param>
/// <param name="AddressLines">Postal address, a line each.</param>
/// <param name="Phone">Telephone number as the owner writes it.</param>
public sealed record CertificateOwner(string Name, IReadOnlyList<string> AddressLines, string? Phone);

/// <summary>One vaccination on the certificate.</summary>
/// <param name="Vaccine">Short name of the vaccine, for example <c>Rabies</c>.</param>
/// <param name="Detail">What it protects against or which dose it was, for example <c>3-year, booster</c>.</param>
/// <param name="Manufacturer">Maker of the vaccine.</param>
/// <param name="LotNumber">Lot or batch number on the vial.</param>
/// <param name="LotExpiry">Last day on which the lot may be used.</param>
/// <param name="Given">The day the dose was given.</param>
/// <param name="ValidFrom">First day of protection; null where none is stated.</param>
/// <param name="ValidUntil">Last day of protection; null where none is stated.</param>
/// <param name="Lapsed">True when protection had ended on the day of issue; the certificate says so in words.</param>
public sealed record CertificateVaccination(
    string Vaccine,
    string? Detail,
    string? Manufacturer,
    string? LotNumber,
    DateOnly? LotExpiry,
    DateOnly Given,
    DateOnly? ValidFrom,
    DateOnly? ValidUntil,
    bool Lapsed
);

/// <summary>The veterinarian who signs the certificate.</summary>
/// <param name="Name">Name with title, as signed.</param>
/// <param name="LicenseNumber">Licence to practise, with an accreditation number where there is one.</param>
public sealed record CertificateVeterinarian(string Name, string? LicenseNumber);
