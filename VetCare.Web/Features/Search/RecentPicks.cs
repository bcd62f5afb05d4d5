using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Search;

/// <summary>What this person opened from the search lately at this clinic, newest first. One query.</summary>
public sealed class RecentPicks(UseCaseContext context) : UseCase<RecentPicks.Request, IReadOnlyList<SearchResult>>(context)
{
    public const int MostShown = 8;

    public sealed record Request;

    public override string Requires => Permissions.ReadClients;

    protected override async Task<Result<IReadOnlyList<SearchResult>>> HandleAsync(
        Request request,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        await using var db = Open(actor);
        var picks =
            from pick in db.RecentPicks.AsNoTracking()
            where pick.UserId == actor.UserId
            join found in db.Pets on pick.PetId equals found.Id into pets
            from pet in pets.DefaultIfEmpty()
            join person in db.Clients on pick.ClientId ?? pet.ClientId equals person.Id into clients
            from client in clients.DefaultIfEmpty()
            // What was deleted since is not offered.
            where client != null
            orderby pick.PickedAt descending, pick.Id descending
            select new SearchResult(
                client.Id,
                pick.PetId,
                pick.PetId == null ? client.FirstName + " " + client.LastName : pet.Name,
                pick.PetId == null ? null : client.FirstName + " " + client.LastName,
                pick.PetId == null ? null : pet.Species,
                pick.PetId == null ? client.City : pet.Breed,
                pick.PetId == null ? client.Phone ?? client.Mobile : null,
                pick.PetId == null ? client.IsActive : pet.IsActive,
                pick.PetId != null && pet.IsDeceased,
                null
            );
        return await picks.Take(MostShown).ToListAsync(cancellationToken);
    }
}
