using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using VetCare.Domain.Common;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>Registers another pet of a client.</summary>
public sealed partial class NewPetPage
{
    private readonly FormErrors errors = new();
    private readonly PetForm form = new();
    private FindClients.Match? owner;
    private string? failure;
    private bool askAboutChip;
    private bool acceptChip;
    private bool dirty;

    [Inject]
    private FindClients Find { get; set; } = default!;

    [Inject]
    private RegisterPet Register { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime JS { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [CascadingParameter]
    private Actor Actor { get; set; } = default!;

    [Parameter]
    public Guid ClientId { get; set; }

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var found = await Find.ExecuteAsync(new FindClients.Request(null, ClientId));
        owner = found is { IsSuccess: true, Value: [var match, ..] } ? match : null;
        failure =
            !found.IsSuccess ? found.Error.Message
            : owner is null ? Domain.Clients.ClientErrors.NotFound.Message
            : null;
    }

    private async Task Save()
    {
        if (form.Unreadable() is { Count: > 0 } unreadable)
        {
            await RefuseAsync(unreadable);
            return;
        }
        var today = Actor.Clinic.Time.LocalDate(Time.GetUtcNow().UtcDateTime);
        var result = await Register.ExecuteAsync(new RegisterPet.Request(ClientId, form.ToDetails(today), acceptChip));
        if (!result.IsSuccess)
        {
            askAboutChip = result.Errors.Any(error => error.Code == HeldChips.Code);
            await RefuseAsync(result.Errors);
            return;
        }
        dirty = false;
        Navigation.NavigateTo($"/clients/{ClientId}");
    }

    private async Task RefuseAsync(IReadOnlyList<Error> refusals)
    {
        errors.Show(refusals);
        StateHasChanged();
        if (refusals.Select(refusal => refusal.Field).FirstOrDefault(PetFields.Shown.Contains!) is { } field)
            await JS.InvokeVoidAsync("vetcare.focus", $"f-{field}");
    }
}
