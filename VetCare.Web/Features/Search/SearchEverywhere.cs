using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Data.Search;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Search;

/// <summary>
/// Finds clients and pets by the beginnings of names in any order, by any part of a phone number, e-mail address, chip, tag, tattoo or address, and by
/// the people around them. Names come first, what is inactive or deceased last. One query.
/// </summary>
public sealed class SearchEverywhere(UseCaseContext context) : UseCase<SearchEverywhere.Request, IReadOnlyList<SearchResult>>(context)
{
    public const int MostResults = 12;

    /// <param name="Text">As typed; beyond <see cref="NameSearch.MaxLength"/> characters it is not looked at.</param>
    public sealed record Request(string? Text);

    public override string Requires => Permissions.ReadClients;

    protected override async Task<Result<IReadOnlyList<SearchResult>>> HandleAsync(
        Request request,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        await using var db = Open(actor);
        var hits = await db.SearchAsync(request.Text, MostResults, cancellationToken);
        return hits.Where(hit => hit.PetId is null || actor.May(Permissions.ReadPets)).Select(SearchResult.Of).ToList();
    }
}
