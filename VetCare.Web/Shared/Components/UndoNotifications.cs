using Microsoft.AspNetCore.Components;
using Radzen;

namespace VetCare.Web.Shared.Components;

/// <summary>Tells that something was done and offers to take it back for a while.</summary>
internal static class UndoNotifications
{
    private static readonly TimeSpan Shown = TimeSpan.FromSeconds(20);

    public static void NotifyUndo(this NotificationService notifications, string done, Func<Task> undo)
    {
        NotificationMessage message = null!;
        message = new NotificationMessage
        {
            Severity = NotificationSeverity.Info,
            Summary = done,
            Duration = Shown.TotalMilliseconds,
            CloseAriaLabel = "Close this message",
            DetailContent = service =>
                builder =>
                {
                    builder.OpenComponent<UndoNotification>(0);
                    builder.AddComponentParameter(
                        1,
                        nameof(UndoNotification.OnUndo),
                        (Func<Task>)(
                            async () =>
                            {
                                service.Messages.Remove(message);
                                await undo();
                            }
                        )
                    );
                    builder.CloseComponent();
                },
        };
        notifications.Notify(message);
    }

    public static void NotifyDone(this NotificationService notifications, string done) =>
        notifications.Notify(
            new NotificationMessage
            {
                Severity = NotificationSeverity.Success,
                Summary = done,
                Duration = TimeSpan.FromSeconds(6).TotalMilliseconds,
                CloseAriaLabel = "Close this message",
            }
        );
}
