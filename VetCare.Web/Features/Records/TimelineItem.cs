using VetCare.Web.Identity;
using VetCare.Web.Shared.Components;

namespace VetCare.Web.Features.Records;

/// <summary>The kinds of the timeline, also its filter.</summary>
public enum TimelineKind
{
    Visit,
    Vaccination,
    Weight,
    Certificate,
}

/// <summary>One line of the timeline, ready to be shown.</summary>
public sealed record TimelineItem(TimelineKind Kind, string Key, DateOnly Day, DateTime? At, string When, string Title)
{
    public string? Detail { get; init; }
    public string? Words { get; init; }
    public string? Chip { get; init; }
    public string? ChipLook { get; init; }
    public string? Href { get; init; }
    public bool NewTab { get; init; }
    public Guid? RecordId { get; init; }

    /// <summary>Everything of a chart in one order, newest first; what has no time of day ends its day.</summary>
    public static IReadOnlyList<TimelineItem> Of(PetChart.Result chart, Actor actor)
    {
        IEnumerable<TimelineItem> all =
        [
            .. (chart.Visits ?? []).Select(visit => Visit(visit, actor)),
            .. (chart.Doses ?? []).GroupBy(dose => dose.GivenOn).Select(Doses),
            .. chart.Weights.Select(weighing => Weighing(weighing, actor)),
            .. chart.Certificates.Select(paper => Paper(paper, actor)),
        ];
        return [.. all.OrderByDescending(item => item.Day).ThenByDescending(item => item.At).ThenBy(item => item.Kind)];
    }

    private static TimelineItem Visit(PetChart.Visit visit, Actor actor) =>
        new(
            TimelineKind.Visit,
            "v" + visit.RecordId,
            actor.Clinic.Time.LocalDate(visit.VisitDate),
            visit.VisitDate,
            actor.DateAndTime(visit.VisitDate),
            Said.Visit(visit.Type)
        )
        {
            Detail = ", " + visit.Veterinarian,
            Chip = visit.IsSigned ? "signed" : "draft",
            ChipLook = visit.IsSigned ? "good" : "warn",
            Words = visit.FirstWords ?? (visit.Diagnoses.Count > 0 ? string.Join(", ", visit.Diagnoses) : null),
            Href = $"/records/{visit.RecordId}",
            RecordId = visit.RecordId,
        };

    private static TimelineItem Doses(IGrouping<DateOnly, PetChart.Dose> day) =>
        new(
            TimelineKind.Vaccination,
            "d" + day.First().Id,
            day.Key,
            null,
            ClinicFormat.Date(day.Key),
            day.Count() == 1 ? "Vaccine" : "Vaccines"
        )
        {
            Detail = ": " + string.Join(", ", day.Select(dose => dose.Vaccine)),
            Chip = day.All(dose => dose.IsVerified) ? null : "told, not seen",
        };

    private static TimelineItem Weighing(PetChart.Weighing weighing, Actor actor) =>
        new(
            TimelineKind.Weight,
            "w" + weighing.MeasuredAt.Ticks,
            actor.Clinic.Time.LocalDate(weighing.MeasuredAt),
            weighing.MeasuredAt,
            actor.DateAndTime(weighing.MeasuredAt),
            "Weight"
        )
        {
            Detail = ": " + actor.Weight(weighing.Grams),
        };

    private static TimelineItem Paper(PetChart.Paper paper, Actor actor) =>
        new(
            TimelineKind.Certificate,
            "c" + paper.Id,
            actor.Clinic.Time.LocalDate(paper.IssuedAt),
            paper.IssuedAt,
            actor.DateAndTime(paper.IssuedAt),
            "Certificate"
        )
        {
            Detail = " " + paper.SerialNumber,
        };
}
