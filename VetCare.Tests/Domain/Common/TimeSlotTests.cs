using FsCheck;
using FsCheck.Fluent;
using VetCare.Domain.Common;
using Xunit;

namespace VetCare.Tests.Domain.Common;

public sealed class TimeSlotTests
{
    private static readonly DateTime Nine = new(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);

    private static TimeSlot Slot(int fromMinute, int minutes) =>
        TimeSlot.Lasting(Nine.AddMinutes(fromMinute), TimeSpan.FromMinutes(minutes));

    [Fact]
    public void Slots_that_touch_do_not_overlap()
    {
        Assert.False(Slot(0, 30).Overlaps(Slot(30, 30)));
        Assert.True(Slot(0, 31).Overlaps(Slot(30, 30)));
    }

    [Fact]
    public void A_slot_holds_its_start_but_not_its_end()
    {
        var slot = Slot(0, 30);
        Assert.True(slot.Contains(slot.Start));
        Assert.False(slot.Contains(slot.End));
        Assert.True(slot.Contains(slot));
        Assert.False(slot.Contains(Slot(0, 31)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void An_end_that_is_not_after_the_start_is_refused(int minutes)
    {
        var result = TimeSlot.Create(Nine, Nine.AddMinutes(minutes), "end");
        Assert.Equal("time_slot.end_not_after_start", result.Error.Code);
        Assert.Equal("end", result.Error.Field);
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeSlot(Nine, Nine.AddMinutes(minutes)));
    }

    [Fact]
    public void A_time_that_is_not_utc_is_a_bug()
    {
        var local = DateTime.SpecifyKind(Nine, DateTimeKind.Unspecified);
        Assert.Throws<ArgumentException>(() => new TimeSlot(local, Nine.AddHours(1)));
        Assert.Throws<ArgumentException>(() => TimeSlot.Create(Nine, local.AddHours(1)));
    }

    [Fact]
    public void A_moved_slot_keeps_its_length() => Assert.Equal(Slot(90, 30), Slot(0, 30).MovedTo(Nine.AddMinutes(90)));

    [Fact]
    public void Overlap_is_symmetric_and_means_a_common_minute()
    {
        var start = Gen.Choose(0, 60);
        var length = Gen.Choose(1, 30);
        var slots = start.SelectMany(_ => length, (s, l) => (Start: s, Length: l)).ToArbitrary();
        Prop.ForAll(
                slots,
                slots,
                (a, b) =>
                {
                    var (first, second) = (Slot(a.Start, a.Length), Slot(b.Start, b.Length));
                    var common = Enumerable.Range(a.Start, a.Length).Intersect(Enumerable.Range(b.Start, b.Length)).Any();
                    return first.Overlaps(second) == common && second.Overlaps(first) == common && first.Overlaps(first);
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
