namespace VetCare.Web.Hosting;

/// <summary>Structured logs, one JSON object a line, wherever a machine reads them; plain lines for a developer.</summary>
public static class Logging
{
    public static void AddVetCareLogging(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
            return;
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(options => options.UseUtcTimestamp = true);
    }
}
