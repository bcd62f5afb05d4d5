using VetCare.Domain.Alerts;
using Xunit;

namespace VetCare.Tests.Domain.Alerts;

public sealed class AlertTests
{
    [Fact]
    public void An_edited_alert_takes_over_everything_or_nothing()
    {
        var alert = Alert.OnPet(Guid.CreateVersion7(), Guid.CreateVersion7(), "Bites", AlertSeverity.Danger).Value;
        Assert.Equal("alert.color", alert.Edit("Kicks", AlertSeverity.Info, "magenta", null, true).Error.Code);
        Assert.Equal(("Bites", AlertSeverity.Danger, false), (alert.Text, alert.Severity, alert.MustAcknowledge));
        Assert.True(alert.Edit("Kicks", AlertSeverity.Info, AlertColors.Green, new DateOnly(2026, 12, 1), true).IsSuccess);
        Assert.Equal(("Kicks", AlertColors.Green, true), (alert.Text, alert.Color, alert.MustAcknowledge));
    }
}
