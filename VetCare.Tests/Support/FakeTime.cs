namespace VetCare.Tests.Support;

/// <summary>A clock that stands still until a test moves it: Monday, 23 November 2026, 15:00 UTC, ten in the morning at the clinics.</summary>
public sealed class FakeTime : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = Start;

    /// <summary>UTC.</summary>
    public DateTime Utc => Now.UtcDateTime;

    /// <summary>The clinics' local date of <see cref="Start"/>.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 23);

    public override DateTimeOffset GetUtcNow() => Now;

    public void Advance(TimeSpan by) => Now += by;
}
