using Radzen;

namespace VetCare.Web.Features.Scheduling;

/// <summary>The shape of the schedule's dialogs: Esc closes, the focus stays inside.</summary>
internal static class SchedulingDialogs
{
    public static DialogOptions Wide =>
        new()
        {
            Width = "min(780px, calc(100vw - 24px))",
            CloseDialogOnEsc = true,
            CssClass = "sched-dialog",
            AutoFocusFirstElement = true,
        };
}
