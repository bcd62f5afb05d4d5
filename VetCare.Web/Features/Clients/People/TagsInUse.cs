using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.People;

/// <summary>The tags the clinic uses, the commonest first, so that one word is not written in three ways.</summary>
public sealed class TagsInUse(UseCaseContext context) : UseCase<TagsInUse.Request, IReadOnlyList<string>>(context)
{
    private const int Most = 40;

    public sealed record Request;

    public override string Requires => Permissions.ReadClients;

    protected override async Task<Result<IReadOnlyList<string>>> HandleAsync(
        Request request,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        await using var db = Open(actor);
        return await db
            .ClientTags.AsNoTracking()
            .GroupBy(tag => tag.Name)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Take(Most)
            .Select(group => group.Key)
            .ToListAsync(cancellationToken);
    }
}
