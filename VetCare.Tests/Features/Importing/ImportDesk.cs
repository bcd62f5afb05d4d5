using System.Text;
using VetCare.Domain.Common;
using VetCare.Domain.Importing;
using VetCare.Tests.Support;
using VetCare.Web.Features.Importing;
using VetCare.Web.Features.Importing.Reading;
using VetCare.Web.Identity;
using Xunit;

namespace VetCare.Tests.Features.Importing;

/// <summary>What an administrator does in the tests of imports.</summary>
internal static class ImportDesk
{
    public const string TwoClients =
        "First name,Surname,E-mail,Phone\r\nZoë,Żółkiewska,zoe@example.com,(212) 555-0123\r\nBob,Baker,bob@example.com,212-555-0199\r\n";

    public static Task<Result<Guid>> TakeAsync(this World world, ImportKind kind, string text, Actor? actor = null) =>
        world.TakeAsync(kind, Encoding.UTF8.GetBytes(text), actor);

    public static async Task<Result<Guid>> TakeAsync(this World world, ImportKind kind, byte[] bytes, Actor? actor = null)
    {
        using var content = new MemoryStream(bytes);
        return await world.Case<TakeFile>(actor ?? world.AsAdmin()).ExecuteAsync(new TakeFile.Request(kind, "old.csv", content));
    }

    /// <summary>The dry run of a file by the columns that are proposed for it.</summary>
    public static async Task<Result<DryRun.Preview>> CheckAsync(
        this World world,
        ImportKind kind,
        string text,
        Func<ImportMapping, ImportMapping>? change = null
    )
    {
        var (file, mapping) = await world.ProposedAsync(kind, text);
        return await world.Case<DryRun>(world.AsAdmin()).ExecuteAsync(new DryRun.Request(file, change?.Invoke(mapping) ?? mapping));
    }

    /// <summary>Imports a file by the columns that are proposed for it and waits until it has ended.</summary>
    public static async Task<ImportBatches.Batch> ImportAsync(
        this World world,
        ImportKind kind,
        string text,
        Func<ImportMapping, ImportMapping>? change = null,
        string? profile = null
    )
    {
        var (file, mapping) = await world.ProposedAsync(kind, text);
        var started = await world
            .Case<StartImport>(world.AsAdmin())
            .ExecuteAsync(new StartImport.Request(file, change?.Invoke(mapping) ?? mapping, profile));
        Assert.True(started.IsSuccess, started.IsSuccess ? "" : started.Error.Message);
        return await world.EndOfAsync(started.Value);
    }

    public static async Task<ImportBatches.Batch> EndOfAsync(this World world, Guid batchId)
    {
        for (; ; )
        {
            var batch = await world.BatchAsync(batchId);
            if (batch.Status != ImportStatus.Running)
                return batch;
            await Task.Delay(20);
        }
    }

    public static async Task<ImportBatches.Batch> BatchAsync(this World world, Guid batchId) =>
        (await world.Case<ImportBatches>(world.AsAdmin()).ExecuteAsync(new ImportBatches.Request(batchId))).Value[0];

    public static async Task<IReadOnlyList<BatchRows.Row>> RemarksAsync(this World world, Guid batchId) =>
        (await world.Case<BatchRows>(world.AsAdmin()).ExecuteAsync(new BatchRows.Request(batchId))).Value;

    public static async Task<UndoImport.Undone> UndoAsync(this World world, Guid batchId) =>
        (await world.Case<UndoImport>(world.AsAdmin()).ExecuteAsync(new UndoImport.Request(batchId))).Value;

    public static (int Created, int Duplicates, int Refused) Counts(this ImportBatches.Batch batch) =>
        (batch.Created, batch.Duplicates, batch.Refused);

    public static (int Created, int Duplicates, int Refused) Counts(this DryRun.Preview preview) =>
        (preview.Created, preview.Duplicates, preview.Refused);

    private static async Task<(Guid File, ImportMapping Mapping)> ProposedAsync(this World world, ImportKind kind, string text)
    {
        var file = (await world.TakeAsync(kind, text)).Value;
        var columns = await world.Case<FileColumns>(world.AsAdmin()).ExecuteAsync(new FileColumns.Request(file));
        return (file, columns.Value.Proposed);
    }
}
