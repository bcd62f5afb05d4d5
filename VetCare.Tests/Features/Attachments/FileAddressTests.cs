using System.Net;
using System.Text.Json;
using VetCare.Domain.Attachments;
using VetCare.Domain.Staff;
using VetCare.Tests.Identity;
using VetCare.Tests.Support;
using Xunit;

namespace VetCare.Tests.Features.Attachments;

using Browser = VetCare.Tests.Identity.Browser;

/// <summary>Files over HTTP, as an installation outside Development serves them.</summary>
public sealed class FileAddressTests(AccountHost host) : IClassFixture<AccountHost>
{
    private const string Header = "RequestVerificationToken";

    [Fact]
    public async Task A_picture_is_shown_but_nothing_in_it_may_run()
    {
        var (browser, pet) = await SomebodyAsync();
        var id = await KeptAsync(browser, pet, "../../Żółw\r\nX-Evil: 1\u202E.png", SampleFiles.Png());
        var answer = await browser.GetAsync($"/files/{id}");
        Assert.Equal(SampleFiles.Png(), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Only(answer, "X-Content-Type-Options"));
        Assert.Equal("no-store", Only(answer, "Cache-Control"));
        var policy = Only(answer, "Content-Security-Policy");
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains("sandbox", policy, StringComparison.Ordinal);
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal(("inline", "ŻółwX-Evil_ 1.png"), (disposition.DispositionType, disposition.FileNameStar));
        Assert.False(answer.Headers.Contains("X-Evil"));
        var saved = await browser.GetAsync($"/files/{id}?download=true");
        Assert.Equal("attachment", saved.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task A_pdf_is_shown_and_a_table_only_saved()
    {
        var (browser, pet) = await SomebodyAsync();
        var pdf = await browser.GetAsync($"/files/{await KeptAsync(browser, pet, "blood.pdf", SampleFiles.Pdf())}");
        Assert.Equal("inline", pdf.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith("default-src 'none';", Only(pdf, "Content-Security-Policy"), StringComparison.Ordinal);
        var csv = await browser.GetAsync($"/files/{await KeptAsync(browser, pet, "a.csv", SampleFiles.Words("=cmd|' /C calc'!A0"))}");
        Assert.Equal("attachment", csv.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.Contains("sandbox", Only(csv, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_is_kept_by_the_browser_for_a_short_while_only()
    {
        var (browser, pet) = await SomebodyAsync();
        var form = Form(pet, "rex.jpg", SampleFiles.Jpeg(secret: Guid.CreateVersion7().ToString()));
        form.Add(new ByteArrayContent(SampleFiles.Jpeg(secret: "GPS 40.7128N")), "thumbnail", "preview.jpg");
        var (_, answer) = await SendAsync(browser, form, await TokenAsync(browser));
        var preview = await browser.GetAsync($"/files/{answer.GetProperty("fileId").GetGuid()}/thumbnail");
        Assert.Equal("max-age=300, private", Only(preview, "Cache-Control"));
        Assert.Equal("nosniff", Only(preview, "X-Content-Type-Options"));
        Assert.DoesNotContain("GPS", await preview.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_page_called_a_picture_is_refused_in_words()
    {
        var (browser, pet) = await SomebodyAsync();
        var (status, answer) = await SendAsync(
            browser,
            Form(pet, "rex.png", SampleFiles.Words("<html><script>alert(1)</script></html>")),
            await TokenAsync(browser)
        );
        Assert.Equal((HttpStatusCode.OK, "refused"), (status, answer.GetProperty("outcome").GetString()));
        Assert.StartsWith(
            "This file says it is a PNG picture, but its content is a web page.",
            answer.GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("CfDJ8-made-up")]
    public async Task An_upload_that_does_not_come_from_our_page_is_refused(string? token)
    {
        var (browser, pet) = await SomebodyAsync();
        await TokenAsync(browser);
        var (status, _) = await SendAsync(browser, Form(pet, "rex.png", SampleFiles.Png()), token);
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused_in_words()
    {
        var (browser, pet) = await SomebodyAsync();
        var token = await TokenAsync(browser);
        var (status, answer) = await SendAsync(browser, Form(pet, "film.png", new byte[AttachmentRules.LargestFile + 1]), token);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("at most 25 MB can be kept", answer.GetProperty("message").GetString(), StringComparison.Ordinal);
        (status, _) = await SendAsync(browser, Form(pet, "film.png", new byte[AttachmentRules.LargestFile * 2]), token);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_refused()
    {
        var (browser, _) = await SomebodyAsync();
        var token = await TokenAsync(browser);
        var answer = await browser.PostAsync("/files", new StringContent("{}"), (Header, token));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var torn = new ByteArrayContent("--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc"u8.ToArray());
        torn.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        answer = await browser.PostAsync("/files", torn, (Header, token));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Somebody_who_may_only_read_uploads_nothing()
    {
        var (_, pet) = await SomebodyAsync();
        var (reader, _) = await SomebodyAsync(SystemRoles.Assistant);
        Assert.NotEqual(HttpStatusCode.OK, (await reader.GetAsync("/files/token")).StatusCode);
        var answer = await reader.PostAsync("/files", Form(pet, "rex.png", SampleFiles.Png()), (Header, "x"));
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task An_unknown_file_is_not_found_and_a_stranger_gets_nothing()
    {
        var (browser, pet) = await SomebodyAsync();
        var id = await KeptAsync(browser, pet, "rex.png", SampleFiles.Png());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/files/{Guid.CreateVersion7()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/files/{id}/thumbnail")).StatusCode);
        var stranger = host.Open();
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync($"/files/{id}")).StatusCode);
        var thumbnail = await stranger.GetAsync($"/files/{id}/thumbnail");
        Assert.NotEqual(HttpStatusCode.OK, thumbnail.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.PostAsync("/files", Form(pet, "a.png", SampleFiles.Png()))).StatusCode);
    }

    private async Task<(Browser Browser, Guid Pet)> SomebodyAsync(string role = SystemRoles.Receptionist)
    {
        var (_, main, _, _) = await host.ClinicsAsync();
        var client = A.Client(main);
        var pet = A.Pet(main, client.Id, microchip: null);
        await using (var db = host.System.Open())
        {
            VetCare.Web.Data.Encryption.CipherScope.Enter(main);
            db.AddRange(client, pet);
            await db.SaveChangesAsync();
        }
        var browser = host.Open();
        await browser.SignInAsync((await host.PersonAsync(role)).Email);
        return (browser, pet.Id);
    }

    private static MultipartFormDataContent Form(Guid pet, string name, byte[] content) =>
        new()
        {
            { new StringContent(pet.ToString()), "pet" },
            { new StringContent(name), "name" },
            { new ByteArrayContent(content), "file", "file" },
        };

    private static async Task<string> TokenAsync(Browser browser)
    {
        using var answer = JsonDocument.Parse(await browser.ReadAsync("/files/token"));
        return answer.RootElement.GetProperty("token").GetString()!;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(Browser browser, HttpContent form, string? token)
    {
        var answer = await (token is null ? browser.PostAsync("/files", form) : browser.PostAsync("/files", form, (Header, token)));
        using var read = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, read.RootElement.Clone());
    }

    private static async Task<Guid> KeptAsync(Browser browser, Guid pet, string name, byte[] content)
    {
        var (_, answer) = await SendAsync(browser, Form(pet, name, content), await TokenAsync(browser));
        Assert.Equal("kept", answer.GetProperty("outcome").GetString());
        return answer.GetProperty("fileId").GetGuid();
    }

    private static string Only(HttpResponseMessage answer, string header) => Assert.Single(answer.Headers.GetValues(header));
}
