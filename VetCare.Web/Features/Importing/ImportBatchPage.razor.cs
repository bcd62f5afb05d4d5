using Microsoft.AspNetCore.Components;
using VetCare.Domain.Importing;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Importing;

/// <summary>One import: how far it is while it runs, what came of it, and the way back.</summary>
public sealed partial class ImportBatchPage : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource left = new();
    private readonly CancellationToken leaving;
    private readonly FormErrors errors = new();
    private ImportBatches.Batch? batch;
    private IReadOnlyList<BatchRows.Row> rows = [];
    private UndoImport.Undone? undone;
    private string? failure;
    private bool asking;

    // Kept apart: a disposed source gives no token any more, and an undo may end after the page was left.
    public ImportBatchPage() => leaving = left.Token;

    [Inject]
    private ImportBatches Batches { get; set; } = default!;

    [Inject]
    private BatchRows Rows { get; set; } = default!;

    [Inject]
    private UndoImport Undo { get; set; } = default!;

    [CascadingParameter]
    private Actor Actor { get; set; } = default!;

    [Parameter]
    public Guid BatchId { get; set; }

    private string Heading =>
        batch!.Status switch
        {
            ImportStatus.Running => "The import is running",
            ImportStatus.Done => "The import is done",
            ImportStatus.Failed => "The import was interrupted",
            ImportStatus.Undone => "The import was taken back",
        };

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        await Load();
        if (!leaving.IsCancellationRequested)
            _ = WatchAsync(leaving);
    }

    private async Task Load()
    {
        try
        {
            if (!leaving.IsCancellationRequested)
                await Read();
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    private async Task Read()
    {
        failure = null;
        var found = await Batches.ExecuteAsync(new ImportBatches.Request(BatchId), leaving);
        if (!found.TryGet(out var batches))
        {
            failure = found.Error.Message;
            return;
        }
        batch = batches[0];
        if (batch.Status == ImportStatus.Running)
            return;
        var told = await Rows.ExecuteAsync(new BatchRows.Request(BatchId), leaving);
        rows = told.IsSuccess ? told.Value : [];
    }

    private async Task WatchAsync(CancellationToken token)
    {
        try
        {
            while (batch is { Status: ImportStatus.Running })
            {
                await Task.Delay(Pause, token);
                await InvokeAsync(async () =>
                {
                    await Load();
                    StateHasChanged();
                });
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    // Not stopped when the page is left: what was begun is finished.
    private async Task TakeBack()
    {
        var result = await Undo.ExecuteAsync(new UndoImport.Request(BatchId), CancellationToken.None);
        if (leaving.IsCancellationRequested)
            return;
        asking = false;
        if (!errors.Accept(result))
            return;
        undone = result.Value;
        await Load();
    }
}
