using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Radzen;
using VetCare.Domain.Common;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Clients.Bulk;

/// <summary>Inactivates, tags or exports the selected clients and says for how many it worked.</summary>
public sealed partial class BulkBar
{
    private const int MostNamed = 10;

    private readonly FormErrors errors = new();
    private IReadOnlyList<BulkRefusal> refused = [];
    private string said = "";
    private string? tag;

    [Inject]
    private DeactivateClients Deactivation { get; set; } = default!;

    [Inject]
    private ReactivateClients Reactivation { get; set; } = default!;

    [Inject]
    private TagClients Tagging { get; set; } = default!;

    [Inject]
    private ExportClients Exporting { get; set; } = default!;

    [Inject]
    private NotificationService Notifications { get; set; } = default!;

    [Inject]
    private IJSRuntime JS { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [CascadingParameter]
    private Actor Actor { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyCollection<Guid> Selected { get; set; } = [];

    /// <summary>The selection is no longer needed; true when the list must be read again.</summary>
    [Parameter]
    public EventCallback<bool> OnDone { get; set; }

    /// <summary>The list changed, and the selection stays.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private async Task Deactivate()
    {
        var result = await Deactivation.ExecuteAsync(new DeactivateClients.Request([.. Selected]));
        if (!Take(result, "made inactive"))
            return;
        var changed = result.Value.Changed;
        if (changed.Count > 0)
            Notifications.NotifyUndo($"{Clients(changed.Count)} made inactive", () => Undo(changed));
        await DoneAsync(result.Value);
    }

    private async Task Undo(IReadOnlyList<Guid> clients)
    {
        var result = await Reactivation.ExecuteAsync(new ReactivateClients.Request(clients));
        if (Take(result, "made active again"))
            Notifications.NotifyDone($"{Clients(clients.Count)} made active again");
        await OnChanged.InvokeAsync();
    }

    private async Task Tag(bool remove)
    {
        var result = await Tagging.ExecuteAsync(new TagClients.Request([.. Selected], tag, remove));
        if (!Take(result, remove ? "lost the tag" : "got the tag"))
            return;
        if (result.Value.Changed.Count > 0)
            Notifications.NotifyDone($"{Clients(result.Value.Changed.Count)} {(remove ? "lost" : "got")} the tag “{tag?.Trim()}”");
        await OnChanged.InvokeAsync();
    }

    private async Task Export()
    {
        using var file = new MemoryStream();
        var result = await Exporting.ExecuteAsync(new ExportClients.Request(file, Only: [.. Selected]));
        refused = [];
        if (!errors.Accept(result))
            return;
        file.Position = 0;
        using var stream = new DotNetStreamReference(file, leaveOpen: true);
        var today = Actor.Clinic.Time.LocalDate(Time.GetUtcNow().UtcDateTime);
        var name = $"vetcare-clients-{today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.csv";
        await JS.InvokeVoidAsync("vetcare.open", name, "text/csv", stream);
    }

    private bool Take(Result<BulkOutcome> result, string done)
    {
        refused = [];
        if (!errors.Accept(result))
            return false;
        refused = result.Value.Refused;
        said = $"{Clients(result.Value.Changed.Count)} {done}; these not:";
        return true;
    }

    private Task DoneAsync(BulkOutcome outcome) => outcome.Refused.Count == 0 ? OnDone.InvokeAsync(true) : OnChanged.InvokeAsync();

    private static string Clients(int count) => count == 1 ? "1 client" : $"{count} clients";
}
