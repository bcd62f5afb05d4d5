using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>Takes an animal into a litter, herd or shelter: a pet of the clinic, or one known by a name or mark alone.</summary>
public sealed class AddGroupMember(UseCaseContext context) : UseCase<AddGroupMember.Request, Guid>(context)
{
    /// <param name="PetId">The record of the group.</param>
    /// <param name="MemberPetId">The member's own record; null when only a mark is known.</param>
    public sealed record Request(Guid PetId, Guid? MemberPetId, string? Mark);

    public override string Requires => Permissions.UpdatePets;

    protected override bool RetriesAfterRace => true;

    protected override async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var group = await db.Pets.FirstOrDefaultAsync(row => row.Id == request.PetId, cancellationToken);
        if (group is null)
            return PetErrors.NotFound;
        if (request.MemberPetId is { } memberId && await RefusalAsync(db, group.Id, memberId, cancellationToken) is { } refused)
            return refused;
        var member = PetGroupMember.Join(group, request.MemberPetId, request.Mark, Today(actor));
        if (!member.IsSuccess)
            return Result<Guid>.Refuse(member.Errors);
        db.PetGroupMembers.Add(member.Value);
        db.Touch(group);
        await db.SaveChangesAsync(cancellationToken);
        return member.Value.Id;
    }

    private static async Task<Error?> RefusalAsync(VetCareDbContext db, Guid groupId, Guid memberId, CancellationToken cancellationToken)
    {
        var animal = await db
            .Pets.Where(row => row.Id == memberId)
            .Select(row => new { row.Kind, row.IsDeceased })
            .FirstOrDefaultAsync(cancellationToken);
        if (animal is null)
            return PetErrors.NotFound;
        if (animal.IsDeceased)
            return PetErrors.Deceased;
        if (animal.Kind != PatientKind.Individual)
            return new Error("group.of_groups", "A group has single animals as members, not other groups.", nameof(Request.MemberPetId));
        var already = await db.PetGroupMembers.AnyAsync(
            row => row.GroupId == groupId && row.MemberPetId == memberId && row.LeftOn == null,
            cancellationToken
        );
        return already ? PetErrors.MemberAlready : null;
    }
}
