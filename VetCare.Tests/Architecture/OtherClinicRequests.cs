using System.Runtime.CompilerServices;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients.Bulk;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Features.Importing;
using VetCare.Web.Features.Importing.Reading;

namespace VetCare.Tests.Architecture;

/// <summary>
/// Requests that name things of another clinic. Most are built by the names of their fields: <c>PetId</c> becomes a pet of the other clinic. A use case
/// whose request needs more than that gets a line in <see cref="Special"/>.
/// </summary>
internal static class OtherClinicRequests
{
    /// <summary>Use case name → request made from the other clinic.</summary>
    public static readonly IReadOnlyDictionary<string, Func<TestClinic, object>> Special = new Dictionary<string, Func<TestClinic, object>>
    {
        ["ImportReport"] = clinic => new ImportReport.Request(clinic.Ids.People.BatchId, Stream.Null),
        ["ExportClients"] = clinic => new ExportClients.Request(Stream.Null, Only: [clinic.Ids.ClientId]),
        ["DeactivateClients"] = clinic => new DeactivateClients.Request([clinic.Ids.ClientId]),
        ["ReactivateClients"] = clinic => new ReactivateClients.Request([clinic.Ids.ClientId]),
        ["TagClients"] = clinic => new TagClients.Request([clinic.Ids.ClientId], "Something"),
        // A file belongs to the person who chose it; nobody else's is found.
        ["FileColumns"] = clinic => new FileColumns.Request(clinic.Id),
        ["DryRun"] = clinic => new DryRun.Request(clinic.Id, ImportMapping.None),
        ["StartImport"] = clinic => new StartImport.Request(clinic.Id, ImportMapping.None),
        ["RunImport"] = clinic => new RunImport.Request(clinic.Ids.People.BatchId, clinic.Id, ImportMapping.None),
    };

    // The words a field may end with, and what they stand for.
    private static readonly (string Ending, Func<TestClinic, Guid> Id)[] ByName =
    [
        ("PetId", clinic => clinic.Ids.PetId),
        ("PatientId", clinic => clinic.Ids.PetId),
        ("ClientId", clinic => clinic.Ids.ClientId),
        ("OwnerId", clinic => clinic.Ids.ClientId),
        ("AlertId", clinic => clinic.Ids.AlertId),
        ("ResourceId", clinic => clinic.Ids.ResourceId),
        ("TypeId", clinic => clinic.Ids.TypeId),
        ("Moving", clinic => clinic.Ids.AppointmentId),
        ("AppointmentId", clinic => clinic.Ids.AppointmentId),
        ("EncounterId", clinic => clinic.Ids.EncounterId),
        ("VisitId", clinic => clinic.Ids.EncounterId),
        ("RecordId", clinic => clinic.Ids.DraftId),
        ("NoteId", clinic => clinic.Ids.DraftId),
        ("ProductId", clinic => clinic.Ids.ProductId),
        ("VaccinationId", clinic => clinic.Ids.VaccinationId),
        ("CertificateId", clinic => clinic.Ids.CertificateId),
        ("DiagnosisId", clinic => clinic.Ids.DiagnosisId),
        ("BatchId", clinic => clinic.Ids.People.BatchId),
        ("ClinicId", clinic => clinic.Id),
        ("VeterinarianId", clinic => clinic.Vet.UserId),
        ("UserId", clinic => clinic.Vet.UserId),
    ];

    /// <returns>Null when the request names nothing by id.</returns>
    public static object? For(Type useCase, TestClinic other)
    {
        if (Special.TryGetValue(useCase.Name, out var make))
            return make(other);
        var request = UseCases.RequestOf(useCase);
        return request == typeof(Guid) || request.GetProperties().Any(property => IsId(property.PropertyType))
            ? Filled(request, useCase.Name, useCase.Name, other)
            : null;
    }

    // Something believable in every field, so that the use case gets as far as looking for the ids.
    private static object? Filled(Type type, string useCase, string field, TestClinic other)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(Guid))
            return Named(useCase, field, other);
        if (Plain.TryGetValue(type, out var value))
            return value;
        if (type.IsArray || type.IsInterface)
            return Array.CreateInstance(
                type.IsArray ? type.GetElementType()! : type.GenericTypeArguments.FirstOrDefault() ?? typeof(object),
                0
            );
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0);
        var constructor = type.GetConstructors().OrderByDescending(made => made.GetParameters().Length).FirstOrDefault();
        var made =
            constructor?.Invoke([.. constructor.GetParameters().Select(given => Filled(given.ParameterType, useCase, given.Name!, other))])
            ?? RuntimeHelpers.GetUninitializedObject(type);
        foreach (var id in type.GetProperties().Where(property => property.CanWrite && IsId(property.PropertyType)))
            id.SetValue(made, Named(useCase, id.Name, other));
        return made;
    }

    private static readonly Dictionary<Type, object> Plain = new()
    {
        [typeof(string)] = "Something",
        [typeof(int)] = 30,
        [typeof(long)] = 30L,
        [typeof(decimal)] = 1m,
        [typeof(bool)] = false,
        [typeof(DateOnly)] = SampleRows.Tomorrow,
        [typeof(TimeOnly)] = new TimeOnly(10, 0),
        [typeof(DateTime)] = FakeTime.Start.UtcDateTime,
    };

    private static bool IsId(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(Guid);

    private static Guid Named(string useCase, string field, TestClinic other)
    {
        var known = ByName.FirstOrDefault(name => field.EndsWith(name.Ending, StringComparison.Ordinal));
        if (known.Id is not null)
            return known.Id(other);
        // A bare Id belongs to what the use case is called after: MoveAppointment, PetChart.
        var thing = ByName.FirstOrDefault(name => useCase.Contains(name.Ending[..^2], StringComparison.Ordinal));
        return thing.Id is not null
            ? thing.Id(other)
            : throw new InvalidOperationException(
                $"What is {field} of {useCase}? Add its name to OtherClinicRequests, or a line to Special."
            );
    }
}
