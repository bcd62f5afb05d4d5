using System.Globalization;
using VetCare.Domain.Common;

namespace VetCare.Domain.Attachments;

/// <summary>Refusals about files.</summary>
public static class AttachmentErrors
{
    public static readonly Error NotFound = new(
        "attachment.not_found",
        "This file is not in your clinic, or it has been removed. Go back to the client or the pet and look at the list."
    );

    public static readonly Error Lost = new(
        "attachment.lost",
        "This file is listed, but its content cannot be read. Tell your administrator: it has to be put back from a backup of the file folder."
    );

    public static readonly Error Nobody = new("attachment.nobody", "A file belongs to a client or a pet.");

    public static readonly Error Storage = new(
        "attachment.storage",
        "The file folder cannot be written at the moment. Nothing was kept: try again, and tell your administrator if it stays."
    );

    public static readonly Error Empty = new(
        "attachment.empty",
        "This file is empty. Choose it again, or ask whoever sent it for another copy."
    );

    public static readonly Error NoPortrait = new(
        "attachment.no_portrait",
        "Only a picture of a pet that shows a small preview can be the portrait. Upload it as JPEG or PNG."
    );

    public static readonly Error ClinicalCategory = new(
        "attachment.clinical_category",
        "Lab reports and referrals are filed by people who may read medical records. Choose another category."
    );

    public static readonly Error TooMany = new(
        "attachment.too_many",
        string.Create(
            CultureInfo.InvariantCulture,
            $"There are already {AttachmentRules.MostFiles} files here, which is the most. Remove some that are no longer needed."
        )
    );

    public static readonly Error Visit = new(
        "attachment.visit",
        "This visit belongs to another animal. Open the visit of this one and add the file there."
    );

    public static Error TooLarge(long size) =>
        new(
            "attachment.too_large",
            string.Create(
                CultureInfo.InvariantCulture,
                $"This file has {Megabytes(size)} MB; at most {AttachmentRules.LargestFile / (1024 * 1024)} MB can be kept. Make it smaller, or split it."
            )
        );

    /// <param name="claims">"a PNG picture".</param>
    /// <param name="content">"a web page".</param>
    public static Error Disguised(string claims, string content) =>
        new(
            "attachment.disguised",
            $"This file says it is {claims}, but its content is {content}. Nothing was kept. Ask whoever sent it for the original."
        );

    /// <param name="claims">"a PDF document".</param>
    /// <param name="what">"its end is missing".</param>
    public static Error Broken(string claims, string what) =>
        new(
            "attachment.broken",
            $"This file says it is {claims}, but {what}. Nothing was kept. Export or scan it again, or ask for another copy."
        );

    public static Error NotKept(string content) =>
        new(
            "attachment.not_kept",
            $"This file is {content}, which is not kept here. Use a picture (JPEG, PNG, GIF, WebP, HEIC), PDF, Word (docx), Excel (xlsx), DICOM, text or CSV."
        );

    public static readonly Error TooManyPoints = new(
        "attachment.too_many_points",
        $"This picture has more points than a screen or a camera has: at most {AttachmentRules.MostPixels / 1_000_000} million are kept. Save it smaller."
    );

    private static string Megabytes(long size) => (size / (1024.0 * 1024)).ToString("0.#", CultureInfo.InvariantCulture);
}
