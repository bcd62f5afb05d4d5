namespace VetCare.Tests.Data.Model;

/// <summary>The tables that belong to no single clinic. Whoever adds one says here why its rows may be seen across clinics.</summary>
internal static class GlobalTables
{
    public static readonly IReadOnlyDictionary<string, string> Because = new Dictionary<string, string>
    {
        ["organizations"] = "owns clinics",
        ["clinics"] = "is the tenant itself",
        ["users"] = "a person works at several clinics of one organization; clinics name people through clinic_memberships",
        ["user_claims"] = "Identity, belongs to a user",
        ["user_logins"] = "Identity, belongs to a user",
        ["user_tokens"] = "Identity, belongs to a user",
        ["user_passkeys"] = "Identity, belongs to a user",
        ["roles"] = "system roles are shared",
        ["permissions"] = "the list of permissions is the same for all",
        ["role_permissions"] = "belongs to a role",
        ["audit_logs"] = "keeps events without a clinic too, such as a failed sign-in",
        ["encryption_keys"] = "platform",
        ["data_protection_keys"] = "platform",
    };

    /// <summary>Tables whose writes leave no audit row.</summary>
    public static readonly IReadOnlyDictionary<string, string> NotAudited = new Dictionary<string, string>
    {
        ["audit_logs"] = "is the audit",
        ["outbox_messages"] = "follows from an audited change",
        ["data_protection_keys"] = "kept by the framework, changed by no person",
    };
}
