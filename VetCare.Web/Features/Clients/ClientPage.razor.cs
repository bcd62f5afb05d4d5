using Microsoft.AspNetCore.Components;
using Radzen;
using VetCare.Domain.Common;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Features.Clients.Owners;
using VetCare.Web.Features.Merging.Contracts;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Clients;

/// <summary>One client: pets with their quick ways, people, alerts and tags first; the other parts are read when they are opened.</summary>
public sealed partial class ClientPage : IDisposable
{
    private static readonly (string Name, string Text)[] Tabs =
    [
        ("", "Overview"),
        ("people", "People and preferences"),
        ("notes", "Notes"),
        ("appointments", "Appointments"),
        ("documents", "Documents"),
        ("messages", "Messages"),
        ("timeline", "Timeline"),
    ];

    private readonly FormErrors errors = new();
    private readonly LatestOnly loads = new();
    private ClientCard.Card? card;
    private string? failure;
    private Guid shown;

    [Inject]
    private ClientCard Card { get; set; } = default!;

    [Inject]
    private DeactivateClient Deactivate { get; set; } = default!;

    [Inject]
    private ReactivateClient Reactivate { get; set; } = default!;

    [Inject]
    private MergedInto Merged { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private NotificationService Notifications { get; set; } = default!;

    [CascadingParameter]
    private Actor Actor { get; set; } = default!;

    [Parameter]
    public Guid ClientId { get; set; }

    /// <summary>The part of the page that is open, as its address names it.</summary>
    [SupplyParameterFromQuery]
    private string? Tab { get; set; }

    private string Shown => Array.Exists(Tabs, tab => tab.Name == Tab) ? Tab! : "";

    public void Dispose() => loads.Dispose();

    protected override Task OnParametersSetAsync() => shown == ClientId ? Task.CompletedTask : LoadAsync();

    private async Task LoadAsync()
    {
        shown = ClientId;
        var token = loads.Next();
        try
        {
            var result = await Card.ExecuteAsync(new ClientCard.Request(ClientId), token);
            if (token.IsCancellationRequested)
                return;
            if (
                !result.IsSuccess
                && (await Merged.ExecuteAsync(new MergedInto.Request(ClientId, null), token)) is { IsSuccess: true, Value.Id: { } kept }
            )
            {
                Navigation.NavigateTo($"/clients/{kept}", replace: true);
                return;
            }
            failure = result.IsSuccess ? null : result.Error.Message;
            card = result.IsSuccess ? result.Value : null;
        }
        catch (OperationCanceledException)
        {
            // The page shows another client by now.
        }
    }

    private async Task TransferAsync(PetLine pet)
    {
        var today = Actor.Clinic.Time.LocalDate(Time.GetUtcNow().UtcDateTime);
        if (await TransferPetDialog.ShowAsync(Dialogs, pet.Id, pet.Name, today, ReloadAsync))
            await LoadAsync();
    }

    private async Task OwnersAsync(PetLine pet)
    {
        await Dialogs.OpenAsync<OwnersDialog>(
            $"Owners of {pet.Name}",
            new() { [nameof(OwnersDialog.PetId)] = pet.Id },
            new DialogOptions { Width = "min(620px, calc(100vw - 24px))", CloseDialogOnEsc = true }
        );
        await LoadAsync();
    }

    private Task ReloadAsync() =>
        InvokeAsync(async () =>
        {
            await LoadAsync();
            StateHasChanged();
        });

    private Task Switch() => SetActiveAsync(!card!.IsActive, offerUndo: true);

    private async Task SetActiveAsync(bool active, bool offerUndo)
    {
        var name = card!.Name;
        Result result = active
            ? await Reactivate.ExecuteAsync(new ReactivateClient.Request(ClientId))
            : await Deactivate.ExecuteAsync(new DeactivateClient.Request(ClientId));
        if (!errors.Accept(result))
            return;
        await LoadAsync();
        if (offerUndo)
            Notifications.NotifyUndo(
                active ? $"{name} is active again." : $"{name} is inactive.",
                () => InvokeAsync(() => UndoAsync(!active))
            );
    }

    private async Task UndoAsync(bool active)
    {
        await SetActiveAsync(active, offerUndo: false);
        StateHasChanged();
    }
}
