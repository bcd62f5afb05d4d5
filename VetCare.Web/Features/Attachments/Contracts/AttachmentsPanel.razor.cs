using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using VetCare.Domain.Attachments;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Attachments.Contracts;

/// <summary>The files of a client or a pet: looking, uploading, describing, removing. Uploading itself is done by files.js over plain HTTP.</summary>
public sealed partial class AttachmentsPanel
{
    private static readonly string Accepted = string.Join(',', FileKind.All.SelectMany(kind => kind.Extensions));

    private readonly FormErrors errors = new();
    private readonly LatestOnly loads = new();
    private IReadOnlyList<AttachmentList.Row>? files;
    private IReadOnlyList<Choice<AttachmentCategory?>> kinds = [];
    private IReadOnlyList<Choice<AttachmentCategory?>> uploadChoices = [];
    private AttachmentList.Row? removed;
    private AttachmentCategory? shown;
    private AttachmentCategory? uploadAs;
    private string? failure;
    private (Guid?, Guid?, Guid?) loaded;
    private ElementReference root;
    private IJSObjectReference? script;
    private DotNetObjectReference<AttachmentsPanel>? self;

    /// <summary>Exactly one of client and pet is given.</summary>
    [Parameter]
    public Guid? ClientId { get; set; }

    [Parameter]
    public Guid? PetId { get; set; }

    /// <summary>Only the files of one visit of the pet, and new ones belong to it.</summary>
    [Parameter]
    public Guid? EncounterId { get; set; }

    [CascadingParameter]
    private Actor Actor { get; set; } = default!;

    private bool MayChange => Actor.May(Permissions.UpdatePets) && Actor.MayChange(ClientId);

    private IEnumerable<AttachmentList.Row> Visible => files!.Where(file => shown is null || file.Category == shown);

    protected override Task OnParametersSetAsync()
    {
        if (loaded == (ClientId, PetId, EncounterId))
            return Task.CompletedTask;
        loaded = (ClientId, PetId, EncounterId);
        (files, removed, shown) = (null, null, null);
        uploadChoices = [new Choice<AttachmentCategory?>(null, "Photos or other, by the file"), .. AttachmentLook.Choices(Actor)];
        return LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !MayChange)
            return;
        self = DotNetObjectReference.Create(this);
        script = await JS.InvokeAsync<IJSObjectReference>("import", "/" + Assets["assets/js/files.js"]);
        await script.InvokeVoidAsync(
            "attach",
            root,
            self,
            AttachmentRules.LargestFile,
            AttachmentRules.LargestThumbnail,
            AttachmentRules.ThumbnailEdge
        );
    }

    /// <summary>Called by the script when the server has kept a file.</summary>
    [JSInvokable]
    public Task Uploaded() => InvokeAsync(LoadAsync);

    public async ValueTask DisposeAsync()
    {
        loads.Dispose();
        self?.Dispose();
        if (script is null)
            return;
        try
        {
            await script.InvokeVoidAsync("detach");
            await script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone and took the script with it.
        }
    }

    private async Task LoadAsync()
    {
        var token = loads.Next();
        try
        {
            var found = await List.ExecuteAsync(new AttachmentList.Request(ClientId, PetId, EncounterId), token);
            if (token.IsCancellationRequested)
                return;
            failure = found.IsSuccess ? null : found.Error.Message;
            files = found.IsSuccess ? found.Value : null;
            Sort();
        }
        catch (OperationCanceledException)
        {
            return;
        }
        StateHasChanged();
    }

    private void Sort()
    {
        var present = (files ?? []).Select(file => file.Category).ToHashSet();
        kinds =
        [
            new Choice<AttachmentCategory?>(null, "All"),
            .. present.Order().Select(category => new Choice<AttachmentCategory?>(category, AttachmentLook.Word(category))),
        ];
        if (shown is { } chosen && !present.Contains(chosen))
            shown = null;
    }

    private async Task Remove(AttachmentList.Row file)
    {
        if (!errors.Accept(await RemoveUseCase.ExecuteAsync(new RemoveFile.Request(file.Id))))
            return;
        removed = file;
        await ChangedAsync(file);
        // The button that was pressed is gone; what can be pressed next is the undo.
        await JS.InvokeVoidAsync("vetcare.focus", "files-removed");
    }

    private async Task Restore()
    {
        if (removed is not { } file || !errors.Accept(await RestoreUseCase.ExecuteAsync(new RestoreFile.Request(file.Id))))
            return;
        removed = null;
        await ChangedAsync(file);
    }

    private async Task Choose(AttachmentList.Row file)
    {
        if (errors.Accept(await Portrait.ExecuteAsync(new ChoosePortrait.Request(file.Id, !file.IsPortrait))))
            await ChangedAsync(file with { IsPortrait = true });
    }

    private async Task ChangedAsync(AttachmentList.Row file)
    {
        await LoadAsync();
        if (file.IsPortrait && PetId is { } pet)
            News.Tell(pet);
    }
}
