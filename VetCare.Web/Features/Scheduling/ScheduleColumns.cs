namespace VetCare.Web.Features.Scheduling;

/// <summary>The columns of the schedule, made of what was read: one for each resource on a day, or one for each day of a week.</summary>
public sealed class ScheduleColumns(ScheduleWindow.Result window)
{
    /// <summary>Resources in use, and retired ones where they still hold something.</summary>
    public IReadOnlyList<ScheduleWindow.Resource> Resources { get; } =
    [.. window.Resources.Where(row => row.IsActive || window.Appointments.Any(held => held.ResourceId == row.Id))];

    /// <summary>How many appointments take up time, as a chip says it.</summary>
    public string Count =>
        window.Appointments.Count(row => row.HoldsItsTime) switch
        {
            0 => "No appointments",
            1 => "1 appointment",
            var many => $"{many} appointments",
        };

    /// <summary>The columns of a page of the book. A week leaves out closed days that hold nothing.</summary>
    public IReadOnlyList<GridColumn> Of(ScheduleAddress page, DateOnly today) =>
        page.View == ScheduleView.Week ? Week(page.Who, page.Monday, today) : Day(page.Date);

    /// <summary>The column a week shows: the one asked for, else one's own, else the first; empty when there is none.</summary>
    public Guid ForWeek(Guid? asked, Guid userId) =>
        Resources.FirstOrDefault(row => row.Id == asked)?.Id
        ?? Resources.FirstOrDefault(row => row.UserId == userId)?.Id
        ?? (Resources is [var first, ..] ? first.Id : Guid.Empty);

    private List<GridColumn> Week(Guid who, DateOnly monday, DateOnly today)
    {
        var isActive = Resources.FirstOrDefault(row => row.Id == who)?.IsActive == true;
        return
        [
            .. from day in Enumerable.Range(0, 7).Select(monday.AddDays)
            let hours = window.Hours.On(day)
            let rows = Rows(who, day)
            where hours is not null || rows.Count > 0
            select new GridColumn(who, day, AppointmentLook.Day(day), day == today ? "Today" : null, hours, isActive, rows),
        ];
    }

    private List<GridColumn> Day(DateOnly date) =>
        [
            .. Resources.Select(row => new GridColumn(
                row.Id,
                date,
                row.Name,
                row.Place,
                window.Hours.On(date),
                row.IsActive,
                Rows(row.Id, date)
            )),
        ];

    private List<ScheduleWindow.Row> Rows(Guid resourceId, DateOnly date) =>
        [.. window.Appointments.Where(row => row.ResourceId == resourceId && row.Date == date)];
}
