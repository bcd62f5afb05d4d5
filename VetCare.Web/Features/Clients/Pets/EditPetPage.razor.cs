using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using VetCare.Domain.Common;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>Changes a pet, weighs it, keeps its alerts; when somebody else saved in between, both versions are shown and the person chooses.</summary>
public sealed partial class EditPetPage
{
    private readonly FormErrors errors = new();
    private readonly FormEdit<PetForm> edit;
    private PetCard.Card? card;
    private string? failure;
    private bool askAboutChip;
    private bool acceptChip;
    private int version;
    private Guid shown;

    public EditPetPage() => edit = new FormEdit<PetForm>(PetForm.Parts, form => form with { }, errors);

    [Inject]
    private PetCard Card { get; set; } = default!;

    [Inject]
    private EditPet Edit { get; set; } = default!;

    [Inject]
    private LastEditor Editor { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime JS { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [CascadingParameter]
    private Actor Actor { get; set; } = default!;

    [Parameter]
    public Guid PetId { get; set; }

    private DateOnly Today => Actor.Clinic.Time.LocalDate(Time.GetUtcNow().UtcDateTime);

    protected override Task OnParametersSetAsync() => shown == PetId ? Task.CompletedTask : LoadAsync();

    private async Task LoadAsync()
    {
        shown = PetId;
        var result = await Card.ExecuteAsync(new PetCard.Request(PetId));
        failure = result.IsSuccess ? null : result.Error.Message;
        if (!result.IsSuccess)
            return;
        (card, version) = (result.Value, result.Value.Version);
        edit.Start(PetForm.From(card.Details, Today));
        (askAboutChip, acceptChip) = (false, false);
    }

    // The form keeps the version it started from: a weight taken beside it is told apart from a change of its fields when it is saved.
    private async Task RefreshSideAsync()
    {
        var result = await Card.ExecuteAsync(new PetCard.Request(PetId));
        if (!errors.Accept(result))
            return;
        card = result.Value;
        edit.Follow(form => form.Microchip, (form, chip) => form.Microchip = chip, card.Details.Microchip);
    }

    private async Task Save()
    {
        if (!edit.MaySave())
            return;
        if (edit.Form!.Unreadable() is { Count: > 0 } unreadable)
        {
            await RefuseAsync(unreadable);
            return;
        }
        var result = await edit.SaveAsync(
            () => Edit.ExecuteAsync(new EditPet.Request(PetId, version, edit.Form.ToDetails(Today), acceptChip)),
            ReadAgainAsync,
            () => Editor.ExecuteAsync(new LastEditor.Request(null, PetId))
        );
        if (result is null)
            return;
        if (!result.IsSuccess)
        {
            askAboutChip = result.Errors.Any(error => error.Code == HeldChips.Code);
            await RefuseAsync(result.Errors);
            return;
        }
        edit.Saved();
        Navigation.NavigateTo($"/clients/{card!.ClientId}");
    }

    private async Task<PetForm?> ReadAgainAsync()
    {
        var now = await Card.ExecuteAsync(new PetCard.Request(PetId));
        if (!errors.Accept(now))
            return null;
        (card, version) = (now.Value, now.Value.Version);
        return PetForm.From(card.Details, Today);
    }

    private async Task RefuseAsync(IReadOnlyList<Error> refusals)
    {
        errors.Show(refusals);
        StateHasChanged();
        if (refusals.Select(refusal => refusal.Field).FirstOrDefault(PetFields.Shown.Contains!) is { } field)
            await JS.InvokeVoidAsync("vetcare.focus", $"f-{field}");
    }
}
