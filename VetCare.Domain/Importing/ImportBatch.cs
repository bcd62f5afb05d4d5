using VetCare.Domain.Common;

namespace VetCare.Domain.Importing;

/// <summary>What the rows of a file become.</summary>
public enum ImportKind
{
    Clients,
    Pets,
    Vaccinations,
}

/// <summary>Where an import stands.</summary>
public enum ImportStatus
{
    Running,
    Done,
    Failed,
    Undone,
}

/// <summary>One file brought in by one person, to be taken back as a whole.</summary>
public sealed class ImportBatch : ClinicEntity
{
    public const int FileNameLength = 255;

    private ImportBatch() { }

    public ImportBatch(Guid clinicId, ImportKind kind, string fileName, string sha256, int rowCount, Guid by, DateTime at)
        : base(clinicId) =>
        (Kind, FileName, Sha256, RowCount, StartedBy, StartedAt) = (
            kind,
            fileName.Length <= FileNameLength ? fileName : fileName[..FileNameLength],
            sha256,
            rowCount,
            by,
            at
        );

    public ImportKind Kind { get; private set; }
    public ImportStatus Status { get; private set; }
    public string FileName { get; private set; } = "";
    public string Sha256 { get; private set; } = "";
    public int RowCount { get; private set; }
    public int CreatedCount { get; private set; }
    public int DuplicateCount { get; private set; }
    public int RefusedCount { get; private set; }
    public Guid StartedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? FinishedAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? UndoneAt { get; private set; }
    public Guid? UndoneBy { get; private set; }

    /// <summary>Counts rows that are saved beside this; an import that has ended takes no more.</summary>
    public Result Count(int created, int duplicates, int refused)
    {
        if (Status != ImportStatus.Running)
            return ImportBatchErrors.NotRunning;
        (CreatedCount, DuplicateCount, RefusedCount) = (CreatedCount + created, DuplicateCount + duplicates, RefusedCount + refused);
        return Result.Success();
    }

    /// <param name="complete">False: it broke off, and what it saved so far stays.</param>
    /// <param name="at">UTC.</param>
    public Result Finish(bool complete, DateTime at)
    {
        if (Status != ImportStatus.Running)
            return ImportBatchErrors.NotRunning;
        (Status, FinishedAt) = (complete ? ImportStatus.Done : ImportStatus.Failed, at);
        return Result.Success();
    }

    /// <summary>Whether it can be taken back now.</summary>
    public Result CanBeUndone() =>
        Status switch
        {
            ImportStatus.Running => ImportBatchErrors.StillRuns,
            ImportStatus.Undone => ImportBatchErrors.AlreadyUndone,
            ImportStatus.Done or ImportStatus.Failed => Result.Success(),
        };

    /// <param name="at">UTC.</param>
    public Result MarkUndone(Guid by, DateTime at)
    {
        var allowed = CanBeUndone();
        if (allowed.IsSuccess)
            (Status, UndoneAt, UndoneBy) = (ImportStatus.Undone, at, by);
        return allowed;
    }
}

/// <summary>What became of a row.</summary>
public enum ImportOutcome
{
    Created,
    Duplicate,
    Refused,
}

/// <summary>One line of the file and what it became: the provenance of the record.</summary>
public sealed class ImportRow : ClinicEntity
{
    public const int MessageLength = 1_000;

    private ImportRow() { }

    public ImportRow(ImportBatch batch, int rowNumber, ImportOutcome outcome, string? message)
        : base(batch.ClinicId) =>
        (BatchId, RowNumber, Outcome, Message) = (
            batch.Id,
            rowNumber,
            outcome,
            message is { Length: > MessageLength } ? message[..MessageLength] : message
        );

    public Guid BatchId { get; private set; }

    /// <summary>Line of the file, the header being line 1.</summary>
    public int RowNumber { get; private set; }
    public ImportOutcome Outcome { get; private set; }

    /// <summary>Why a row was refused or taken for a duplicate, in words.</summary>
    public string? Message { get; private set; }
    public Guid? ClientId { get; init; }
    public Guid? PetId { get; init; }
    public Guid? VaccinationId { get; init; }

    /// <summary>Says why the record of this row stays although the batch was taken back.</summary>
    public void Keep(string why) => Message = why.Length <= MessageLength ? why : why[..MessageLength];
}

/// <summary>Which column of a file means what, kept for the next file from the same system.</summary>
public sealed class ImportProfile : ClinicEntity, ISoftDeletable
{
    public const int NameLength = 100;

    private ImportProfile() { }

    private ImportProfile(Guid clinicId, ImportKind kind, string name, IReadOnlyDictionary<string, string> mapping)
        : base(clinicId) => (Kind, Name, Mapping) = (kind, name, mapping);

    public ImportKind Kind { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Field of VetCare to column heading of the file.</summary>
    public IReadOnlyDictionary<string, string> Mapping { get; private set; } = new Dictionary<string, string>();
    public DateTime? DeletedAt { get; private set; }

    public static Result<ImportProfile> Keep(Guid clinicId, ImportKind kind, string? name, IReadOnlyDictionary<string, string> mapping)
    {
        var said = TextRules.Required(name, NameLength, nameof(Name), "name of the profile");
        return said.IsSuccess ? new ImportProfile(clinicId, kind, said.Value, mapping) : said.Error;
    }

    public void Remap(IReadOnlyDictionary<string, string> mapping) => Mapping = mapping;
}
