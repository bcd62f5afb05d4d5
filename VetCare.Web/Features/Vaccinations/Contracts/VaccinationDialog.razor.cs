using System.Globalization;
using Microsoft.AspNetCore.Components;
using VetCare.Domain.Vaccinations;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Vaccinations.Contracts;

/// <summary>Records one dose; closes with its id. The due date is proposed and stays the person's choice.</summary>
public sealed partial class VaccinationDialog
{
    private static readonly IReadOnlyList<Choice<VaccineRoute>> Routes =
    [
        new(VaccineRoute.Subcutaneous, "Under the skin"),
        new(VaccineRoute.Intramuscular, "Into the muscle"),
        new(VaccineRoute.Intranasal, "Into the nose"),
        new(VaccineRoute.Oral, "By mouth"),
    ];

    private static readonly string[] Fields =
    [
        nameof(RecordVaccination.Request.ProductId),
        nameof(RecordVaccination.Request.LotNumber),
        nameof(RecordVaccination.Request.LotExpiry),
        nameof(RecordVaccination.Request.DateGiven),
        nameof(RecordVaccination.Request.NextDueDate),
        nameof(RecordVaccination.Request.Site),
        nameof(RecordVaccination.Request.VolumeMl),
        nameof(RecordVaccination.Request.Notes),
    ];

    private readonly FormErrors errors = new();
    private VaccineChoices.Result? shelf;
    private VaccineChoices.Product? product;
    private DueDateProposal? proposal;
    private string? failure;
    private string? lot;
    private DateOnly? expiry;
    private VaccineRoute route;
    private string? site;
    private string? volume;
    private string? volumeError;
    private DateOnly? given;
    private DateOnly? due;
    private DateOnly? validFrom;
    private string? tag;
    private string? notes;

    [Parameter, EditorRequired]
    public Guid PetId { get; set; }

    /// <summary>The note of the visit in which it is given; null outside a visit.</summary>
    [Parameter]
    public Guid? RecordId { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [CascadingParameter]
    private Actor? Actor { get; set; }

    [Inject]
    private IActorSource Actors { get; set; } = default!;

    private IReadOnlyList<Choice<Guid?>> Products => [.. shelf!.Products.Select(row => new Choice<Guid?>(row.Id, row.Name))];

    protected override async Task OnInitializedAsync()
    {
        // A dialog stands outside the layout, where the actor does not cascade.
        var actor = Actor ?? await Actors.FindAsync();
        given = actor?.Clinic.Time.LocalDate(Clock.GetUtcNow().UtcDateTime);
        await Load();
    }

    private async Task Load()
    {
        var found = await Choices.ExecuteAsync(new VaccineChoices.Request(PetId));
        failure = found.IsSuccess ? null : found.Error.Message;
        shelf = found.IsSuccess ? found.Value : null;
    }

    private Task Chosen(Guid? id)
    {
        product = shelf!.Products.FirstOrDefault(row => row.Id == id);
        if (product is not null)
            (route, volume) = (product.Route, product.DoseMl?.ToString("0.##", CultureInfo.InvariantCulture));
        return ProposeDate();
    }

    private Task GivenOn(DateOnly? day)
    {
        given = day;
        return ProposeDate();
    }

    private async Task ProposeDate()
    {
        if (product is not { } chosen || given is not { } day)
        {
            proposal = null;
            return;
        }
        var found = await Propose.ExecuteAsync(new ProposeDueDate.Request(PetId, chosen.Id, day));
        if (product?.Id != chosen.Id || given != day || !found.TryGet(out var result))
            return;
        (proposal, due, validFrom) = (result.Proposal, result.Proposal.NextDue, result.ValidFrom);
    }

    private async Task Save()
    {
        volumeError = null;
        decimal? millilitres = null;
        if (!string.IsNullOrWhiteSpace(volume))
        {
            if (
                !decimal.TryParse(
                    volume.Trim().Replace(',', '.'),
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var read
                )
            )
            {
                volumeError = "Enter the volume as a number of millilitres, such as 1 or 0.5.";
                return;
            }
            millilitres = read;
        }
        var request = new RecordVaccination.Request(
            PetId,
            RecordId,
            product?.Id,
            lot,
            expiry,
            given,
            due,
            product?.IsRabies == true ? validFrom : null,
            route,
            site,
            millilitres,
            tag,
            notes
        );
        var recorded = await Record.ExecuteAsync(request);
        if (errors.Accept(recorded))
            Dialogs.Close(recorded.Value);
    }
}
