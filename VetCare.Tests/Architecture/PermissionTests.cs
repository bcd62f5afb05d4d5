using VetCare.Domain.Staff;
using VetCare.Tests.Support;
using VetCare.Web.Shared.UseCases;
using Xunit;

namespace VetCare.Tests.Architecture;

/// <summary>Every use case against every role.</summary>
public sealed class PermissionTests
{
    [Fact]
    public void Every_use_case_is_open_to_exactly_the_roles_the_clinic_decided()
    {
        List<string> wrong = [];
        foreach (var useCase in UseCases.All)
        {
            var roles = SystemRoles.All.Where(role => SystemRoles.Grants(role).Contains(UseCases.Requires(useCase))).ToList();
            if (!WhoMayDoWhat.Table.TryGetValue(useCase.Name, out var decided))
                wrong.Add($"{useCase.Name} is not in WhoMayDoWhat. If this is right, add: {WhoMayDoWhat.LineFor(useCase.Name, roles)}");
            else if (!decided.ToHashSet().SetEquals(roles))
                wrong.Add($"{useCase.Name} is open to {string.Join(", ", roles)}, decided was {string.Join(", ", decided)}.");
        }
        wrong.AddRange(
            WhoMayDoWhat
                .Table.Keys.Except(UseCases.All.Select(useCase => useCase.Name))
                .Select(name => $"{name} in WhoMayDoWhat does not exist.")
        );
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_role_without_the_permission_is_refused_before_anything_else_and_one_with_it_is_not()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        List<string> wrong = [];
        foreach (var useCase in UseCases.All)
        foreach (var role in SystemRoles.All)
        {
            var may = SystemRoles.Grants(role).Contains(UseCases.Requires(useCase));
            var code = await CodeAsync(world, useCase, world.Riverside.Staff[role]);
            if (may == (code == UseCaseErrors.NotAllowed.Code))
                wrong.Add($"{useCase.Name} as {role}: {code}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Nobody_who_is_signed_out_does_anything()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        foreach (var useCase in UseCases.All)
            Assert.Equal((useCase.Name, UseCaseErrors.SignedOut.Code), (useCase.Name, await CodeAsync(world, useCase, null)));
    }

    [Fact]
    public async Task The_matrix_notices_a_use_case_that_is_open_to_the_wrong_person()
    {
        await using var world = await World.CreateAsync(DatabaseKind.Sqlite);
        var useCase = typeof(Samples.UseCaseOfTheDesk);
        Assert.Equal(UseCaseErrors.NotAllowed.Code, await CodeAsync(world, useCase, world.AsAssistant()));
        Assert.Equal("done", await CodeAsync(world, useCase, world.AsReceptionist()));
    }

    // An empty request may break a use case that was let in; being let in is all that counts here.
    private static async Task<string> CodeAsync(World world, Type useCase, Web.Identity.Actor? actor)
    {
        try
        {
            var (result, _) = await UseCases.RunAsync(world, useCase, actor, UseCases.EmptyRequest(useCase));
            return result.IsSuccess ? "done" : result.Error.Code;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return failure.GetType().Name;
        }
    }
}
