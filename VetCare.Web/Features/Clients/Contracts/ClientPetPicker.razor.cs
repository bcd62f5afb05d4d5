using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Clients.Contracts;

/// <summary>Finds a client by surname, phone or pet, then the pet; or registers both without leaving the page.</summary>
public sealed partial class ClientPetPicker : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(180);

    private readonly LatestOnly loads = new();
    private IReadOnlyList<FindClients.Match> matches = [];
    private FindClients.Match? client;
    private string text = "";
    private string? searched;
    private string? failure;
    private int at = -1;
    private Mode mode;

    private enum Mode
    {
        Search,
        NewClient,
        NewPet,
    }

    [Inject]
    private FindClients Find { get; set; } = default!;

    [CascadingParameter]
    private Actor Actor { get; set; } = default!;

    [Parameter]
    public PetChoice? Value { get; set; }

    [Parameter]
    public EventCallback<PetChoice?> ValueChanged { get; set; }

    /// <summary>Why the choice was refused.</summary>
    [Parameter]
    public string? Error { get; set; }

    private bool Open => matches.Count > 0;

    private string PetCount => client!.Pets.Count == 1 ? "1 pet" : $"{client.Pets.Count} pets";

    private string Status =>
        searched is null || failure is not null ? ""
        : matches.Count == 0 ? $"No client matches “{searched}”."
        : matches.Count == 1 ? "1 client found"
        : $"{matches.Count} clients found";

    protected override async Task OnParametersSetAsync()
    {
        // A pet handed in from outside brings its client with it.
        if (Value is not { } given || client?.Id == given.ClientId)
            return;
        client = new FindClients.Match(
            given.ClientId,
            given.ClientName,
            given.Phone,
            null,
            [new FindClients.PetMatch(given.PetId, given.PetName, given.Species, given.Breed)]
        );
        await LoadClientAsync(given.ClientId);
    }

    public void Dispose() => loads.Dispose();

    private async Task Typed(string? typed)
    {
        text = typed ?? "";
        var token = loads.Next();
        try
        {
            await Task.Delay(Pause, token);
            var found = await Find.ExecuteAsync(new FindClients.Request(text), token);
            if (token.IsCancellationRequested)
                return;
            failure = found.IsSuccess ? null : found.Error.Message;
            matches = found.IsSuccess ? found.Value : [];
            searched = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
            at = matches.Count > 0 ? 0 : -1;
        }
        catch (OperationCanceledException)
        {
            // A newer letter has started its own search.
        }
    }

    private async Task Key(KeyboardEventArgs key)
    {
        if (!Open)
            return;
        switch (key.Key)
        {
            case "ArrowDown":
                at = (at + 1) % matches.Count;
                break;
            case "ArrowUp":
                at = (at + matches.Count - 1) % matches.Count;
                break;
            case "Enter" when at >= 0:
                await Choose(matches[at]);
                break;
            case "Escape":
                matches = [];
                break;
            default:
                break;
        }
    }

    private async Task Choose(FindClients.Match match)
    {
        (client, matches, mode) = (match, [], Mode.Search);
        if (match.Pets.Count == 1)
            await Pick(match.Pets[0]);
    }

    private async Task Change()
    {
        (client, text, searched, mode) = (null, "", null, Mode.Search);
        await ValueChanged.InvokeAsync(null);
    }

    private Task Pick(FindClients.PetMatch pet) =>
        ValueChanged.InvokeAsync(new PetChoice(client!.Id, client.Name, client.Phone, pet.Id, pet.Name, pet.Species, pet.Breed));

    private void Back() => mode = Mode.Search;

    private async Task Registered(RegisterClient.Registered registered)
    {
        mode = Mode.Search;
        await LoadClientAsync(registered.ClientId);
        if (client is { Pets: [var first, ..] })
            await Pick(first);
    }

    private async Task PetAdded(Guid petId)
    {
        mode = Mode.Search;
        await LoadClientAsync(client!.Id);
        if (client.Pets.FirstOrDefault(pet => pet.Id == petId) is { } added)
            await Pick(added);
    }

    private async Task LoadClientAsync(Guid clientId)
    {
        var found = await Find.ExecuteAsync(new FindClients.Request(null, clientId));
        failure = found.IsSuccess ? null : found.Error.Message;
        if (found is { IsSuccess: true, Value: [var match, ..] })
            client = match;
    }
}
