using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace VetCare.Tests.Components.Support;

/// <summary>The component test library asks for assemblies that lie beside the tests without being listed among their dependencies.</summary>
internal static class AssembliesBesideTheTests
{
    [ModuleInitializer]
    internal static void Initialize()
    {
        var here = Path.GetDirectoryName(typeof(AssembliesBesideTheTests).Assembly.Location)!;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            var file = Path.Combine(here, name.Name + ".dll");
            return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
        };
    }
}
