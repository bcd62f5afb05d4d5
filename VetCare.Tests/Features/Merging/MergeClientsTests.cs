using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Audit;
using VetCare.Domain.Clients;
using VetCare.Domain.Merging;
using VetCare.Domain.Pets;
using VetCare.Tests.Features.Clients;
using VetCare.Tests.Support;
using VetCare.Web.Features.Clients;
using VetCare.Web.Features.Merging;
using VetCare.Web.Features.Merging.Contracts;
using VetCare.Web.Shared.UseCases;
using Xunit;

namespace VetCare.Tests.Features.Merging;

public sealed class MergeClientsTests
{
    [OnEachDatabase]
    public async Task Each_field_comes_from_the_chosen_record_and_notes_are_joined_unless_chosen_otherwise(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var kept = await world.OtherClientAsync("Cartwright", "Rings twice");
        var absorbed = await world.OtherClientAsync("Cartwrigth", "Pays in cash");
        var merged = await world.MergeClientsAsync(
            kept.Id,
            absorbed.Id,
            new ClientMergeChoice(ClientMergeField.Name, MergeTake.Absorbed),
            new ClientMergeChoice(ClientMergeField.Phone, MergeTake.Kept)
        );
        Assert.True(merged.IsSuccess);
        var one = (await world.FindAsync<Client>(world.AsAdmin(), kept.Id))!;
        Assert.Equal(("Cartwrigth", "Rings twice\nPays in cash"), (one.LastName, one.Notes));
        Assert.Contains("cartwrigth", one.SearchText, StringComparison.Ordinal);
    }

    [OnEachDatabase]
    public async Task What_is_there_goes_before_what_is_missing(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var kept = (await world.RegisterAsync(Desk.Client(email: null))).ClientId;
        var absorbed = (await world.RegisterAsync(Desk.Client(email: "zoe@example.com"))).ClientId;
        await world.MergeClientsAsync(kept, absorbed);
        Assert.Equal("zoe@example.com", (await world.FindAsync<Client>(world.AsAdmin(), kept))!.Email);
    }

    [OnEachDatabase]
    public async Task A_tag_both_have_is_there_once_and_a_tie_between_the_two_is_gone(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (kept, absorbed) = (await world.OtherClientAsync(), await world.OtherClientAsync("Karter"));
        var id = world.Riverside.Id;
        await world.AddAsync(
            ClientTag.Of(id, kept.Id, "breeder").Value,
            ClientTag.Of(id, absorbed.Id, "breeder").Value,
            ClientTag.Of(id, absorbed.Id, "payment plan").Value,
            ClientRelationship.Between(id, kept.Id, RelationshipKind.Family, absorbed.Id, null, null).Value,
            ClientRelationship.Between(id, absorbed.Id, RelationshipKind.Family, kept.Id, null, null).Value,
            RecentPick.OfClient(id, world.AsAdmin().UserId, kept.Id, world.Time.Utc),
            RecentPick.OfClient(id, world.AsAdmin().UserId, absorbed.Id, world.Time.Utc)
        );
        var before = await world.EverythingAsync();
        var merge = await world.MergeClientsAsync(kept.Id, absorbed.Id);
        Assert.True(merge.IsSuccess);
        Assert.Equal(2, await world.CountAsync<ClientTag>(world.AsAdmin(), tag => tag.ClientId == kept.Id));
        Assert.Equal(0, await world.CountAsync<ClientRelationship>(world.AsAdmin(), tie => tie.ClientId == kept.Id));
        Assert.Equal(1, await world.CountAsync<RecentPick>(world.AsAdmin(), pick => pick.ClientId == kept.Id));
        Assert.True((await world.UndoAsync(merge.Value)).IsSuccess);
        Assert.Equal(before, await world.EverythingAsync());
    }

    [OnEachDatabase]
    public async Task The_old_address_leads_to_the_kept_client_and_an_editor_is_told_its_name(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (kept, absorbed) = (await world.OtherClientAsync(), await world.OtherClientAsync("Karter"));
        var version = await Office.VersionAsync<Client>(world, absorbed.Id);
        await world.MergeClientsAsync(kept.Id, absorbed.Id, new ClientMergeChoice(ClientMergeField.Name, MergeTake.Kept));
        var into = world.Case<MergedInto>(world.AsAssistant());
        Assert.Equal(kept.Id, (await into.ExecuteAsync(new MergedInto.Request(absorbed.Id, null))).Value.Id);
        Assert.Null((await into.ExecuteAsync(new MergedInto.Request(kept.Id, null))).Value.Id);
        var late = await world
            .Case<EditClient>(world.AsReceptionist())
            .ExecuteAsync(new EditClient.Request(absorbed.Id, version, Desk.Client()));
        Assert.Equal("merge.merged_into", Desk.CodeOf(late));
        Assert.Contains("Ann Cartwright", late.Error.Message, StringComparison.Ordinal);
    }

    [OnEachDatabase]
    public async Task What_was_added_or_changed_since_stays_with_the_kept_client_and_is_told(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (kept, absorbed) = (await world.OtherClientAsync(), await world.OtherClientAsync("Karter", "Pays in cash"));
        var pet = await world.OtherDogAsync(absorbed.Id);
        world.Time.Advance(TimeSpan.FromMinutes(1));
        var merge = await world.MergeClientsAsync(kept.Id, absorbed.Id, new ClientMergeChoice(ClientMergeField.Name, MergeTake.Absorbed));
        world.Time.Advance(TimeSpan.FromDays(3));
        await world.AddAsync(ClientTag.Of(world.Riverside.Id, kept.Id, "breeder").Value);
        await world.ChangeAsync<Client>(
            world.AsReceptionist(),
            kept.Id,
            client => Assert.True(client.Edit(Desk.Client(first: "Anna", last: "Karter")).IsSuccess)
        );
        var undone = await world.UndoAsync(merge.Value);
        Assert.Contains(undone.Value.Stayed, said => said.Contains("1 tag", StringComparison.Ordinal));
        Assert.Contains(undone.Value.Stayed, said => said.Contains("notes", StringComparison.Ordinal));
        var (one, other) = (
            await world.FindAsync<Client>(world.AsAdmin(), kept.Id),
            await world.FindAsync<Client>(world.AsAdmin(), absorbed.Id)
        );
        Assert.Equal(("Anna", "Cartwright"), (one!.FirstName, one.LastName));
        Assert.Contains("cartwright anna", one.SearchText, StringComparison.Ordinal);
        Assert.Equal("Karter", other!.LastName);
        Assert.Equal(absorbed.Id, (await world.FindAsync<Pet>(world.AsAdmin(), pet.Id))!.ClientId);
        Assert.Equal(1, await world.CountAsync<ClientTag>(world.AsAdmin(), tag => tag.ClientId == kept.Id));
    }

    [OnEachDatabase]
    public async Task A_pet_that_has_another_owner_by_now_stays_there(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (kept, absorbed, third) = (
            await world.OtherClientAsync(),
            await world.OtherClientAsync("Karter"),
            await world.OtherClientAsync("Third")
        );
        var dog = await world.OtherDogAsync(absorbed.Id);
        var merge = await world.MergeClientsAsync(kept.Id, absorbed.Id);
        await world.Sql.RunAsync("UPDATE pets SET client_id = @p0 WHERE id = @p1", third.Id, dog.Id);
        var undone = await world.UndoAsync(merge.Value);
        Assert.Contains(undone.Value.Stayed, said => said.Contains("1 pet", StringComparison.Ordinal));
        Assert.Equal(third.Id, (await world.FindAsync<Pet>(world.AsAdmin(), dog.Id))!.ClientId);
    }

    [OnEachDatabase]
    public async Task A_merge_is_taken_back_once_within_thirty_days_and_in_turn(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (first, second, third) = (
            await world.OtherClientAsync(),
            await world.OtherClientAsync("Karter"),
            await world.OtherClientAsync("Third")
        );
        var inner = await world.MergeClientsAsync(first.Id, second.Id);
        var outer = await world.MergeClientsAsync(third.Id, first.Id);
        Assert.Equal("merge.merged_on", Desk.CodeOf(await world.UndoAsync(inner.Value)));
        Assert.Equal("done", Desk.CodeOf(await world.UndoAsync(outer.Value)));
        Assert.Equal("merge.undone", Desk.CodeOf(await world.UndoAsync(outer.Value)));
        world.Time.Advance(TimeSpan.FromDays(31));
        Assert.Equal("merge.too_late", Desk.CodeOf(await world.UndoAsync(inner.Value)));
        var list = await world.Case<MergeList>(world.AsAdmin()).ExecuteAsync(new MergeList.Request());
        Assert.DoesNotContain(list.Value, row => row.Id == inner.Value && row.CanUndo);
    }

    [OnEachDatabase]
    public async Task Of_two_people_merging_the_same_pair_one_wins(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (one, other) = (await world.OtherClientAsync(), await world.OtherClientAsync("Karter"));
        var dogs = await world.OtherDogAsync(other.Id);
        var there = new MergeClients.Request(one.Id, other.Id, 1, 1, []);
        var back = new MergeClients.Request(other.Id, one.Id, 1, 1, []);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(n => world.Case<MergeClients>(world.AsAdmin()).ExecuteAsync(n % 2 == 0 ? there : back))
        );
        Assert.Single(answers, answer => answer.IsSuccess);
        Assert.All(
            answers.Where(answer => !answer.IsSuccess),
            answer => Assert.Contains(answer.Error.Code, new[] { "merge.merged_into", UseCaseErrors.ChangedMeanwhile.Code })
        );
        Assert.Equal(1, await world.CountAsync<Client>(world.AsAdmin(), client => client.Id == one.Id || client.Id == other.Id));
        Assert.Equal(
            1,
            await world.CountAsync<Pet>(world.AsAdmin(), pet => pet.Id == dogs.Id && (pet.ClientId == one.Id || pet.ClientId == other.Id))
        );
    }

    [OnEachDatabase]
    public async Task What_cannot_be_merged_is_refused_in_words(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var kept = await world.OtherClientAsync();
        Assert.Equal("merge.same_record", Desk.CodeOf(await world.MergeClientsAsync(kept.Id, kept.Id)));
        Assert.Equal("client.not_found", Desk.CodeOf(await world.MergeClientsAsync(kept.Id, world.Lakeside.Ids.ClientId)));
        Assert.Equal("client.not_found", Desk.CodeOf(await world.MergeClientsAsync(world.Hillside.Ids.ClientId, kept.Id)));
        var absorbed = await world.OtherClientAsync("Karter");
        var stale = await world.Case<MergeClients>(world.AsAdmin()).ExecuteAsync(new MergeClients.Request(kept.Id, absorbed.Id, 7, 1, []));
        Assert.Equal(UseCaseErrors.ChangedMeanwhile.Code, Desk.CodeOf(stale));
        foreach (var other in new[] { world.AsReceptionist(), world.AsVet(), world.AsTechnician(), world.AsAssistant() })
        {
            var refused = await world.Case<MergeClients>(other).ExecuteAsync(new MergeClients.Request(kept.Id, absorbed.Id, 1, 1, []));
            Assert.Equal(UseCaseErrors.NotAllowed.Code, Desk.CodeOf(refused));
        }
        var strange = await world.Case<UndoMerge>(world.AsAdmin()).ExecuteAsync(new UndoMerge.Request(world.Lakeside.Ids.People.MergeId));
        Assert.Equal("merge.not_found", Desk.CodeOf(strange));
    }

    [OnEachDatabase]
    public async Task Both_records_and_the_merge_itself_stand_in_the_audit_without_a_clear_word_of_the_notes(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (kept, absorbed) = (await world.OtherClientAsync(), await world.OtherClientAsync("Karter", $"{SampleRows.Secret} owes"));
        var merge = await world.MergeClientsAsync(kept.Id, absorbed.Id);
        await world.UndoAsync(merge.Value);
        await using var db = world.Open(world.AsAdmin());
        string[] keys = [$"{kept.Id}", $"{absorbed.Id}", $"{merge.Value}"];
        var found = await db.AuditLogs.Where(row => keys.Contains(row.EntityId)).ToListAsync();
        var rows = found.ConvertAll(row => (row.EntityId, row.Action));
        Assert.Contains((keys[0], AuditAction.Update), rows);
        Assert.Contains((keys[1], AuditAction.Delete), rows);
        Assert.Contains((keys[1], AuditAction.Update), rows);
        Assert.Contains((keys[2], AuditAction.Create), rows);
        Assert.Equal(0, await world.Sql.CountAsync("SELECT count(*) FROM record_merges WHERE moves LIKE @p0", $"%{SampleRows.Secret}%"));
        Assert.Equal(0, await world.Sql.CountAsync("SELECT count(*) FROM audit_logs WHERE new_values LIKE @p0", $"%{SampleRows.Secret}%"));
    }
}
