using VetCare.Domain.Common;

namespace VetCare.Domain.Clients;

/// <summary>Refusals around clients.</summary>
public static class ClientErrors
{
    public static readonly Error NotFound = new(
        "client.not_found",
        "This client is not in your clinic. Search for the name or phone number."
    );

    public static readonly Error NoWayToReach = new(
        "client.no_way_to_reach",
        "Enter a phone number or an e-mail address, so that the clinic can reach this client.",
        nameof(ClientDetails.Phone)
    );
}
