using VetCare.Domain.Common;

namespace VetCare.Web.Data;

/// <summary>For decisions that rest on more than the changed row.</summary>
public static class SavedAnew
{
    /// <summary>
    /// Saves the record anew even where no value of its own changes: whoever has it open is refused, and of two who decide about its parts at once one
    /// loses the race.
    /// </summary>
    public static void Touch<T>(this VetCareDbContext db, T entity)
        where T : Entity => db.Entry(entity).Property(nameof(Entity.UpdatedAt)).IsModified = true;
}
