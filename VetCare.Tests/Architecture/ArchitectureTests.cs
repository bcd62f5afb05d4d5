using System.Reflection;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using Xunit;

namespace VetCare.Tests.Architecture;

/// <summary>The house as it stands, held against its rules. Where a rule fails, its sentence says what to do.</summary>
public sealed class ArchitectureTests
{
    // Each works before a person is known, for no person, or across clinics.
    private static readonly string[] MayUseSystemDb =
    [
        "DatabaseStartup",
        "SearchRebuild",
        "DataProtectionKeyRepository",
        "FileSweep",
        "DataHosting",
        "DemoSeed",
        "FirstRun",
        "FirstRunSetup",
        "InterruptedImports",
        "DatabaseHealth",
        "IdentityHosting",
        "ActorClinics",
        "ActorReader",
        "SessionCheck",
        "StaffRegistration",
        "StaffUserStore",
    ];

    private static readonly string[] MayMakeContexts =
    [
        "VetCareDbContext",
        "SqliteVetCareDbContext",
        "PostgresVetCareDbContext",
        "ContextFactory",
        "SqliteDesignTimeContext",
        "PostgresDesignTimeContext",
    ];

    private static readonly string[] MayUseTheFactory = ["ClinicDb", "SystemDb", "DataHosting"];
    private static readonly string[] MayOpenTheClinic = ["ClinicDb", "UseCaseContext", "UseCase`2", "DataHosting"];

    private static readonly string[] AnonymousPages =
    [
        "SignInPage",
        "RecoveryCodePage",
        "SignOutPage",
        "SetupPage",
        "TwoFactorPage",
        "AccessDeniedPage",
        "NotFoundPage",
        "ErrorPage",
    ];

    private static readonly string[] PagesOfAllStaff =
    [
        "StartPage",
        "SecurityPage",
        "ClinicsPage",
        "PasswordPage",
        "AuthenticatorPage",
        "TurnOffTwoFactorPage",
        "RecoveryCodesPage",
    ];

    private static readonly IReadOnlyList<Type> Domain = TypeDependencies.Written(typeof(Entity).Assembly);
    private static readonly IReadOnlyList<Type> Web = TypeDependencies.Written(typeof(ClinicDb).Assembly);

    [Fact]
    public void The_domain_references_only_the_base_class_library()
    {
        Assert.All(typeof(Entity).Assembly.GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name));
        Holds(Rules.DomainUsesOnlyTheBaseLibrary(Domain));
    }

    [Fact]
    public void The_domain_reads_no_clock_and_no_culture() => Holds(Rules.DomainReadsNoClockAndNoCulture(Domain));

    [Fact]
    public void Of_our_projects_web_references_the_domain_and_the_domain_nothing()
    {
        Assert.Equal("VetCare.Domain", Assert.Single(Ours(typeof(ClinicDb).Assembly)));
        Assert.Empty(Ours(typeof(Entity).Assembly));
    }

    [Fact]
    public void Pages_and_components_never_use_data() => Holds(Rules.ComponentsUseNoData(Web));

    [Fact]
    public void Use_cases_know_no_screen() => Holds(Rules.UseCasesKnowNoScreen(Web));

    [Fact]
    public void Every_use_case_takes_the_common_context() => Holds(Rules.UseCasesTakeTheirContext(Web));

    [Fact]
    public void Every_use_case_names_a_permission_that_exists() =>
        Assert.All(UseCases.All, useCase => Assert.Contains(UseCases.Requires(useCase), Permissions.All));

    [Fact]
    public void Only_use_cases_open_the_clinic() => Holds(Rules.OnlyUseCasesOpenTheClinic(Web, MayOpenTheClinic));

    [Fact]
    public void Contexts_are_made_in_one_place_and_handed_out_by_two_gates()
    {
        Holds(Rules.NobodyMakesAContext(Web, MayMakeContexts));
        Holds(Rules.OnlyListedClassesUse(Web, typeof(ContextFactory), MayUseTheFactory));
    }

    [Fact]
    public void The_unscoped_door_is_used_by_listed_classes_only() =>
        Holds(Rules.OnlyListedClassesUse(Web, typeof(SystemDb), MayUseSystemDb));

    [Fact]
    public void The_list_of_the_unscoped_door_names_only_classes_that_use_it()
    {
        var users = Web.Where(type => TypeDependencies.Of(type).Contains(typeof(SystemDb))).Select(type => type.Name).ToHashSet();
        Assert.All(MayUseSystemDb, name => Assert.Contains(name, users));
    }

    [Fact]
    public void Nobody_keeps_a_context() => Holds(Rules.NobodyKeepsAContext(Web));

    [Fact]
    public void Features_meet_through_their_contracts() => Holds(Rules.FeaturesMeetThroughContracts(Web));

    [Fact]
    public void Data_uses_no_feature() => Holds(Rules.NobodyUsesFeatures(In("VetCare.Web.Data")));

    [Fact]
    public void Documents_use_only_the_domain() => Holds(Rules.DocumentsUseOnlyTheDomain(In("VetCare.Web.Documents")));

    [Fact]
    public void Query_filters_are_lifted_by_name() => Holds(Rules.FiltersAreLiftedByName(Web));

    [Fact]
    public void Raw_sql_stays_in_data() => Holds(Rules.RawSqlStaysInData(Web));

    [Fact]
    public void Nobody_blocks_a_thread() => Holds(Rules.NobodyBlocks(Web.Concat(Domain)));

    [Fact]
    public void Nothing_is_async_void() => Holds(Rules.NothingIsAsyncVoid(Web.Concat(Domain)));

    [Fact]
    public void No_context_is_registered() => Holds(Rules.ContextsAreNotRegistered(Web.Append(typeof(Program))));

    [Fact]
    public void Every_page_names_who_may_open_it() => Holds(Rules.PagesAreGuarded(Web, AnonymousPages, PagesOfAllStaff));

    private static IEnumerable<Type> In(string space) =>
        Web.Where(type => type.Namespace == space || type.Namespace!.StartsWith(space + ".", StringComparison.Ordinal));

    private static List<string> Ours(Assembly assembly) =>
        [
            .. assembly
                .GetReferencedAssemblies()
                .Select(name => name.Name!)
                .Where(name => name.StartsWith("VetCare", StringComparison.Ordinal)),
        ];

    private static void Holds(IEnumerable<string> violations) =>
        Assert.True(!violations.Any(), string.Join('\n', violations.Distinct().Take(20)));
}
