using Microsoft.AspNetCore.Components;
using VetCare.Domain.Staff;
using VetCare.Web.Features.Clients.Bulk;

namespace VetCare.Web.Features.Clients;

/// <summary>The clients ticked in the list, across its pages.</summary>
public sealed partial class ClientListPage
{
    private readonly HashSet<Guid> selected = [];

    private bool MaySelect => Actor.May(Permissions.UpdateClients) || Actor.May(Permissions.ExportClients);

    private bool AllSelected => rows is { Count: > 0 } && rows.All(row => selected.Contains(row.Id));

    private string ExportAddress =>
        $"/exports/clients.csv?show={shown}{(searched.Length == 0 ? "" : "&q=" + Uri.EscapeDataString(searched))}";

    private void Select(ClientList.Row row, ChangeEventArgs change)
    {
        if (change.Value is true && selected.Count < SelectedClients.Most)
            selected.Add(row.Id);
        else
            selected.Remove(row.Id);
    }

    private void SelectAll(ChangeEventArgs change)
    {
        foreach (var row in rows ?? [])
            Select(row, change);
    }

    private async Task EndSelection(bool reload)
    {
        selected.Clear();
        if (reload)
            await Reload();
    }

    private Task Reload() => grid?.Reload() ?? Task.CompletedTask;
}
