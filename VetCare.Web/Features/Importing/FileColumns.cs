using Microsoft.EntityFrameworkCore;
using VetCare.Domain.Common;
using VetCare.Domain.Importing;
using VetCare.Domain.Staff;
using VetCare.Web.Features.Importing.Reading;
using VetCare.Web.Identity;
using VetCare.Web.Shared.UseCases;

namespace VetCare.Web.Features.Importing;

/// <summary>The columns of a chosen file, and which of them mean what: by a saved profile whose headings are all there, or else by their names.</summary>
public sealed class FileColumns(UseCaseContext context, UploadedFiles files) : UseCase<FileColumns.Request, FileColumns.File>(context)
{
    private const int Samples = 3;
    private const int MostProfiles = 50;

    public sealed record Request(Guid FileId);

    /// <param name="Profile">Name of the profile the proposal comes from; null when it comes from the headings.</param>
    public sealed record File(
        ImportKind Kind,
        string Name,
        int Rows,
        string Encoding,
        IReadOnlyList<Column> Columns,
        ImportMapping Proposed,
        string? Profile,
        IReadOnlyList<SavedProfile> Profiles
    );

    /// <param name="Samples">The first cells below the heading.</param>
    public sealed record Column(string Heading, IReadOnlyList<string> Samples);

    public sealed record SavedProfile(string Name, ImportMapping Mapping);

    public override string Requires => Permissions.UpdateAdministration;

    protected override async Task<Result<File>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (files.Find(request.FileId, actor) is not { } file)
            return ImportErrors.FileGone;
        var content = new ImportFile(files, file);
        var headings = await content.HeadingsAsync(cancellationToken);
        List<CsvRow> first = [];
        await foreach (var row in content.RowsAsync(cancellationToken))
        {
            first.Add(row);
            if (first.Count == Samples)
                break;
        }
        await using var db = Open(actor);
        var kept = await db
            .ImportProfiles.AsNoTracking()
            .Where(profile => profile.Kind == file.Kind)
            .OrderBy(profile => profile.Name)
            .Take(MostProfiles)
            .Select(profile => new { profile.Name, profile.Mapping })
            .ToListAsync(cancellationToken);
        List<SavedProfile> profiles =
        [
            .. kept.Select(profile => new SavedProfile(profile.Name, ImportMapping.FromProfile(profile.Mapping))),
        ];
        var fitting = profiles
            .Where(profile => profile.Mapping.Columns.Count > 0 && !profile.Mapping.Missing(file.Kind, headings).Any())
            .MaxBy(profile => profile.Mapping.Columns.Count);
        var proposed =
            fitting?.Mapping ?? ImportMapping.None with { Columns = HeadingMatch.Propose(ImportFields.For(file.Kind), headings) };
        return new File(
            file.Kind,
            file.Name,
            file.Shape.Rows,
            file.Shape.Encoding.WebName.ToUpperInvariant(),
            [.. headings.Select((heading, at) => new Column(heading, SamplesOf(first, at)))],
            proposed,
            fitting?.Name,
            profiles
        );
    }

    private static List<string> SamplesOf(List<CsvRow> rows, int at) =>
        [
            .. rows.Where(row => at < row.Cells.Count && !string.IsNullOrWhiteSpace(row.Cells[at]))
                .Select(row => RowCells.Short(row.Cells[at].Trim())),
        ];
}
