using VetCare.Domain.Common;

namespace VetCare.Web.Data.Seeding;

/// <summary>Demo data follows the rules of the house; a refusal means the demo is wrong and stops the seeding.</summary>
internal static class DemoRefusal
{
    public static void OrFail(this Result result)
    {
        if (!result.IsSuccess)
            throw new InvalidOperationException($"Demo data was refused: {result.Error.Code}, {result.Error.Message}");
    }
}
