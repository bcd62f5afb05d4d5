namespace VetCare.Web.Shared.UseCases;

/// <summary>How a feature registers its use cases: one line each.</summary>
public static class UseCaseRegistration
{
    public static IServiceCollection AddUseCase<TUseCase>(this IServiceCollection services)
        where TUseCase : class => services.AddTransient<TUseCase>();
}
