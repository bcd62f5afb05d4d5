using static VetCare.Domain.Staff.SystemRoles;

namespace VetCare.Tests.Architecture;

/// <summary>
/// Which system roles may run which use case, as the clinic decided it. A new use case gets its line here; widening a role shows up as a failing test
/// until somebody agrees to it in this table.
/// </summary>
internal static class WhoMayDoWhat
{
    public static readonly IReadOnlyDictionary<string, string[]> Table = new Dictionary<string, string[]>
    {
        ["ClientCard"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["ClientList"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["FindClients"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["LastEditor"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["PetCard"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["PetSummary"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["DeactivateClient"] = [Admin, Veterinarian, Technician, Receptionist],
        ["DismissAlert"] = [Admin, Veterinarian, Technician, Receptionist],
        ["EditClient"] = [Admin, Veterinarian, Technician, Receptionist],
        ["EditPet"] = [Admin, Veterinarian, Technician, Receptionist],
        ["RaiseAlert"] = [Admin, Veterinarian, Technician, Receptionist],
        ["ReactivateClient"] = [Admin, Veterinarian, Technician, Receptionist],
        ["RecordDeath"] = [Admin, Veterinarian, Technician, Receptionist],
        ["RegisterClient"] = [Admin, Veterinarian, Technician, Receptionist],
        ["RegisterPet"] = [Admin, Veterinarian, Technician, Receptionist],
        ["RevokeDeath"] = [Admin, Veterinarian, Technician, Receptionist],
        ["WeighPet"] = [Admin, Veterinarian, Technician, Receptionist],
        ["PetChips"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["WeightHistory"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["AlertsToAcknowledge"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["AcknowledgeAlerts"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["GroupMembers"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["BreedList"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["AddMicrochip"] = [Admin, Veterinarian, Technician, Receptionist],
        ["DescribeMicrochip"] = [Admin, Veterinarian, Technician, Receptionist],
        ["ReadMicrochip"] = [Admin, Veterinarian, Technician, Receptionist],
        ["StrikeWeight"] = [Admin, Veterinarian, Technician, Receptionist],
        ["RestoreWeight"] = [Admin, Veterinarian, Technician, Receptionist],
        ["AddGroupMember"] = [Admin, Veterinarian, Technician, Receptionist],
        ["LeaveGroup"] = [Admin, Veterinarian, Technician, Receptionist],
        ["AddBreed"] = [Admin, Veterinarian, Technician, Receptionist],
        ["EditAlert"] = [Admin, Veterinarian, Technician, Receptionist],
        ["RestoreAlert"] = [Admin, Veterinarian, Technician, Receptionist],
        ["SaveBreed"] = [Admin],
        ["HideBreed"] = [Admin],
        ["AddAddendum"] = [Veterinarian, Technician],
        ["AddDiagnosis"] = [Veterinarian, Technician],
        ["AppointmentCard"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["BookAppointment"] = [Admin, Veterinarian, Technician, Receptionist],
        ["BookingChoices"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["BookingFacts"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["CancelAppointment"] = [Admin, Veterinarian, Receptionist],
        ["CertificateFile"] = [Admin, Veterinarian, Technician, Receptionist],
        ["CertificatePreview"] = [Veterinarian],
        ["ChangeDiagnosis"] = [Veterinarian, Technician],
        ["CheckIn"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["CheckInSheet"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["CompleteVisit"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["ConfirmAppointment"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["FinishVisit"] = [Veterinarian, Technician],
        ["FreeTimes"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["IssueCertificate"] = [Veterinarian],
        ["MarkNoShow"] = [Admin, Veterinarian, Technician, Receptionist],
        ["MoveAppointment"] = [Admin, Veterinarian, Technician, Receptionist],
        ["OpenVisit"] = [Veterinarian, Technician],
        ["PetChart"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["ProposeDueDate"] = [Veterinarian, Technician],
        ["RecordVaccination"] = [Veterinarian, Technician],
        ["RecordsToFinish"] = [Admin, Veterinarian, Technician, Assistant],
        ["RoomPet"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["SaveNote"] = [Veterinarian, Technician],
        ["ScheduleWindow"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["SignNote"] = [Veterinarian],
        ["StartVisit"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["StartWalkIn"] = [Veterinarian],
        ["TimeCheck"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["VaccineChoices"] = [Veterinarian, Technician],
        ["VisitNote"] = [Admin, Veterinarian, Technician, Assistant],
    };

    public static string LineFor(string useCase, IEnumerable<string> roles) =>
        $"[\"{useCase}\"] = [{string.Join(", ", roles.Select(role => char.ToUpperInvariant(role[0]) + role[1..]))}],";

    public static IReadOnlyList<string> Roles => All;
}
