namespace VetCare.Domain.Attachments;

/// <summary>The small picture shown in lists. It is drawn by the browser that uploads, so what arrives is checked like any other upload.</summary>
public static class Thumbnails
{
    public const string MediaType = "image/jpeg";

    /// <returns>The preview without place, time or camera; null for anything that is not a small JPEG picture.</returns>
    public static byte[]? Plain(byte[]? offered)
    {
        if (offered is null || offered.Length is 0 or > AttachmentRules.LargestThumbnail)
            return null;
        var isSmall =
            Pictures.Jpeg(offered) is { Width: > 0 and <= AttachmentRules.ThumbnailEdge, Height: > 0 and <= AttachmentRules.ThumbnailEdge };
        return isSmall ? JpegFile.WithoutMetadata(offered) : null;
    }
}
