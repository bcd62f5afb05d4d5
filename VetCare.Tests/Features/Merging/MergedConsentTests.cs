using VetCare.Domain.Clients;
using VetCare.Domain.Merging;
using VetCare.Tests.Support;
using VetCare.Web.Features.Merging;
using Xunit;

namespace VetCare.Tests.Features.Merging;

public sealed class MergedConsentTests
{
    [OnEachDatabase]
    public async Task What_a_client_has_agreed_to_is_never_replaced_unasked(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (kept, absorbed, silent) = (
            await world.OtherClientAsync(),
            await world.OtherClientAsync("Karter"),
            await world.OtherClientAsync("Third")
        );
        await SaysAsync(world, kept.Id, new ContactConsent([new(ContactPurpose.Billing, [])], new TimeOnly(20, 0), new TimeOnly(8, 0)));
        world.Time.Advance(TimeSpan.FromMinutes(1));
        await SaysAsync(world, absorbed.Id, new ContactConsent([new(ContactPurpose.News, [ContactChannel.Sms])]));
        var open = await world.MergeClientsAsync(kept.Id, absorbed.Id);
        Assert.Equal(("merge.undecided", nameof(ClientMergeField.Preferences)), (open.Error.Code, open.Error.Field));
        var sheet = await world.Case<ClientMergeSheet>(world.AsAdmin()).ExecuteAsync(new ClientMergeSheet.Request(kept.Id, absorbed.Id));
        var line = Assert.Single(sheet.Value.Lines, line => line.Field == nameof(ClientMergeField.Preferences));
        Assert.Null(line.Proposed);
        Assert.Contains("bills not wanted", line.Kept, StringComparison.Ordinal);
        Assert.Contains("quiet from 20:00 to 08:00", line.Kept, StringComparison.Ordinal);
        Assert.Contains("news by text message", line.Absorbed, StringComparison.Ordinal);

        // Whoever has said nothing gives way, however new the record is.
        Assert.True((await world.MergeClientsAsync(kept.Id, silent.Id)).IsSuccess);
        Assert.Empty((await world.FindAsync<Client>(world.AsAdmin(), kept.Id))!.CommunicationPreferences.Channels(ContactPurpose.Billing));
        var chosen = new ClientMergeChoice(ClientMergeField.Preferences, MergeTake.Absorbed);
        Assert.True((await world.MergeClientsAsync(kept.Id, absorbed.Id, chosen)).IsSuccess);
        var said = (await world.FindAsync<Client>(world.AsAdmin(), kept.Id))!.CommunicationPreferences;
        Assert.Equal((true, (TimeOnly?)null), (said.Marketing, said.Consent!.QuietFrom));
    }

    private static Task SaysAsync(World world, Guid client, ContactConsent consent) =>
        world.ChangeAsync<Client>(
            world.AsReceptionist(),
            client,
            row => Assert.True(row.Prefer(row.CommunicationPreferences with { Consent = consent }).IsSuccess)
        );
}
