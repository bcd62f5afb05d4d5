using System.Runtime.CompilerServices;
using VetCare.Domain.Common;
using VetCare.Web.Features.Importing.Planning;
using VetCare.Web.Identity;

namespace VetCare.Web.Features.Importing.Reading;

/// <summary>A chosen file with what has been decided about it: hands out its rows in chunks and everything a planner needs.</summary>
internal sealed class ImportFile(UploadedFiles files, UploadedFile file)
{
    public async Task<IReadOnlyList<string>> HeadingsAsync(CancellationToken cancellationToken)
    {
        await foreach (var row in files.Rows(file, cancellationToken))
            return HeadingMatch.Named(row.Cells);
        return [];
    }

    /// <summary>The rows below the headings.</summary>
    public async IAsyncEnumerable<CsvRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var first = true;
        await foreach (var row in files.Rows(file, cancellationToken))
        {
            if (!first)
                yield return row;
            first = false;
        }
    }

    public async IAsyncEnumerable<IReadOnlyList<CsvRow>> ChunksAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunk = new List<CsvRow>(ImportRules.ChunkRows);
        await foreach (var row in RowsAsync(cancellationToken))
        {
            chunk.Add(row);
            if (chunk.Count < ImportRules.ChunkRows)
                continue;
            yield return chunk;
            chunk = new List<CsvRow>(ImportRules.ChunkRows);
        }
        if (chunk.Count > 0)
            yield return chunk;
    }

    /// <summary>The planner for this file, or what is missing in the mapping.</summary>
    public async Task<Result<RowPlanner>> PlannerAsync(
        Actor actor,
        ImportMapping mapping,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var headings = await HeadingsAsync(cancellationToken);
        Error[] missing = [.. mapping.Missing(file.Kind, headings)];
        if (missing.Length > 0)
            return Result<RowPlanner>.Refuse(missing);
        var places = headings
            .Select((heading, at) => (heading, at))
            .ToDictionary(pair => pair.heading, pair => pair.at, StringComparer.Ordinal);
        var columns = mapping.Columns.ToDictionary(pair => pair.Key, pair => places[pair.Value], StringComparer.Ordinal);
        var dates = mapping.Dates;
        if (dates is null)
        {
            var (order, ambiguous) = await DatesAsync(columns, cancellationToken);
            if (order is null && ambiguous)
                return ImportErrors.ChooseDateOrder;
            dates = order;
        }
        return RowPlanner.For(file.Kind, new PlanContext(actor.ClinicId, actor.UserId, today, mapping, columns, dates));
    }

    /// <summary>What the dates of the whole file tell about their order: one 13 in the first place is enough, unless another one contradicts it.</summary>
    private async Task<(DateOrder? Order, bool Ambiguous)> DatesAsync(Dictionary<string, int> columns, CancellationToken cancellationToken)
    {
        int[] places =
        [
            .. ImportFields
                .For(file.Kind)
                .Where(field => field.IsDate && columns.ContainsKey(field.Key))
                .Select(field => columns[field.Key]),
        ];
        if (places.Length == 0)
            return (null, false);
        var (dayFirst, monthFirst, ambiguous) = (false, false, false);
        await foreach (var row in RowsAsync(cancellationToken))
        foreach (var at in places.Where(at => at < row.Cells.Count))
        {
            var (day, month) = ImportDates.Allows(row.Cells[at]);
            dayFirst |= day && !month;
            monthFirst |= month && !day;
            ambiguous |= ImportDates.IsAmbiguous(row.Cells[at]);
        }
        if (dayFirst == monthFirst)
            return (null, ambiguous);
        return (dayFirst ? DateOrder.DayFirst : DateOrder.MonthFirst, ambiguous);
    }
}
