using Radzen;
using VetCare.Web.Hosting;

var builder = WebApplication.CreateBuilder(CommandLine.Settings(args));
builder.AddVetCareLogging();
builder.AddVetCareData();
builder.AddVetCareIdentity();
builder.Services.AddVetCareFeatures();
builder.Services.AddVetCareHealth();
builder.Services.AddRadzenComponents();
builder
    .Services.AddRazorComponents()
    .AddInteractiveServerComponents()
    // A long note travels in one message: a hundred thousand characters of any script.
    .AddHubOptions(hub => hub.MaximumReceiveMessageSize = 1024 * 1024);

var app = builder.Build();
if (await CommandLine.RunAsync(args, app) is { } exitCode)
    return exitCode;
await app.PrepareVetCareDataAsync();
app.UseVetCarePipeline();
app.MapVetCarePages();
await app.RunAsync();
return 0;

/// <summary>Entry point, public so that tests can host the application in process.</summary>
public partial class Program;
