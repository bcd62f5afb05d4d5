using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>A member leaves its group on a day; without a day it belongs to the group again, which takes back a slip.</summary>
public sealed class LeaveGroup(UseCaseContext context) : UseCase<LeaveGroup.Request, Done>(context)
{
    /// <param name="GroupMemberId">The line in the group's list.</param>
    /// <param name="On">Last day in the group; null takes a leave back.</param>
    public sealed record Request(Guid GroupMemberId, DateOnly? On);

    public override string Requires => Permissions.UpdatePets;

    protected override bool RetriesAfterRace => true;

    protected override IEnumerable<Error> Validate(Request request, Actor actor)
    {
        if (request.On > Today(actor))
            yield return new Error("group.left_in_future", "Enter a day that is not in the future.", nameof(PetGroupMember.LeftOn));
    }

    protected override async Task<Result<Done>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var member = await db.PetGroupMembers.FirstOrDefaultAsync(row => row.Id == request.GroupMemberId, cancellationToken);
        if (member is null)
            return PetErrors.MemberNotFound;
        if (request.On is { } day)
        {
            var left = member.Leave(day);
            if (!left.IsSuccess)
                return Result<Done>.Refuse(left.Errors);
        }
        else if (await IsMemberAgainAsync(db, member, cancellationToken))
            return PetErrors.MemberAlready;
        else
            member.Return();
        if (await db.Pets.FirstOrDefaultAsync(row => row.Id == member.GroupId, cancellationToken) is { } group)
            db.Touch(group);
        await db.SaveChangesAsync(cancellationToken);
        return default(Done);
    }

    // It left, was taken in anew, and now the leave is to be taken back.
    private static async Task<bool> IsMemberAgainAsync(VetCareDbContext db, PetGroupMember member, CancellationToken cancellationToken) =>
        member.MemberPetId is { } pet
        && await db.PetGroupMembers.AnyAsync(
            row => row.GroupId == member.GroupId && row.MemberPetId == pet && row.Id != member.Id && row.LeftOn == null,
            cancellationToken
        );
}
