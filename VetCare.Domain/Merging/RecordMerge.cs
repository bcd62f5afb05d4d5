using VetCare.Domain.Common;

namespace VetCare.Domain.Merging;

/// <summary>
/// Two records of one client, or of one pet, became one. Keeps everything needed to take it back within <see cref="UndoDays"/> days.
/// </summary>
public sealed class RecordMerge : ClinicEntity
{
    public const int UndoDays = 30;

    private RecordMerge() { }

    private RecordMerge(Guid clinicId, string moves, Guid by, DateTime at)
        : base(clinicId) => (Moves, MergedBy, MergedAt, UndoUntil) = (moves, by, at, at.AddDays(UndoDays));

    public Guid? KeptClientId { get; private set; }
    public Guid? AbsorbedClientId { get; private set; }
    public Guid? KeptPetId { get; private set; }
    public Guid? AbsorbedPetId { get; private set; }

    /// <summary>JSON of the rows that were re-pointed and of the values that were chosen over; encrypted in the database.</summary>
    public string Moves { get; private set; } = "";
    public Guid MergedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime MergedAt { get; private set; }

    /// <summary>UTC; afterwards the merge stands.</summary>
    public DateTime UndoUntil { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? UndoneAt { get; private set; }
    public Guid? UndoneBy { get; private set; }

    public static RecordMerge OfClients(Guid clinicId, Guid kept, Guid absorbed, string moves, Guid by, DateTime at) =>
        new(clinicId, moves, by, at) { KeptClientId = kept, AbsorbedClientId = absorbed };

    public static RecordMerge OfPets(Guid clinicId, Guid kept, Guid absorbed, string moves, Guid by, DateTime at) =>
        new(clinicId, moves, by, at) { KeptPetId = kept, AbsorbedPetId = absorbed };

    /// <summary>Notes what the database has moved, known only once it has happened.</summary>
    /// <param name="moves">JSON; see <see cref="Moves"/>.</param>
    public void Record(string moves) => Moves = moves;

    public Result Undo(Guid by, DateTime now)
    {
        if (UndoneAt is not null)
            return new Error("merge.undone", "This merge has already been taken back.");
        if (now > UndoUntil)
            return new Error("merge.too_late", "A merge can be taken back for 30 days; this one is older.");
        (UndoneAt, UndoneBy) = (now, by);
        return Result.Success();
    }
}
