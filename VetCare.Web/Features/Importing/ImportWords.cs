using VetCare.Domain.Importing;

namespace VetCare.Web.Features.Importing;

/// <summary>What the pages call things.</summary>
internal static class ImportWords
{
    public static string Of(ImportKind kind) =>
        kind switch
        {
            ImportKind.Clients => "Clients",
            ImportKind.Pets => "Pets",
            ImportKind.Vaccinations => "Vaccinations",
        };

    public static string Of(ImportStatus status) =>
        status switch
        {
            ImportStatus.Running => "Running",
            ImportStatus.Done => "Done",
            ImportStatus.Failed => "Interrupted",
            ImportStatus.Undone => "Taken back",
        };

    public static (string Icon, string Class) Look(ImportStatus status) =>
        status switch
        {
            ImportStatus.Running => ("sync", "info"),
            ImportStatus.Done => ("check", "good"),
            ImportStatus.Failed => ("warning", "warn"),
            ImportStatus.Undone => ("undo", ""),
        };

    public static string Of(ImportOutcome outcome) =>
        outcome switch
        {
            ImportOutcome.Created => "Will be created",
            ImportOutcome.Duplicate => "Duplicate",
            ImportOutcome.Refused => "Refused",
        };

    public static string Rows(int count) => count == 1 ? "1 row" : FormattableString.Invariant($"{count:N0} rows");
}
