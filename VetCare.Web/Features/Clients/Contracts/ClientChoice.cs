namespace VetCare.Web.Features.Clients.Contracts;

/// <summary>A client somebody picked.</summary>
public sealed record ClientChoice(Guid Id, string Name, string? Phone);
