using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using VetCare.Domain.Common;
using VetCare.Web.Features.Clients.Pets;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Clients;

/// <summary>Registers a client, with the first pet in the same step when there is one.</summary>
public sealed partial class NewClientPage
{
    private readonly FormErrors errors = new();
    private readonly ClientForm client = new();
    private readonly PetForm pet = new();
    private bool withPet = true;
    private bool askAboutChip;
    private bool acceptChip;
    private bool dirty;

    [Inject]
    private RegisterClient Register { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime JS { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [CascadingParameter]
    private Actor Actor { get; set; } = default!;

    /// <summary>A name or number somebody searched for in vain.</summary>
    [SupplyParameterFromQuery]
    private string? Name { get; set; }

    private IReadOnlyCollection<string> Shown => withPet ? [.. ClientFields.Shown, .. PetFields.Shown] : ClientFields.Shown;

    protected override void OnInitialized()
    {
        withPet = Actor.May(Domain.Staff.Permissions.CreatePets);
        var words = (Name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return;
        if (Name!.Any(char.IsAsciiDigit))
            client.Phone = Name;
        else if (Name!.Contains('@', StringComparison.Ordinal))
            client.Email = Name;
        else
            (client.FirstName, client.LastName) = (string.Join(' ', words[..^1]), words[^1]);
    }

    private void Touched() => dirty = true;

    private async Task Save()
    {
        var today = Actor.Clinic.Time.LocalDate(Time.GetUtcNow().UtcDateTime);
        if (withPet && pet.Unreadable() is { Count: > 0 } unreadable)
        {
            await RefuseAsync(unreadable);
            return;
        }
        var request = new RegisterClient.Request(client.ToDetails(), withPet ? pet.ToDetails(today) : null, acceptChip);
        var result = await Register.ExecuteAsync(request);
        if (!errors.Accept(result))
        {
            askAboutChip = result.Errors.Any(error => error.Code == HeldChips.Code);
            await RefuseAsync(result.Errors);
            return;
        }
        dirty = false;
        Navigation.NavigateTo($"/clients/{result.Value.ClientId}");
    }

    private async Task RefuseAsync(IReadOnlyList<Error> refusals)
    {
        errors.Show(refusals);
        StateHasChanged();
        if (refusals.Select(refusal => refusal.Field).FirstOrDefault(Shown.Contains!) is { } field)
            await JS.InvokeVoidAsync("vetcare.focus", $"f-{field}");
    }
}
