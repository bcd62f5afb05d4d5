using Xunit;

namespace VetCare.Tests.Documents;

/// <summary>A test that asks another program about our PDFs: skipped on a laptop without it, failing in CI without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PdfToolFactAttribute : FactAttribute
{
    public PdfToolFactAttribute(string tool)
    {
        var mustRun = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        if (!mustRun && !PdfTool.IsInstalled(tool))
            Skip = tool + " is not installed (packages poppler-utils and qpdf).";
    }
}
