using Microsoft.AspNetCore.Components;
using Radzen;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Clients.People;

/// <summary>A panel of a client's page whose entries can be removed and put back.</summary>
public abstract class PartPanel : ComponentBase
{
    protected FormErrors Errors { get; } = new();

    [Parameter, EditorRequired]
    public Guid ClientId { get; set; }

    /// <summary>Something was changed, and whoever shows it reads it again.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [CascadingParameter]
    protected Actor Actor { get; set; } = default!;

    [Inject]
    protected NotificationService Notifications { get; set; } = default!;

    [Inject]
    private RemoveClientPart Remover { get; set; } = default!;

    [Inject]
    private RestoreClientPart Restorer { get; set; } = default!;

    protected bool MayChange => Actor.May(Permissions.UpdateClients);

    /// <summary>Reads what the panel shows; panels that are handed their rows only pass the change on.</summary>
    protected virtual Task RefreshAsync() => OnChanged.InvokeAsync();

    /// <param name="told">The sentence beside the way back, such as "Contact removed: Ben Ames".</param>
    protected async Task RemoveAsync(ClientPart part, Guid id, string told)
    {
        if (!Errors.Accept(await Remover.ExecuteAsync(new RemoveClientPart.Request(part, id))))
            return;
        await RefreshAsync();
        Notifications.NotifyUndo(told, () => InvokeAsync(() => PutBackAsync(part, id)));
    }

    private async Task PutBackAsync(ClientPart part, Guid id)
    {
        if (Errors.Accept(await Restorer.ExecuteAsync(new RestoreClientPart.Request(part, id))))
            await RefreshAsync();
        StateHasChanged();
    }
}
