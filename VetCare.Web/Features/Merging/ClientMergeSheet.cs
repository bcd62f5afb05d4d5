using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Audit;
using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Merging;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Data.Merging;
using VetCare.Web.Features.Merging.Contracts;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Merging;

/// <summary>Two clients side by side with what is proposed for each field. Reading their notes leaves a row in the audit.</summary>
public sealed class ClientMergeSheet(UseCaseContext context) : UseCase<ClientMergeSheet.Request, MergeSheet>(context)
{
    public sealed record Request(Guid KeptClientId, Guid AbsorbedClientId);

    public override string Requires => Permissions.DeleteClients;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (request.KeptClientId == request.AbsorbedClientId)
            yield return MergeErrors.SameRecord;
    }

    protected override async Task<Result<MergeSheet>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        Guid[] both = [request.KeptClientId, request.AbsorbedClientId];
        var found = await db.Clients.AsNoTracking().Where(row => both.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        foreach (var id in both.Where(id => !found.ContainsKey(id)))
            return await MergedAway.ClientAsync(db, id, cancellationToken) ?? ClientErrors.NotFound;
        var (kept, absorbed) = (found[request.KeptClientId], found[request.AbsorbedClientId]);
        foreach (var read in found.Values.Where(client => client.Notes is not null))
            db.Audit(AuditAction.Read, "clients", read.Id, Now);
        await db.SaveChangesAsync(cancellationToken);
        return new MergeSheet(
            Side(kept),
            Side(absorbed),
            [.. Enum.GetValues<ClientMergeField>().Select(field => Line(field, kept, absorbed))],
            await Repointing.CountAsync<Client>(db, absorbed.Id, null, cancellationToken)
        );
    }

    private static MergeSide Side(Client client) =>
        new(client.Id, client.FullName, $"/clients/{client.Id}", client.Version, client.CreatedAt, client.UpdatedAt);

    private static MergeLine Line(ClientMergeField field, Client kept, Client absorbed) =>
        new(
            field.ToString(),
            Label(field),
            ClientMerging.Text(field, kept),
            ClientMerging.Text(field, absorbed),
            ClientMerging.Proposal(field, kept, absorbed),
            field == ClientMergeField.Notes
        );

    private static string Label(ClientMergeField field) =>
        field switch
        {
            ClientMergeField.Name => "Name",
            ClientMergeField.Phone => "Phone",
            ClientMergeField.Mobile => "Mobile",
            ClientMergeField.Email => "E-mail",
            ClientMergeField.Address => "Address",
            ClientMergeField.EmergencyContact => "Emergency contact",
            ClientMergeField.Preferences => "Ways of contact",
            ClientMergeField.Notes => "Notes",
        };
}
