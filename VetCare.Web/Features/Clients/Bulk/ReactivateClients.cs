using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Bulk;

/// <summary>Brings several clients back into the lists in one transaction, such as after they were taken out by mistake.</summary>
public sealed class ReactivateClients(UseCaseContext context) : UseCase<ReactivateClients.Request, BulkOutcome>(context)
{
    public sealed record Request(IReadOnlyList<Guid> Clients);

    public override string Requires => Permissions.UpdateClients;

    protected override IEnumerable<Error> Validate(Request request, Actor actor) => SelectedClients.Check(request.Clients);

    protected override async Task<Result<BulkOutcome>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var clients = await SelectedClients.LoadAsync(db, request.Clients, cancellationToken);
        clients.ForEach(client => client.Reactivate());
        await db.SaveChangesAsync(cancellationToken);
        return new BulkOutcome([.. clients.Select(client => client.Id)], []);
    }
}
