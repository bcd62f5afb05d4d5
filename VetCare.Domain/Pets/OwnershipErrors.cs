using System.Globalization;
using VetCare.Domain.Common;

namespace VetCare.Domain.Pets;

/// <summary>Refusals around who owns a pet.</summary>
public static class OwnershipErrors
{
    public static readonly Error SameOwner = new(
        "transfer.same_owner",
        "This client owns the pet already. Choose another client.",
        "ToClientId"
    );

    public static readonly Error NewOwnerInactive = new(
        "transfer.inactive_client",
        "This client is inactive. Make the client active again first, or choose another one.",
        "ToClientId"
    );

    public static readonly Error InFuture = new(
        "transfer.in_future",
        "The day lies in the future. Enter the day the pet changed hands, today at the latest.",
        "On"
    );

    public static readonly Error Settled = new(
        "transfer.settled",
        "This transfer can no longer be taken back, because the owner has changed again since. Transfer the pet instead."
    );

    public static readonly Error OwnsAlready = new(
        "owner.twice",
        "This client owns a part of the pet already. Change the share instead.",
        "ClientId"
    );

    public static readonly Error NotAnOwner = new("owner.none", "This client is no present owner of the pet. Look at the owners again.");

    public static readonly Error PrimaryStays = new(
        "owner.primary",
        "Every pet needs an owner who is called and billed. Transfer the pet to somebody else instead."
    );

    public static readonly Error Share = new("owner.share", "Enter a share from 1 to 100 percent, or leave it empty.", "SharePercent");

    public static Error BeforeOwnership(DateOnly began) =>
        new(
            "transfer.before_ownership",
            $"The present owner has the pet since {began.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}. Enter that day or a later one.",
            "On"
        );

    /// <param name="percent">What the shares would add up to.</param>
    public static Error TooMuch(int percent) =>
        new(
            "owner.too_much",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Together the owners would hold {percent} percent, and a pet has only 100. Make another share smaller first."
            ),
            "SharePercent"
        );
}
