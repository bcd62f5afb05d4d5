using VetCare.Domain.Common;

namespace VetCare.Domain.Attachments;

/// <summary>What a file is about.</summary>
public enum AttachmentCategory
{
    Photo,
    LabReport,
    Referral,
    Consent,
    Insurance,
    Identification,
    Correspondence,
    Other,
}

/// <summary>
/// A file of a client or a pet: a photo, a letter, a result from elsewhere. The bytes lie outside the database and outside the web root under an opaque
/// name; the row says what they are.
/// </summary>
public sealed class Attachment : ClinicEntity, ISoftDeletable
{
    private Attachment() { }

    private Attachment(Guid clinicId)
        : base(clinicId) { }

    public Guid? ClientId { get; private set; }
    public Guid? PetId { get; private set; }

    /// <summary>The visit it belongs to, if any.</summary>
    public Guid? EncounterId { get; private set; }
    public AttachmentCategory Category { get; private set; }

    /// <summary>The name the file was uploaded under; shown, never used as a path.</summary>
    public string FileName { get; private set; } = "";
    public string? Title { get; private set; }

    /// <summary>As sniffed from the content, never as claimed.</summary>
    public string MediaType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Of the content, in lower-case hex.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>The opaque name in the file store.</summary>
    public string StoredName { get; private set; } = "";
    public bool HasThumbnail { get; private set; }

    /// <summary>Shown as the pet's picture in the header of the chart.</summary>
    public bool IsPortrait { get; private set; }
    public Guid UploadedBy { get; private set; }
    public DateTime? DeletedAt { get; private set; }

    /// <param name="details">What is typed about the file.</param>
    /// <param name="content">What was found in it.</param>
    public static Result<Attachment> Keep(Guid clinicId, AttachmentDetails details, StoredContent content, Guid by)
    {
        if (details.ClientId is null && details.PetId is null)
            return AttachmentErrors.Nobody;
        var title = TextRules.Optional(details.Title, AttachmentRules.TitleLength, nameof(Title), "title");
        if (!title.IsSuccess)
            return title.Error;
        return new Attachment(clinicId)
        {
            ClientId = details.ClientId,
            PetId = details.PetId,
            EncounterId = details.EncounterId,
            Category = details.Category,
            Title = title.Value,
            FileName = FileNames.Clean(details.FileName),
            MediaType = content.MediaType,
            Size = content.Size,
            Sha256 = content.Sha256,
            StoredName = content.StoredName,
            HasThumbnail = content.HasThumbnail,
            UploadedBy = by,
        };
    }

    public Result Describe(string? title, AttachmentCategory category)
    {
        var said = TextRules.Optional(title, AttachmentRules.TitleLength, nameof(Title), "title");
        if (!said.IsSuccess)
            return said;
        (Title, Category) = (said.Value, category);
        return Result.Success();
    }

    /// <summary>A pet has one portrait: whoever chooses this one ends the other.</summary>
    public Result BecomePortrait()
    {
        if (PetId is null || !HasThumbnail)
            return AttachmentErrors.NoPortrait;
        IsPortrait = true;
        return Result.Success();
    }

    public void StopBeingPortrait() => IsPortrait = false;

    /// <summary>Takes a removal back.</summary>
    public void Restore() => DeletedAt = null;
}

/// <summary>Whose file it is and what it is about.</summary>
public sealed record AttachmentDetails(
    Guid? ClientId,
    Guid? PetId,
    Guid? EncounterId,
    AttachmentCategory Category,
    string FileName,
    string? Title
);

/// <summary>What was found in the bytes, and where they lie.</summary>
public sealed record StoredContent(string MediaType, long Size, string Sha256, string StoredName, bool HasThumbnail);

/// <summary>Limits of files, read by form, entity, mapping and tests.</summary>
public static class AttachmentRules
{
    public const int TitleLength = 200;
    public const int FileNameLength = 255;

    /// <summary>Bytes; a phone's photo and a scanned letter fit, a film does not.</summary>
    public const long LargestFile = 25 * 1024 * 1024;

    /// <summary>Files of one client or one pet.</summary>
    public const int MostFiles = 500;

    /// <summary>Width times height of a picture; the largest phone cameras have 200 million.</summary>
    public const long MostPixels = 200_000_000;

    /// <summary>Bytes of a preview.</summary>
    public const int LargestThumbnail = 256 * 1024;

    /// <summary>Longer edge of a preview, in points.</summary>
    public const int ThumbnailEdge = 480;

    /// <summary>Shown only to people who may read medical records.</summary>
    public static IReadOnlyList<AttachmentCategory> Clinical { get; } = [AttachmentCategory.LabReport, AttachmentCategory.Referral];

    public static bool IsClinical(AttachmentCategory category) => Clinical.Contains(category);
}
