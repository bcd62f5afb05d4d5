using System.Globalization;
using VetCare.Domain.Attachments;
using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Attachments;

/// <summary>Words and pictures for files.</summary>
internal static class AttachmentLook
{
    public static string Word(AttachmentCategory category) =>
        category switch
        {
            AttachmentCategory.Photo => "Photo",
            AttachmentCategory.LabReport => "Lab report",
            AttachmentCategory.Referral => "Referral",
            AttachmentCategory.Consent => "Consent",
            AttachmentCategory.Insurance => "Insurance",
            AttachmentCategory.Identification => "Identification",
            AttachmentCategory.Correspondence => "Correspondence",
            AttachmentCategory.Other => "Other",
        };

    /// <summary>Material Symbol.</summary>
    public static string Icon(string mediaType) =>
        FileKind.Of(mediaType) switch
        {
            { Group: FileGroup.Picture } => "image",
            { Group: FileGroup.Imaging } => "radiology",
            { Group: FileGroup.Text } => "description",
            { MediaType: "application/pdf" } => "picture_as_pdf",
            _ => "draft",
        };

    /// <summary>"3.4 MB", "12 KB"</summary>
    public static string Size(long bytes) =>
        bytes >= 1024 * 1024
            ? (bytes / (1024.0 * 1024)).ToString("0.#", CultureInfo.InvariantCulture) + " MB"
            : Math.Max(1, bytes / 1024).ToString(CultureInfo.InvariantCulture) + " KB";

    /// <summary>What this person may file, in the order of a list.</summary>
    public static IEnumerable<Choice<AttachmentCategory?>> Choices(Actor actor) =>
        Enum.GetValues<AttachmentCategory>()
            .Where(actor.MayFile)
            .Select(category => new Choice<AttachmentCategory?>(category, Word(category)));
}
