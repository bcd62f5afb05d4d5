using Microsoft.AspNetCore.Components;
using Radzen;
using Radzen.Blazor;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Clients;

/// <summary>All clients, a page at a time; the search and the filter stand in the address.</summary>
public sealed partial class ClientListPage : IDisposable
{
    private const int PageSize = 25;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly (ClientListShow Show, string Word)[] Shows =
    [
        (ClientListShow.Active, "Active"),
        (ClientListShow.Inactive, "Inactive"),
        (ClientListShow.All, "All"),
    ];

    private readonly LatestOnly loads = new();
    private readonly LatestOnly typing = new();
    private RadzenDataGrid<ClientList.Row>? grid;
    private IReadOnlyList<ClientList.Row>? rows;
    private int total;
    private string? failure;
    private string text = "";
    private string searched = "";
    private ClientListShow shown;

    [Inject]
    private ClientList Clients { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private Actor Actor { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Query { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    private string Count =>
        rows is null ? ""
        : total == 1 ? "1 client"
        : $"{total} clients";

    private string NewClientAddress =>
        searched.Length > 0 && total == 0 ? $"/clients/new?name={Uri.EscapeDataString(searched)}" : "/clients/new";

    public void Dispose()
    {
        loads.Dispose();
        typing.Dispose();
    }

    // Also when the search in the header sends somebody here who is here already.
    protected override async Task OnParametersSetAsync()
    {
        var wanted = Query?.Trim() ?? "";
        var show = Enum.TryParse<ClientListShow>(Show, ignoreCase: true, out var parsed) ? parsed : ClientListShow.Active;
        if (wanted == searched && show == shown)
            return;
        if (wanted != searched)
            text = wanted;
        (searched, shown) = (wanted, show);
        if (grid is not null)
            await grid.FirstPage(forceReload: true);
    }

    private async Task Typed(string? typed)
    {
        text = typed ?? "";
        var token = typing.Next();
        try
        {
            await Task.Delay(Pause, token);
            Go(text.Trim(), shown);
        }
        catch (OperationCanceledException)
        {
            // Another letter came.
        }
    }

    private void Filter(ClientListShow show) => Go(text.Trim(), show);

    private void Go(string search, ClientListShow show)
    {
        var address = Navigation.GetUriWithQueryParameters(
            new Dictionary<string, object?>
            {
                ["q"] = search.Length == 0 ? null : search,
                ["show"] = show == ClientListShow.Active ? null : show.ToString(),
            }
        );
        Navigation.NavigateTo(address, replace: true);
    }

    private async Task Load(LoadDataArgs args)
    {
        var token = loads.Next();
        var sort = args.Sorts?.FirstOrDefault();
        var request = new ClientList.Request(
            searched,
            shown,
            SortOf(sort?.Property),
            sort?.SortOrder == SortOrder.Descending,
            args.Skip ?? 0,
            args.Top ?? PageSize
        );
        try
        {
            var result = await Clients.ExecuteAsync(request, token);
            if (token.IsCancellationRequested)
                return;
            failure = result.IsSuccess ? null : result.Error.Message;
            if (result.IsSuccess)
                (rows, total) = (result.Value.Rows, result.Value.Total);
        }
        catch (OperationCanceledException)
        {
            // A newer load is on its way.
        }
    }

    private static ClientListSort SortOf(string? property) =>
        property switch
        {
            nameof(ClientList.Row.Town) => ClientListSort.Town,
            nameof(ClientList.Row.Email) => ClientListSort.Email,
            _ => ClientListSort.Name,
        };

    private void Open(ClientList.Row row) => Navigation.NavigateTo($"/clients/{row.Id}");

    // The grid comes back and loads by itself.
    private void Retry() => (failure, rows) = (null, null);
}
