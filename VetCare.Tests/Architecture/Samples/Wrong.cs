using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

// What each rule must notice. Nothing here runs.
#pragma warning disable CA1812, CA2012, RS0030, MA0147, MA0155, VSTHRD100, CA1305, MA0011, IDE0051

namespace VetCare.Tests.Architecture.Samples
{
    internal sealed class DomainWithData
    {
        public DbContext? Context { get; set; }
    }

    internal sealed class DomainWithClock
    {
        public string Said() => DateTime.UtcNow.ToString(CultureInfo.CurrentCulture);
    }

    internal sealed class PageWithData : ComponentBase
    {
        [Inject]
        private ClinicDb Db { get; set; } = null!;

        // Only the asynchronous lambda mentions the tables.
        protected override Task OnInitializedAsync() => Task.Run(async () => await ((VetCareDbContext)(object)this).Clients.ToListAsync());
    }

    internal sealed class UseCaseWithScreen(UseCaseContext context, NavigationManager navigation) : UseCase<string, Done>(context)
    {
        public override string Requires => Permissions.ReadClients;

        protected override Task<Result<Done>> HandleAsync(string request, Actor actor, CancellationToken cancellationToken)
        {
            navigation.NavigateTo(request);
            return Task.FromResult(Result<Done>.Success(default));
        }
    }

    internal sealed class UseCaseWithoutContext() : UseCase<string, Done>(null!)
    {
        public override string Requires => Permissions.ReadClients;

        protected override Task<Result<Done>> HandleAsync(string request, Actor actor, CancellationToken cancellationToken) =>
            Task.FromResult(Result<Done>.Success(default));
    }

    internal sealed class OperationThatIsNoUseCase(ClinicDb clinics, Actor actor)
    {
        public async Task<int> CountAsync()
        {
            await using var db = clinics.Open(actor);
            return await db.Clients.CountAsync();
        }
    }

    internal sealed class KeeperOfAContext(SystemDb system)
    {
        private readonly VetCareDbContext kept = system.Open();

        public bool Keeps => kept.IsSystem;
    }

    internal sealed class MakerOfAContext
    {
        public static DbContext Make(DbContextOptions<SqliteVetCareDbContext> options) => new SqliteVetCareDbContext(options, null!);
    }

    internal sealed class LifterOfAllFilters
    {
        public static Task<int> CountAsync(VetCareDbContext db) => db.Clients.IgnoreQueryFilters().CountAsync();
    }

    internal sealed class WriterOfSql
    {
        public static async Task RunAsync(VetCareDbContext db) => await db.Database.ExecuteSqlAsync($"DELETE FROM clients");
    }

    internal sealed class Blocker
    {
        public static int Wait(Task<int> task) => task.Result;
    }

    internal sealed class FireAndForget
    {
        public static async void Start() => await Task.Yield();
    }

    internal sealed class Registrar
    {
        public static void Register(IServiceCollection services) => services.AddDbContext<SqliteVetCareDbContext>();
    }

    internal sealed class DocumentWithIdentity
    {
        public Actor? Actor { get; set; }
    }

    [Route("/open")]
    internal sealed class OpenPage : ComponentBase;

    [Route("/anonymous"), AllowAnonymous]
    internal sealed class UnlistedAnonymousPage : ComponentBase;

    [Route("/any"), Authorize]
    internal sealed class PageWithoutPolicy : ComponentBase;

    [Route("/guarded"), Authorize(Policy = Permissions.ReadClients)]
    internal sealed class GuardedPage : ComponentBase;
}

namespace VetCare.Tests.Architecture.Samples.Features.Left
{
    internal sealed class Neighbour
    {
        public static string Name => nameof(Neighbour);
    }
}

namespace VetCare.Tests.Architecture.Samples.Features.Left.Contracts
{
    internal sealed class Offered
    {
        public static string Name => nameof(Offered);
    }
}

namespace VetCare.Tests.Architecture.Samples.Features.Right
{
    internal sealed class Intruder
    {
        public static Left.Neighbour Visit() => new();
    }

    internal sealed class Guest
    {
        public static Left.Contracts.Offered Visit() => new();
    }
}
