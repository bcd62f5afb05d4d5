using Microsoft.AspNetCore.Components;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Merging;

/// <summary>Finds the record a client or pet is to be merged with.</summary>
public sealed partial class ChooseOtherPage : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly LatestOnly loads = new();
    private FindOther.Found? found;
    private string? failure;
    private string text = "";
    private (Guid?, Guid?) shown;

    [Inject]
    private FindOther Find { get; set; } = default!;

    [Parameter]
    public Guid? ClientId { get; set; }

    [Parameter]
    public Guid? PetId { get; set; }

    private string Own => PetId is null ? $"/clients/{ClientId}" : $"/pets/{PetId}";

    private string Address => $"/duplicates{Own}";

    private string Count =>
        found is null ? ""
        : found.Rows.Count == 1 ? "1 record"
        : $"{found.Rows.Count} records";

    public void Dispose() => loads.Dispose();

    protected override Task OnParametersSetAsync()
    {
        if (shown == (ClientId, PetId))
            return Task.CompletedTask;
        (shown, found, text) = ((ClientId, PetId), null, "");
        return LoadAsync();
    }

    private Task LoadAsync() => LoadAsync(TimeSpan.Zero);

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
            await Task.Delay(pause, token);
            var result = await Find.ExecuteAsync(new FindOther.Request(ClientId, PetId, text), token);
            if (token.IsCancellationRequested)
                return;
            failure = result.IsSuccess ? null : result.Error.Message;
            found = result.IsSuccess ? result.Value : null;
        }
        catch (OperationCanceledException)
        {
            // A newer letter has started its own search.
        }
    }
}
