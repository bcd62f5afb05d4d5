using VetCare.Domain.Pets;
using VetCare.Domain.Vaccinations;
using Xunit;

namespace VetCare.Tests.Domain.Vaccinations;

public sealed class VaccineCardTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static VaccineCardDose Dose(string name, DateOnly given, DateOnly due, params Antigen[] antigens) =>
        new(name, antigens, given, due);

    [Fact]
    public void A_later_dose_of_one_antigen_takes_over_only_that_one()
    {
        var card = VaccineCard.Of(
            [
                Dose("DHPPL", new(2025, 11, 1), new(2028, 11, 1), Antigen.Cdv, Antigen.Cpv, Antigen.Leptospira),
                Dose("Lepto 4", new(2026, 5, 1), new(2027, 5, 1), Antigen.Leptospira),
            ],
            Today
        );
        Assert.Equal(["Lepto 4", "Distemper, parvovirus"], card.Select(line => line.Name));
    }

    [Theory]
    [InlineData(-1, VaccineCardStatus.Overdue)]
    [InlineData(0, VaccineCardStatus.DueSoon)]
    [InlineData(30, VaccineCardStatus.DueSoon)]
    [InlineData(31, VaccineCardStatus.Current)]
    public void Due_soon_is_from_today_to_thirty_days_ahead(int days, VaccineCardStatus expected) =>
        Assert.Equal(
            expected,
            Assert.Single(VaccineCard.Of([Dose("Rabies", new(2025, 1, 1), Today.AddDays(days), Antigen.Rabies)], Today)).Status
        );

    [Fact]
    public void A_first_leptospirosis_dose_in_a_combination_is_due_again_in_weeks_though_distemper_is_a_booster()
    {
        var label = new VaccineLabel(Species.Dog, [Antigen.Cdv, Antigen.Leptospira], 12, 2, 28, null, 6);
        EarlierDose[] earlier = [new(new(2020, 1, 1), [Antigen.Cdv]), new(new(2020, 1, 29), [Antigen.Cdv])];
        var proposal = DoseHistory.Propose(label, new(2019, 9, 1), Today, earlier);
        Assert.Equal(Today.AddDays(28), proposal.NextDue);
        Assert.StartsWith("Leptospirosis: ", proposal.Reason);
    }

    [Theory]
    [InlineData("US", "NY", 14)]
    [InlineData("US", "VA", 28)]
    [InlineData("DE", null, 21)]
    public void The_wait_before_rabies_protection_follows_the_place(string country, string? state, int days) =>
        Assert.Equal(days, DoseHistory.RabiesWaitDays(country, state));

    [Fact]
    public void A_serial_number_reads_clinic_year_and_six_digits() =>
        Assert.Equal("RV-2026-000417", new CertificateSerial("RV", 2026, 417).ToString());
}
