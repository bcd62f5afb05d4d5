using Bunit;
using VetCare.Domain.MedicalRecords;
using VetCare.Domain.Organizations;
using VetCare.Domain.Pets;
using VetCare.Web.Features.Records;
using Xunit;

namespace VetCare.Tests.Components.Records;

public sealed class VitalsRowTests : BunitContext
{
    private IRenderedComponent<VitalsRow> Row(VitalsForm form, VisitNote.Before? previous = null) =>
        Render<VitalsRow>(row =>
            row.Add(part => part.Form, form)
                .Add(part => part.Now, form.Read(Vitals.None).Vitals)
                .Add(part => part.Species, Species.Dog)
                .Add(part => part.Today, new DateOnly(2026, 11, 23))
                .Add(part => part.Previous, previous)
                .Add(part => part.PreviousDay, "14 Mar 2026")
                .Add(part => part.Errors, form.Read(Vitals.None).Errors)
        );

    [Fact]
    public void A_fever_is_flagged_in_a_word_and_warned_about_in_a_sentence()
    {
        var row = Row(new VitalsForm(MeasurementUnits.Metric) { Temperature = "39.6" });
        Assert.Contains("high", row.Find(".vital .chip").TextContent);
        Assert.Contains("Temperature 39.6 °C is unusually high for this dog", row.Find(".vital-warnings").TextContent);
    }

    [Fact]
    public void A_normal_value_has_no_flag_and_the_value_before_stands_beside()
    {
        var before = new VisitNote.Before(default, new Vitals { TemperatureCelsius = 38.6m });
        var row = Row(new VitalsForm(MeasurementUnits.Metric) { Temperature = "38,4" }, before);
        Assert.Empty(row.FindAll(".vital .chip"));
        Assert.Contains("38.6 on 14 Mar 2026", row.Find("#temperature-more").TextContent);
    }

    [Fact]
    public void A_figure_that_cannot_be_read_says_so_beside_its_field()
    {
        var row = Row(new VitalsForm(MeasurementUnits.Metric) { HeartRate = "fast" });
        Assert.Equal("true", row.Find("#heart-rate").GetAttribute("aria-invalid"));
        Assert.Contains("whole number", row.Find("#heart-rate-more").TextContent);
    }

    [Fact]
    public void A_clinic_with_us_units_types_fahrenheit_and_pounds()
    {
        var form = new VitalsForm(MeasurementUnits.Us) { Temperature = "102.5", Weight = "71.4" };
        var read = form.Read(Vitals.None).Vitals;
        Assert.Equal(39.17m, read.TemperatureCelsius);
        form.Show(read);
        Assert.Equal(("102.5", "71.4"), (form.Temperature, form.Weight));
    }

    [Theory]
    [InlineData(SaveStatus.Saved, "Saved 10:41:52")]
    [InlineData(SaveStatus.Saving, "Saving…")]
    [InlineData(SaveStatus.NotSaved, "Not saved yet")]
    [InlineData(SaveStatus.Conflict, "choose at the top")]
    public void Where_the_text_stands_is_always_said(SaveStatus status, string words)
    {
        var state = Render<SaveState>(part => part.Add(row => row.Status, status).Add(row => row.SavedAt, "10:41:52"));
        Assert.Contains(words, state.Find("[role=status] .on-line").TextContent);
        Assert.Contains("Offline", state.Find(".off-line").TextContent);
    }
}
