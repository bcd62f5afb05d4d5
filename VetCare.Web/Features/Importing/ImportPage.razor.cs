using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using VetCare.Domain.Importing;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Importing;

/// <summary>Where lists come in and go out: step one of an import, the exports, and what was imported so far.</summary>
public sealed partial class ImportPage : IDisposable
{
    private static readonly Choice<ImportKind>[] Kinds =
    [
        .. Enum.GetValues<ImportKind>().Select(kind => new Choice<ImportKind>(kind, ImportWords.Of(kind))),
    ];

    private readonly CancellationTokenSource left = new();
    private readonly FormErrors errors = new();
    private IReadOnlyList<ImportBatches.Batch>? batches;
    private string? failure;
    private ImportKind kind;

    /// <summary>Per cent of the file that have arrived; null while none is on its way.</summary>
    private int? sent;

    [Inject]
    private TakeFile Take { get; set; } = default!;

    [Inject]
    private ImportBatches Batches { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private Actor Actor { get; set; } = default!;

    private string KindHint =>
        kind switch
        {
            ImportKind.Clients => "One client per row, with a phone number or an e-mail address.",
            ImportKind.Pets => "One pet per row, with its owner's e-mail, phone or name. The clients must be there already.",
            ImportKind.Vaccinations =>
                "One dose per row, with the microchip, or the owner and the pet's name. They stay unverified and never stand on a certificate.",
        };

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    protected override Task OnInitializedAsync() => Load();

    private async Task Load()
    {
        (failure, batches) = (null, null);
        var result = await Batches.ExecuteAsync(new ImportBatches.Request(), left.Token);
        if (result.IsSuccess)
            batches = result.Value;
        else
            failure = result.Error.Message;
    }

    private async Task Send(InputFileChangeEventArgs change)
    {
        errors.Clear();
        var file = change.File;
        if (file.Size > ImportRules.MaxBytes)
        {
            errors.Show(ImportErrors.TooLarge);
            return;
        }
        sent = 0;
        try
        {
            await using var content = new UploadStream(
                file.OpenReadStream(ImportRules.MaxBytes, left.Token),
                arrived => Progress(arrived, file.Size)
            );
            var result = await Take.ExecuteAsync(new TakeFile.Request(kind, file.Name, content), left.Token);
            if (errors.Accept(result))
                Navigation.NavigateTo($"/import/files/{result.Value}");
        }
        catch (IOException)
        {
            errors.Show(ImportErrors.Unread);
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        finally
        {
            sent = null;
        }
    }

    private void Progress(long arrived, long size)
    {
        var percent = size == 0 ? 100 : (int)(arrived * 100 / size);
        if (percent == sent)
            return;
        sent = percent;
        _ = InvokeAsync(StateHasChanged);
    }
}
