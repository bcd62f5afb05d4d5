using Microsoft.AspNetCore.Components;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Merging.Contracts;

/// <summary>Asks a moment after the last letter whether a client like the typed one is already here.</summary>
public sealed partial class SimilarClientNotice : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly LatestOnly loads = new();
    private IReadOnlyList<SimilarClients.Match> matches = [];
    private SimilarClients.Request? asked;

    [Inject]
    private SimilarClients Find { get; set; } = default!;

    [Parameter]
    public string? FirstName { get; set; }

    [Parameter]
    public string? LastName { get; set; }

    [Parameter]
    public string? Phone { get; set; }

    [Parameter]
    public string? Mobile { get; set; }

    [Parameter]
    public string? Email { get; set; }

    public void Dispose() => loads.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        var request = new SimilarClients.Request(FirstName, LastName, Phone, Mobile, Email);
        if (request == asked)
            return;
        asked = request;
        var token = loads.Next();
        try
        {
            await Task.Delay(Pause, token);
            var found = await Find.ExecuteAsync(request, token);
            if (!token.IsCancellationRequested)
                matches = found.IsSuccess ? found.Value : [];
        }
        catch (OperationCanceledException)
        {
            // A newer letter asks anew.
        }
    }
}
