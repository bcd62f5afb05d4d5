using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace VetCare.Tests.Support;

/// <summary>
/// A test with one <see cref="DatabaseKind"/> parameter that runs once per engine. Without a PostgreSQL server it is skipped visibly on a laptop and
/// fails where the environment says CI=true.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("VetCare.Tests.Support.OnEachDatabaseDiscoverer", "VetCare.Tests")]
public sealed class OnEachDatabaseAttribute : FactAttribute;

/// <summary>Makes one test case per engine.</summary>
public sealed class OnEachDatabaseDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo factAttribute
    )
    {
        var display = discoveryOptions.MethodDisplayOrDefault();
        var options = discoveryOptions.MethodDisplayOptionsOrDefault();
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            object[] arguments = [kind];
            yield return kind == DatabaseKind.Postgres && PostgresServer.ReasonToSkip is { } reason
                ? new XunitSkippedDataRowTestCase(diagnostics, display, options, testMethod, reason, arguments)
                : new XunitTestCase(diagnostics, display, options, testMethod, arguments);
        }
    }
}
