using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Pets;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.Pets;

/// <summary>Who belongs to a litter, herd or shelter record, the present ones first; and the groups one animal belongs to.</summary>
public sealed class GroupMembers(UseCaseContext context) : UseCase<GroupMembers.Request, GroupMembers.Result>(context)
{
    private const int MostRows = 500;

    public sealed record Request(Guid PetId);

    /// <param name="Kind">What the record stands for.</param>
    /// <param name="Count">How many animals it counts; null where nobody has said, or for one animal.</param>
    /// <param name="Groups">Present groups of the pet itself.</param>
    public sealed record Result(PatientKind Kind, int? Count, IReadOnlyList<Member> Members, IReadOnlyList<Group> Groups);

    /// <param name="PetId">The member's own record, where it has one.</param>
    public sealed record Member(Guid Id, Guid? PetId, string Name, DateOnly JoinedOn, DateOnly? LeftOn);

    public sealed record Group(Guid PetId, string Name, PatientKind Kind);

    public override string Requires => Permissions.ReadPets;

    protected override async Task<Domain.Common.Result<Result>> HandleAsync(
        Request request,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        await using var db = Open(actor);
        var pet = await db
            .Pets.AsNoTracking()
            .Where(row => row.Id == request.PetId)
            .Select(row => new { row.Kind, row.MemberCount })
            .FirstOrDefaultAsync(cancellationToken);
        if (pet is null)
            return PetErrors.NotFound;
        var members = pet.Kind == PatientKind.Individual ? [] : await MembersAsync(db, request.PetId, cancellationToken);
        var groups = await (
            from member in db.PetGroupMembers.AsNoTracking()
            join hold in db.Pets on member.GroupId equals hold.Id
            where member.MemberPetId == request.PetId && member.LeftOn == null
            orderby hold.Name
            select new Group(hold.Id, hold.Name, hold.Kind)
        )
            .Take(20)
            .ToListAsync(cancellationToken);
        return new Result(pet.Kind, pet.MemberCount, members, groups);
    }

    private static async Task<IReadOnlyList<Member>> MembersAsync(VetCareDbContext db, Guid groupId, CancellationToken cancellationToken)
    {
        var members = await (
            from member in db.PetGroupMembers.AsNoTracking()
            join animal in db.Pets on member.MemberPetId equals animal.Id into animals
            from animal in animals.DefaultIfEmpty()
            where member.GroupId == groupId
            orderby member.LeftOn != null, member.Id
            select new Member(
                member.Id,
                member.MemberPetId,
                animal != null ? animal.Name : member.Mark ?? "",
                member.JoinedOn,
                member.LeftOn
            )
        )
            .Take(MostRows)
            .ToListAsync(cancellationToken);
        return [.. members.OrderBy(member => member.LeftOn is not null).ThenBy(member => member.Name, StringComparer.OrdinalIgnoreCase)];
    }
}
