using FsCheck;
using FsCheck.Fluent;
using VetCare.Domain.Pets;
using VetCare.Domain.Vaccinations;
using Xunit;

namespace VetCare.Tests.Domain.Vaccinations;

public sealed class DueDateRulesTests
{
    private static readonly DateOnly Born = new(2026, 1, 5);

    private static readonly VaccineLabel PuppyCore = new(Species.Dog, [Antigen.Cdv, Antigen.Cav2, Antigen.Cpv], 36, 2, 28, 16, 6);
    private static readonly VaccineLabel Rabies = new(Species.Dog, [Antigen.Rabies], 36, 1, 28, null, 12);
    private static readonly VaccineLabel Lepto = new(Species.Dog, [Antigen.Leptospira], 12, 2, 25, null, 8);
    private static readonly VaccineLabel Rabbit = new(
        Species.Rabbit,
        [Antigen.Myxomatosis, Antigen.Rhdv, Antigen.Rhdv2],
        12,
        1,
        21,
        null,
        5
    );

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");

    private static DueDateProposal Give(VaccineLabel label, string givenOn, params string[] before) =>
        DueDateRules.Propose(label, Born, Day(givenOn), [.. before.Select(Day)]);

    [Fact]
    public void The_first_puppy_dose_is_followed_four_weeks_on()
    {
        var proposal = Give(PuppyCore, "2026-03-02");
        Assert.Equal(Day("2026-03-30"), proposal.NextDue);
        Assert.Equal("Second dose of the series, 4 weeks on; the series goes on until 16 weeks of age.", proposal.Reason);
        Assert.Equal((DoseStage.Series, 1), (proposal.Stage, proposal.DoseInSeries));
        Assert.Empty(proposal.Warnings);
    }

    [Fact]
    public void A_dose_at_15_weeks_6_days_does_not_finish_the_series()
    {
        var proposal = Give(PuppyCore, "2026-04-26", "2026-03-02", "2026-03-30");
        Assert.Equal(DoseStage.Series, proposal.Stage);
        Assert.Equal(Day("2026-05-24"), proposal.NextDue);
        Assert.StartsWith("Fourth dose of the series", proposal.Reason);
    }

    [Fact]
    public void A_dose_at_16_weeks_finishes_the_series_for_twelve_months()
    {
        var proposal = Give(PuppyCore, "2026-04-27", "2026-03-02", "2026-03-30");
        Assert.Equal((DoseStage.PrimaryComplete, 3), (proposal.Stage, proposal.DoseInSeries));
        Assert.Equal(Day("2027-04-27"), proposal.NextDue);
        Assert.Equal("First booster, 12 months after the first series.", proposal.Reason);
    }

    [Fact]
    public void The_first_booster_lasts_as_long_as_the_label_says()
    {
        var proposal = Give(PuppyCore, "2027-04-27", "2026-03-02", "2026-03-30", "2026-04-27");
        Assert.Equal(Day("2030-04-27"), proposal.NextDue);
        Assert.Equal((DoseStage.Booster, 0), (proposal.Stage, proposal.DoseInSeries));
        Assert.Equal("Booster, 36 months by the label.", proposal.Reason);
    }

    [Fact]
    public void A_series_begun_after_16_weeks_still_takes_its_doses()
    {
        Assert.Equal(DoseStage.Series, Give(PuppyCore, "2026-06-01").Stage);
        Assert.Equal("Second dose of the series, 4 weeks on.", Give(PuppyCore, "2026-06-01").Reason);
        Assert.Equal(DoseStage.PrimaryComplete, Give(PuppyCore, "2026-06-29", "2026-06-01").Stage);
    }

    [Fact]
    public void A_late_core_puppy_dose_does_not_restart_the_series() =>
        Assert.Equal(DoseStage.PrimaryComplete, Give(PuppyCore, "2026-09-01", "2026-06-01").Stage);

    [Fact]
    public void The_first_rabies_dose_is_due_after_twelve_months_whatever_the_label()
    {
        var proposal = Give(Rabies, "2026-03-30");
        Assert.Equal(Day("2027-03-30"), proposal.NextDue);
        Assert.Contains("whatever the label", proposal.Reason);
        Assert.Empty(proposal.Warnings);
    }

    [Theory]
    [InlineData("2027-03-30", "2030-03-30")]
    [InlineData("2027-03-29", "2028-03-29")]
    [InlineData("2033-01-01", "2036-01-01")]
    public void A_rabies_booster_lasts_by_its_label_from_the_end_of_the_first_year_and_however_late(string given, string due) =>
        Assert.Equal(Day(due), Give(Rabies, given, "2026-03-30").NextDue);

    [Fact]
    public void Rabies_at_8_weeks_is_too_young_and_is_repeated()
    {
        var proposal = Give(Rabies, "2026-03-02");
        Assert.Equal(DoseStage.NotCounted, proposal.Stage);
        Assert.Equal(Day("2026-03-30"), proposal.NextDue);
        Assert.Equal("Younger than the label allows: old enough on 30 Mar 2026.", Assert.Single(proposal.Warnings));
        Assert.Equal(DoseStage.PrimaryComplete, Give(Rabies, "2026-03-30", "2026-03-02").Stage);
    }

    [Fact]
    public void Twelve_weeks_are_not_yet_three_calendar_months()
    {
        var inMonths = Rabies with { MinimumAgeWeeks = 0, MinimumAgeMonths = 3 };
        Assert.Equal(Day("2026-03-30"), DueDateRules.OldEnoughOn(Rabies, Born));
        Assert.Equal(Day("2026-04-05"), DueDateRules.OldEnoughOn(inMonths, Born));
        Assert.Equal(DoseStage.NotCounted, Give(inMonths, "2026-03-30").Stage);
        Assert.Equal(DoseStage.PrimaryComplete, Give(inMonths, "2026-04-05").Stage);
    }

    [Theory]
    [InlineData(6, "2026-02-16")]
    [InlineData(8, "2026-03-02")]
    [InlineData(12, "2026-03-30")]
    [InlineData(16, "2026-04-27")]
    [InlineData(26, "2026-07-06")]
    public void Ages_in_weeks_fall_on_the_known_days(int weeks, string day) =>
        Assert.Equal(Day(day), DueDateRules.OldEnoughOn(Rabies with { MinimumAgeWeeks = weeks }, Born));

    [Theory]
    [InlineData("2026-04-13", DoseStage.PrimaryComplete, false)]
    [InlineData("2026-05-11", DoseStage.PrimaryComplete, false)]
    [InlineData("2026-05-12", DoseStage.Series, true)]
    public void A_second_killed_dose_later_than_six_weeks_starts_again(string second, DoseStage stage, bool again)
    {
        var proposal = Give(Lepto, second, "2026-03-30");
        Assert.Equal(stage, proposal.Stage);
        Assert.Equal(again, proposal.Reason.Contains("starts again"));
        Assert.Equal(again ? Day(second).AddDays(25) : Day(second).AddMonths(12), proposal.NextDue);
    }

    [Theory]
    [InlineData("2027-10-27", DoseStage.Booster)]
    [InlineData("2027-10-28", DoseStage.Series)]
    public void Leptospirosis_later_than_18_months_starts_again(string booster, DoseStage stage) =>
        Assert.Equal(stage, Give(Lepto, booster, "2026-03-30", "2026-04-27").Stage);

    [Fact]
    public void A_dose_less_than_14_days_after_another_is_flagged_and_does_not_count()
    {
        var proposal = Give(Lepto, "2026-04-12", "2026-03-30");
        Assert.Equal(DoseStage.NotCounted, proposal.Stage);
        Assert.Equal(Day("2026-05-07"), proposal.NextDue);
        Assert.Equal("Only 13 days after the dose of 30 Mar 2026; at least 14 are advised.", Assert.Single(proposal.Warnings));
    }

    [Fact]
    public void A_dose_that_did_not_count_does_not_stretch_the_six_weeks() =>
        Assert.Equal(DoseStage.Series, Give(Lepto, "2026-05-12", "2026-03-30", "2026-04-10").Stage);

    [Fact]
    public void One_dose_completes_a_single_dose_vaccine() =>
        Assert.Equal(
            (DoseStage.PrimaryComplete, Day("2027-03-01")),
            (Give(Rabbit, "2026-03-01").Stage, Give(Rabbit, "2026-03-01").NextDue)
        );

    [Fact]
    public void A_leap_day_is_followed_by_the_last_of_February()
    {
        var proposal = DueDateRules.Propose(Rabbit, new(2023, 1, 1), new(2024, 2, 29), []);
        Assert.Equal(Day("2025-02-28"), proposal.NextDue);
    }

    [Fact]
    public void Without_a_birth_date_the_pet_is_taken_for_an_adult_and_told_so()
    {
        var proposal = DueDateRules.Propose(PuppyCore, null, Day("2026-05-01"), [Day("2026-04-01")]);
        Assert.Equal(DoseStage.PrimaryComplete, proposal.Stage);
        Assert.Contains("birth date is not known", Assert.Single(proposal.Warnings));
    }

    [Fact]
    public void A_dose_entered_late_does_not_count_later_ones_but_says_so()
    {
        var proposal = Give(Lepto, "2026-03-30", "2026-04-27");
        Assert.Equal((DoseStage.Series, 1), (proposal.Stage, proposal.DoseInSeries));
        Assert.Contains("A later dose is on record: check the day given.", proposal.Warnings);
    }

    [Fact]
    public void A_dose_before_birth_is_flagged() =>
        Assert.Contains("The dose lies before the birth date.", Give(Rabbit, "2026-01-04").Warnings);

    [Theory]
    [InlineData(true, 21, "2026-04-20")]
    [InlineData(true, 28, "2026-04-27")]
    [InlineData(false, 21, "2026-03-30")]
    public void Protection_starts_after_the_wait_of_the_place(bool primary, int wait, string expected) =>
        Assert.Equal(Day(expected), DueDateRules.ProtectedFrom(Day("2026-03-30"), primary, wait));

    [Fact]
    public void A_later_dose_never_brings_the_next_one_forward()
    {
        var days = Gen.Choose(0, 3000).ToArbitrary();
        foreach (var label in new[] { PuppyCore, Rabies, Rabbit })
        {
            Prop.ForAll(
                    days,
                    days,
                    (a, b) =>
                        DueDateRules.Propose(label, Born, Born.AddDays(Math.Min(a, b)), []).NextDue
                        <= DueDateRules.Propose(label, Born, Born.AddDays(Math.Max(a, b)), []).NextDue
                )
                .QuickCheckThrowOnFailure();
        }
    }

    [Fact]
    public void The_next_dose_is_always_at_least_14_days_away_whatever_was_given_before() =>
        Prop.ForAll(
                Gen.Choose(0, 1500).ToArbitrary(),
                Gen.Choose(0, 1500).ListOf(4).ToArbitrary(),
                Gen.Elements(PuppyCore, Rabies, Lepto, Rabbit).ToArbitrary(),
                (given, before, label) =>
                    DueDateRules.Propose(label, Born, Born.AddDays(given), [.. before.Select(d => Born.AddDays(d))]).NextDue
                    >= Born.AddDays(given + DueDateRules.MinimumGapDays)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_in_which_earlier_doses_are_handed_in_does_not_matter() =>
        Prop.ForAll(
                Gen.Choose(0, 600).ListOf(4).ToArbitrary(),
                before =>
                {
                    var doses = before.Select(d => Born.AddDays(d)).ToList();
                    var forward = DueDateRules.Propose(Lepto, Born, Born.AddDays(700), doses);
                    doses.Reverse();
                    var backward = DueDateRules.Propose(Lepto, Born, Born.AddDays(700), doses);
                    return forward.NextDue == backward.NextDue && forward.Stage == backward.Stage;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_antigen_has_a_name_of_its_own()
    {
        var names = Enum.GetValues<Antigen>().Select(AntigenFacts.Name).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, n => Assert.False(string.IsNullOrWhiteSpace(n)));
    }
}
