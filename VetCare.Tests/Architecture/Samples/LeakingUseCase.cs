using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Data.Conventions;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Tests.Architecture.Samples;

/// <summary>Lifts the clinic filter, which no use case may.</summary>
internal sealed class LeakingUseCase(UseCaseContext context) : UseCase<Guid, string>(context)
{
    public override string Requires => Permissions.ReadClients;

    protected override async Task<Result<string>> HandleAsync(Guid request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        return await db
            .Clients.IgnoreQueryFilters([Filters.Clinic])
            .Where(row => row.Id == request)
            .Select(row => row.LastName)
            .SingleAsync(cancellationToken);
    }
}
