using System.Globalization;
using VetCare.Domain.Common;

namespace VetCare.Domain.Pets;

/// <summary>How lean or fat an animal is, in half points, always with its scale: 5 of 9 is ideal, 5 of 5 is obese.</summary>
/// <remarks>The scales of nine (Laflamme 1997; horses: Henneke 1983) and of five points are both in use; a bare number means nothing.</remarks>
public sealed record BodyCondition
{
    public static readonly IReadOnlyList<int> Scales = [9, 5];

    private BodyCondition(decimal score, int scale) => (Score, Scale) = (score, scale);

    public decimal Score { get; }

    /// <summary>The highest score of the scale: 5 or 9.</summary>
    public int Scale { get; }

    /// <summary>1 to the top of the scale, in half points.</summary>
    public static Result<BodyCondition> Of(decimal score, int scale, string field)
    {
        if (!Scales.Contains(scale))
            return new Error("condition.scale", "Choose the scale of 5 or of 9 points.", field);
        return score >= 1 && score <= scale && decimal.Truncate(score * 2) == score * 2
            ? new BodyCondition(score, scale)
            : new Error(
                "condition.score",
                string.Create(CultureInfo.InvariantCulture, $"Enter a body condition from 1 to {scale}, in whole or half points."),
                field
            );
    }

    /// <summary>"6 of 9", "3.5 of 5".</summary>
    public override string ToString() => Text(Score, Scale);

    /// <summary>A stored score as people read it.</summary>
    public static string Text(decimal score, int scale) => string.Create(CultureInfo.InvariantCulture, $"{score:0.#} of {scale}");
}
