using Microsoft.AspNetCore.Components;
using Radzen;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Merging;

/// <summary>Offers to take a merge back right after it; the page it was done on is gone by then.</summary>
internal static class UndoOffers
{
    private static readonly TimeSpan Read = TimeSpan.FromSeconds(30);

    public static void OfferUndo(
        this NotificationService notifications,
        UndoMerge undo,
        NavigationManager navigation,
        Guid mergeId,
        string done
    ) => notifications.NotifyUndo(done, () => UndoAsync(notifications, undo, navigation, mergeId));

    private static async Task UndoAsync(NotificationService notifications, UndoMerge undo, NavigationManager navigation, Guid mergeId)
    {
        var undone = await undo.ExecuteAsync(new UndoMerge.Request(mergeId));
        if (!undone.IsSuccess)
        {
            notifications.Notify(NotificationSeverity.Error, undone.Error.Message, duration: Read.TotalMilliseconds);
            return;
        }
        navigation.NavigateTo(undone.Value.AbsorbedAddress);
        notifications.NotifyDone($"{undone.Value.AbsorbedName} is a record of its own again.");
        foreach (var sentence in undone.Value.Stayed)
            notifications.Notify(NotificationSeverity.Warning, sentence, duration: Read.TotalMilliseconds);
    }
}
