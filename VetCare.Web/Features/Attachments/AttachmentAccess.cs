using VetCare.Domain.Attachments;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Attachments;

/// <summary>
/// Who may do what with a file. Every use case of files asks for the permission on pets; a client's file asks for the one on clients too, and a
/// clinical one for reading records. What somebody may not see is answered like what does not exist.
/// </summary>
internal static class AttachmentAccess
{
    public static bool MaySee(this Actor actor, Guid? clientId, AttachmentCategory category) =>
        (clientId is null || actor.May(Permissions.ReadClients)) && actor.MayFile(category);

    public static bool MayFile(this Actor actor, AttachmentCategory category) =>
        !AttachmentRules.IsClinical(category) || actor.May(Permissions.ReadRecords);

    public static bool MayChange(this Actor actor, Guid? clientId) => clientId is null || actor.May(Permissions.UpdateClients);

    /// <summary>A file as the database has it, for changing it.</summary>
    public static Result<Attachment> ForChange(this Actor actor, Attachment? found)
    {
        if (found is null || !actor.MaySee(found.ClientId, found.Category))
            return AttachmentErrors.NotFound;
        return actor.MayChange(found.ClientId) ? found : UseCaseErrors.NotAllowed;
    }
}
