using VetCare.Web.Data.Seeding;
using VetCare.Web.Data.Startup;

namespace VetCare.Web.Hosting;

/// <summary>Makes the database ready before the first request: shape and walls always, the demonstration only in Development and only when empty.</summary>
public static class DataStart
{
    public static async Task PrepareVetCareDataAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<DatabaseStartup>().RunAsync();
        if (app.Environment.IsDevelopment())
            await app.Services.GetRequiredService<DemoSeed>().RunAsync();
    }
}
