using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using VetCare.Domain.Pets;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Search;

/// <summary>
/// The search in the header: results as you type, what was opened lately while nothing is typed, everything by keyboard. Enter without a choice opens the
/// only result there is, or asks the list of clients.
/// </summary>
public sealed partial class SearchBox : IDisposable
{
    private const int MaxLength = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(120);

    private readonly LatestOnly loads = new();
    private IReadOnlyList<SearchResult> results = [];
    private string text = "";
    private string? searched;
    private string? failure;
    private bool recent;
    private bool shown;
    private int at = -1;

    [Inject]
    private SearchEverywhere Everywhere { get; set; } = default!;

    [Inject]
    private RecentPicks Recent { get; set; } = default!;

    [Inject]
    private RememberPick Remember { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime JS { get; set; } = default!;

    private bool IsOpen => shown && results.Count > 0;

    private string? Notice =>
        !shown ? null
        : failure is not null ? failure
        : searched is not null && results.Count == 0 ? $"Nothing matches “{searched}”. Check the spelling, or try the phone number."
        : null;

    private string Status =>
        !shown || failure is not null ? ""
        : recent ? (results.Count == 0 ? "" : $"{results.Count} opened lately")
        : searched is null ? ""
        : results.Count == 0 ? $"Nothing matches “{searched}”"
        : results.Count == 1 ? "1 result"
        : $"{results.Count} results";

    public void Dispose() => loads.Dispose();

    private Task Focused()
    {
        if (string.IsNullOrWhiteSpace(text))
            return LoadAsync(TimeSpan.Zero);
        shown = searched == text.Trim();
        return Task.CompletedTask;
    }

    private Task Typed(string? typed)
    {
        text = typed ?? "";
        return LoadAsync(Pause);
    }

    private async Task LoadAsync(TimeSpan pause)
    {
        var token = loads.Next();
        try
        {
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, token);
            var asked = text.Trim();
            var found =
                asked.Length == 0
                    ? await Recent.ExecuteAsync(new RecentPicks.Request(), token)
                    : await Everywhere.ExecuteAsync(new SearchEverywhere.Request(asked), token);
            if (token.IsCancellationRequested)
                return;
            failure = found.IsSuccess ? null : found.Error.Message;
            results = found.IsSuccess ? found.Value : [];
            (searched, recent) = (asked.Length == 0 ? null : asked, asked.Length == 0);
            (at, shown) = (-1, true);
        }
        catch (OperationCanceledException)
        {
            // A newer letter has started its own search.
        }
    }

    private void Key(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown" when results.Count > 0:
                (shown, at) = (true, (at + 1) % results.Count);
                break;
            case "ArrowUp" when results.Count > 0:
                (shown, at) = (true, at <= 0 ? results.Count - 1 : at - 1);
                break;
            case "Escape":
                Close();
                break;
            default:
                break;
        }
    }

    private async Task Submit()
    {
        // A chip that was scanned, a whole phone number: the only one that is meant.
        var meant =
            at >= 0 ? results[at]
            : results is [var only] && searched is not null && searched == text.Trim() ? only
            : null;
        if (IsOpen && meant is not null)
        {
            await Open(meant);
            return;
        }
        var asked = text.Trim();
        Close();
        if (asked.Length > 0)
            await LeaveForAsync($"/clients?q={Uri.EscapeDataString(asked)}");
    }

    private async Task Open(SearchResult result)
    {
        Close();
        (text, searched, results) = ("", null, []);
        // Not being remembered is no reason not to be opened.
        await Remember.ExecuteAsync(new RememberPick.Request(result.ClientId, result.PetId));
        await LeaveForAsync(result.Address);
    }

    // The page that opens has the keyboard, even before its heading is there to be focused.
    private async Task LeaveForAsync(string address)
    {
        await JS.InvokeVoidAsync("vetcare.focus", "content");
        Navigation.NavigateTo(address);
    }

    private void Close()
    {
        loads.Next();
        (shown, at) = (false, -1);
    }

    private static string Icon(SearchResult result) => result.Species is { } species ? SpeciesFacts.Of(species).Icon : "person";

    private static string About(SearchResult result)
    {
        string?[] parts = result.Species is { } species
            ? [SpeciesFacts.Of(species).Title, result.Detail, result.Owner]
            : [result.Phone, result.Detail];
        // What is told as the reason is not said twice.
        return string.Join(
            " · ",
            parts.Where(part => part is not null && result.Why?.Contains(part, StringComparison.OrdinalIgnoreCase) != true)
        );
    }
}
