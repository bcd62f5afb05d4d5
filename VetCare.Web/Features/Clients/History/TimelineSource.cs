using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Attachments;
using VetCare.Domain.Scheduling;
using VetCare.Domain.Staff;
using VetCare.Web.Data;
using VetCare.Web.Identity;

namespace VetCare.Web.Features.Clients.History;

/// <summary>Reads the lines of a client's timeline, each kind bounded and in one query.</summary>
internal sealed class TimelineSource(Actor actor, Guid clientId, int most)
{
    /// <returns>Registration and merges; null when there is no such client.</returns>
    public async Task<IReadOnlyList<TimelineLine>?> ClientAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        var client = await db
            .Clients.AsNoTracking()
            .Where(row => row.Id == clientId)
            .Select(row => new
            {
                row.CreatedAt,
                Merges = db
                    .RecordMerges.Where(merge => merge.KeptClientId == row.Id && merge.UndoneAt == null)
                    .OrderByDescending(merge => merge.MergedAt)
                    .Take(most)
                    .Select(merge => merge.MergedAt)
                    .ToList(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return client is null
            ? null
            :
            [
                Line(TimelineKind.Client, client.CreatedAt, "Registered as a client", null),
                .. client.Merges.Select(at => Line(TimelineKind.Client, at, "Merged with a second record of the same client", null)),
            ];
    }

    public async Task<IEnumerable<TimelineLine>> NotesAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        var notes = await (
            from note in db.ClientNotes.AsNoTracking()
            where note.ClientId == clientId
            join member in db.Memberships on note.WrittenBy equals member.UserId
            join user in db.Users on member.UserId equals user.Id
            orderby note.CreatedAt descending
            select new
            {
                note.CreatedAt,
                note.IsInternal,
                By = user.FirstName + " " + user.LastName,
            }
        )
            .Take(most)
            .ToListAsync(cancellationToken);
        return notes.Select(note =>
            Line(
                TimelineKind.Notes,
                note.CreatedAt,
                $"{(note.IsInternal ? "Internal note" : "Note")} by {note.By}",
                $"/clients/{clientId}?tab=notes"
            )
        );
    }

    public async Task<IEnumerable<TimelineLine>> AppointmentsAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        var booked = await (
            from appointment in db.Appointments.AsNoTracking()
            where appointment.ClientId == clientId
            join type in db.AppointmentTypes on appointment.TypeId equals type.Id
            join pet in db.Pets on appointment.PetId equals pet.Id
            orderby appointment.StartTime descending
            select new
            {
                appointment.PromisedDate,
                appointment.PromisedTime,
                appointment.Status,
                Type = type.Name,
                Pet = pet.Name,
            }
        )
            .Take(most)
            .ToListAsync(cancellationToken);
        return booked.Select(row => new TimelineLine(
            TimelineKind.Appointments,
            row.PromisedDate,
            row.PromisedTime,
            $"{row.Type} of {row.Pet}: {Word(row.Status)}",
            ClientHistoryLook.DayLink(row.PromisedDate)
        ));
    }

    public async Task<IEnumerable<TimelineLine>> PetsAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        var held = await (
            from owner in db.PetOwners.AsNoTracking()
            where owner.ClientId == clientId && (owner.IsPrimary || owner.OwnedUntil == null || owner.OwnedUntil > owner.OwnedFrom)
            join pet in db.Pets on owner.PetId equals pet.Id
            orderby owner.OwnedFrom descending
            select new
            {
                owner.PetId,
                owner.OwnedFrom,
                owner.OwnedUntil,
                owner.IsPrimary,
                pet.Name,
                pet.ClientId,
                pet.DeceasedDate,
                IsFirst = !db.PetOwners.Any(other => other.PetId == pet.Id && other.IsPrimary && other.OwnedFrom < owner.OwnedFrom),
                NewOwner = db
                    .Clients.Where(client => client.Id == pet.ClientId)
                    .Select(client => client.FirstName + " " + client.LastName)
                    .FirstOrDefault(),
            }
        )
            .Take(most)
            .ToListAsync(cancellationToken);
        List<TimelineLine> lines = [];
        foreach (var row in held)
        {
            var chart = $"/pets/{row.PetId}";
            var began =
                !row.IsPrimary ? "became co-owned"
                : row.IsFirst ? "registered"
                : "came to this client";
            lines.Add(new TimelineLine(TimelineKind.Pets, row.OwnedFrom, null, $"{row.Name} {began}", chart));
            var isElsewhere = row.IsPrimary && row.ClientId != clientId;
            var ended = isElsewhere ? $"{row.Name} transferred, now with {row.NewOwner}" : $"{row.Name} no longer owned in part";
            if (row.OwnedUntil is { } until)
                lines.Add(new TimelineLine(TimelineKind.Pets, until, null, ended, chart));
            else if (row.DeceasedDate is { } died)
                lines.Add(new TimelineLine(TimelineKind.Pets, died, null, $"{row.Name} died", chart));
        }
        return lines;
    }

    public async Task<IEnumerable<TimelineLine>> FilesAsync(VetCareDbContext db, CancellationToken cancellationToken)
    {
        var files = await db
            .Attachments.AsNoTracking()
            .Where(file => file.ClientId == clientId)
            .OrderByDescending(file => file.CreatedAt)
            .Take(most)
            .Select(file => new { file.CreatedAt, file.Category })
            .ToListAsync(cancellationToken);
        // A title can hold a finding; that a file came is enough here. Of clinical ones only those hear who read records.
        var told = files.Where(file => actor.May(Permissions.ReadRecords) || !AttachmentRules.IsClinical(file.Category));
        return told.Select(file =>
            Line(
                TimelineKind.Files,
                file.CreatedAt,
                $"File added: {ClientHistoryLook.File(file.Category)}",
                $"/clients/{clientId}?tab=documents"
            )
        );
    }

    private TimelineLine Line(TimelineKind kind, DateTime at, string text, string? link) =>
        new(kind, actor.Clinic.Time.LocalDate(at), actor.Clinic.Time.LocalTime(at), text, link);

    private static string Word(AppointmentStatus status) => ClientHistoryLook.Status(status);
}
