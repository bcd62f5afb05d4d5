using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace VetCare.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_logs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    entity_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    entity_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    action = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    old_values = table.Column<string>(type: "text", nullable: true),
                    new_values = table.Column<string>(type: "text", nullable: true),
                    ip_address = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: true),
                    user_agent = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    session_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_logs", x => x.id);
                    table.CheckConstraint("ck_audit_logs_action", "action IN ('create', 'read', 'update', 'delete', 'login', 'logout', 'login_failed', 'export', 'print', 'override')");
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    friendly_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "encryption_keys",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    first_used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_encryption_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organizations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    registration_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    subscription_tier = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    max_clinics = table.Column<int>(type: "integer", nullable: false),
                    max_users_per_clinic = table.Column<int>(type: "integer", nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    address_line1 = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    address_line2 = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    state = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    postal_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    country = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    settings = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organizations", x => x.id);
                    table.CheckConstraint("ck_organizations_email", "email IS NULL OR email LIKE '%_@_%._%'");
                    table.CheckConstraint("ck_organizations_limits", "max_clinics >= 1 AND max_users_per_clinic >= 1");
                    table.CheckConstraint("ck_organizations_phone", "phone IS NULL OR length(phone) BETWEEN 5 AND 30");
                    table.CheckConstraint("ck_organizations_subscription_tier", "subscription_tier IN ('starter', 'professional', 'enterprise')");
                });

            migrationBuilder.CreateTable(
                name: "permissions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    resource = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    action = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_permissions", x => x.id);
                    table.CheckConstraint("ck_permissions_action", "action IN ('create', 'read', 'update', 'delete', 'export', 'print', 'prescribe', 'administer', 'approve', 'void')");
                    table.CheckConstraint("ck_permissions_resource", "resource IN ('clients', 'pets', 'appointments', 'records', 'vaccinations', 'labs', 'prescriptions', 'surgeries', 'boarding', 'billing', 'inventory', 'communication', 'reports', 'administration')");
                });

            migrationBuilder.CreateTable(
                name: "clinics",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    license_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    address_line1 = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    address_line2 = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    state = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    postal_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    country = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    timezone = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    units = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    working_hours = table.Column<string>(type: "text", nullable: false),
                    settings = table.Column<string>(type: "character varying(100000)", maxLength: 100000, nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clinics", x => x.id);
                    table.CheckConstraint("ck_clinics_currency", "length(currency) = 3");
                    table.CheckConstraint("ck_clinics_email", "email IS NULL OR email LIKE '%_@_%._%'");
                    table.CheckConstraint("ck_clinics_phone", "phone IS NULL OR length(phone) BETWEEN 5 AND 30");
                    table.CheckConstraint("ck_clinics_units", "units IN ('metric', 'us')");
                    table.ForeignKey(
                        name: "fk_clinics_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "roles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    code = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    is_system = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roles", x => x.id);
                    table.ForeignKey(
                        name: "fk_roles_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appointment_types",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    default_minutes = table.Column<int>(type: "integer", nullable: false),
                    buffer_before_minutes = table.Column<int>(type: "integer", nullable: false),
                    buffer_after_minutes = table.Column<int>(type: "integer", nullable: false),
                    color = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    online_bookable = table.Column<bool>(type: "boolean", nullable: false),
                    overlap_policy = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    sort_order = table.Column<int>(type: "integer", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    deleted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment_types", x => x.id);
                    table.UniqueConstraint("ak_appointment_types_clinic_id_id", x => new { x.clinic_id, x.id });
                    table.CheckConstraint("ck_appointment_types_kind", "kind IN ('wellness', 'sick', 'surgery', 'emergency', 'follow_up', 'consultation')");
                    table.CheckConstraint("ck_appointment_types_minutes", "default_minutes BETWEEN 5 AND 1440 AND buffer_before_minutes >= 0 AND buffer_after_minutes >= 0");
                    table.CheckConstraint("ck_appointment_types_overlap_policy", "overlap_policy IN ('never', 'allowed')");
                    table.ForeignKey(
                        name: "fk_appointment_types_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    last_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    mobile = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    address_line1 = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    address_line2 = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    state = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    postal_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    emergency_contact_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    emergency_contact_phone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    communication_preferences = table.Column<string>(type: "text", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    deleted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    search_text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clients", x => x.id);
                    table.UniqueConstraint("ak_clients_clinic_id_id", x => new { x.clinic_id, x.id });
                    table.CheckConstraint("ck_clients_email", "email IS NULL OR email LIKE '%_@_%._%'");
                    table.CheckConstraint("ck_clients_mobile", "mobile IS NULL OR length(mobile) BETWEEN 5 AND 30");
                    table.CheckConstraint("ck_clients_phone", "phone IS NULL OR length(phone) BETWEEN 5 AND 30");
                    table.ForeignKey(
                        name: "fk_clients_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    occurred_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    processed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    last_error = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_messages", x => x.id);
                    table.ForeignKey(
                        name: "fk_outbox_messages_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    home_clinic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    last_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    license_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    license_state = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    license_expires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    dea_number = table.Column<string>(type: "text", nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    last_login = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    invited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                    table.CheckConstraint("ck_users_email", "email IS NULL OR email LIKE '%_@_%._%'");
                    table.ForeignKey(
                        name: "fk_users_clinics_home_clinic_id",
                        column: x => x.home_clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_users_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "vaccine_products",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    manufacturer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    species = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    antigens = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    duration_months = table.Column<int>(type: "integer", nullable: false),
                    primary_doses = table.Column<int>(type: "integer", nullable: false),
                    series_interval_days = table.Column<int>(type: "integer", nullable: false),
                    series_finish_age_weeks = table.Column<int>(type: "integer", nullable: true),
                    minimum_age_weeks = table.Column<int>(type: "integer", nullable: false),
                    route = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    dose_ml = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    deleted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vaccine_products", x => x.id);
                    table.UniqueConstraint("ak_vaccine_products_clinic_id_id", x => new { x.clinic_id, x.id });
                    table.CheckConstraint("ck_vaccine_products_label", "duration_months > 0 AND primary_doses > 0 AND series_interval_days >= 0 AND minimum_age_weeks >= 0");
                    table.CheckConstraint("ck_vaccine_products_route", "route IN ('subcutaneous', 'intramuscular', 'intranasal', 'oral')");
                    table.CheckConstraint("ck_vaccine_products_species", "species IN ('dog', 'cat', 'rabbit', 'ferret', 'guinea_pig', 'hamster', 'rat', 'mouse', 'gerbil', 'chinchilla', 'hedgehog', 'bird', 'reptile', 'amphibian', 'fish', 'horse', 'donkey', 'cattle', 'sheep', 'goat', 'pig', 'camelid', 'other')");
                    table.ForeignKey(
                        name: "fk_vaccine_products_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "role_permissions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false),
                    permission_id = table.Column<Guid>(type: "uuid", nullable: false),
                    condition = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    fields = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_permissions", x => x.id);
                    table.CheckConstraint("ck_role_permissions_condition", "condition IN ('none', 'own_records_only', 'clinic_only', 'department_only')");
                    table.ForeignKey(
                        name: "fk_role_permissions_permissions_permission_id",
                        column: x => x.permission_id,
                        principalTable: "permissions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_permissions_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    species = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    breed = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    color = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    sex = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    neuter_status = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    birth_date_estimated = table.Column<bool>(type: "boolean", nullable: false),
                    weight_grams = table.Column<int>(type: "integer", nullable: true),
                    weight_measured_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    microchip_id = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true),
                    tattoo = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    insurance_provider = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    insurance_policy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    special_instructions = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    allergies = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    food_producing = table.Column<bool>(type: "boolean", nullable: false),
                    is_deceased = table.Column<bool>(type: "boolean", nullable: false),
                    deceased_date = table.Column<DateOnly>(type: "date", nullable: true),
                    deceased_cause = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    photo_url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    deleted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    search_text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pets", x => x.id);
                    table.UniqueConstraint("ak_pets_clinic_id_id", x => new { x.clinic_id, x.id });
                    table.CheckConstraint("ck_pets_deceased", "deceased_date IS NULL OR is_deceased");
                    table.CheckConstraint("ck_pets_life", "deceased_date IS NULL OR birth_date IS NULL OR deceased_date >= birth_date");
                    table.CheckConstraint("ck_pets_neuter_status", "neuter_status IN ('intact', 'neutered', 'chemically_suppressed', 'unknown')");
                    table.CheckConstraint("ck_pets_sex", "sex IN ('male', 'female', 'intersex', 'unknown')");
                    table.CheckConstraint("ck_pets_species", "species IN ('dog', 'cat', 'rabbit', 'ferret', 'guinea_pig', 'hamster', 'rat', 'mouse', 'gerbil', 'chinchilla', 'hedgehog', 'bird', 'reptile', 'amphibian', 'fish', 'horse', 'donkey', 'cattle', 'sheep', 'goat', 'pig', 'camelid', 'other')");
                    table.CheckConstraint("ck_pets_weight", "weight_grams IS NULL OR weight_grams > 0");
                    table.ForeignKey(
                        name: "fk_pets_clients_clinic_id_client_id",
                        columns: x => new { x.clinic_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pets_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clinic_memberships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_clinic_memberships", x => x.id);
                    table.UniqueConstraint("ak_clinic_memberships_clinic_id_id", x => new { x.clinic_id, x.id });
                    table.UniqueConstraint("ak_clinic_memberships_clinic_id_user_id", x => new { x.clinic_id, x.user_id });
                    table.ForeignKey(
                        name: "fk_clinic_memberships_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_clinic_memberships_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_user_passkeys_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "alerts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: true),
                    pet_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    severity = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    color = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: true),
                    must_acknowledge = table.Column<bool>(type: "boolean", nullable: false),
                    deleted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_alerts", x => x.id);
                    table.CheckConstraint("ck_alerts_severity", "severity IN ('info', 'caution', 'danger')");
                    table.CheckConstraint("ck_alerts_subject", "(client_id IS NULL) <> (pet_id IS NULL)");
                    table.ForeignKey(
                        name: "fk_alerts_clients_clinic_id_client_id",
                        columns: x => new { x.clinic_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_alerts_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_alerts_pets_clinic_id_pet_id",
                        columns: x => new { x.clinic_id, x.pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pet_microchips",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: false),
                    standard = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    recorded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    implanted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    body_site = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    last_read_on = table.Column<DateOnly>(type: "date", nullable: true),
                    registry = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pet_microchips", x => x.id);
                    table.CheckConstraint("ck_pet_microchips_standard", "standard IN ('iso11784', 'non_iso')");
                    table.ForeignKey(
                        name: "fk_pet_microchips_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pet_microchips_pets_clinic_id_pet_id",
                        columns: x => new { x.clinic_id, x.pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pet_owners",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owned_from = table.Column<DateOnly>(type: "date", nullable: false),
                    owned_until = table.Column<DateOnly>(type: "date", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pet_owners", x => x.id);
                    table.CheckConstraint("ck_pet_owners_span", "owned_until IS NULL OR owned_until >= owned_from");
                    table.ForeignKey(
                        name: "fk_pet_owners_clients_clinic_id_client_id",
                        columns: x => new { x.clinic_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pet_owners_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pet_owners_pets_clinic_id_pet_id",
                        columns: x => new { x.clinic_id, x.pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "certificates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    serial_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    serial_year = table.Column<int>(type: "integer", nullable: false),
                    serial_sequence = table.Column<int>(type: "integer", nullable: false),
                    issued_by = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    snapshot = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    document_sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    superseded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    voided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    void_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificates", x => x.id);
                    table.UniqueConstraint("ak_certificates_clinic_id_id", x => new { x.clinic_id, x.id });
                    table.ForeignKey(
                        name: "fk_certificates_certificates_clinic_id_superseded_by",
                        columns: x => new { x.clinic_id, x.superseded_by },
                        principalTable: "certificates",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_certificates_clinic_memberships_clinic_id_issued_by",
                        columns: x => new { x.clinic_id, x.issued_by },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_certificates_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_certificates_pets_clinic_id_pet_id",
                        columns: x => new { x.clinic_id, x.pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pet_weights",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grams = table.Column<int>(type: "integer", nullable: false),
                    measured_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    measured_by = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pet_weights", x => x.id);
                    table.CheckConstraint("ck_pet_weights_grams", "grams > 0");
                    table.CheckConstraint("ck_pet_weights_source", "source IN ('check_in', 'note', 'in_patient', 'import')");
                    table.ForeignKey(
                        name: "fk_pet_weights_clinic_memberships_clinic_id_measured_by",
                        columns: x => new { x.clinic_id, x.measured_by },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pet_weights_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pet_weights_pets_clinic_id_pet_id",
                        columns: x => new { x.clinic_id, x.pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "schedule_resources",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    place = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sort_order = table.Column<int>(type: "integer", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    deleted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_resources", x => x.id);
                    table.UniqueConstraint("ak_schedule_resources_clinic_id_id", x => new { x.clinic_id, x.id });
                    table.CheckConstraint("ck_schedule_resources_kind", "kind IN ('veterinarian', 'technician', 'room', 'equipment', 'kennel')");
                    table.ForeignKey(
                        name: "fk_schedule_resources_clinic_memberships_clinic_id_user_id",
                        columns: x => new { x.clinic_id, x.user_id },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_schedule_resources_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "user_roles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: true),
                    effective_until = table.Column<DateOnly>(type: "date", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_roles", x => x.id);
                    table.CheckConstraint("ck_user_roles_effective", "effective_until IS NULL OR effective_from IS NULL OR effective_until >= effective_from");
                    table.ForeignKey(
                        name: "fk_user_roles_clinic_memberships_clinic_id_membership_id",
                        columns: x => new { x.clinic_id, x.membership_id },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_user_roles_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_user_roles_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appointments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    resource_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    veterinarian_id = table.Column<Guid>(type: "uuid", nullable: true),
                    start_time = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    end_time = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    promised_date = table.Column<DateOnly>(type: "date", nullable: false),
                    promised_time = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    priority = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    notes = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    reminder_sent = table.Column<bool>(type: "boolean", nullable: false),
                    overlap_allowed = table.Column<bool>(type: "boolean", nullable: false),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    checked_in_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    roomed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    completed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    cancelled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    cancel_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    deleted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointments", x => x.id);
                    table.UniqueConstraint("ak_appointments_clinic_id_id", x => new { x.clinic_id, x.id });
                    table.CheckConstraint("ck_appointments_cancel_reason", "status <> 'cancelled' OR cancel_reason IS NOT NULL");
                    table.CheckConstraint("ck_appointments_checked_in", "status NOT IN ('checked_in', 'in_progress', 'completed') OR checked_in_at IS NOT NULL");
                    table.CheckConstraint("ck_appointments_completed", "status <> 'completed' OR completed_at IS NOT NULL");
                    table.CheckConstraint("ck_appointments_kind", "kind IN ('wellness', 'sick', 'surgery', 'emergency', 'follow_up', 'consultation')");
                    table.CheckConstraint("ck_appointments_priority", "priority IN ('routine', 'urgent', 'emergency')");
                    table.CheckConstraint("ck_appointments_status", "status IN ('scheduled', 'confirmed', 'checked_in', 'in_progress', 'completed', 'cancelled', 'no_show')");
                    table.CheckConstraint("ck_appointments_times", "end_time > start_time");
                    table.ForeignKey(
                        name: "fk_appointments_appointment_types_clinic_id_type_id",
                        columns: x => new { x.clinic_id, x.type_id },
                        principalTable: "appointment_types",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_clients_clinic_id_client_id",
                        columns: x => new { x.clinic_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_clinic_memberships_clinic_id_created_by",
                        columns: x => new { x.clinic_id, x.created_by },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_clinic_memberships_clinic_id_veterinarian_id",
                        columns: x => new { x.clinic_id, x.veterinarian_id },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_pets_clinic_id_pet_id",
                        columns: x => new { x.clinic_id, x.pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_schedule_resources_clinic_id_resource_id",
                        columns: x => new { x.clinic_id, x.resource_id },
                        principalTable: "schedule_resources",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "schedule_days",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    resource_id = table.Column<Guid>(type: "uuid", nullable: false),
                    local_date = table.Column<DateOnly>(type: "date", nullable: false),
                    decisions = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_schedule_days", x => x.id);
                    table.ForeignKey(
                        name: "fk_schedule_days_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_schedule_days_schedule_resources_clinic_id_resource_id",
                        columns: x => new { x.clinic_id, x.resource_id },
                        principalTable: "schedule_resources",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appointment_status_history",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    appointment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_status = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    to_status = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment_status_history", x => x.id);
                    table.CheckConstraint("ck_appointment_status_history_from_status", "from_status IN ('scheduled', 'confirmed', 'checked_in', 'in_progress', 'completed', 'cancelled', 'no_show')");
                    table.CheckConstraint("ck_appointment_status_history_to_status", "to_status IN ('scheduled', 'confirmed', 'checked_in', 'in_progress', 'completed', 'cancelled', 'no_show')");
                    table.ForeignKey(
                        name: "fk_appointment_status_history_appointments_clinic_id_appointmen",
                        columns: x => new { x.clinic_id, x.appointment_id },
                        principalTable: "appointments",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointment_status_history_clinic_memberships_clinic_id_chan",
                        columns: x => new { x.clinic_id, x.changed_by },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointment_status_history_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "encounters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    appointment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    veterinarian_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    outcome = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    deleted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_encounters", x => x.id);
                    table.UniqueConstraint("ak_encounters_clinic_id_id", x => new { x.clinic_id, x.id });
                    table.CheckConstraint("ck_encounters_span", "closed_at IS NULL OR closed_at >= opened_at");
                    table.ForeignKey(
                        name: "fk_encounters_appointments_clinic_id_appointment_id",
                        columns: x => new { x.clinic_id, x.appointment_id },
                        principalTable: "appointments",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_encounters_clients_clinic_id_client_id",
                        columns: x => new { x.clinic_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_encounters_clinic_memberships_clinic_id_veterinarian_id",
                        columns: x => new { x.clinic_id, x.veterinarian_id },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_encounters_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_encounters_pets_clinic_id_pet_id",
                        columns: x => new { x.clinic_id, x.pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "medical_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    encounter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    veterinarian_id = table.Column<Guid>(type: "uuid", nullable: false),
                    visit_date = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    visit_type = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    chief_complaint = table.Column<string>(type: "text", nullable: true),
                    subjective = table.Column<string>(type: "text", nullable: true),
                    objective = table.Column<string>(type: "text", nullable: true),
                    assessment = table.Column<string>(type: "text", nullable: true),
                    plan = table.Column<string>(type: "text", nullable: true),
                    temperature = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    heart_rate = table.Column<int>(type: "integer", nullable: true),
                    respiratory_rate = table.Column<int>(type: "integer", nullable: true),
                    weight_grams = table.Column<int>(type: "integer", nullable: true),
                    body_condition_score = table.Column<int>(type: "integer", nullable: true),
                    vitals = table.Column<string>(type: "text", nullable: false),
                    follow_up_date = table.Column<DateOnly>(type: "date", nullable: true),
                    is_locked = table.Column<bool>(type: "boolean", nullable: false),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    signed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    cosigned_by = table.Column<Guid>(type: "uuid", nullable: true),
                    deleted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_medical_records", x => x.id);
                    table.UniqueConstraint("ak_medical_records_clinic_id_id", x => new { x.clinic_id, x.id });
                    table.CheckConstraint("ck_medical_records_condition", "body_condition_score IS NULL OR body_condition_score BETWEEN 1 AND 9");
                    table.CheckConstraint("ck_medical_records_signed", "NOT is_locked OR (signed_by IS NOT NULL AND signed_at IS NOT NULL)");
                    table.CheckConstraint("ck_medical_records_visit_type", "visit_type IN ('wellness', 'sick', 'surgery', 'emergency', 'follow_up', 'consultation')");
                    table.CheckConstraint("ck_medical_records_vitals", "(heart_rate IS NULL OR heart_rate >= 0) AND (respiratory_rate IS NULL OR respiratory_rate >= 0) AND (weight_grams IS NULL OR weight_grams > 0)");
                    table.ForeignKey(
                        name: "fk_medical_records_clinic_memberships_clinic_id_cosigned_by",
                        columns: x => new { x.clinic_id, x.cosigned_by },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medical_records_clinic_memberships_clinic_id_signed_by",
                        columns: x => new { x.clinic_id, x.signed_by },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medical_records_clinic_memberships_clinic_id_veterinarian_id",
                        columns: x => new { x.clinic_id, x.veterinarian_id },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medical_records_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medical_records_encounters_clinic_id_encounter_id",
                        columns: x => new { x.clinic_id, x.encounter_id },
                        principalTable: "encounters",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_medical_records_pets_clinic_id_pet_id",
                        columns: x => new { x.clinic_id, x.pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "vaccinations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    encounter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    product_id = table.Column<Guid>(type: "uuid", nullable: true),
                    vaccine_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    manufacturer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    antigens = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    lot_number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    lot_expiry = table.Column<DateOnly>(type: "date", nullable: true),
                    date_given = table.Column<DateOnly>(type: "date", nullable: false),
                    next_due_date = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    label_duration_months = table.Column<int>(type: "integer", nullable: false),
                    administered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    route = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    site = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    volume_ml = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    rabies_tag = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    is_verified = table.Column<bool>(type: "boolean", nullable: false),
                    notes = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    deleted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vaccinations", x => x.id);
                    table.CheckConstraint("ck_vaccinations_due", "next_due_date > date_given");
                    table.CheckConstraint("ck_vaccinations_route", "route IN ('subcutaneous', 'intramuscular', 'intranasal', 'oral')");
                    table.CheckConstraint("ck_vaccinations_verified", "NOT is_verified OR (lot_number IS NOT NULL AND product_id IS NOT NULL)");
                    table.CheckConstraint("ck_vaccinations_volume", "volume_ml IS NULL OR volume_ml > 0");
                    table.ForeignKey(
                        name: "fk_vaccinations_clinic_memberships_clinic_id_administered_by",
                        columns: x => new { x.clinic_id, x.administered_by },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_vaccinations_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_vaccinations_encounters_clinic_id_encounter_id",
                        columns: x => new { x.clinic_id, x.encounter_id },
                        principalTable: "encounters",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_vaccinations_pets_clinic_id_pet_id",
                        columns: x => new { x.clinic_id, x.pet_id },
                        principalTable: "pets",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_vaccinations_vaccine_products_clinic_id_product_id",
                        columns: x => new { x.clinic_id, x.product_id },
                        principalTable: "vaccine_products",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "addenda",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_addenda", x => x.id);
                    table.ForeignKey(
                        name: "fk_addenda_clinic_memberships_clinic_id_author_id",
                        columns: x => new { x.clinic_id, x.author_id },
                        principalTable: "clinic_memberships",
                        principalColumns: new[] { "clinic_id", "user_id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_addenda_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_addenda_medical_records_clinic_id_record_id",
                        columns: x => new { x.clinic_id, x.record_id },
                        principalTable: "medical_records",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "diagnoses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    medical_record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_system = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    diagnosis_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    description = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    is_primary = table.Column<bool>(type: "boolean", nullable: false),
                    status = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    deleted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    clinic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_diagnoses", x => x.id);
                    table.CheckConstraint("ck_diagnoses_status", "status IN ('active', 'resolved', 'chronic')");
                    table.ForeignKey(
                        name: "fk_diagnoses_clinics_clinic_id",
                        column: x => x.clinic_id,
                        principalTable: "clinics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_diagnoses_medical_records_clinic_id_medical_record_id",
                        columns: x => new { x.clinic_id, x.medical_record_id },
                        principalTable: "medical_records",
                        principalColumns: new[] { "clinic_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_addenda_clinic_id_author_id",
                table: "addenda",
                columns: new[] { "clinic_id", "author_id" });

            migrationBuilder.CreateIndex(
                name: "ix_addenda_clinic_id_record_id",
                table: "addenda",
                columns: new[] { "clinic_id", "record_id" });

            migrationBuilder.CreateIndex(
                name: "ix_alerts_clinic_id_client_id",
                table: "alerts",
                columns: new[] { "clinic_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_alerts_clinic_id_pet_id",
                table: "alerts",
                columns: new[] { "clinic_id", "pet_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appointment_status_history_clinic_id_appointment_id",
                table: "appointment_status_history",
                columns: new[] { "clinic_id", "appointment_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appointment_status_history_clinic_id_changed_by",
                table: "appointment_status_history",
                columns: new[] { "clinic_id", "changed_by" });

            migrationBuilder.CreateIndex(
                name: "ux_appointment_types_clinic_id_name",
                table: "appointment_types",
                columns: new[] { "clinic_id", "name" },
                unique: true,
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_clinic_id_client_id",
                table: "appointments",
                columns: new[] { "clinic_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appointments_clinic_id_created_by",
                table: "appointments",
                columns: new[] { "clinic_id", "created_by" });

            migrationBuilder.CreateIndex(
                name: "ix_appointments_clinic_id_pet_id_start_time",
                table: "appointments",
                columns: new[] { "clinic_id", "pet_id", "start_time" });

            migrationBuilder.CreateIndex(
                name: "ix_appointments_clinic_id_resource_id_start_time",
                table: "appointments",
                columns: new[] { "clinic_id", "resource_id", "start_time" });

            migrationBuilder.CreateIndex(
                name: "ix_appointments_clinic_id_start_time",
                table: "appointments",
                columns: new[] { "clinic_id", "start_time" });

            migrationBuilder.CreateIndex(
                name: "ix_appointments_clinic_id_type_id",
                table: "appointments",
                columns: new[] { "clinic_id", "type_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appointments_clinic_id_veterinarian_id",
                table: "appointments",
                columns: new[] { "clinic_id", "veterinarian_id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_logs_clinic_id_created_at",
                table: "audit_logs",
                columns: new[] { "clinic_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_logs_clinic_id_entity_type_entity_id",
                table: "audit_logs",
                columns: new[] { "clinic_id", "entity_type", "entity_id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_logs_clinic_id_user_id_created_at",
                table: "audit_logs",
                columns: new[] { "clinic_id", "user_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_certificates_clinic_id_issued_by",
                table: "certificates",
                columns: new[] { "clinic_id", "issued_by" });

            migrationBuilder.CreateIndex(
                name: "ix_certificates_clinic_id_pet_id_issued_at",
                table: "certificates",
                columns: new[] { "clinic_id", "pet_id", "issued_at" });

            migrationBuilder.CreateIndex(
                name: "ix_certificates_clinic_id_superseded_by",
                table: "certificates",
                columns: new[] { "clinic_id", "superseded_by" });

            migrationBuilder.CreateIndex(
                name: "ux_certificates_clinic_id_serial_number",
                table: "certificates",
                columns: new[] { "clinic_id", "serial_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_certificates_clinic_id_serial_year_serial_sequence",
                table: "certificates",
                columns: new[] { "clinic_id", "serial_year", "serial_sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_clients_clinic_id_email",
                table: "clients",
                columns: new[] { "clinic_id", "email" });

            migrationBuilder.CreateIndex(
                name: "ix_clients_clinic_id_last_name_first_name",
                table: "clients",
                columns: new[] { "clinic_id", "last_name", "first_name" });

            migrationBuilder.CreateIndex(
                name: "ix_clients_clinic_id_phone",
                table: "clients",
                columns: new[] { "clinic_id", "phone" });

            migrationBuilder.CreateIndex(
                name: "ix_clients_clinic_id_search_text",
                table: "clients",
                columns: new[] { "clinic_id", "search_text" });

            migrationBuilder.CreateIndex(
                name: "ix_clinic_memberships_user_id",
                table: "clinic_memberships",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ux_clinics_organization_id_code",
                table: "clinics",
                columns: new[] { "organization_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_diagnoses_clinic_id_diagnosis_code",
                table: "diagnoses",
                columns: new[] { "clinic_id", "diagnosis_code" });

            migrationBuilder.CreateIndex(
                name: "ix_diagnoses_clinic_id_medical_record_id",
                table: "diagnoses",
                columns: new[] { "clinic_id", "medical_record_id" });

            migrationBuilder.CreateIndex(
                name: "ix_encounters_clinic_id_client_id",
                table: "encounters",
                columns: new[] { "clinic_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_encounters_clinic_id_pet_id_opened_at",
                table: "encounters",
                columns: new[] { "clinic_id", "pet_id", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "ix_encounters_clinic_id_veterinarian_id",
                table: "encounters",
                columns: new[] { "clinic_id", "veterinarian_id" });

            migrationBuilder.CreateIndex(
                name: "ux_encounters_clinic_id_appointment_id",
                table: "encounters",
                columns: new[] { "clinic_id", "appointment_id" },
                unique: true,
                filter: "appointment_id IS NOT NULL AND deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_medical_records_clinic_id_cosigned_by",
                table: "medical_records",
                columns: new[] { "clinic_id", "cosigned_by" });

            migrationBuilder.CreateIndex(
                name: "ix_medical_records_clinic_id_encounter_id",
                table: "medical_records",
                columns: new[] { "clinic_id", "encounter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_medical_records_clinic_id_pet_id_visit_date",
                table: "medical_records",
                columns: new[] { "clinic_id", "pet_id", "visit_date" });

            migrationBuilder.CreateIndex(
                name: "ix_medical_records_clinic_id_signed_by",
                table: "medical_records",
                columns: new[] { "clinic_id", "signed_by" });

            migrationBuilder.CreateIndex(
                name: "ix_medical_records_clinic_id_veterinarian_id",
                table: "medical_records",
                columns: new[] { "clinic_id", "veterinarian_id" },
                filter: "NOT is_locked");

            migrationBuilder.CreateIndex(
                name: "ix_medical_records_clinic_id_visit_date",
                table: "medical_records",
                columns: new[] { "clinic_id", "visit_date" });

            migrationBuilder.CreateIndex(
                name: "ix_organizations_created_at",
                table: "organizations",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_clinic_id",
                table: "outbox_messages",
                column: "clinic_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_occurred_at",
                table: "outbox_messages",
                column: "occurred_at",
                filter: "processed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_permissions_code",
                table: "permissions",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pet_microchips_clinic_id_code",
                table: "pet_microchips",
                columns: new[] { "clinic_id", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_pet_microchips_clinic_id_pet_id",
                table: "pet_microchips",
                columns: new[] { "clinic_id", "pet_id" });

            migrationBuilder.CreateIndex(
                name: "ux_pet_microchips_clinic_id_pet_id",
                table: "pet_microchips",
                columns: new[] { "clinic_id", "pet_id" },
                unique: true,
                filter: "is_active");

            migrationBuilder.CreateIndex(
                name: "ix_pet_owners_clinic_id_client_id",
                table: "pet_owners",
                columns: new[] { "clinic_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pet_owners_clinic_id_pet_id",
                table: "pet_owners",
                columns: new[] { "clinic_id", "pet_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pet_weights_clinic_id_measured_by",
                table: "pet_weights",
                columns: new[] { "clinic_id", "measured_by" });

            migrationBuilder.CreateIndex(
                name: "ix_pet_weights_clinic_id_pet_id_measured_at",
                table: "pet_weights",
                columns: new[] { "clinic_id", "pet_id", "measured_at" });

            migrationBuilder.CreateIndex(
                name: "ix_pets_clinic_id_client_id",
                table: "pets",
                columns: new[] { "clinic_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pets_clinic_id_microchip_id",
                table: "pets",
                columns: new[] { "clinic_id", "microchip_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pets_clinic_id_name",
                table: "pets",
                columns: new[] { "clinic_id", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_pets_clinic_id_search_text",
                table: "pets",
                columns: new[] { "clinic_id", "search_text" });

            migrationBuilder.CreateIndex(
                name: "ix_role_permissions_permission_id",
                table: "role_permissions",
                column: "permission_id");

            migrationBuilder.CreateIndex(
                name: "ux_role_permissions_role_id_permission_id",
                table: "role_permissions",
                columns: new[] { "role_id", "permission_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_roles_organization_id",
                table: "roles",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ux_roles_code",
                table: "roles",
                column: "code",
                unique: true,
                filter: "organization_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_schedule_days_clinic_id_resource_id_local_date",
                table: "schedule_days",
                columns: new[] { "clinic_id", "resource_id", "local_date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_schedule_resources_clinic_id_user_id",
                table: "schedule_resources",
                columns: new[] { "clinic_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_user_claims_user_id",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_logins_user_id",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_passkeys_user_id",
                table: "user_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_roles_role_id",
                table: "user_roles",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ux_user_roles_clinic_id_membership_id_role_id",
                table: "user_roles",
                columns: new[] { "clinic_id", "membership_id", "role_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_home_clinic_id",
                table: "users",
                column: "home_clinic_id");

            migrationBuilder.CreateIndex(
                name: "ix_users_organization_id",
                table: "users",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ux_users_normalized_email",
                table: "users",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_users_normalized_user_name",
                table: "users",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_vaccinations_clinic_id_administered_by",
                table: "vaccinations",
                columns: new[] { "clinic_id", "administered_by" });

            migrationBuilder.CreateIndex(
                name: "ix_vaccinations_clinic_id_encounter_id",
                table: "vaccinations",
                columns: new[] { "clinic_id", "encounter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_vaccinations_clinic_id_lot_number",
                table: "vaccinations",
                columns: new[] { "clinic_id", "lot_number" });

            migrationBuilder.CreateIndex(
                name: "ix_vaccinations_clinic_id_next_due_date",
                table: "vaccinations",
                columns: new[] { "clinic_id", "next_due_date" });

            migrationBuilder.CreateIndex(
                name: "ix_vaccinations_clinic_id_pet_id_date_given",
                table: "vaccinations",
                columns: new[] { "clinic_id", "pet_id", "date_given" });

            migrationBuilder.CreateIndex(
                name: "ix_vaccinations_clinic_id_product_id",
                table: "vaccinations",
                columns: new[] { "clinic_id", "product_id" });

            migrationBuilder.CreateIndex(
                name: "ix_vaccine_products_clinic_id_species_name",
                table: "vaccine_products",
                columns: new[] { "clinic_id", "species", "name" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "addenda");

            migrationBuilder.DropTable(
                name: "alerts");

            migrationBuilder.DropTable(
                name: "appointment_status_history");

            migrationBuilder.DropTable(
                name: "audit_logs");

            migrationBuilder.DropTable(
                name: "certificates");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "diagnoses");

            migrationBuilder.DropTable(
                name: "encryption_keys");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "pet_microchips");

            migrationBuilder.DropTable(
                name: "pet_owners");

            migrationBuilder.DropTable(
                name: "pet_weights");

            migrationBuilder.DropTable(
                name: "role_permissions");

            migrationBuilder.DropTable(
                name: "schedule_days");

            migrationBuilder.DropTable(
                name: "user_claims");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "user_passkeys");

            migrationBuilder.DropTable(
                name: "user_roles");

            migrationBuilder.DropTable(
                name: "user_tokens");

            migrationBuilder.DropTable(
                name: "vaccinations");

            migrationBuilder.DropTable(
                name: "medical_records");

            migrationBuilder.DropTable(
                name: "permissions");

            migrationBuilder.DropTable(
                name: "roles");

            migrationBuilder.DropTable(
                name: "vaccine_products");

            migrationBuilder.DropTable(
                name: "encounters");

            migrationBuilder.DropTable(
                name: "appointments");

            migrationBuilder.DropTable(
                name: "appointment_types");

            migrationBuilder.DropTable(
                name: "pets");

            migrationBuilder.DropTable(
                name: "schedule_resources");

            migrationBuilder.DropTable(
                name: "clients");

            migrationBuilder.DropTable(
                name: "clinic_memberships");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "clinics");

            migrationBuilder.DropTable(
                name: "organizations");
        }
    }
}
