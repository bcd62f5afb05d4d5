using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using VetCare.Web.Data;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Tests.Architecture;

/// <summary>The rules of the house. Each takes classes and returns one sentence per violation that says how to mend it.</summary>
internal static class Rules
{
    private static readonly string[] ScreenNamespaces =
    [
        "Microsoft.AspNetCore.Components",
        "Microsoft.AspNetCore.Http",
        "Microsoft.JSInterop",
        "Radzen",
    ];

    private static readonly string[] DataNamespaces =
    [
        "VetCare.Web.Data",
        "Microsoft.EntityFrameworkCore",
        "Microsoft.Data.Sqlite",
        "Npgsql",
    ];

    public static IEnumerable<string> DomainUsesOnlyTheBaseLibrary(IEnumerable<Type> types) =>
        Mentions(
            types,
            found => !IsIn(found, "System") && !IsIn(found, "VetCare.Domain") && !IsCompilerMade(found),
            "the domain knows nothing but the base class library"
        );

    public static IEnumerable<string> DomainReadsNoClockAndNoCulture(IEnumerable<Type> types) =>
        CallsOf(
            types,
            callee =>
                (callee.DeclaringType?.Name, callee.Name)
                    is
                        ("DateTime" or "DateTimeOffset", "get_Now" or "get_UtcNow" or "get_Today")
                        or
                        ("CultureInfo", "get_CurrentCulture" or "get_CurrentUICulture")
                        or
                        ("TimeZoneInfo", "get_Local")
                        or
                        ("TimeProvider", "get_System")
                        or
                        ("Guid", "NewGuid"),
            "hand the time in as a parameter and name InvariantCulture"
        );

    public static IEnumerable<string> ComponentsUseNoData(IEnumerable<Type> types) =>
        Mentions(types.Where(typeof(ComponentBase).IsAssignableFrom), IsData, "a page calls a use case and lets that open the data");

    public static IEnumerable<string> UseCasesKnowNoScreen(IEnumerable<Type> types) =>
        Mentions(
            types.Where(UseCases.Is),
            found => ScreenNamespaces.Any(space => IsIn(found, space)),
            "hand the use case what it needs in its request"
        );

    public static IEnumerable<string> UseCasesTakeTheirContext(IEnumerable<Type> types) =>
        types
            .Where(type => UseCases.Is(type) && !type.IsAbstract)
            .Where(type =>
                !type.GetConstructors().All(made => made.GetParameters().Any(given => given.ParameterType == typeof(UseCaseContext)))
            )
            .Select(type => $"{type}: take UseCaseContext in the constructor and pass it to the base.");

    /// <summary>Whoever opens the gate is a use case: so nothing is done without a permission being named.</summary>
    public static IEnumerable<string> OnlyUseCasesOpenTheClinic(IEnumerable<Type> types, IReadOnlyCollection<string> allowed) =>
        Mentions(
            types.Where(type => !UseCases.Is(type) && !allowed.Contains(type.Name)),
            found => found == typeof(ClinicDb),
            "derive from UseCase, which opens the clinic after authorizing"
        );

    public static IEnumerable<string> OnlyListedClassesUse(IEnumerable<Type> types, Type door, IReadOnlyCollection<string> allowed) =>
        Mentions(
            types.Where(type => type != door && !allowed.Contains(type.Name)),
            found => found == door,
            "use ClinicDb through a use case, or argue for a place on the list in this test"
        );

    public static IEnumerable<string> NobodyKeepsAContext(IEnumerable<Type> types) =>
        from type in types.SelectMany(TypeDependencies.WithNested)
        where !IsCompilerMade(type)
        from field in type.GetFields(
            BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly | BindingFlags.Static
        )
        where typeof(DbContext).IsAssignableFrom(field.FieldType)
        select $"{type} keeps a context in {field.Name}: open one per operation and dispose it there.";

    public static IEnumerable<string> NobodyMakesAContext(IEnumerable<Type> types, IReadOnlyCollection<string> allowed) =>
        CallsOf(
            types.Where(type => !allowed.Contains(type.Name)),
            callee => callee.IsConstructor && typeof(DbContext).IsAssignableFrom(callee.DeclaringType) && !callee.DeclaringType!.IsAbstract,
            "contexts come from ClinicDb or SystemDb"
        );

    /// <summary>A feature sees another one through its Contracts only.</summary>
    public static IEnumerable<string> FeaturesMeetThroughContracts(IEnumerable<Type> types) =>
        from type in types
        let own = FeatureOf(type)
        where own is not null
        from found in TypeDependencies.Of(type)
        let other = FeatureOf(found)
        where other is not null && other != own && !$"{found.Namespace}.".Contains($".Features.{other}.Contracts.")
        select $"{type} uses {found}: move what {own} needs into Features.{other}.Contracts.";

    public static IEnumerable<string> NobodyUsesFeatures(IEnumerable<Type> types) =>
        Mentions(types, found => FeatureOf(found) is not null, "turn it round: a feature may use this, not the other way");

    public static IEnumerable<string> DocumentsUseOnlyTheDomain(IEnumerable<Type> types) =>
        Mentions(
            types,
            found =>
                !IsIn(found, "System") && !IsIn(found, "VetCare.Domain") && !IsIn(found, "VetCare.Web.Documents") && !IsCompilerMade(found),
            "a document is made from a record of the domain and nothing else"
        );

    public static IEnumerable<string> FiltersAreLiftedByName(IEnumerable<Type> types) =>
        CallsOf(
            types,
            callee => callee.Name == "IgnoreQueryFilters" && callee.GetParameters().Length == 1,
            "name the filter, or the clinic filter is lifted too"
        );

    public static IEnumerable<string> RawSqlStaysInData(IEnumerable<Type> types) =>
        CallsOf(
            types.Where(type => !IsIn(type, "VetCare.Web.Data")),
            callee =>
                callee.Name.StartsWith("FromSql", StringComparison.Ordinal)
                || callee.Name.StartsWith("ExecuteSql", StringComparison.Ordinal)
                || callee.Name.StartsWith("SqlQuery", StringComparison.Ordinal)
                || callee.Name == "set_CommandText",
            "move the statement into VetCare.Web.Data"
        );

    public static IEnumerable<string> NobodyBlocks(IEnumerable<Type> types) =>
        CallsOf(
            types,
            callee =>
                IsTask(callee.DeclaringType)
                && callee.Name is "get_Result" or "Wait" or "WaitAll" or "WaitAny"
                && IsTask(callee.DeclaringType),
            "await it"
        );

    public static IEnumerable<string> NothingIsAsyncVoid(IEnumerable<Type> types) =>
        from type in types.SelectMany(TypeDependencies.WithNested)
        from method in TypeDependencies.Methods(type).OfType<MethodInfo>()
        where method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false)
        select $"{type}.{method.Name}: return a Task; an exception in async void ends the process.";

    public static IEnumerable<string> ContextsAreNotRegistered(IEnumerable<Type> types) =>
        CallsOf(
            types,
            callee => callee.Name is "AddDbContext" or "AddDbContextPool" or "AddDbContextFactory" or "AddPooledDbContextFactory",
            "contexts come from ClinicDb or SystemDb, one per operation"
        );

    /// <param name="anonymous">Pages for people who are not signed in.</param>
    /// <param name="anybody">Pages for everybody who is signed in.</param>
    public static IEnumerable<string> PagesAreGuarded(
        IEnumerable<Type> types,
        IReadOnlyCollection<string> anonymous,
        IReadOnlyCollection<string> anybody
    )
    {
        foreach (var page in types.Where(type => type.IsDefined(typeof(RouteAttribute), inherit: false)))
        {
            var authorize = page.GetCustomAttributes<AuthorizeAttribute>(inherit: true).ToList();
            if (page.IsDefined(typeof(AllowAnonymousAttribute), inherit: true) ? !anonymous.Contains(page.Name) : authorize.Count == 0)
                yield return $"{page}: add @attribute [Authorize(Policy = …)], or list it as anonymous in this test.";
            else if (
                authorize.Count > 0
                && authorize.All(given => given.Policy is null && given.Roles is null)
                && !anybody.Contains(page.Name)
            )
                yield return $"{page}: name the permission in [Authorize(Policy = …)], or list it as open to all staff in this test.";
        }
    }

    private static string? FeatureOf(Type type)
    {
        var parts = (type.Namespace ?? "").Split('.');
        var at = Array.IndexOf(parts, "Features");
        return
            type.Namespace?.StartsWith("VetCare", StringComparison.Ordinal) == true
            && at >= 0
            && at + 1 < parts.Length
            && parts[at - 1] != "Shared"
            ? parts[at + 1]
            : null;
    }

    private static bool IsData(Type type) => DataNamespaces.Any(space => IsIn(type, space));

    private static bool IsTask(Type? type) => type is not null && (type == typeof(Task) || typeof(Task).IsAssignableFrom(type));

    private static bool IsIn(Type type, string space) =>
        type.Namespace == space || type.Namespace?.StartsWith(space + ".", StringComparison.Ordinal) == true;

    // Attributes and helpers the compiler writes into every assembly.
    private static bool IsCompilerMade(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.Namespace is null
        || (type.DeclaringType is { } outer && IsCompilerMade(outer))
        || IsIn(type, "Microsoft.CodeAnalysis");

    private static IEnumerable<string> Mentions(IEnumerable<Type> types, Func<Type, bool> isWrong, string remedy) =>
        from type in types
        from found in TypeDependencies.Of(type)
        where isWrong(found)
        select $"{type} uses {found}: {remedy}.";

    private static IEnumerable<string> CallsOf(IEnumerable<Type> types, Func<MethodBase, bool> isWrong, string remedy) =>
        from type in types
        from call in TypeDependencies.Calls(type)
        where isWrong(call.Callee)
        select $"{type}.{call.Caller.Name} calls {call.Callee.DeclaringType?.Name}.{call.Callee.Name}: {remedy}.";
}
