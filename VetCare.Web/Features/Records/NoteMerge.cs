using VetCare.Domain.MedicalRecords;

namespace VetCare.Web.Features.Records;

/// <summary>One part of a note that two people wrote at the same time.</summary>
public sealed class NoteClash(string name, string? mine, string? theirs)
{
    public string Name { get; } = name;
    public string? Mine { get; } = mine;
    public string? Theirs { get; } = theirs;

    /// <summary>True for mine, false for theirs, null while not decided.</summary>
    public bool? TakesMine { get; set; }

    /// <summary>Both texts, one below the other.</summary>
    public bool TakesBoth { get; set; }
    public bool IsDecided => TakesBoth || TakesMine is not null;
    public string? Text =>
        TakesBoth ? $"{Theirs}\n{Mine}"
        : TakesMine == true ? Mine
        : Theirs;
}

/// <summary>
/// Brings together what two people wrote since a common state. A part only one of them changed needs no question; a part both changed differently
/// is a clash and waits for a person's choice. Nothing is dropped silently.
/// </summary>
public sealed class NoteMerge
{
    private static readonly (string Name, Func<SoapText, string?> Read)[] Sections =
    [
        ("Chief complaint", text => text.ChiefComplaint),
        ("Subjective", text => text.Subjective),
        ("Objective", text => text.Objective),
        ("Assessment", text => text.Assessment),
        ("Plan", text => text.Plan),
    ];

    private readonly NoteContent common;
    private readonly NoteContent mine;
    private readonly NoteContent theirs;
    private readonly NoteClash? vitals;

    public NoteMerge(NoteContent common, NoteContent mine, NoteContent theirs)
    {
        (this.common, this.mine, this.theirs) = (common, mine, theirs);
        List<NoteClash> clashes = [];
        foreach (var (name, read) in Sections)
        {
            var (was, my, their) = (read(common.Text), read(mine.Text), read(theirs.Text));
            if (my != was && their != was && my != their)
                clashes.Add(new NoteClash(name, my, their));
        }
        if (mine.Vitals != common.Vitals && theirs.Vitals != common.Vitals && mine.Vitals != theirs.Vitals)
            clashes.Add(vitals = new NoteClash("Vitals", Figures(mine.Vitals), Figures(theirs.Vitals)));
        Clashes = clashes;
    }

    /// <summary>What both began with.</summary>
    public NoteContent Common => common;
    public IReadOnlyList<NoteClash> Clashes { get; }
    public bool IsDecided => Clashes.All(clash => clash.IsDecided);

    /// <summary>
    /// The same question about what is typed by now. A choice stays, except one for their words against words of mine that came after it.
    /// </summary>
    public NoteMerge With(NoteContent typed)
    {
        if (typed == mine)
            return this;
        var again = new NoteMerge(common, typed, theirs);
        foreach (var clash in again.Clashes)
        {
            var before = Clashes.FirstOrDefault(each => each.Name == clash.Name);
            if (before is not null && (before.Mine == clash.Mine || before.TakesMine != false))
                (clash.TakesMine, clash.TakesBoth) = (before.TakesMine, before.TakesBoth);
        }
        return again;
    }

    /// <summary>The note with every decision in it.</summary>
    public NoteContent Merged() =>
        new(
            new SoapText(Part(0), Part(1), Part(2), Part(3), Part(4)),
            MergedVitals(),
            mine.FollowUp == common.FollowUp ? theirs.FollowUp : mine.FollowUp
        );

    private string? Part(int at)
    {
        var (name, read) = Sections[at];
        if (Clashes.FirstOrDefault(clash => clash.Name == name) is { } clash)
            return clash.Text;
        return read(mine.Text) == read(common.Text) ? read(theirs.Text) : read(mine.Text);
    }

    private Vitals MergedVitals()
    {
        if (vitals is not null)
            return vitals.TakesMine == true ? mine.Vitals : theirs.Vitals;
        return mine.Vitals == common.Vitals ? theirs.Vitals : mine.Vitals;
    }

    private static string Figures(Vitals vitals)
    {
        FormattableString[] parts =
        [
            $"{vitals.TemperatureCelsius:0.0} °C",
            $"heart rate {vitals.HeartRate}",
            $"respiration {vitals.RespiratoryRate}",
            $"{vitals.WeightGrams} g",
            $"body condition {vitals.BodyConditionScore}",
            $"refill {vitals.CapillaryRefillSeconds:0.#} s",
            $"membranes {vitals.MucousMembranes}",
            $"pain {vitals.PainScore}",
            $"{vitals.Note}",
        ];
        return string.Join(
            ", ",
            parts
                .Where(part => part.GetArgument(0) is not null)
                .Select(part => part.ToString(System.Globalization.CultureInfo.InvariantCulture))
        );
    }
}
