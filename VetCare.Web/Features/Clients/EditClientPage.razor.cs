using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using VetCare.Domain.Common;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Clients;

/// <summary>Changes a client; when somebody else saved in between, both versions are shown and the person chooses.</summary>
public sealed partial class EditClientPage
{
    private readonly FormErrors errors = new();
    private readonly FormEdit<ClientForm> edit;
    private ClientCard.Card? card;
    private string? failure;
    private Guid shown;

    public EditClientPage() => edit = new FormEdit<ClientForm>(ClientForm.Parts, form => form with { }, errors);

    [Inject]
    private ClientCard Card { get; set; } = default!;

    [Inject]
    private EditClient Edit { get; set; } = default!;

    [Inject]
    private LastEditor Editor { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime JS { get; set; } = default!;

    [Parameter]
    public Guid ClientId { get; set; }

    protected override Task OnParametersSetAsync() => shown == ClientId ? Task.CompletedTask : LoadAsync();

    private async Task LoadAsync()
    {
        shown = ClientId;
        var result = await Card.ExecuteAsync(new ClientCard.Request(ClientId));
        failure = result.IsSuccess ? null : result.Error.Message;
        if (!result.IsSuccess)
            return;
        card = result.Value;
        edit.Start(ClientForm.From(card.Details));
    }

    private async Task Save()
    {
        if (!edit.MaySave())
            return;
        var result = await edit.SaveAsync(
            () => Edit.ExecuteAsync(new EditClient.Request(ClientId, card!.Version, edit.Form!.ToDetails())),
            ReadAgainAsync,
            () => Editor.ExecuteAsync(new LastEditor.Request(ClientId, null))
        );
        if (result is null)
            return;
        if (!errors.Accept(result))
        {
            await FocusAsync(result.Errors);
            return;
        }
        edit.Saved();
        Navigation.NavigateTo($"/clients/{ClientId}");
    }

    private async Task<ClientForm?> ReadAgainAsync()
    {
        var now = await Card.ExecuteAsync(new ClientCard.Request(ClientId));
        if (!errors.Accept(now))
            return null;
        card = now.Value;
        return ClientForm.From(card.Details);
    }

    private async Task FocusAsync(IReadOnlyList<Error> refusals)
    {
        if (refusals.Select(refusal => refusal.Field).FirstOrDefault(ClientFields.Shown.Contains!) is not { } field)
            return;
        StateHasChanged();
        await JS.InvokeVoidAsync("vetcare.focus", $"f-{field}");
    }
}
