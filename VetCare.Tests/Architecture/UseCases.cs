using System.Reflection;
using System.Runtime.CompilerServices;
using VetCare.Domain.Common;
using VetCare.Tests.Support;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Tests.Architecture;

/// <summary>Every use case of the application, found by its base class and run without knowing its types.</summary>
internal static class UseCases
{
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(UseCase<,>)
            .Assembly.GetTypes()
            .Where(type => Is(type) && !type.IsAbstract)
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    public static bool Is(Type type) => BaseOf(type) is not null && type != typeof(UseCase<,>);

    public static Type RequestOf(Type useCase) => BaseOf(useCase)!.GenericTypeArguments[0];

    public static string Requires(Type useCase) =>
        (string)useCase.GetProperty("Requires")!.GetValue(RuntimeHelpers.GetUninitializedObject(useCase))!;

    /// <returns>The result, and its value where there is one; an exception of the use case comes out as it is.</returns>
    public static async Task<(Result Result, object? Value)> RunAsync(World world, Type useCase, Actor? actor, object request)
    {
        var running = (Task)
            useCase
                .GetMethod("ExecuteAsync", BindingFlags.Instance | BindingFlags.Public)!
                .Invoke(world.Case(useCase, actor), [request, CancellationToken.None])!;
        await running;
        var result = (Result)running.GetType().GetProperty("Result")!.GetValue(running)!;
        return (result, result.IsSuccess ? result.GetType().GetProperty("Value")!.GetValue(result) : null);
    }

    /// <summary>A request that says nothing: authorization comes before everything else, so it need not make sense.</summary>
    public static object EmptyRequest(Type useCase)
    {
        var request = RequestOf(useCase);
        if (request == typeof(string))
            return "";
        return request.IsValueType ? Activator.CreateInstance(request)! : RuntimeHelpers.GetUninitializedObject(request);
    }

    private static Type? BaseOf(Type type)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
            if (candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(UseCase<,>))
                return candidate;
        return null;
    }
}
