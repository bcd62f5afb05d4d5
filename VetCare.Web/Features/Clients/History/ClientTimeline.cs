using VetCare.Domain.Clients;
using VetCare.Domain.Common;
using VetCare.Domain.Staff;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Clients.History;

/// <summary>What kind of thing happened with a client.</summary>
public enum TimelineKind
{
    Client,
    Notes,
    Appointments,
    Pets,
    Files,
}

/// <summary>One line of the timeline.</summary>
/// <param name="Day">The clinic's local date.</param>
/// <param name="At">The clinic's wall clock; null for what is known by the day only.</param>
/// <param name="Link">Where more about it stands, or null.</param>
public sealed record TimelineLine(TimelineKind Kind, DateOnly Day, TimeOnly? At, string Text, string? Link);

/// <summary>
/// Everything that happened with a client, newest first: never what was written in a note, only that it was written. One query per kind.
/// </summary>
public sealed class ClientTimeline(UseCaseContext context) : UseCase<ClientTimeline.Request, ClientTimeline.Page>(context)
{
    public const int PageSize = 25;
    public const int MostRows = 300;

    /// <param name="Kind">Only this kind; null shows all.</param>
    /// <param name="Take">How many lines at most.</param>
    public sealed record Request(Guid ClientId, TimelineKind? Kind = null, int Take = PageSize);

    /// <param name="HasMore">There are earlier lines.</param>
    public sealed record Page(IReadOnlyList<TimelineLine> Lines, bool HasMore);

    public override string Requires => Permissions.ReadClients;

    protected override async Task<Result<Page>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = Open(actor);
        var take = Math.Clamp(request.Take, 1, MostRows);
        var source = new TimelineSource(actor, request.ClientId, take + 1);
        if (await source.ClientAsync(db, cancellationToken) is not { } own)
            return ClientErrors.NotFound;
        List<TimelineLine> lines = Wants(TimelineKind.Client) ? [.. own] : [];
        if (Wants(TimelineKind.Notes))
            lines.AddRange(await source.NotesAsync(db, cancellationToken));
        if (Wants(TimelineKind.Appointments) && actor.May(Permissions.ReadAppointments))
            lines.AddRange(await source.AppointmentsAsync(db, cancellationToken));
        if (Wants(TimelineKind.Pets) && actor.May(Permissions.ReadPets))
            lines.AddRange(await source.PetsAsync(db, cancellationToken));
        if (Wants(TimelineKind.Files))
            lines.AddRange(await source.FilesAsync(db, cancellationToken));
        var sorted = lines.OrderByDescending(line => line.Day).ThenByDescending(line => line.At ?? TimeOnly.MinValue).ToList();
        return new Page([.. sorted.Take(take)], sorted.Count > take);

        bool Wants(TimelineKind kind) => request.Kind is null || request.Kind == kind;
    }
}
