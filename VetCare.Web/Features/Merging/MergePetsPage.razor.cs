using Microsoft.AspNetCore.Components;
using Radzen;
using VetCare.Domain.Merging;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Merging;

/// <summary>Two pets side by side; the first of the address stays.</summary>
public sealed partial class MergePetsPage : IDisposable
{
    private readonly FormErrors errors = new();
    private readonly LatestOnly loads = new();
    private MergeSheet? sheet;
    private string? failure;
    private (Guid, Guid) shown;

    [Inject]
    private PetMergeSheet ReadSheet { get; set; } = default!;

    [Inject]
    private MergePets Merge { get; set; } = default!;

    [Inject]
    private UndoMerge Undo { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private NotificationService Notifications { get; set; } = default!;

    [Parameter]
    public Guid KeptPetId { get; set; }

    [Parameter]
    public Guid AbsorbedPetId { get; set; }

    public void Dispose() => loads.Dispose();

    protected override Task OnParametersSetAsync() => shown == (KeptPetId, AbsorbedPetId) ? Task.CompletedTask : LoadAsync();

    private async Task LoadAsync()
    {
        shown = (KeptPetId, AbsorbedPetId);
        (sheet, failure) = (null, null);
        errors.Clear();
        var token = loads.Next();
        try
        {
            var found = await ReadSheet.ExecuteAsync(new PetMergeSheet.Request(KeptPetId, AbsorbedPetId), token);
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
        var choices = chosen.Select(pair => new PetMergeChoice(Enum.Parse<PetMergeField>(pair.Key), pair.Value)).ToList();
        var (kept, absorbed) = (sheet!.Kept, sheet.Absorbed);
        var merged = await Merge.ExecuteAsync(new MergePets.Request(kept.Id, absorbed.Id, kept.Version, absorbed.Version, choices));
        if (!errors.Accept(merged))
            return;
        Navigation.NavigateTo(kept.Address);
        Notifications.OfferUndo(Undo, Navigation, merged.Value, $"{absorbed.Name} was merged into {kept.Name}.");
    }
}
