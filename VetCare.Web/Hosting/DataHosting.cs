using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VetCare.Web.Data;
using VetCare.Web.Data.Encryption;
using VetCare.Web.Data.Feed;
using VetCare.Web.Data.Files;
using VetCare.Web.Data.Search;
using VetCare.Web.Data.Seeding;
using VetCare.Web.Data.Startup;
using VetCare.Web.Shared.Feed;

namespace VetCare.Web.Hosting;

/// <summary>Registers the data layer: engine, key ring, gates, start-up.</summary>
public static class DataHosting
{
    public static void AddVetCareData(this WebApplicationBuilder builder)
    {
        var folder = DataFolder.Of(builder.Configuration, builder.Environment);
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(DatabaseOptions.From(builder.Configuration, folder));
        services.AddSingleton(provider =>
            KeyRingSource.From(
                builder.Configuration,
                folder,
                DateOnly.FromDateTime(provider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime)
            )
        );
        services.AddSingleton(provider => new ColumnCipher(provider.GetRequiredService<KeyRingSource>().Ring));
        services.AddSingleton<ClinicFeed>();
        services.AddHostedService<PostgresFeed>();
        services.AddSingleton<ContextFactory>();
        services.AddSingleton<ClinicDb>();
        services.AddSingleton<SystemDb>();
        services.AddSingleton(provider => new FolderFileStore(Path.Combine(folder, "files"), provider.GetRequiredService<KeyRingSource>()));
        services.AddSingleton<IFileStore>(provider => provider.GetRequiredService<FolderFileStore>());
        services.AddHostedService<FileSweep>();
        services.AddSingleton<DatabaseStartup>();
        services.AddSingleton<SearchRebuild>();
        services.AddSingleton<DemoSeed>();
        // The repository encrypts the whole key; the framework only sees that none of its own encryptors is set.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        services.AddDataProtection().SetApplicationName("VetCare");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new DataProtectionKeyRepository(provider.GetRequiredService<SystemDb>())
        ));
    }
}
