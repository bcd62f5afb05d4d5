using VetCare.Web.Data.Feed;

namespace VetCare.Web.Data.Startup;

/// <summary>The walls as PostgreSQL triggers and an exclusion constraint.</summary>
internal static class PostgresWalls
{
    // What open screens keep showing while others work.
    private static readonly string[] Shown = ["appointments", "encounters", "medical_records", "alerts", "schedule_resources"];

    public static IReadOnlyList<string> Statements { get; } =
    [
        "CREATE EXTENSION IF NOT EXISTS btree_gist",
        """
            DO $$ BEGIN
              IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = 'wall_appointments_overlap' AND conrelid = 'appointments'::regclass) THEN
                ALTER TABLE appointments ADD CONSTRAINT wall_appointments_overlap
                  EXCLUDE USING gist (clinic_id WITH =, resource_id WITH =, tstzrange(start_time, end_time) WITH &&)
                  WHERE (status NOT IN ('cancelled', 'no_show') AND deleted_at IS NULL AND NOT overlap_allowed);
              END IF;
            END $$
            """,
        // Two bookings of one column that meet inside the exclusion constraint would wait for each other; they take turns instead.
        """
            CREATE OR REPLACE FUNCTION wall_turn() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN PERFORM pg_advisory_xact_lock(hashtextextended(NEW.clinic_id::text || NEW.resource_id::text, 0)); RETURN NEW; END $$
            """,
        "CREATE OR REPLACE TRIGGER wall_appointments_turn BEFORE INSERT OR UPDATE OF resource_id, start_time, end_time, status ON appointments FOR EACH ROW EXECUTE FUNCTION wall_turn()",
            // Other machines hear of a change the moment it is committed; the database says the same thing once per transaction however often it is asked.
            $"""
            CREATE OR REPLACE FUNCTION feed_tell() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN PERFORM pg_notify('{PostgresFeed.Channel}', NEW.clinic_id::text || ' ' || TG_TABLE_NAME); RETURN NULL; END $$
            """,
        .. Shown.Select(table =>
            $"CREATE OR REPLACE TRIGGER feed_{table} AFTER INSERT OR UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION feed_tell()"
        ),
        """
            CREATE OR REPLACE FUNCTION wall_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'wall: %', TG_ARGV[0] USING ERRCODE = 'restrict_violation'; END $$
            """,
        // The patient changes only where a recorded merge says so, and back where it was undone.
        """
            CREATE OR REPLACE FUNCTION wall_same_patient() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF NEW.pet_id IS NOT DISTINCT FROM OLD.pet_id OR EXISTS (
                SELECT 1 FROM record_merges AS merge
                WHERE merge.clinic_id = OLD.clinic_id AND (
                  (merge.absorbed_pet_id = OLD.pet_id AND merge.kept_pet_id = NEW.pet_id AND merge.undone_at IS NULL)
                  OR (merge.kept_pet_id = OLD.pet_id AND merge.absorbed_pet_id = NEW.pet_id AND merge.undone_at IS NOT NULL)))
              THEN RETURN NEW; END IF;
              RAISE EXCEPTION 'wall: %', TG_ARGV[0] USING ERRCODE = 'restrict_violation';
            END $$
            """,
        Refuse("wall_audit", "BEFORE UPDATE OR DELETE ON audit_logs", "the audit trail is never changed"),
        Refuse("wall_audit_truncate", "BEFORE TRUNCATE ON audit_logs", "the audit trail is never changed", perRow: false),
        Refuse(
            "wall_records_update",
            "BEFORE UPDATE OF clinic_id, encounter_id, veterinarian_id, visit_date, chief_complaint, subjective, objective, assessment, plan, visit_type, temperature, heart_rate, respiratory_rate, weight_grams, body_condition_score, vitals, follow_up_date, is_locked, signed_by, signed_at ON medical_records",
            "a signed note is never changed",
            when: "WHEN (OLD.is_locked)"
        ),
        SamePatient("wall_records_pet", "medical_records", "a signed note stays with its patient", "WHEN (OLD.is_locked)"),
        Refuse("wall_records_delete", "BEFORE DELETE ON medical_records", "a note is never deleted"),
        Refuse("wall_addenda", "BEFORE UPDATE OR DELETE ON addenda", "an addendum is never changed"),
        Refuse(
            "wall_certificates_update",
            "BEFORE UPDATE OF clinic_id, serial_number, serial_year, serial_sequence, issued_by, issued_at, language, snapshot, document, document_sha256 ON certificates",
            "an issued certificate is never changed"
        ),
        SamePatient("wall_certificates_pet", "certificates", "an issued certificate stays with its patient"),
        Refuse("wall_certificates_delete", "BEFORE DELETE ON certificates", "an issued certificate is never deleted"),
    ];

    private static string SamePatient(string name, string table, string why, string when = "") =>
        $"CREATE OR REPLACE TRIGGER {name} BEFORE UPDATE OF pet_id ON {table} FOR EACH ROW {when} EXECUTE FUNCTION wall_same_patient('{why}')";

    private static string Refuse(string name, string on, string why, string when = "", bool perRow = true) =>
        $"CREATE OR REPLACE TRIGGER {name} {on} FOR EACH {(perRow ? "ROW" : "STATEMENT")} {when} EXECUTE FUNCTION wall_refuse('{why}')";
}
