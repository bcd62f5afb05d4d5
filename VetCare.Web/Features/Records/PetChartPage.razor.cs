using Microsoft.AspNetCore.Components;
using Radzen;
using VetCare.Domain.Staff;
using VetCare.Web.Features.Clients.Contracts;
using VetCare.Web.Features.Merging.Contracts;
using VetCare.Web.Features.Vaccinations.Contracts;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Records;

public sealed partial class PetChartPage : IDisposable
{
    private readonly LatestOnly loads = new();
    private PetHeader? header;
    private PetChart.Result? chart;
    private IReadOnlyList<TimelineItem> items = [];
    private TimelineKind? kind;
    private string? failure;
    private int visits = PetChart.UsualVisits;
    private Guid loaded;

    [Parameter]
    public Guid PetId { get; set; }

    [CascadingParameter]
    private Actor Actor { get; set; } = default!;

    private IReadOnlyList<TimelineItem> Shown => kind is null ? items : [.. items.Where(item => item.Kind == kind)];

    private IEnumerable<(TimelineKind Kind, string Name)> Kinds
    {
        get
        {
            if (chart?.Visits is not null)
                yield return (TimelineKind.Visit, "Visits");
            if (chart?.Doses is not null)
                yield return (TimelineKind.Vaccination, "Vaccines");
            yield return (TimelineKind.Weight, "Weights");
            if (chart?.Doses is not null)
                yield return (TimelineKind.Certificate, "Certificates");
        }
    }

    public void Dispose() => loads.Dispose();

    protected override Task OnParametersSetAsync()
    {
        if (loaded == PetId)
            return Task.CompletedTask;
        (loaded, chart, kind, visits) = (PetId, null, null, PetChart.UsualVisits);
        return Load();
    }

    private static string Pressed(bool on) => on ? "true" : "false";

    private async Task Load()
    {
        var token = loads.Next();
        try
        {
            var found = await ReadChart.ExecuteAsync(new PetChart.Request(PetId, visits), token);
            if (token.IsCancellationRequested)
                return;
            if (
                !found.IsSuccess
                && (await Merged.ExecuteAsync(new MergedInto.Request(null, PetId), token)) is { IsSuccess: true, Value.Id: { } kept }
            )
            {
                Navigation.NavigateTo($"/pets/{kept}", replace: true);
                return;
            }
            failure = found.IsSuccess ? null : found.Error.Message;
            chart = found.IsSuccess ? found.Value : null;
            items = chart is null ? [] : TimelineItem.Of(chart, Actor);
        }
        catch (OperationCanceledException)
        {
            // A newer load is under way.
        }
    }

    private async Task Reload()
    {
        await Load();
        if (header is not null)
            await header.Refresh();
    }

    private Task Older()
    {
        visits += PetChart.UsualVisits;
        return Load();
    }

    private async Task NewVisit()
    {
        object? opened = await Dialogs.OpenAsync<WalkInDialog>(
            $"New visit: {chart?.PetName}",
            new() { [nameof(WalkInDialog.PetId)] = PetId }
        );
        if (opened is Guid record)
            Navigation.NavigateTo($"/records/{record}");
    }

    private async Task Transfer()
    {
        var today = Actor.Clinic.Time.LocalDate(Time.GetUtcNow().UtcDateTime);
        if (await TransferPetDialog.ShowAsync(Dialogs, PetId, chart!.PetName, today, () => InvokeAsync(Reload)))
            await Reload();
    }

    private async Task Issue()
    {
        object? issued = await Dialogs.OpenAsync<IssueCertificateDialog>(
            $"Vaccination certificate: {chart?.PetName}",
            new() { [nameof(IssueCertificateDialog.PetId)] = PetId },
            new DialogOptions { Width = "640px" }
        );
        if (issued is true)
            await Load();
    }
}
