using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace VetCare.Web.Data;

/// <summary>
/// Lets Microsoft.Data.Sqlite run on the SQLitePCLRaw that restore found, and on the system's SQLite where there is one (decision 0005).
/// With a current SQLitePCLRaw the first handler never fires.
/// </summary>
internal static class NativeSqlite
{
    [ModuleInitializer]
    internal static void Initialize()
    {
        var here = Path.GetDirectoryName(typeof(NativeSqlite).Assembly.Location)!;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
        {
            var file = Path.Combine(here, name.Name + ".dll");
            return name.Name!.StartsWith("SQLitePCLRaw", StringComparison.Ordinal) && File.Exists(file)
                ? context.LoadFromAssemblyPath(file)
                : null;
        };
        AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) =>
        {
            if (loaded.LoadedAssembly.GetName().Name == "SQLitePCLRaw.provider.e_sqlite3")
                NativeLibrary.SetDllImportResolver(loaded.LoadedAssembly, (_, _, _) => SystemSqlite());
        };
    }

    // The bundled engine is older than the one a Linux distribution patches; elsewhere the bundled one serves.
    private static IntPtr SystemSqlite() =>
        OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libsqlite3.so.0", out var system) ? system : IntPtr.Zero;
}
