using VetCare.Domain.Common;

namespace VetCare.Domain.Importing;

/// <summary>Refusals of an import that stands elsewhere than it was thought to.</summary>
public static class ImportBatchErrors
{
    public static readonly Error StillRuns = new("import.still_runs", "This import is still running. Wait until it has finished.");

    public static readonly Error NotRunning = new(
        "import.not_running",
        "This import is no longer running. Open the list of imports to see what it saved."
    );

    public static readonly Error AlreadyUndone = new("import.already_undone", "This import has been taken back already.");
}
