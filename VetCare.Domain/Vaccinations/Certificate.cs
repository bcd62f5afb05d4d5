using VetCare.Domain.Common;

namespace VetCare.Domain.Vaccinations;

/// <summary>
/// A vaccination certificate as it was issued: facts and document are kept as they were on that day, whatever changes later.
/// A mistake is voided or superseded, never edited; the database refuses it.
/// </summary>
public sealed class Certificate : ClinicEntity
{
    private Certificate() { }

    public Certificate(
        Guid clinicId,
        Guid petId,
        CertificateSerial serial,
        Guid issuedBy,
        DateTime issuedAt,
        string language,
        string snapshot,
        byte[] document,
        string documentSha256
    )
        : base(clinicId)
    {
        (PetId, SerialNumber, SerialYear, SerialSequence) = (petId, serial.ToString(), serial.Year, serial.Sequence);
        (IssuedBy, IssuedAt, Language, Snapshot, Document, DocumentSha256) = (
            issuedBy,
            issuedAt,
            language,
            snapshot,
            document,
            documentSha256
        );
    }

    public Guid PetId { get; private set; }

    /// <summary>Unique in the clinic: <c>RV-2026-000417</c>.</summary>
    public string SerialNumber { get; private set; } = "";
    public int SerialYear { get; private set; }
    public int SerialSequence { get; private set; }
    public Guid IssuedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime IssuedAt { get; private set; }

    /// <summary>BCP 47 language of the document.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>JSON of <see cref="CertificateSnapshot"/>; encrypted at rest.</summary>
    public string Snapshot { get; private set; } = "";

    /// <summary>The PDF handed out; encrypted at rest.</summary>
    public byte[] Document { get; private set; } = [];

    /// <summary>Lower-case hexadecimal hash of the PDF.</summary>
    public string DocumentSha256 { get; private set; } = "";
    public Guid? SupersededBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? VoidedAt { get; private set; }
    public string? VoidReason { get; private set; }
}

/// <summary>Clinic code, year and running number of a certificate.</summary>
public sealed record CertificateSerial(string ClinicCode, int Year, int Sequence)
{
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ClinicCode}-{Year:D4}-{Sequence:D6}");
}
