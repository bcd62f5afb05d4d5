using Microsoft.EntityFrameworkCore.Diagnostics;

namespace VetCare.Web.Data.Interceptors;

/// <summary>One thing done to the changed rows before they are saved, alike for both ways of saving.</summary>
public abstract class SaveStep : SaveChangesInterceptor
{
    public sealed override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Take((VetCareDbContext)eventData.Context!);
        return result;
    }

    public sealed override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Take((VetCareDbContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    protected abstract void Take(VetCareDbContext context);
}
