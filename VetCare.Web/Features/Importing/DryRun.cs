using VetCare.Domain.Common;
using VetCare.Domain.Importing;
using VetCare.Domain.Staff;
using VetCare.Web.Features.Importing.Planning;
using VetCare.Web.Features.Importing.Reading;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Importing;

/// <summary>Reads the whole file as the import would and says what would become of every row. Nothing is saved.</summary>
public sealed class DryRun(UseCaseContext context, UploadedFiles files) : UseCase<DryRun.Request, DryRun.Preview>(context)
{
    public sealed record Request(Guid FileId, ImportMapping Mapping);

    /// <param name="Titles">Headings of <see cref="PreviewRow.Cells"/>.</param>
    /// <param name="Rows">The first rows that can be read, as they will be read.</param>
    /// <param name="Problems">The first rows that create nothing, and why.</param>
    /// <param name="UnknownSpecies">Words the file uses for a species that nobody has explained yet.</param>
    public sealed record Preview(
        IReadOnlyList<string> Titles,
        IReadOnlyList<PreviewRow> Rows,
        int Created,
        int Duplicates,
        int Refused,
        IReadOnlyList<Problem> Problems,
        IReadOnlyList<Word> UnknownSpecies
    );

    public sealed record PreviewRow(int Line, IReadOnlyList<string?> Cells, ImportOutcome Outcome);

    public sealed record Problem(int Line, ImportOutcome Outcome, string Message);

    public sealed record Word(string Text, int Rows);

    public override string Requires => Permissions.UpdateAdministration;

    protected override async Task<Result<Preview>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (files.Find(request.FileId, actor) is not { } file)
            return ImportErrors.FileGone;
        var content = new ImportFile(files, file);
        var planned = await content.PlannerAsync(actor, request.Mapping, Today(actor), cancellationToken);
        if (!planned.TryGet(out var planner))
            return Result<Preview>.Refuse(planned.Errors);

        await using var db = Open(actor);
        await planner.LoadAsync(db, cancellationToken);
        var counts = new int[Enum.GetValues<ImportOutcome>().Length];
        List<PreviewRow> shown = [];
        List<Problem> problems = [];
        await foreach (var chunk in content.ChunksAsync(cancellationToken))
        foreach (var row in await planner.PlanAsync(db, chunk, cancellationToken))
        {
            counts[(int)row.Outcome]++;
            if (row.AsRead.Count > 0 && shown.Count < ImportRules.PreviewRows)
                shown.Add(new PreviewRow(row.Line, row.AsRead, row.Outcome));
            if (row.Outcome != ImportOutcome.Created && problems.Count < ImportRules.ShownProblems)
                problems.Add(new Problem(row.Line, row.Outcome, row.Message ?? ""));
        }
        return new Preview(
            planner.Titles,
            shown,
            counts[(int)ImportOutcome.Created],
            counts[(int)ImportOutcome.Duplicate],
            counts[(int)ImportOutcome.Refused],
            problems,
            Words(planner)
        );
    }

    private static List<Word> Words(RowPlanner planner) =>
        [
            .. planner
                .UnknownSpecies.OrderByDescending(word => word.Value)
                .ThenBy(word => word.Key, StringComparer.Ordinal)
                .Take(ImportRules.ShownWords)
                .Select(word => new Word(word.Key, word.Value)),
        ];
}
