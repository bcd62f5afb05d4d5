using System.Text;
using VetCare.Domain.Attachments;
using VetCare.Tests.Support;
using Xunit;

namespace VetCare.Tests.Domain.Attachments;

public sealed class FileContentTests
{
    public static TheoryData<string, byte[], string> Good =>
        new()
        {
            { "rex.jpg", SampleFiles.Jpeg(), "image/jpeg" },
            { "rex.png", SampleFiles.Png(), "image/png" },
            { "rex.gif", SampleFiles.Gif(), "image/gif" },
            { "rex.webp", SampleFiles.WebP(), "image/webp" },
            { "rex.heic", SampleFiles.Heic(), "image/heic" },
            { "blood.pdf", SampleFiles.Pdf(), "application/pdf" },
            { "letter.DOCX", SampleFiles.Word(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
            { "list.xlsx", SampleFiles.Excel(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
            { "hip.dcm", SampleFiles.Dicom(), "application/dicom" },
            { "IM000001", SampleFiles.Dicom(), "application/dicom" },
            { "note.txt", SampleFiles.Words("Żółw je sałatę 🐢\r\n"), "text/plain" },
            { "list.csv", SampleFiles.Words("\uFEFFname;weight\nRex;32"), "text/csv" },
            // Phones name pictures wrongly all the time.
            { "photo.png", SampleFiles.Jpeg(), "image/jpeg" },
            { "photo", SampleFiles.WebP(), "image/webp" },
        };

    public static TheoryData<string, byte[], string> Bad =>
        new()
        {
            { "empty.png", [], "is empty" },
            {
                "page.png",
                SampleFiles.Words("<!DOCTYPE html><script>alert(1)</script>"),
                "says it is a PNG picture, but its content is a web page"
            },
            { "page.pdf", SampleFiles.Words("\n <!-- x --> <HTML><body>"), "says it is a PDF document, but its content is a web page" },
            { "page.txt", SampleFiles.Words("<script>alert(1)</script>"), "says it is plain text, but its content is a web page" },
            { "page.html", SampleFiles.Words("<html></html>"), "is a web page, which is not kept" },
            { "pic.png", SampleFiles.Words("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "an SVG drawing" },
            { "pic.svg", SampleFiles.Words("<?xml version='1.0'?><svg/>"), "an SVG drawing, which can carry a program, which is not kept" },
            { "run.png", SampleFiles.Words("alert(document.cookie)"), "its content is plain text" },
            { "run.js", SampleFiles.Words("alert(document.cookie)"), "is plain text, which is not kept" },
            { "run.txt", SampleFiles.Words("#!/bin/sh\nrm -rf"), "its content is a program" },
            { "setup.pdf", [0x4D, 0x5A, 0x90, 0, .. new byte[90]], "its content is a program" },
            {
                "fake.pdf",
                SampleFiles.Words("%PDF-1.4\nthis is no document, only its first line, which anybody can write down"),
                "cut off or no PDF"
            },
            { "torn.pdf", SampleFiles.Pdf()[..100], "cut off or no PDF" },
            { "torn.png", SampleFiles.Png()[..30], "no whole picture" },
            { "torn.jpg", SampleFiles.Jpeg()[..60], "no whole picture" },
            { "torn.docx", SampleFiles.Word()[..40], "cut off or damaged" },
            { "bomb.png", SampleFiles.PngOf(100_000, 100_000), "more points" },
            { "bomb.jpg", SampleFiles.Jpeg(65_000, 65_000), "more points" },
            { "odd.png", SampleFiles.PngOf(-5, 10), "no whole picture" },
            { "archive.docx", SampleFiles.Zip("evil.exe"), "its content is a ZIP archive" },
            { "archive.zip", SampleFiles.Zip("evil.exe"), "is a ZIP archive, which is not kept" },
            { "macro.docx", SampleFiles.Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "macros" },
            { "letter.docx", SampleFiles.Pdf(), "says it is a Word document, but its content is a PDF document" },
            { "letter.pdf", SampleFiles.Jpeg(), "says it is a PDF document, but its content is a JPEG picture" },
            { "old.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, .. new byte[90]], "an old Word or Excel file" },
            { "film.mp4", [0, 0, 0, 24, .. "ftypisom"u8, .. new byte[40]], "is a film" },
            { "noise.txt", [0x41, 0x00, 0x42], "of an unknown kind" },
            { "latin.csv", Encoding.Latin1.GetBytes("Müller;3"), "of an unknown kind" },
            { "half.txt", [0x41, 0xC3], "of an unknown kind" },
        };

    [Theory]
    [MemberData(nameof(Good))]
    public void What_the_practice_needs_is_told_from_its_content(string name, byte[] content, string mediaType) =>
        Assert.Equal(mediaType, FileContent.Sniff(content, name).Value.MediaType);

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_is_not_what_it_says_is_refused_in_words(string name, byte[] content, string words) =>
        Assert.Contains(words, FileContent.Sniff(content, name).Error.Message, StringComparison.Ordinal);

    [Fact]
    public void A_document_that_unpacks_to_half_a_gigabyte_is_refused_without_unpacking_it()
    {
        var bomb = SampleFiles.ZipBomb();
        Assert.True(bomb.LongLength < AttachmentRules.LargestFile);
        Assert.Contains("unpacks to far more", FileContent.Sniff(bomb, "letter.docx").Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_claims_sizes_beyond_all_numbers_is_refused_in_words()
    {
        var refusal = FileContent.Sniff(SampleFiles.ZipOfClaimedSizes(long.MaxValue, 3), "letter.docx").Error;
        Assert.Contains("unpacks to far more", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_more_parts_than_any_has_is_refused_in_words()
    {
        var refusal = FileContent.Sniff(SampleFiles.Zip([.. Enumerable.Range(0, 5_001).Select(n => $"{n}")]), "letter.docx").Error;
        Assert.Contains("unpacks to far more", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_above_the_limit_is_told_its_size_and_the_limit()
    {
        var refusal = FileContent.Sniff(new byte[AttachmentRules.LargestFile + 1024 * 1024], "film.png").Error;
        Assert.Equal("This file has 26 MB; at most 25 MB can be kept. Make it smaller, or split it.", refusal.Message);
    }

    [Fact]
    public void Any_beginning_of_any_file_is_read_without_stumbling()
    {
        foreach (var (name, content, _) in Good.Select(row => ((string)row[0], (byte[])row[1], (string)row[2])))
            for (var length = 0; length < content.Length; length++)
            {
                _ = FileContent.Sniff(content.AsMemory(0, length), name);
                _ = Thumbnails.Plain(content[..length]);
            }
    }

    [Fact]
    public void A_preview_keeps_nothing_of_where_and_when_the_photo_was_taken()
    {
        var plain = Thumbnails.Plain(SampleFiles.Jpeg(secret: "GPS 40.7128N"))!;
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(plain), StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(plain), StringComparison.Ordinal);
        Assert.Equal(new PictureSize(8, 8), Pictures.Jpeg(plain));
    }

    [Fact]
    public void A_preview_that_is_large_or_no_jpeg_is_not_taken()
    {
        Assert.Null(Thumbnails.Plain(null));
        Assert.Null(Thumbnails.Plain(SampleFiles.Png()));
        Assert.Null(Thumbnails.Plain(SampleFiles.Jpeg(481, 10)));
        Assert.Null(Thumbnails.Plain([.. SampleFiles.Jpeg(), .. new byte[AttachmentRules.LargestThumbnail]]));
        Assert.Null(Thumbnails.Plain(SampleFiles.Words("<script>")));
    }
}
