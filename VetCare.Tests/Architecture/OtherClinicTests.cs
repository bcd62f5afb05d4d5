using System.Text.Json;
using VetCare.Tests.Support;
using Xunit;

namespace VetCare.Tests.Architecture;

/// <summary>Every use case is handed the ids of another clinic by somebody who may do everything at the own one.</summary>
public sealed class OtherClinicTests
{
    [OnEachDatabase]
    public async Task No_use_case_shows_or_changes_anything_of_another_clinic(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        var before = await FootprintAsync(world);
        List<string> wrong = [];
        foreach (var useCase in UseCases.All)
        {
            if (OtherClinicRequests.For(useCase, world.Lakeside) is not { } request)
                continue;
            wrong.AddRange(await LeaksAsync(world, useCase, request));
        }
        Assert.Empty(wrong);
        Assert.Equal(before, await FootprintAsync(world));
    }

    [OnEachDatabase]
    public async Task A_use_case_that_leaks_is_noticed(DatabaseKind kind)
    {
        await using var world = await World.CreateAsync(kind);
        Assert.NotEmpty(await LeaksAsync(world, typeof(Samples.LeakingUseCase), world.Lakeside.Ids.ClientId));
    }

    private static async Task<List<string>> LeaksAsync(World world, Type useCase, object request)
    {
        try
        {
            var (result, value) = await UseCases.RunAsync(world, useCase, world.Riverside.Mighty, request);
            if (result.IsSuccess && JsonSerializer.Serialize(value).Contains(world.Lakeside.Name, StringComparison.Ordinal))
                return [$"{useCase.Name} showed something of {world.Lakeside.Name}: query through the context of the actor's clinic."];
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return
            [
                $"{useCase.Name} broke instead of refusing ({failure.Message}). If the request made no sense, add it to OtherClinicRequests.Special.",
            ];
        }
        return [];
    }

    // Everything the other clinic owns, by table: how many rows and how often saved.
    private static async Task<string> FootprintAsync(World world)
    {
        await using var db = world.Database.SystemDb.Open();
        List<string> lines = [];
        foreach (var table in Tables.OfClinics(db))
        {
            var name = Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName(table);
            var saved = table.FindProperty("Version") is null ? "0" : "coalesce(sum(version), 0)";
            lines.Add(
                $"{name} {string.Join('/', await world.Sql.TextsAsync($"SELECT count(*), {saved} FROM {name} WHERE clinic_id = @p0", world.Lakeside.Id))}"
            );
        }
        return string.Join('\n', lines);
    }
}
