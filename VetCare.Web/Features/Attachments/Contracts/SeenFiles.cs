using VetCare.Domain.Attachments;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;

namespace VetCare.Web.Features.Attachments.Contracts;

/// <summary>Which files somebody may know of, for every feature that lists them.</summary>
public static class SeenFiles
{
    /// <summary>Only the rows this person may see: a client's files ask for the permission on clients, clinical ones for reading records.</summary>
    public static IQueryable<Attachment> SeenBy(this IQueryable<Attachment> files, Actor actor)
    {
        if (!actor.May(Permissions.ReadClients))
            files = files.Where(row => row.ClientId == null);
        return actor.May(Permissions.ReadRecords) ? files : files.Where(row => !AttachmentRules.Clinical.Contains(row.Category));
    }
}
