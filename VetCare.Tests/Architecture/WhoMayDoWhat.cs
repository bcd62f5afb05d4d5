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
        ["ClientAppointments"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["ClientNotes"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["ClientPets"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["ClientTies"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["ClientTimeline"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["PetOwners"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["TagsInUse"] = [Admin, Veterinarian, Technician, Receptionist, Assistant],
        ["AddCoOwner"] = [Admin, Veterinarian, Technician, Receptionist],
        ["AddRelationship"] = [Admin, Veterinarian, Technician, Receptionist],
        ["EndCoOwnership"] = [Admin, Veterinarian, Technician, Receptionist],
        ["RemoveClientPart"] = [Admin, Veterinarian, Technician, Receptionist],
        ["RestoreClientPart"] = [Admin, Veterinarian, Technician, Receptionist],
        ["ResumeCoOwnership"] = [Admin, Veterinarian, Technician, Receptionist],
        ["SaveAddress"] = [Admin, Veterinarian, Technician, Receptionist],
        ["SaveContact"] = [Admin, Veterinarian, Technician, Receptionist],
        ["SetPreferences"] = [Admin, Veterinarian, Technician, Receptionist],
        ["SetShare"] = [Admin, Veterinarian, Technician, Receptionist],
        ["TagClient"] = [Admin, Veterinarian, Technician, Receptionist],
        ["TakeBackTransfer"] = [Admin, Veterinarian, Technician, Receptionist],
        ["TransferPet"] = [Admin, Veterinarian, Technician, Receptionist],
        ["TransferSheet"] = [Admin, Veterinarian, Technician, Receptionist],
        ["WriteClientNote"] = [Admin, Veterinarian, Technician, Receptionist],
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
