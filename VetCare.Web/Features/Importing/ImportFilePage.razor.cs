using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using VetCare.Web.Features.Importing.Reading;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Importing;

/// <summary>A chosen file: which column means what, then what would become of every row, then the start.</summary>
public sealed partial class ImportFilePage : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private readonly FormErrors errors = new();
    private FileColumns.File? file;
    private DryRun.Preview? preview;
    private ImportMapping mapping = ImportMapping.None;
    private string? profileName;
    private string? failure;
    private bool toTheTop;

    [Inject]
    private FileColumns Columns { get; set; } = default!;

    [Inject]
    private DryRun Rehearsal { get; set; } = default!;

    [Inject]
    private StartImport Start { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime JS { get; set; } = default!;

    [Parameter]
    public Guid FileId { get; set; }

    private string Title => file is null ? "Import a file" : $"Import {ImportWords.Of(file.Kind).ToLowerInvariant()}";

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        var result = await Columns.ExecuteAsync(new FileColumns.Request(FileId), left.Token);
        if (!result.TryGet(out var found))
        {
            failure = result.Error.Message;
            return;
        }
        (file, mapping, profileName) = (found, found.Proposed, found.Profile);
    }

    // Another step begins where a person begins to read.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!toTheTop)
            return;
        toTheTop = false;
        await JS.InvokeVoidAsync("scrollTo", 0, 0);
    }

    private async Task Check()
    {
        try
        {
            var result = await Rehearsal.ExecuteAsync(new DryRun.Request(FileId, mapping), left.Token);
            preview = errors.Accept(result) ? result.Value : null;
            toTheTop = true;
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private void Back()
    {
        errors.Clear();
        preview = null;
        toTheTop = true;
    }

    private async Task Begin()
    {
        var result = await Start.ExecuteAsync(new StartImport.Request(FileId, mapping, profileName), left.Token);
        if (errors.Accept(result))
            Navigation.NavigateTo($"/import/{result.Value}", replace: true);
    }
}
