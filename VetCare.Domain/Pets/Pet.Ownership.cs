using VetCare.Domain.Clients;
using VetCare.Domain.Common;

namespace VetCare.Domain.Pets;

public sealed partial class Pet
{
    private const int WholePet = 100;

    /// <summary>The client who is reminded: the present primary owner alone, nobody once the pet has died or left the books.</summary>
    public Guid? RemindersGoTo => IsDeceased || !IsActive ? null : ClientId;

    /// <summary>
    /// Gives the pet to another client. The one before keeps a line in the history and hears nothing more; other co-owners keep their shares. Needs the
    /// owners to be loaded.
    /// </summary>
    /// <param name="on">Day of the change, not after today and not before the present ownership began.</param>
    /// <param name="today">The clinic's local date.</param>
    public Result TransferTo(Client owner, DateOnly on, DateOnly today)
    {
        var present = PrimaryOwner();
        if (IsDeceased)
            return PetErrors.Deceased;
        if (owner.Id == ClientId)
            return OwnershipErrors.SameOwner;
        if (!owner.IsActive)
            return OwnershipErrors.NewOwnerInactive;
        if (on > today)
            return OwnershipErrors.InFuture;
        if (on < present.OwnedFrom)
            return OwnershipErrors.BeforeOwnership(present.OwnedFrom);
        present.End(on);
        PresentShare(owner.Id)?.End(on);
        owners.Add(new PetOwner(ClinicId, Id, owner.Id, on));
        ClientId = owner.Id;
        return Result.Success();
    }

    /// <summary>Takes the last transfer back as if it had not been. The line of the client who never was the owner is struck out, not lost.</summary>
    /// <param name="formerOwner">Who had the pet before.</param>
    public Result TakeBackTransfer(Guid formerOwner)
    {
        var present = PrimaryOwner();
        var former = owners.LastOrDefault(owner =>
            owner.IsPrimary && owner.ClientId == formerOwner && owner.OwnedUntil == present.OwnedFrom && owner != present
        );
        if (former is null || present.ClientId == formerOwner)
            return OwnershipErrors.Settled;
        var share = owners.LastOrDefault(owner =>
            !owner.IsPrimary && owner.ClientId == present.ClientId && owner.OwnedUntil == present.OwnedFrom && !owner.IsStruckOut
        );
        // The line begins anew: two present primary owners, even for one statement, are refused by the database.
        var back = new PetOwner(ClinicId, Id, formerOwner, former.OwnedFrom, isPrimary: true, former.SharePercent);
        present.StrikeOut();
        former.StrikeOut();
        PresentShare(formerOwner)?.End(present.OwnedFrom);
        share?.GoOn();
        owners.Add(back);
        ClientId = formerOwner;
        // Shares that were handed out in between stay; what no longer fits beside them is asked for anew.
        if (PresentSum() > WholePet)
            back.Hold(null);
        if (PresentSum() > WholePet)
            share?.Hold(null);
        return Result.Success();
    }

    /// <summary>Lets another client own a part of the pet beside the primary owner.</summary>
    /// <param name="percent">1 to 100, or null where nobody has said.</param>
    public Result AddCoOwner(Client owner, int? percent, DateOnly today)
    {
        if (!owner.IsActive)
            return OwnershipErrors.NewOwnerInactive.For("ClientId");
        if (IsDeceased)
            return PetErrors.Deceased;
        if (owners.Any(held => held.IsPresent && held.ClientId == owner.Id))
            return OwnershipErrors.OwnsAlready;
        if (ShareRefusal(percent, but: null) is { } refused)
            return refused;
        owners.Add(new PetOwner(ClinicId, Id, owner.Id, today, isPrimary: false, percent));
        return Result.Success();
    }

    /// <summary>Says which part of the pet a present owner holds; the primary owner's counts like the others'.</summary>
    public Result SetShare(Guid clientId, int? percent)
    {
        if (owners.FirstOrDefault(held => held.IsPresent && held.ClientId == clientId) is not { } owner)
            return OwnershipErrors.NotAnOwner;
        if (ShareRefusal(percent, owner) is { } refused)
            return refused;
        owner.Hold(percent);
        return Result.Success();
    }

    /// <summary>Ends a co-ownership; the line stays in the history. Ending it twice is ending it once.</summary>
    public Result EndCoOwnership(Guid clientId, DateOnly on)
    {
        if (clientId == ClientId)
            return OwnershipErrors.PrimaryStays;
        PresentShare(clientId)?.End(on);
        return Result.Success();
    }

    /// <summary>Takes the end of a co-ownership back, unless the share has been given away since.</summary>
    public Result ResumeCoOwnership(Guid clientId)
    {
        if (PresentShare(clientId) is not null || clientId == ClientId)
            return Result.Success();
        if (owners.LastOrDefault(held => !held.IsPrimary && held.ClientId == clientId) is not { } ended)
            return OwnershipErrors.NotAnOwner;
        if (ShareRefusal(ended.SharePercent, but: null) is { } refused)
            return refused;
        ended.GoOn();
        return Result.Success();
    }

    /// <summary>
    /// Gives the pet a present line for the client it belongs to, where taking a merge back has left none because the pet changed hands in between. Needs
    /// the owners to be loaded.
    /// </summary>
    /// <returns>True when a line began anew.</returns>
    public bool SettlePrimaryOwner(DateOnly today)
    {
        var present = owners.FirstOrDefault(owner => owner.IsPrimary && owner.IsPresent);
        if (present?.ClientId == ClientId)
            return false;
        present?.End(today);
        PresentShare(ClientId)?.End(today);
        owners.Add(new PetOwner(ClinicId, Id, ClientId, today));
        return true;
    }

    private PetOwner PrimaryOwner() => owners.Single(owner => owner.IsPrimary && owner.IsPresent);

    private PetOwner? PresentShare(Guid clientId) =>
        owners.FirstOrDefault(held => held.IsPresent && !held.IsPrimary && held.ClientId == clientId);

    private int PresentSum() => owners.Where(held => held.IsPresent).Sum(held => held.SharePercent ?? 0);

    private Error? ShareRefusal(int? percent, PetOwner? but)
    {
        if (percent is null)
            return null;
        if (percent is < 1 or > WholePet)
            return OwnershipErrors.Share;
        var sum = PresentSum() - (but?.SharePercent ?? 0) + percent.Value;
        return sum > WholePet ? OwnershipErrors.TooMuch(sum) : null;
    }
}

public sealed partial class PetOwner
{
    internal bool IsPresent => OwnedUntil is null;

    /// <summary>A line that was taken back, or a co-ownership that began and ended on one day: it counts for nothing.</summary>
    internal bool IsStruckOut => !IsPrimary && OwnedUntil == OwnedFrom;

    internal void StrikeOut() => (IsPrimary, SharePercent, OwnedUntil) = (false, null, OwnedFrom);

    internal void GoOn() => OwnedUntil = null;

    internal void Hold(int? percent) => SharePercent = percent;
}
