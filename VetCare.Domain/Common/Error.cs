namespace VetCare.Domain.Common;

/// <summary>Why something a person asked for was refused, in words that say what to do next.</summary>
/// <param name="Code">Stable name, <c>chapter.reason</c>, for tests and logs; it never holds personal data.</param>
/// <param name="Message">The sentence the person reads.</param>
/// <param name="Field">The field of the request the sentence belongs to, or null when it belongs to the whole request.</param>
public sealed record Error(string Code, string Message, string? Field = null)
{
    /// <summary>The same refusal, shown next to another field.</summary>
    public Error For(string field) => this with { Field = field };
}
