using System.Text.Json;
using VetCare.Domain.Vaccinations;
using Xunit;

namespace VetCare.Tests.Documents;

public sealed class CertificateSnapshotTests
{
    [Fact]
    public void A_stored_snapshot_comes_back_with_every_fact()
    {
        var ordinary = SampleCertificate.Ordinary with { Owner = new CertificateOwner("Đorđe 🐶", [], Phone: null) };

        var stored = JsonSerializer.Serialize(ordinary);
        var read = JsonSerializer.Deserialize<CertificateSnapshot>(stored)!;

        Assert.Equivalent(ordinary, read, strict: true);
        Assert.Equal(stored, JsonSerializer.Serialize(read));
        Assert.Equal(ordinary.Vaccinations, read.Vaccinations);
        Assert.Equal(ordinary.Animal, read.Animal);
    }
}
