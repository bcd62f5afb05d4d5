using Microsoft.AspNetCore.Components;
using Radzen;
using VetCare.Domain.Merging;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Merging;

/// <summary>Two clients side by side; the first of the address stays.</summary>
public sealed partial class MergeClientsPage : IDisposable
{
    private readonly FormErrors errors = new();
    private readonly LatestOnly loads = new();
    private MergeSheet? sheet;
    private string? failure;
    private (Guid, Guid) shown;

    [Inject]
    private ClientMergeSheet ReadSheet { get; set; } = default!;

    [Inject]
    private MergeClients Merge { get; set; } = default!;

    [Inject]
    private UndoMerge Undo { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private NotificationService Notifications { get; set; } = default!;

    [Parameter]
    public Guid KeptClientId { get; set; }

    [Parameter]
    public Guid AbsorbedClientId { get; set; }

    public void Dispose() => loads.Dispose();

    protected override Task OnParametersSetAsync() => shown == (KeptClientId, AbsorbedClientId) ? Task.CompletedTask : LoadAsync();

    private async Task LoadAsync()
    {
        shown = (KeptClientId, AbsorbedClientId);
        (sheet, failure) = (null, null);
        errors.Clear();
        var token = loads.Next();
        try
        {
            var found = await ReadSheet.ExecuteAsync(new ClientMergeSheet.Request(KeptClientId, AbsorbedClientId), token);
            if (token.IsCancellationRequested)
                return;
            failure = found.IsSuccess ? null : found.Error.Message;
            sheet = found.IsSuccess ? found.Value : null;
        }
        catch (OperationCanceledException)
        {
            // The page shows another pair by now.
        }
    }

    private async Task Save(IReadOnlyDictionary<string, MergeTake> chosen)
    {
        var choices = chosen.Select(pair => new ClientMergeChoice(Enum.Parse<ClientMergeField>(pair.Key), pair.Value)).ToList();
        var (kept, absorbed) = (sheet!.Kept, sheet.Absorbed);
        var merged = await Merge.ExecuteAsync(new MergeClients.Request(kept.Id, absorbed.Id, kept.Version, absorbed.Version, choices));
        if (!errors.Accept(merged))
            return;
        Navigation.NavigateTo(kept.Address);
        Notifications.OfferUndo(Undo, Navigation, merged.Value, $"{absorbed.Name} was merged into {kept.Name}.");
    }
}
