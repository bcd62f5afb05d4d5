using VetCare.Domain.Common;

namespace VetCare.Web.Shared.UseCases;

/// <summary>Refusals that any use case can give.</summary>
public static class UseCaseErrors
{
    public static readonly Error SignedOut = new(
        "access.signed_out",
        "You are signed out. Sign in again in another tab; what you typed stays here."
    );

    public static readonly Error NotAllowed = new(
        "access.not_allowed",
        "Your role does not allow this. Ask an administrator of your clinic."
    );

    public static readonly Error ChangedMeanwhile = new(
        "save.changed_meanwhile",
        "Somebody else changed this at the same moment. Nothing was overwritten: look at the present state and try again."
    );

    public static readonly Error Storage = new(
        "save.storage",
        "The database cannot save at the moment. Nothing was changed and what you typed is still here: try again, and tell your administrator if it stays."
    );
}
