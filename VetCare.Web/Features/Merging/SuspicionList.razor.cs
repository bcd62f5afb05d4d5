using Microsoft.AspNetCore.Components;
using Radzen;
using VetCare.Domain.Common;
using VetCare.Domain.Merging;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Merging;

/// <summary>What the finder suspects, pair by pair, each with its reasons and two answers: look closer, or not the same.</summary>
public sealed partial class SuspicionList : IDisposable
{
    private readonly LatestOnly loads = new();
    private Suspicions? found;
    private string? failure;

    [Inject]
    private ClientDuplicates Clients { get; set; } = default!;

    [Inject]
    private PetDuplicates Pets { get; set; } = default!;

    [Inject]
    private DismissDuplicate Settle { get; set; } = default!;

    [Inject]
    private NotificationService Notifications { get; set; } = default!;

    [CascadingParameter]
    private Actor Actor { get; set; } = default!;

    [Parameter, EditorRequired]
    public bool OfPets { get; set; }

    private bool MayMerge => Actor.May(OfPets ? Permissions.DeletePets : Permissions.DeleteClients);

    private string Count => found!.Pairs.Count == 1 ? "1 pair looks alike" : $"{found.Pairs.Count} pairs look alike";

    public void Dispose() => loads.Dispose();

    protected override Task OnInitializedAsync() => LoadAsync();

    private static string Word(DuplicateCertainty certainty) =>
        certainty switch
        {
            DuplicateCertainty.VeryLikely => "Very likely the same",
            DuplicateCertainty.Likely => "Likely the same",
            DuplicateCertainty.Possible => "Possibly the same",
        };

    private static string Look(DuplicateCertainty certainty) =>
        certainty switch
        {
            DuplicateCertainty.VeryLikely => "warn",
            DuplicateCertainty.Likely => "info",
            DuplicateCertainty.Possible => "",
        };

    private async Task LoadAsync()
    {
        var token = loads.Next();
        (found, failure) = (null, null);
        try
        {
            var result = OfPets
                ? await Pets.ExecuteAsync(new PetDuplicates.Request(), token)
                : await Clients.ExecuteAsync(new ClientDuplicates.Request(), token);
            if (token.IsCancellationRequested)
                return;
            failure = result.IsSuccess ? null : result.Error.Message;
            found = result.IsSuccess ? result.Value : null;
        }
        catch (OperationCanceledException)
        {
            // The page shows something else by now.
        }
    }

    private async Task Dismiss(Suspicion pair)
    {
        var settled = await Settle.ExecuteAsync(new DismissDuplicate.Request(OfPets, pair.First.Id, pair.Second.Id));
        if (!settled.IsSuccess)
        {
            Notifications.Notify(NotificationSeverity.Error, settled.Error.Message);
            return;
        }
        found = found! with { Pairs = [.. found.Pairs.Where(one => one != pair)] };
        Notifications.NotifyDone($"{pair.First.Name} and {pair.Second.Name} stay two records and are not asked about again.");
        if (found.Pairs.Count == 0 && found.HasMore)
            await LoadAsync();
    }
}
