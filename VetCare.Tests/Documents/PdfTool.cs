using System.Diagnostics;
using System.Text;

namespace VetCare.Tests.Documents;

/// <summary>Runs a command-line PDF tool on bytes and returns what it printed.</summary>
internal static class PdfTool
{
    public static bool IsInstalled(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, tool)) || File.Exists(Path.Combine(folder, tool + ".exe")));

    public static string Text(byte[] pdf) => Run("pdftotext", pdf, before: ["-enc", "UTF-8"], after: ["-"]).Output;

    public static string Info(byte[] pdf) => Run("pdfinfo", pdf, before: ["-rawdates", "-enc", "UTF-8"]).Output;

    public static string WithoutSpaces(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    public static (int ExitCode, string Output) Run(string tool, byte[] pdf, string[]? before = null, string[]? after = null)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        try
        {
            File.WriteAllBytes(path, pdf);
            var start = new ProcessStartInfo(tool, [.. before ?? [], path, .. after ?? []])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                StandardOutputEncoding = Encoding.UTF8,
            };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
