using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Organizations;
using VetCare.Tests.Support;
using VetCare.Web.Features.Records;
using Xunit;

namespace VetCare.Tests.Features.Records;

public sealed class NoteMergeTests
{
    private static NoteContent Note(string? subjective = null, string? plan = null) =>
        new(new SoapText(Subjective: subjective, Plan: plan), Vitals.None, null);

    [Fact]
    public void Parts_only_one_person_changed_need_no_question()
    {
        var merge = new NoteMerge(Note("a", "b"), Note("mine", "b"), Note("a", "theirs"));
        Assert.Empty(merge.Clashes);
        Assert.Equal(Note("mine", "theirs"), merge.Merged());
    }

    [Fact]
    public void A_part_both_changed_waits_for_a_choice_and_both_may_stay()
    {
        var merge = new NoteMerge(Note("a"), Note("mine"), Note("theirs"));
        var clash = Assert.Single(merge.Clashes);
        Assert.False(merge.IsDecided);
        clash.TakesMine = true;
        Assert.Equal("mine", merge.Merged().Text.Subjective);
        (clash.TakesMine, clash.TakesBoth) = (null, true);
        Assert.Equal("theirs\nmine", merge.Merged().Text.Subjective);
    }

    [OnEachDatabase]
    public async Task The_editor_keeps_my_text_shows_theirs_and_saves_what_i_choose(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draft = world.Riverside.Ids.DraftId;
        var editor = await EditorAsync(world, draft);
        editor.Text = editor.Text with { Plan = "My plan" };
        await world.SaveNoteAsync(world.AsTechnician(), draft, 1, Note(plan: "Their plan"));

        Assert.False(await editor.SaveAsync());
        Assert.Equal(SaveStatus.Conflict, editor.Status);
        Assert.Equal("My plan", editor.Text.Plan);
        var clash = Assert.Single(editor.Merge!.Clashes);
        Assert.Equal("Their plan", clash.Theirs);
        clash.TakesMine = true;
        Assert.True(await editor.SettleAsync());
        Assert.Equal("My plan", (await world.FindAsync<MedicalRecord>(world.AsVet(), draft))!.Plan);
    }

    [OnEachDatabase]
    public async Task A_slip_in_the_vitals_does_not_keep_the_words_from_being_saved(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draft = world.Riverside.Ids.DraftId;
        var editor = await EditorAsync(world, draft);
        editor.Text = editor.Text with { Plan = "Rest" };
        editor.Vitals.Temperature = "396";
        Assert.False(await editor.SaveAsync());
        Assert.Equal(SaveStatus.Failed, editor.Status);
        Assert.Contains(editor.Errors, error => error.Field == nameof(Vitals.TemperatureCelsius));
        var stored = (await world.FindAsync<MedicalRecord>(world.AsVet(), draft))!;
        Assert.Equal("Rest", stored.Plan);
        Assert.Equal(38.6m, stored.Temperature);
    }

    [Fact]
    public void A_choice_for_their_words_is_asked_again_when_mine_changed_after_it()
    {
        var merge = new NoteMerge(Note("a", "b"), Note("mine", "my plan"), Note("theirs", "their plan"));
        Assert.All(merge.Clashes, clash => clash.TakesMine = false);
        merge = merge.With(Note("mine", "my plan, and more"));
        Assert.Equal([false, null], merge.Clashes.Select(clash => clash.TakesMine));
        Assert.All(merge.Clashes, clash => clash.TakesMine = true);
        Assert.Equal("my plan, and more still", merge.With(Note("mine", "my plan, and more still")).Merged().Text.Plan);
    }

    [OnEachDatabase]
    public async Task What_is_typed_while_a_clash_is_open_is_saved_with_the_choice(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draft = world.Riverside.Ids.DraftId;
        var editor = await EditorAsync(world, draft);
        editor.Text = editor.Text with { Plan = "My plan" };
        await SaveTheirPlanAsync(world, editor);
        Assert.False(await editor.SaveAsync());
        editor.Merge!.Clashes.Single().TakesMine = true;

        editor.Text = editor.Text with { Plan = "My plan, twice a day", Objective = "Swollen" };
        editor.Touch();
        Assert.Equal("My plan, twice a day", editor.Merge.Clashes.Single().Mine);
        Assert.True(await editor.SettleAsync());
        var stored = (await world.FindAsync<MedicalRecord>(world.AsVet(), draft))!;
        Assert.Equal(("My plan, twice a day", "Swollen"), (stored.Plan, stored.Objective));
    }

    [OnEachDatabase]
    public async Task A_vital_that_cannot_be_read_outlives_the_merge_with_somebody_elses_save(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var draft = world.Riverside.Ids.DraftId;
        var editor = await EditorAsync(world, draft);
        editor.Text = editor.Text with { Objective = "Swollen" };
        editor.Vitals.Temperature = "38,x";
        await SaveTheirPlanAsync(world, editor);

        Assert.False(await editor.SaveAsync());
        Assert.Null(editor.Merge);
        Assert.Equal("38,x", editor.Vitals.Temperature);
        Assert.Equal((SaveStatus.Failed, true), (editor.Status, editor.IsDirty));
        Assert.Equal(nameof(Vitals.TemperatureCelsius), Assert.Single(editor.Errors).Field);
        var stored = (await world.FindAsync<MedicalRecord>(world.AsVet(), draft))!;
        Assert.Equal(("Swollen", "Their plan"), (stored.Objective, stored.Plan));
    }

    private static async Task SaveTheirPlanAsync(World world, NoteEditor editor)
    {
        var theirs = editor.Stored with { Text = editor.Stored.Text with { Plan = "Their plan" } };
        Assert.True((await world.SaveNoteAsync(world.AsTechnician(), world.Riverside.Ids.DraftId, editor.Version, theirs)).IsSuccess);
    }

    private static async Task<NoteEditor> EditorAsync(World world, Guid draft)
    {
        var read = (await world.ReadNoteAsync(world.AsVet(), draft)).Value;
        var editor = new NoteEditor(
            draft,
            world.Case<SaveNote>(world.AsVet()),
            world.Case<VisitNote>(world.AsVet()),
            MeasurementUnits.Metric
        );
        editor.Load(read.Content, read.Version, read.SavedAt);
        return editor;
    }
}
