using System.Diagnostics.CodeAnalysis;

namespace VetCare.Domain.Common;

/// <summary>Done, or refused for one or more named reasons. A refusal is something a user can cause; a bug is an exception.</summary>
public class Result
{
    private static readonly Result Done = new([]);

    private protected Result(IReadOnlyList<Error> errors) => Errors = errors;

    /// <summary>The refusals, empty when the operation was done.</summary>
    public IReadOnlyList<Error> Errors { get; }

    /// <summary>True when nothing stood against it.</summary>
    public bool IsSuccess => Errors.Count == 0;

    /// <summary>The first refusal; only to be read when <see cref="IsSuccess"/> is false.</summary>
    public Error Error => Errors[0];

    public static Result Success() => Done;

    public static Result Refuse(params IReadOnlyList<Error> errors) => errors.Count == 0 ? Done : new Result(errors);

    public static implicit operator Result(Error error) => Refuse(error);
}

/// <summary>A value, or the reasons why there is none.</summary>
public sealed class Result<T> : Result
{
    private readonly T? value;

    private Result(T value)
        : base([]) => this.value = value;

    private Result(IReadOnlyList<Error> errors)
        : base(errors) { }

    /// <summary>The outcome; reading it after a refusal is a bug and throws.</summary>
    public T Value => IsSuccess ? value! : throw new InvalidOperationException("A refused result has no value: " + Error.Code);

    public bool TryGet([MaybeNullWhen(false)] out T outcome)
    {
        outcome = value;
        return IsSuccess;
    }

    public static Result<T> Success(T value) => new(value);

    public static new Result<T> Refuse(params IReadOnlyList<Error> errors) => new(errors);

    public static implicit operator Result<T>(T value) => new(value);

    public static implicit operator Result<T>(Error error) => new([error]);
}
