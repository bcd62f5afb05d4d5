using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using VetCare.Domain.Audit;
using VetCare.Domain.Common;
using VetCare.Domain.Organizations;

namespace VetCare.Web.Data.Interceptors;

/// <summary>Refuses to save a row of another clinic. This is the last wall in code; reaching it is a bug, so it throws.</summary>
public sealed class ClinicGuard : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Check(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Check(DbContext? saving)
    {
        var context = (VetCareDbContext)saving!;
        foreach (
            var entry in context
                .ChangeTracker.Entries()
                .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
        )
        {
            var allowed = entry.Entity switch
            {
                IClinicOwned row => context.IsSystem ? row.ClinicId != Guid.Empty : row.ClinicId == context.CurrentClinicId,
                Clinic clinic => context.IsSystem || (clinic.Id == context.CurrentClinicId && entry.State == EntityState.Modified),
                AuditLog row => context.IsSystem || row.ClinicId == context.CurrentClinicId,
                // Organizations, people, their secrets, roles and keys are changed by the system alone.
                _ => context.IsSystem,
            };
            if (!allowed)
                throw new InvalidOperationException(
                    $"A row of {entry.Metadata.GetTableName()} does not belong to the clinic of this operation."
                );
        }
    }
}
