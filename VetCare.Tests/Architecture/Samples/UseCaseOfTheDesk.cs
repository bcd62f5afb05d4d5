using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Tests.Architecture.Samples;

/// <summary>A use case that needs the permission to register clients and nothing else.</summary>
internal sealed class UseCaseOfTheDesk(UseCaseContext context) : UseCase<string, Done>(context)
{
    public override string Requires => Permissions.CreateClients;

    protected override Task<Result<Done>> HandleAsync(string request, Actor actor, CancellationToken cancellationToken) =>
        Task.FromResult(Result<Done>.Success(default));
}
