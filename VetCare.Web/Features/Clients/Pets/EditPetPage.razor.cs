using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using VetCare.Domain.Common;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>Changes a pet, weighs it, keeps its alerts; when somebody else saved in between, both versions are shown and the person chooses.</summary>
public sealed partial class EditPetPage
{
    private readonly FormErrors errors = new();
    private PetCard.Card? card;
    private PetForm loaded = new();
    private PetForm? form;
    private FormConflict<PetForm>? conflict;
    private string who = "Somebody else";
    private string? failure;
    private bool askAboutChip;
    private bool acceptChip;
    private bool dirty;
    private int version;
    private Guid shown;

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
        loaded = PetForm.From(card.Details, Today);
        form = loaded with { };
        (conflict, dirty, askAboutChip, acceptChip) = (null, false, false, false);
        errors.Clear();
    }

    private void Touched() => dirty = form != loaded;

    // The form keeps the version it started from: a weight taken beside it is told apart from a change of its fields when it is saved.
    private async Task RefreshSideAsync()
    {
        var result = await Card.ExecuteAsync(new PetCard.Request(PetId));
        if (!errors.Accept(result))
            return;
        card = result.Value;
        // A chip added beside the form is the chip of the form, unless another one was typed into it.
        if (form!.Microchip == loaded.Microchip)
            form.Microchip = card.Details.Microchip;
        loaded.Microchip = card.Details.Microchip;
        Touched();
    }

    private async Task Save()
    {
        if (conflict is { IsSettled: false })
        {
            errors.Show(new Error("form.undecided", "Choose “Keep mine” or “Take theirs” for every field in the table first."));
            return;
        }
        if (form!.Unreadable() is { Count: > 0 } unreadable)
        {
            await RefuseAsync(unreadable);
            return;
        }
        var result = await SendAsync();
        if (!result.IsSuccess && result.Error.Code == UseCaseErrors.ChangedMeanwhile.Code)
        {
            if (!await MergeAsync())
                return;
            result = await SendAsync();
        }
        if (!result.IsSuccess)
        {
            askAboutChip = result.Errors.Any(error => error.Code == HeldChips.Code);
            await RefuseAsync(result.Errors);
            return;
        }
        dirty = false;
        Navigation.NavigateTo($"/clients/{card!.ClientId}");
    }

    private Task<Result<Done>> SendAsync() => Edit.ExecuteAsync(new EditPet.Request(PetId, version, form!.ToDetails(Today), acceptChip));

    /// <returns>True when the other save touched nothing on this form, so that saving once more overwrites nothing.</returns>
    private async Task<bool> MergeAsync()
    {
        var now = await Card.ExecuteAsync(new PetCard.Request(PetId));
        if (!errors.Accept(now))
            return false;
        var saved = PetForm.From(now.Value.Details, Today);
        conflict = FormConflict<PetForm>.Between(PetForm.Parts, form!, form! with { }, loaded, saved);
        (card, version, loaded) = (now.Value, now.Value.Version, saved);
        if (conflict.Changes.Count == 0)
        {
            conflict = null;
            return true;
        }
        var editor = await Editor.ExecuteAsync(new LastEditor.Request(null, PetId));
        who = editor.IsSuccess ? editor.Value : "Somebody else";
        return false;
    }

    private async Task RefuseAsync(IReadOnlyList<Error> refusals)
    {
        errors.Show(refusals);
        StateHasChanged();
        if (refusals.Select(refusal => refusal.Field).FirstOrDefault(PetFields.Shown.Contains!) is { } field)
            await JS.InvokeVoidAsync("vetcare.focus", $"f-{field}");
    }
}
