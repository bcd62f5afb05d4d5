using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using VetCare.Domain.Common;
using VetCare.Web.Shared.Components;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients;

/// <summary>Changes a client; when somebody else saved in between, both versions are shown and the person chooses.</summary>
public sealed partial class EditClientPage
{
    private readonly FormErrors errors = new();
    private ClientCard.Card? card;
    private ClientForm loaded = new();
    private ClientForm? form;
    private FormConflict<ClientForm>? conflict;
    private string who = "Somebody else";
    private string? failure;
    private bool dirty;
    private Guid shown;

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
        loaded = ClientForm.From(card.Details);
        form = loaded with { };
        (conflict, dirty) = (null, false);
        errors.Clear();
    }

    private void Touched() => dirty = form != loaded;

    private async Task Save()
    {
        if (conflict is { IsSettled: false })
        {
            errors.Show(new Error("form.undecided", "Choose “Keep mine” or “Take theirs” for every field in the table first."));
            return;
        }
        var result = await SendAsync();
        if (!result.IsSuccess && result.Error.Code == UseCaseErrors.ChangedMeanwhile.Code)
        {
            if (!await MergeAsync())
                return;
            result = await SendAsync();
        }
        if (!errors.Accept(result))
        {
            await FocusAsync(result.Errors);
            return;
        }
        dirty = false;
        Navigation.NavigateTo($"/clients/{ClientId}");
    }

    private Task<Result<Done>> SendAsync() => Edit.ExecuteAsync(new EditClient.Request(ClientId, card!.Version, form!.ToDetails()));

    /// <returns>True when the other save touched nothing on this form, so that saving once more overwrites nothing.</returns>
    private async Task<bool> MergeAsync()
    {
        var now = await Card.ExecuteAsync(new ClientCard.Request(ClientId));
        if (!errors.Accept(now))
            return false;
        var saved = ClientForm.From(now.Value.Details);
        conflict = FormConflict<ClientForm>.Between(ClientForm.Parts, form!, form! with { }, loaded, saved);
        (card, loaded) = (now.Value, saved);
        if (conflict.Changes.Count == 0)
        {
            conflict = null;
            return true;
        }
        var editor = await Editor.ExecuteAsync(new LastEditor.Request(ClientId, null));
        who = editor.IsSuccess ? editor.Value : "Somebody else";
        return false;
    }

    private async Task FocusAsync(IReadOnlyList<Error> refusals)
    {
        if (refusals.Select(refusal => refusal.Field).FirstOrDefault(ClientFields.Shown.Contains!) is not { } field)
            return;
        StateHasChanged();
        await JS.InvokeVoidAsync("vetcare.focus", $"f-{field}");
    }
}
