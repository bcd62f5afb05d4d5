using VetCare.Domain.Common;

namespace VetCare.Domain.Pets;

/// <summary>What a patient record stands for.</summary>
public enum PatientKind
{
    Individual,

    /// <summary>Young of one mother, seen together.</summary>
    Litter,

    /// <summary>Herd, flock or stable treated as one.</summary>
    Herd,

    /// <summary>The animals of a shelter or rescue.</summary>
    Shelter,
}

/// <summary>One animal of a group: by its own patient record, or by a name or mark alone until it gets one.</summary>
public sealed class PetGroupMember : ClinicEntity, ISoftDeletable
{
    public const int MarkLength = 100;

    private PetGroupMember() { }

    internal PetGroupMember(Guid clinicId, Guid groupId, Guid? memberPetId, string? mark, DateOnly joinedOn)
        : base(clinicId) => (GroupId, MemberPetId, Mark, JoinedOn) = (groupId, memberPetId, mark, joinedOn);

    /// <summary>The patient record of the group.</summary>
    public Guid GroupId { get; private set; }

    /// <summary>The member's own patient record, where it has one.</summary>
    public Guid? MemberPetId { get; private set; }

    /// <summary>Name, ear tag or marking of a member without a record of its own.</summary>
    public string? Mark { get; private set; }
    public DateOnly JoinedOn { get; private set; }

    /// <summary>Last day in the group; null while it belongs to it.</summary>
    public DateOnly? LeftOn { get; private set; }
    public DateTime? DeletedAt { get; private set; }

    public static Result<PetGroupMember> Join(Pet group, Guid? memberPetId, string? mark, DateOnly on)
    {
        if (group.Kind == PatientKind.Individual)
            return new Error("group.not_a_group", "Only a litter, herd or shelter record has members.");
        if (memberPetId == group.Id)
            return new Error("group.self", "Choose another record: a group is no member of itself.", nameof(MemberPetId));
        var said = TextRules.Optional(mark, MarkLength, nameof(Mark), "name or mark");
        if (!said.IsSuccess)
            return said.Error;
        return memberPetId is null && said.Value is null
            ? new Error("group.nobody", "Choose a pet, or enter a name or mark.", nameof(Mark))
            : new PetGroupMember(group.ClinicId, group.Id, memberPetId, said.Value, on);
    }

    public Result Leave(DateOnly on)
    {
        if (on < JoinedOn)
            return new Error("group.left_before_joining", "Enter a day on or after the day it joined.", nameof(LeftOn));
        LeftOn = on;
        return Result.Success();
    }

    /// <summary>Takes a leave back that was recorded by mistake.</summary>
    public void Return() => LeftOn = null;
}
