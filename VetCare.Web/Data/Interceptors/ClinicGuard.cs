using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Audit;
using VetCare.Domain.Common;
using VetCare.Domain.Organizations;

namespace VetCare.Web.Data.Interceptors;

/// <summary>Refuses to save a row of another clinic. This is the last wall in code; reaching it is a bug, so it throws.</summary>
public sealed class ClinicGuard : SaveStep
{
    protected override void Take(VetCareDbContext context)
    {
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
