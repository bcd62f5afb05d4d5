using VetCare.Domain.Attachments;
using VetCare.Domain.Audit;
using VetCare.Domain.Staff;
using VetCare.Tests.Support;
using VetCare.Web.Data.Files;
using VetCare.Web.Features.Attachments;
using VetCare.Web.Features.Attachments.Contracts;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;
using Xunit;
using static VetCare.Tests.Features.Attachments.Files;

namespace VetCare.Tests.Features.Attachments;

public sealed class FileTests
{
    [OnEachDatabase]
    public async Task A_file_that_was_kept_is_listed_and_opens_with_every_byte(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var content = SampleFiles.Jpeg();
        var id = await world.KeptAsync(world.Photo("../../Rex\u202E at home.jpg", content));
        var row = (await world.RowsAsync(world.AsReceptionist())).Single(row => row.Id == id);
        Assert.Equal(
            ("Rex at home.jpg", AttachmentCategory.Photo, "image/jpeg", true),
            (row.Name, row.Category, row.MediaType, row.HasThumbnail)
        );
        Assert.Equal(content.LongLength, row.Size);
        Assert.Contains("Riverside", row.UploadedBy + world.Riverside.Name, StringComparison.Ordinal);
        Assert.Equal(content, await world.BytesAsync(world.AsReceptionist(), id));
    }

    [OnEachDatabase]
    public async Task Opening_a_file_is_audited_and_looking_at_its_preview_is_not(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = await world.KeptAsync(world.Photo());
        var preview = await world.Case<OpenFile>(world.AsVet()).ExecuteAsync(new OpenFile.Request(id, Thumbnail: true));
        await preview.Value.Content.DisposeAsync();
        Assert.Empty(await ReadsAsync(world, id));
        await world.BytesAsync(world.AsTechnician(), id);
        Assert.Equal([world.AsTechnician().UserId], await ReadsAsync(world, id));
        Assert.Equal(
            1,
            await world.CountAsync<AuditLog>(world.AsVet(), row => row.Action == AuditAction.Create && row.EntityId == id.ToString())
        );
    }

    [OnEachDatabase]
    public async Task Another_clinic_neither_sees_nor_opens_nor_changes_a_file(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = await world.KeptAsync(world.Photo());
        foreach (var stranger in new[] { world.Hillside.Mighty, world.Lakeside.Mighty })
        {
            Assert.Empty(await world.ListAsync(stranger));
            Assert.Equal("attachment.not_found", CodeOf(await world.Case<OpenFile>(stranger).ExecuteAsync(new OpenFile.Request(id))));
            Assert.Equal("attachment.not_found", CodeOf(await world.Case<OpenFile>(stranger).ExecuteAsync(new OpenFile.Request(id, true))));
            Assert.Equal("attachment.not_found", CodeOf(await world.Case<RestoreFile>(stranger).ExecuteAsync(new RestoreFile.Request(id))));
            Assert.Equal(
                "attachment.not_found",
                CodeOf(await world.Case<ChoosePortrait>(stranger).ExecuteAsync(new ChoosePortrait.Request(id, true)))
            );
            Assert.Equal("pet.not_found", CodeOf(await world.UploadAsync(stranger, world.Photo())));
            await world.Case<RemoveFile>(stranger).ExecuteAsync(new RemoveFile.Request(id));
        }
        Assert.Contains("rex.jpg", await world.ListAsync(world.AsVet()));
    }

    [OnEachDatabase]
    public async Task Results_and_referrals_are_hidden_from_people_who_may_not_read_records(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var report = world.Photo("blood.pdf", SampleFiles.Pdf()) with { Category = AttachmentCategory.LabReport };
        var id = await world.KeptAsync(report);
        Assert.Contains("blood.pdf", await world.ListAsync(world.AsTechnician()));
        var desk = world.AsReceptionist();
        Assert.DoesNotContain("blood.pdf", await world.ListAsync(desk));
        Assert.Equal("attachment.not_found", CodeOf(await world.Case<OpenFile>(desk).ExecuteAsync(new OpenFile.Request(id))));
        Assert.Equal("attachment.not_found", CodeOf(await world.Case<RemoveFile>(desk).ExecuteAsync(new RemoveFile.Request(id))));
        Assert.Equal("attachment.clinical_category", CodeOf(await world.UploadAsync(desk, report)));
        // The same content uploaded by the desk does not give away that the report is there.
        var again = await world.UploadAsync(desk, report with { Category = AttachmentCategory.Other });
        Assert.False(again.Value.AlreadyThere);
    }

    [OnEachDatabase]
    public async Task The_files_of_a_client_need_the_permission_on_clients(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var consent = new UploadFile.Request
        {
            ClientId = world.Riverside.Ids.ClientId,
            Category = AttachmentCategory.Consent,
            FileName = "consent.pdf",
            Content = SampleFiles.Pdf("Consent"),
        };
        var id = (await world.UploadAsync(world.AsReceptionist(), consent)).Value.FileId;
        var petsOnly = world.AsVet() with
        {
            Permissions = new HashSet<string> { Permissions.ReadPets, Permissions.UpdatePets },
        };
        var readsClients = petsOnly with { Permissions = petsOnly.Permissions.Append(Permissions.ReadClients).ToHashSet() };
        Assert.Equal("attachment.not_found", CodeOf(await world.Case<OpenFile>(petsOnly).ExecuteAsync(new OpenFile.Request(id))));
        Assert.Equal(UseCaseErrors.NotAllowed.Code, CodeOf(await world.UploadAsync(petsOnly, consent)));
        Assert.Equal(UseCaseErrors.NotAllowed.Code, CodeOf(await world.UploadAsync(readsClients, consent)));
        Assert.Equal(
            UseCaseErrors.NotAllowed.Code,
            CodeOf(await world.Case<RemoveFile>(readsClients).ExecuteAsync(new RemoveFile.Request(id)))
        );
        var list = new AttachmentList.Request(world.Riverside.Ids.ClientId, null);
        Assert.Equal(UseCaseErrors.NotAllowed.Code, CodeOf(await world.Case<AttachmentList>(petsOnly).ExecuteAsync(list)));
        Assert.Contains((await world.Case<AttachmentList>(readsClients).ExecuteAsync(list)).Value, row => row.Id == id);
    }

    [OnEachDatabase]
    public async Task The_same_content_is_pointed_out_and_kept_twice_only_on_request(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var photo = world.Photo("first.jpg");
        var id = await world.KeptAsync(photo);
        var again = (await world.UploadAsync(world.AsVet(), photo with { FileName = "second.jpg" })).Value;
        Assert.Equal(new UploadFile.Answer(id, true, "first.jpg"), again);
        var twice = (await world.UploadAsync(world.AsVet(), photo with { FileName = "second.jpg", KeepTwice = true })).Value;
        Assert.False(twice.AlreadyThere);
        Assert.Equal(["second.jpg", "first.jpg"], (await world.ListAsync(world.AsReceptionist())).Take(2));
    }

    [OnEachDatabase]
    public async Task A_file_of_a_visit_belongs_to_the_animal_of_the_visit(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var photo = world.Photo() with { EncounterId = world.Riverside.Ids.EncounterId };
        await world.KeptAsync(photo);
        var ofVisit = new AttachmentList.Request(null, world.Riverside.Ids.PetId, world.Riverside.Ids.EncounterId);
        Assert.Single((await world.Case<AttachmentList>(world.AsVet()).ExecuteAsync(ofVisit)).Value);
        var wrong = photo with { EncounterId = world.Lakeside.Ids.EncounterId };
        Assert.Equal("attachment.visit", CodeOf(await world.UploadAsync(world.AsVet(), wrong)));
    }

    [OnEachDatabase]
    public async Task A_refused_file_leaves_nothing_behind(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var before = await world.CountAsync<Attachment>(world.AsVet());
        var page = world.Photo("rex.png", SampleFiles.Words("<html><script>alert(1)</script>"));
        var refused = await world.UploadAsync(world.AsVet(), page);
        Assert.StartsWith(
            "This file says it is a PNG picture, but its content is a web page.",
            refused.Error.Message,
            StringComparison.Ordinal
        );
        Assert.Equal("attachment.empty", CodeOf(await world.UploadAsync(world.AsVet(), world.Photo(content: []))));
        Assert.Equal(before, await world.CountAsync<Attachment>(world.AsVet()));
    }

    [OnEachDatabase]
    public async Task A_file_is_described_removed_and_taken_back(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = await world.KeptAsync(world.Photo());
        var version = (await world.RowsAsync(world.AsVet())).Single(row => row.Id == id).Version;
        var describe = world.Case<DescribeFile>(world.AsVet());
        var request = new DescribeFile.Request(id, version, "Wound, day 3", AttachmentCategory.Referral);
        Assert.Equal("done", CodeOf(await describe.ExecuteAsync(request)));
        Assert.Equal(UseCaseErrors.ChangedMeanwhile.Code, CodeOf(await describe.ExecuteAsync(request)));
        Assert.Equal("done", CodeOf(await world.Case<RemoveFile>(world.AsVet()).ExecuteAsync(new RemoveFile.Request(id))));
        Assert.Equal("done", CodeOf(await world.Case<RemoveFile>(world.AsVet()).ExecuteAsync(new RemoveFile.Request(id))));
        Assert.DoesNotContain("Wound, day 3", await world.ListAsync(world.AsVet()));
        Assert.Equal("attachment.not_found", CodeOf(await world.Case<OpenFile>(world.AsVet()).ExecuteAsync(new OpenFile.Request(id))));
        Assert.Equal("done", CodeOf(await world.Case<RestoreFile>(world.AsVet()).ExecuteAsync(new RestoreFile.Request(id))));
        Assert.Contains("Wound, day 3", await world.ListAsync(world.AsVet()));
        Assert.Equal(
            1,
            await world.CountAsync<AuditLog>(world.AsVet(), row => row.Action == AuditAction.Delete && row.EntityId == id.ToString())
        );
    }

    [OnEachDatabase]
    public async Task A_pet_has_one_portrait_and_an_undone_removal_does_not_bring_a_second(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var (first, second) = (await world.KeptAsync(world.Photo("a.jpg")), await world.KeptAsync(world.Photo("b.jpg")));
        foreach (var id in new[] { first, second, first, second })
        {
            Assert.Equal(
                "done",
                CodeOf(await world.Case<ChoosePortrait>(world.AsVet()).ExecuteAsync(new ChoosePortrait.Request(id, true)))
            );
            Assert.Equal(id, await PortraitAsync(world));
        }
        await world.Case<RemoveFile>(world.AsVet()).ExecuteAsync(new RemoveFile.Request(second));
        Assert.Null(await PortraitAsync(world));
        await world.Case<RestoreFile>(world.AsVet()).ExecuteAsync(new RestoreFile.Request(second));
        Assert.Equal(second, await PortraitAsync(world));
        await world.Case<RemoveFile>(world.AsVet()).ExecuteAsync(new RemoveFile.Request(second));
        await world.Case<ChoosePortrait>(world.AsVet()).ExecuteAsync(new ChoosePortrait.Request(first, true));
        Assert.Equal("done", CodeOf(await world.Case<RestoreFile>(world.AsVet()).ExecuteAsync(new RestoreFile.Request(second))));
        Assert.Equal(first, await PortraitAsync(world));
        var letter = await world.KeptAsync(world.Photo("c.pdf", SampleFiles.Pdf()));
        Assert.Equal(
            "attachment.no_portrait",
            CodeOf(await world.Case<ChoosePortrait>(world.AsVet()).ExecuteAsync(new ChoosePortrait.Request(letter, true)))
        );
    }

    [OnEachDatabase]
    public async Task A_file_whose_content_is_gone_or_spoiled_says_so(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var id = await world.KeptAsync(world.Photo());
        var row = (await world.FindAsync<Attachment>(world.AsVet(), id))!;
        var place = TestFiles.Store.PlaceOf(new StoredFile(row.ClinicId, row.StoredName));
        await File.WriteAllBytesAsync(place, new byte[200]);
        Assert.Equal("attachment.lost", CodeOf(await world.Case<OpenFile>(world.AsVet()).ExecuteAsync(new OpenFile.Request(id))));
        File.Delete(place);
        Assert.Equal("attachment.lost", CodeOf(await world.Case<OpenFile>(world.AsVet()).ExecuteAsync(new OpenFile.Request(id))));
        Assert.Empty(await ReadsAsync(world, id));
    }

    private static async Task<Guid?> PortraitAsync(World world) =>
        (await world.Case<PetPortraitFile>(world.AsReceptionist()).ExecuteAsync(new PetPortraitFile.Request(world.Riverside.Ids.PetId)))
            .Value
            .FileId;

    private static async Task<IReadOnlyList<Guid?>> ReadsAsync(World world, Guid id)
    {
        await using var db = world.Open(world.AsVet());
        return [.. db.AuditLogs.Where(row => row.Action == AuditAction.Read && row.EntityId == id.ToString()).Select(row => row.UserId)];
    }
}
