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

    public static readonly Error TooManyTags = new(
        "client.tags",
        "A client carries at most 20 tags. Remove one that is no longer needed first.",
        nameof(ClientTag.Name)
    );

    public static readonly Error PartNotFound = new(
        "client.part_not_found",
        "This entry is no longer on the client's page. Look at the page again."
    );

    public static readonly Error TiedAlready = new(
        "relationship.twice",
        "These two clients are tied like this already.",
        nameof(ClientRelationship.OtherClientId)
    );
}
