namespace VetCare.Web.Data.Startup;

/// <summary>The walls as SQLite triggers.</summary>
internal static class SqliteWalls
{
    private const string Overlap = """
        SELECT RAISE(ABORT, 'wall: this column is already booked at that time')
        WHERE NEW.status NOT IN ('cancelled', 'no_show') AND NEW.deleted_at IS NULL AND NOT NEW.overlap_allowed
          AND EXISTS (
            SELECT 1 FROM appointments AS other
            WHERE other.clinic_id = NEW.clinic_id AND other.resource_id = NEW.resource_id AND other.id <> NEW.id
              AND other.start_time < NEW.end_time AND other.end_time > NEW.start_time
              AND other.start_time > datetime(NEW.start_time, '-2 days')
              AND other.status NOT IN ('cancelled', 'no_show') AND other.deleted_at IS NULL AND NOT other.overlap_allowed);
        """;

    public static IReadOnlyList<string> Statements { get; } =
    [
        Trigger("wall_appointments_insert", "BEFORE INSERT ON appointments", Overlap),
        Trigger(
            "wall_appointments_update",
            "BEFORE UPDATE OF clinic_id, resource_id, start_time, end_time, status, overlap_allowed, deleted_at ON appointments",
            Overlap
        ),
        NoReplacing("audit_logs"),
        NoReplacing("medical_records"),
        NoReplacing("addenda"),
        NoReplacing("certificates"),
        Refuse("wall_audit_update", "BEFORE UPDATE ON audit_logs", "the audit trail is never changed"),
        Refuse("wall_audit_delete", "BEFORE DELETE ON audit_logs", "the audit trail is never changed"),
        Refuse(
            "wall_records_update",
            "BEFORE UPDATE OF clinic_id, encounter_id, veterinarian_id, visit_date, chief_complaint, subjective, objective, assessment, plan, visit_type, temperature, heart_rate, respiratory_rate, weight_grams, body_condition_score, vitals, follow_up_date, is_locked, signed_by, signed_at ON medical_records WHEN OLD.is_locked",
            "a signed note is never changed"
        ),
        Refuse("wall_records_pet", AlongAMerge("medical_records", "OLD.is_locked AND "), "a signed note stays with its patient"),
        Refuse("wall_records_delete", "BEFORE DELETE ON medical_records", "a note is never deleted"),
        Refuse("wall_addenda_update", "BEFORE UPDATE ON addenda", "an addendum is never changed"),
        Refuse("wall_addenda_delete", "BEFORE DELETE ON addenda", "an addendum is never deleted"),
        Refuse(
            "wall_certificates_update",
            "BEFORE UPDATE OF clinic_id, serial_number, serial_year, serial_sequence, issued_by, issued_at, language, snapshot, document, document_sha256 ON certificates",
            "an issued certificate is never changed"
        ),
        Refuse("wall_certificates_pet", AlongAMerge("certificates"), "an issued certificate stays with its patient"),
        Refuse("wall_certificates_delete", "BEFORE DELETE ON certificates", "an issued certificate is never deleted"),
    ];

    // REPLACE takes the old row away without asking the triggers of deletion.
    private static string NoReplacing(string table) =>
        Trigger(
            $"wall_{table}_replace",
            $"BEFORE INSERT ON {table}",
            $"SELECT RAISE(ABORT, 'wall: a row of {table} is never replaced') WHERE EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id);"
        );

    // The patient changes only where a recorded merge says so, and back where it was undone.
    private static string AlongAMerge(string table, string when = "") =>
        $"""
            BEFORE UPDATE OF pet_id ON {table} WHEN {when}NEW.pet_id IS NOT OLD.pet_id AND NOT EXISTS (
              SELECT 1 FROM record_merges AS merge
              WHERE merge.clinic_id = OLD.clinic_id AND (
                (merge.absorbed_pet_id = OLD.pet_id AND merge.kept_pet_id = NEW.pet_id AND merge.undone_at IS NULL)
                OR (merge.kept_pet_id = OLD.pet_id AND merge.absorbed_pet_id = NEW.pet_id AND merge.undone_at IS NOT NULL)))
            """;

    private static string Refuse(string name, string on, string why) => Trigger(name, on, $"SELECT RAISE(ABORT, 'wall: {why}');");

    private static string Trigger(string name, string on, string body) =>
        $"DROP TRIGGER IF EXISTS {name}; CREATE TRIGGER {name} {on} BEGIN {body} END;";
}
