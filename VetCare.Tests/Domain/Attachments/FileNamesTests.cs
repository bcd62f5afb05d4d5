using VetCare.Domain.Attachments;
using Xunit;

namespace VetCare.Tests.Domain.Attachments;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\Ann\\rex.jpg", "rex.jpg")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    [InlineData("rex\r\nSet-Cookie: a=b.jpg", "rexSet-Cookie_ a=b.jpg")]
    [InlineData("rex\u202Egpj.exe", "rexgpj.exe")]
    [InlineData("a\u0000b\u200Bc.png", "abc.png")]
    [InlineData("say \"cheese\"?.png", "say _cheese__.png")]
    [InlineData("Żółw 🐢.png", "Żółw 🐢.png")]
    [InlineData("קובץ.pdf", "קובץ.pdf")]
    [InlineData(".hidden", "hidden")]
    public void A_name_is_cleaned_for_showing(string? given, string shown) => Assert.Equal(shown, FileNames.Clean(given));

    [Fact]
    public void Half_a_letter_becomes_the_mark_for_an_unknown_one() => Assert.Equal("half\uFFFD.png", FileNames.Clean("half\uD83D.png"));

    [Fact]
    public void A_long_name_is_cut_before_its_ending()
    {
        var name = FileNames.Clean(new string('x', 400) + ".pdf");
        Assert.Equal(AttachmentRules.FileNameLength, name.Length);
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("photo.png", "photo.jpg")]
    [InlineData("photo", "photo.jpg")]
    [InlineData("photo.JPEG", "photo.JPEG")]
    [InlineData("../x.exe", "x.jpg")]
    public void The_ending_tells_the_truth_about_the_content(string given, string shown) =>
        Assert.Equal(shown, FileNames.For(FileKind.Jpeg, given));
}
