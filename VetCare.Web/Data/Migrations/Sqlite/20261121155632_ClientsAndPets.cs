using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VetCare.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ClientsAndPets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "after_death_care",
                table: "pets",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "pets",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "individual");

            migrationBuilder.AddColumn<int>(
                name: "member_count",
                table: "pets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tag_number",
                table: "pets",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "body_condition",
                table: "pet_weights",
                type: "INTEGER",
                precision: 18,
                scale: 4,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "body_condition_scale",
                table: "pet_weights",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "deleted_at",
                table: "pet_weights",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "entered_unit",
                table: "pet_weights",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_primary",
                table: "pet_owners",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<int>(
                name: "share_percent",
                table: "pet_owners",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "implanted_by",
                table: "pet_microchips",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddUniqueConstraint(
                name: "ak_vaccinations_clinic_id_id",
                table: "vaccinations",
                columns: new[] { "clinic_id", "id" });

            migrationBuilder.AddUniqueConstraint(
                name: "ak_alerts_clinic_id_id",
                table: "alerts",
                columns: new[] { "clinic_id", "id" });

            migrationBuilder.CreateTable(
                name: "alert_acknowledgements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    alert_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alert_acknowledgements", x => x.id);
                    table.ForeignKey(
                        name: "fk_alert_acknowledgements_alerts_clinic_id_alert_id",
                        columns: x => new { x.clinic_id, x.alert_id },
                        principalTable: "alerts",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_alert_acknowledgements_clinic_memberships_clinic_id_user_id",
                        columns: x => new { x.clinic_id, x.user_id },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_alert_acknowledgements_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attachments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    client_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    pet_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    encounter_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    category = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    media_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    stored_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    has_thumbnail = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_portrait = table.Column<bool>(type: "INTEGER", nullable: false),
                    uploaded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachments", x => x.id);
                    table.CheckConstraint("ck_attachments_category", "category IN ('photo', 'lab_report', 'referral', 'consent', 'insurance', 'identification', 'correspondence', 'other')");
                    table.CheckConstraint("ck_attachments_portrait", "NOT is_portrait OR pet_id IS NOT NULL");
                    table.CheckConstraint("ck_attachments_sha256", "length(sha256) = 64");
                    table.CheckConstraint("ck_attachments_size", "size > 0");
                    table.CheckConstraint("ck_attachments_subject", "client_id IS NOT NULL OR pet_id IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_attachments_clients_clinic_id_client_id",
                        columns: x => new { x.clinic_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attachments_clinic_memberships_clinic_id_uploaded_by",
                        columns: x => new { x.clinic_id, x.uploaded_by },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attachments_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attachments_encounters_clinic_id_encounter_id",
                        columns: x => new { x.clinic_id, x.encounter_id },
                        principalTable: "encounters",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attachments_pets_clinic_id_pet_id",
                        columns: x => new { x.clinic_id, x.pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "breeds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    species = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    is_hidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    adult_min_grams = table.Column<int>(type: "INTEGER", nullable: true),
                    adult_max_grams = table.Column<int>(type: "INTEGER", nullable: true),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_breeds", x => x.id);
                    table.CheckConstraint("ck_breeds_species", "species IN ('dog', 'cat', 'rabbit', 'ferret', 'guinea_pig', 'hamster', 'rat', 'mouse', 'gerbil', 'chinchilla', 'hedgehog', 'bird', 'reptile', 'amphibian', 'fish', 'horse', 'donkey', 'cattle', 'sheep', 'goat', 'pig', 'camelid', 'other')");
                    table.CheckConstraint("ck_breeds_weights", "adult_min_grams IS NULL OR adult_max_grams IS NULL OR (adult_min_grams > 0 AND adult_max_grams >= adult_min_grams)");
                    table.ForeignKey(
                        name: "fk_breeds_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "client_addresses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    client_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    line1 = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    line2 = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    city = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    postal_code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_client_addresses", x => x.id);
                    table.CheckConstraint("ck_client_addresses_kind", "kind IN ('billing', 'premises', 'other')");
                    table.ForeignKey(
                        name: "fk_client_addresses_clients_clinic_id_client_id",
                        columns: x => new { x.clinic_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_client_addresses_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "client_contacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    client_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    may_decide = table.Column<bool>(type: "INTEGER", nullable: false),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_client_contacts", x => x.id);
                    table.CheckConstraint("ck_client_contacts_email", "email IS NULL OR email LIKE '%_@_%._%'");
                    table.CheckConstraint("ck_client_contacts_phone", "phone IS NULL OR length(phone) BETWEEN 5 AND 30");
                    table.ForeignKey(
                        name: "fk_client_contacts_clients_clinic_id_client_id",
                        columns: x => new { x.clinic_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_client_contacts_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "client_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    client_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    is_internal = table.Column<bool>(type: "INTEGER", nullable: false),
                    written_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_client_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_client_notes_clients_clinic_id_client_id",
                        columns: x => new { x.clinic_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_client_notes_clinic_memberships_clinic_id_written_by",
                        columns: x => new { x.clinic_id, x.written_by },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_client_notes_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "client_relationships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    client_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    other_client_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    other_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    other_phone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    other_email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    pet_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_client_relationships", x => x.id);
                    table.CheckConstraint("ck_client_relationships_kind", "kind IN ('family', 'breeder', 'rescue', 'referring_veterinarian', 'other')");
                    table.CheckConstraint("ck_client_relationships_other", "(other_client_id IS NULL) <> (other_name IS NULL)");
                    table.CheckConstraint("ck_client_relationships_other_email", "other_email IS NULL OR other_email LIKE '%_@_%._%'");
                    table.CheckConstraint("ck_client_relationships_other_phone", "other_phone IS NULL OR length(other_phone) BETWEEN 5 AND 30");
                    table.CheckConstraint("ck_client_relationships_self", "other_client_id IS NULL OR other_client_id <> client_id");
                    table.ForeignKey(
                        name: "fk_client_relationships_clients_clinic_id_client_id",
                        columns: x => new { x.clinic_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_client_relationships_clients_clinic_id_other_client_id",
                        columns: x => new { x.clinic_id, x.other_client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_client_relationships_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_client_relationships_pets_clinic_id_pet_id",
                        columns: x => new { x.clinic_id, x.pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "client_tags",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    client_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_client_tags", x => x.id);
                    table.ForeignKey(
                        name: "fk_client_tags_clients_clinic_id_client_id",
                        columns: x => new { x.clinic_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_client_tags_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "duplicate_dismissals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    first_client_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    second_client_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    first_pet_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    second_pet_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    said_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duplicate_dismissals", x => x.id);
                    table.CheckConstraint("ck_duplicate_dismissals_clients", "(first_client_id IS NULL) = (second_client_id IS NULL)");
                    table.CheckConstraint("ck_duplicate_dismissals_pets", "(first_pet_id IS NULL) = (second_pet_id IS NULL)");
                    table.CheckConstraint("ck_duplicate_dismissals_subject", "(first_client_id IS NULL) <> (first_pet_id IS NULL)");
                    table.ForeignKey(
                        name: "fk_duplicate_dismissals_clients_clinic_id_first_client_id",
                        columns: x => new { x.clinic_id, x.first_client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_duplicate_dismissals_clients_clinic_id_second_client_id",
                        columns: x => new { x.clinic_id, x.second_client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_duplicate_dismissals_clinic_memberships_clinic_id_said_by",
                        columns: x => new { x.clinic_id, x.said_by },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_duplicate_dismissals_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_duplicate_dismissals_pets_clinic_id_first_pet_id",
                        columns: x => new { x.clinic_id, x.first_pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_duplicate_dismissals_pets_clinic_id_second_pet_id",
                        columns: x => new { x.clinic_id, x.second_pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_batches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    row_count = table.Column<int>(type: "INTEGER", nullable: false),
                    created_count = table.Column<int>(type: "INTEGER", nullable: false),
                    duplicate_count = table.Column<int>(type: "INTEGER", nullable: false),
                    refused_count = table.Column<int>(type: "INTEGER", nullable: false),
                    started_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    undone_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_batches", x => x.id);
                    table.UniqueConstraint("ak_import_batches_clinic_id_id", x => new { x.clinic_id, x.id });
                    table.CheckConstraint("ck_import_batches_counts", "row_count >= 0 AND created_count >= 0 AND duplicate_count >= 0 AND refused_count >= 0");
                    table.CheckConstraint("ck_import_batches_kind", "kind IN ('clients', 'pets', 'vaccinations')");
                    table.CheckConstraint("ck_import_batches_status", "status IN ('running', 'done', 'failed', 'undone')");
                    table.CheckConstraint("ck_import_batches_undone", "(undone_at IS NULL) = (undone_by IS NULL)");
                    table.ForeignKey(
                        name: "fk_import_batches_clinic_memberships_clinic_id_started_by",
                        columns: x => new { x.clinic_id, x.started_by },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_batches_clinic_memberships_clinic_id_undone_by",
                        columns: x => new { x.clinic_id, x.undone_by },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_batches_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_profiles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    mapping = table.Column<string>(type: "TEXT", nullable: false),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_profiles", x => x.id);
                    table.CheckConstraint("ck_import_profiles_kind", "kind IN ('clients', 'pets', 'vaccinations')");
                    table.ForeignKey(
                        name: "fk_import_profiles_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pet_group_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_pet_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    mark = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    joined_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    left_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pet_group_members", x => x.id);
                    table.CheckConstraint("ck_pet_group_members_self", "member_pet_id IS NULL OR member_pet_id <> group_id");
                    table.CheckConstraint("ck_pet_group_members_span", "left_on IS NULL OR left_on >= joined_on");
                    table.CheckConstraint("ck_pet_group_members_who", "member_pet_id IS NOT NULL OR mark IS NOT NULL");
                    table.ForeignKey(
                        name: "fk_pet_group_members_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pet_group_members_pets_clinic_id_group_id",
                        columns: x => new { x.clinic_id, x.group_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pet_group_members_pets_clinic_id_member_pet_id",
                        columns: x => new { x.clinic_id, x.member_pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pet_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pet_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    is_internal = table.Column<bool>(type: "INTEGER", nullable: false),
                    written_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pet_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_pet_notes_clinic_memberships_clinic_id_written_by",
                        columns: x => new { x.clinic_id, x.written_by },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pet_notes_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pet_notes_pets_clinic_id_pet_id",
                        columns: x => new { x.clinic_id, x.pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recent_picks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    client_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    pet_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    picked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recent_picks", x => x.id);
                    table.CheckConstraint("ck_recent_picks_subject", "(client_id IS NULL) <> (pet_id IS NULL)");
                    table.ForeignKey(
                        name: "fk_recent_picks_clients_clinic_id_client_id",
                        columns: x => new { x.clinic_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recent_picks_clinic_memberships_clinic_id_user_id",
                        columns: x => new { x.clinic_id, x.user_id },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recent_picks_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recent_picks_pets_clinic_id_pet_id",
                        columns: x => new { x.clinic_id, x.pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "record_merges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kept_client_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    absorbed_client_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kept_pet_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    absorbed_pet_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    moves = table.Column<string>(type: "TEXT", nullable: false),
                    merged_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    merged_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    undo_until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    undone_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_record_merges", x => x.id);
                    table.CheckConstraint("ck_record_merges_clients", "(kept_client_id IS NULL) = (absorbed_client_id IS NULL)");
                    table.CheckConstraint("ck_record_merges_pets", "(kept_pet_id IS NULL) = (absorbed_pet_id IS NULL)");
                    table.CheckConstraint("ck_record_merges_subject", "(kept_client_id IS NULL) <> (kept_pet_id IS NULL)");
                    table.CheckConstraint("ck_record_merges_undone", "(undone_at IS NULL) = (undone_by IS NULL)");
                    table.ForeignKey(
                        name: "fk_record_merges_clients_clinic_id_absorbed_client_id",
                        columns: x => new { x.clinic_id, x.absorbed_client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_record_merges_clients_clinic_id_kept_client_id",
                        columns: x => new { x.clinic_id, x.kept_client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_record_merges_clinic_memberships_clinic_id_merged_by",
                        columns: x => new { x.clinic_id, x.merged_by },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_record_merges_clinic_memberships_clinic_id_undone_by",
                        columns: x => new { x.clinic_id, x.undone_by },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_record_merges_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_record_merges_pets_clinic_id_absorbed_pet_id",
                        columns: x => new { x.clinic_id, x.absorbed_pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_record_merges_pets_clinic_id_kept_pet_id",
                        columns: x => new { x.clinic_id, x.kept_pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_rows",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    batch_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    row_number = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    message = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    client_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    pet_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    vaccination_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    clinic_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_rows", x => x.id);
                    table.CheckConstraint("ck_import_rows_outcome", "outcome IN ('created', 'duplicate', 'refused')");
                    table.CheckConstraint("ck_import_rows_row_number", "row_number > 0");
                    table.ForeignKey(
                        name: "fk_import_rows_clients_clinic_id_client_id",
                        columns: x => new { x.clinic_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_rows_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_rows_import_batches_clinic_id_batch_id",
                        columns: x => new { x.clinic_id, x.batch_id },
                        principalTable: "import_batches",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_rows_pets_clinic_id_pet_id",
                        columns: x => new { x.clinic_id, x.pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_rows_vaccinations_clinic_id_vaccination_id",
                        columns: x => new { x.clinic_id, x.vaccination_id },
                        principalTable: "vaccinations",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_pets_after_death_care",
                table: "pets",
                sql: "after_death_care IN ('private_cremation', 'communal_cremation', 'home_burial', 'taken_by_family', 'post_mortem', 'other')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_pets_kind",
                table: "pets",
                sql: "kind IN ('individual', 'litter', 'herd', 'shelter')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_pets_members",
                table: "pets",
                sql: "member_count IS NULL OR (member_count > 0 AND kind <> 'individual')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_pet_weights_condition",
                table: "pet_weights",
                sql: "(body_condition IS NULL) = (body_condition_scale IS NULL)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_pet_weights_entered_unit",
                table: "pet_weights",
                sql: "entered_unit IN ('grams', 'kilograms', 'pounds')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_pet_weights_scale",
                table: "pet_weights",
                sql: "body_condition_scale IS NULL OR body_condition_scale IN (5, 9)");

            migrationBuilder.CreateIndex(
                name: "ux_pet_owners_clinic_id_pet_id",
                table: "pet_owners",
                columns: new[] { "clinic_id", "pet_id" },
                unique: true,
                filter: "is_primary AND owned_until IS NULL");

            migrationBuilder.AddCheckConstraint(
                name: "ck_pet_owners_share",
                table: "pet_owners",
                sql: "share_percent IS NULL OR share_percent BETWEEN 1 AND 100");

            migrationBuilder.CreateIndex(
                name: "ix_alert_acknowledgements_clinic_id_user_id",
                table: "alert_acknowledgements",
                columns: new[] { "clinic_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ux_alert_acknowledgements_clinic_id_alert_id_user_id_on_day",
                table: "alert_acknowledgements",
                columns: new[] { "clinic_id", "alert_id", "user_id", "on_day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_attachments_clinic_id_client_id",
                table: "attachments",
                columns: new[] { "clinic_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_attachments_clinic_id_encounter_id",
                table: "attachments",
                columns: new[] { "clinic_id", "encounter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_attachments_clinic_id_pet_id",
                table: "attachments",
                columns: new[] { "clinic_id", "pet_id" });

            migrationBuilder.CreateIndex(
                name: "ix_attachments_clinic_id_sha256",
                table: "attachments",
                columns: new[] { "clinic_id", "sha256" });

            migrationBuilder.CreateIndex(
                name: "ix_attachments_clinic_id_uploaded_by",
                table: "attachments",
                columns: new[] { "clinic_id", "uploaded_by" });

            migrationBuilder.CreateIndex(
                name: "ux_attachments_clinic_id_pet_id",
                table: "attachments",
                columns: new[] { "clinic_id", "pet_id" },
                unique: true,
                filter: "is_portrait AND deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_attachments_clinic_id_stored_name",
                table: "attachments",
                columns: new[] { "clinic_id", "stored_name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_breeds_clinic_id_species",
                table: "breeds",
                columns: new[] { "clinic_id", "species" });

            migrationBuilder.CreateIndex(
                name: "ux_breeds_clinic_id_species_name",
                table: "breeds",
                columns: new[] { "clinic_id", "species", "name" },
                unique: true,
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_client_addresses_clinic_id_client_id",
                table: "client_addresses",
                columns: new[] { "clinic_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_client_contacts_clinic_id_client_id",
                table: "client_contacts",
                columns: new[] { "clinic_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_client_notes_clinic_id_client_id_created_at",
                table: "client_notes",
                columns: new[] { "clinic_id", "client_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_client_notes_clinic_id_written_by",
                table: "client_notes",
                columns: new[] { "clinic_id", "written_by" });

            migrationBuilder.CreateIndex(
                name: "ix_client_relationships_clinic_id_client_id",
                table: "client_relationships",
                columns: new[] { "clinic_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_client_relationships_clinic_id_other_client_id",
                table: "client_relationships",
                columns: new[] { "clinic_id", "other_client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_client_relationships_clinic_id_pet_id",
                table: "client_relationships",
                columns: new[] { "clinic_id", "pet_id" });

            migrationBuilder.CreateIndex(
                name: "ix_client_tags_clinic_id_client_id",
                table: "client_tags",
                columns: new[] { "clinic_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_client_tags_clinic_id_name",
                table: "client_tags",
                columns: new[] { "clinic_id", "name" });

            migrationBuilder.CreateIndex(
                name: "ux_client_tags_clinic_id_client_id_name",
                table: "client_tags",
                columns: new[] { "clinic_id", "client_id", "name" },
                unique: true,
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_duplicate_dismissals_clinic_id_first_client_id",
                table: "duplicate_dismissals",
                columns: new[] { "clinic_id", "first_client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_duplicate_dismissals_clinic_id_first_pet_id",
                table: "duplicate_dismissals",
                columns: new[] { "clinic_id", "first_pet_id" });

            migrationBuilder.CreateIndex(
                name: "ix_duplicate_dismissals_clinic_id_said_by",
                table: "duplicate_dismissals",
                columns: new[] { "clinic_id", "said_by" });

            migrationBuilder.CreateIndex(
                name: "ix_duplicate_dismissals_clinic_id_second_client_id",
                table: "duplicate_dismissals",
                columns: new[] { "clinic_id", "second_client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_duplicate_dismissals_clinic_id_second_pet_id",
                table: "duplicate_dismissals",
                columns: new[] { "clinic_id", "second_pet_id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_batches_clinic_id_started_at",
                table: "import_batches",
                columns: new[] { "clinic_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_import_batches_clinic_id_started_by",
                table: "import_batches",
                columns: new[] { "clinic_id", "started_by" });

            migrationBuilder.CreateIndex(
                name: "ix_import_batches_clinic_id_undone_by",
                table: "import_batches",
                columns: new[] { "clinic_id", "undone_by" });

            migrationBuilder.CreateIndex(
                name: "ix_import_profiles_clinic_id_kind",
                table: "import_profiles",
                columns: new[] { "clinic_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ux_import_profiles_clinic_id_kind_name",
                table: "import_profiles",
                columns: new[] { "clinic_id", "kind", "name" },
                unique: true,
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_clinic_id_batch_id_row_number",
                table: "import_rows",
                columns: new[] { "clinic_id", "batch_id", "row_number" });

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_clinic_id_client_id",
                table: "import_rows",
                columns: new[] { "clinic_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_clinic_id_pet_id",
                table: "import_rows",
                columns: new[] { "clinic_id", "pet_id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_clinic_id_vaccination_id",
                table: "import_rows",
                columns: new[] { "clinic_id", "vaccination_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pet_group_members_clinic_id_group_id",
                table: "pet_group_members",
                columns: new[] { "clinic_id", "group_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pet_group_members_clinic_id_member_pet_id",
                table: "pet_group_members",
                columns: new[] { "clinic_id", "member_pet_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pet_notes_clinic_id_pet_id_created_at",
                table: "pet_notes",
                columns: new[] { "clinic_id", "pet_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_pet_notes_clinic_id_written_by",
                table: "pet_notes",
                columns: new[] { "clinic_id", "written_by" });

            migrationBuilder.CreateIndex(
                name: "ix_recent_picks_clinic_id_client_id",
                table: "recent_picks",
                columns: new[] { "clinic_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_recent_picks_clinic_id_pet_id",
                table: "recent_picks",
                columns: new[] { "clinic_id", "pet_id" });

            migrationBuilder.CreateIndex(
                name: "ix_recent_picks_clinic_id_user_id_picked_at",
                table: "recent_picks",
                columns: new[] { "clinic_id", "user_id", "picked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_record_merges_clinic_id_absorbed_client_id",
                table: "record_merges",
                columns: new[] { "clinic_id", "absorbed_client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_record_merges_clinic_id_absorbed_pet_id",
                table: "record_merges",
                columns: new[] { "clinic_id", "absorbed_pet_id" });

            migrationBuilder.CreateIndex(
                name: "ix_record_merges_clinic_id_kept_client_id",
                table: "record_merges",
                columns: new[] { "clinic_id", "kept_client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_record_merges_clinic_id_kept_pet_id",
                table: "record_merges",
                columns: new[] { "clinic_id", "kept_pet_id" });

            migrationBuilder.CreateIndex(
                name: "ix_record_merges_clinic_id_merged_at",
                table: "record_merges",
                columns: new[] { "clinic_id", "merged_at" });

            migrationBuilder.CreateIndex(
                name: "ix_record_merges_clinic_id_merged_by",
                table: "record_merges",
                columns: new[] { "clinic_id", "merged_by" });

            migrationBuilder.CreateIndex(
                name: "ix_record_merges_clinic_id_undone_by",
                table: "record_merges",
                columns: new[] { "clinic_id", "undone_by" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alert_acknowledgements");

            migrationBuilder.DropTable(
                name: "attachments");

            migrationBuilder.DropTable(
                name: "breeds");

            migrationBuilder.DropTable(
                name: "client_addresses");

            migrationBuilder.DropTable(
                name: "client_contacts");

            migrationBuilder.DropTable(
                name: "client_notes");

            migrationBuilder.DropTable(
                name: "client_relationships");

            migrationBuilder.DropTable(
                name: "client_tags");

            migrationBuilder.DropTable(
                name: "duplicate_dismissals");

            migrationBuilder.DropTable(
                name: "import_profiles");

            migrationBuilder.DropTable(
                name: "import_rows");

            migrationBuilder.DropTable(
                name: "pet_group_members");

            migrationBuilder.DropTable(
                name: "pet_notes");

            migrationBuilder.DropTable(
                name: "recent_picks");

            migrationBuilder.DropTable(
                name: "record_merges");

            migrationBuilder.DropTable(
                name: "import_batches");

            migrationBuilder.DropUniqueConstraint(
                name: "ak_vaccinations_clinic_id_id",
                table: "vaccinations");

            migrationBuilder.DropCheckConstraint(
                name: "ck_pets_after_death_care",
                table: "pets");

            migrationBuilder.DropCheckConstraint(
                name: "ck_pets_kind",
                table: "pets");

            migrationBuilder.DropCheckConstraint(
                name: "ck_pets_members",
                table: "pets");

            migrationBuilder.DropCheckConstraint(
                name: "ck_pet_weights_condition",
                table: "pet_weights");

            migrationBuilder.DropCheckConstraint(
                name: "ck_pet_weights_entered_unit",
                table: "pet_weights");

            migrationBuilder.DropCheckConstraint(
                name: "ck_pet_weights_scale",
                table: "pet_weights");

            migrationBuilder.DropIndex(
                name: "ux_pet_owners_clinic_id_pet_id",
                table: "pet_owners");

            migrationBuilder.DropCheckConstraint(
                name: "ck_pet_owners_share",
                table: "pet_owners");

            migrationBuilder.DropUniqueConstraint(
                name: "ak_alerts_clinic_id_id",
                table: "alerts");

            migrationBuilder.DropColumn(
                name: "after_death_care",
                table: "pets");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "pets");

            migrationBuilder.DropColumn(
                name: "member_count",
                table: "pets");

            migrationBuilder.DropColumn(
                name: "tag_number",
                table: "pets");

            migrationBuilder.DropColumn(
                name: "body_condition",
                table: "pet_weights");

            migrationBuilder.DropColumn(
                name: "body_condition_scale",
                table: "pet_weights");

            migrationBuilder.DropColumn(
                name: "deleted_at",
                table: "pet_weights");

            migrationBuilder.DropColumn(
                name: "entered_unit",
                table: "pet_weights");

            migrationBuilder.DropColumn(
                name: "is_primary",
                table: "pet_owners");

            migrationBuilder.DropColumn(
                name: "share_percent",
                table: "pet_owners");

            migrationBuilder.DropColumn(
                name: "implanted_by",
                table: "pet_microchips");
        }
    }
}
