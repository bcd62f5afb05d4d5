using FsCheck;
using FsCheck.Fluent;
using VetCare.Domain.Scheduling;
using Xunit;

namespace VetCare.Tests.Domain.Scheduling;

public sealed class ScheduleDayProperties
{
    /// <summary>One thing people do at the desk: 0 to 4 book, 5 and 6 move, 7 cancel.</summary>
    private sealed record Act(int Kind, int Minute, int Minutes, int Which, bool Emergency);

    private static readonly Gen<Act> Acts =
        from kind in Gen.Choose(0, 7)
        from minute in Gen.Choose(7 * 60, 18 * 60)
        from minutes in Gen.Choose(5, 150)
        from which in Gen.Choose(0, 50)
        from emergency in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Act(kind, minute, minutes, which, emergency);

    [Fact]
    public void No_sequence_of_bookings_moves_and_cancellations_makes_two_visits_overlap() =>
        Prop.ForAll(
                Acts.ListOf(60).ToArbitrary(),
                acts =>
                {
                    var desk = new Desk();
                    foreach (var act in acts)
                        Do(desk, act);
                    var held = desk.Book.Where(row => row.HoldsItsTime && !row.OverlapAllowed).ToList();
                    return !held.Any(one => held.Any(other => other != one && one.Slot.Overlaps(other.Slot)));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_time_offered_as_free_can_be_booked() =>
        Prop.ForAll(
                Acts.ListOf(40).ToArbitrary(),
                acts =>
                {
                    var desk = new Desk();
                    foreach (var act in acts)
                        Do(desk, act);
                    var last = acts[^1];
                    var from = TimeOnly.MinValue.AddMinutes(last.Minute);
                    return desk.Day.FirstFree(from, last.Minutes, desk.Taken, desk.Rules) is not { } free
                        || (free >= from && desk.Ask(free, last.Minutes).IsSuccess);
                }
            )
            .QuickCheckThrowOnFailure();

    private static void Do(Desk desk, Act act)
    {
        var at = TimeOnly.MinValue.AddMinutes(act.Minute);
        if (act.Kind <= 4)
            desk.Ask(at, act.Minutes, act.Emergency ? OverlapPolicy.Allowed : OverlapPolicy.Never);
        else if (desk.Book.Count > 0)
        {
            var chosen = desk.Book[act.Which % desk.Book.Count];
            if (act.Kind == 7)
                chosen.Cancel("changed plans", Desk.By, desk.Rules.Now);
            else
                desk.Move(chosen, at, act.Minutes);
        }
    }
}
