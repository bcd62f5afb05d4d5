namespace VetCare.Benchmarks.Search;

/// <summary>Names enough for fifty clinics: a few hundred first names, several thousand surnames, with the accents and apostrophes of real lists.</summary>
internal static class SearchNames
{
    public static readonly IReadOnlyList<string> First =
    [
        .. "Anna Maria James Mary John Linda Robert Patricia Michael Jennifer William Elizabeth David Barbara Zoë Chloé José Łukasz Zofia Björn".Split(
            ' '
        ),
        .. Combined(
            [
                "Al",
                "Ben",
                "Car",
                "Da",
                "Ed",
                "Fran",
                "Ger",
                "Hel",
                "Iv",
                "Jo",
                "Kat",
                "Lor",
                "Mar",
                "Nat",
                "Ol",
                "Pe",
                "Ros",
                "Sa",
                "Tho",
                "Vi",
            ],
            ["a", "an", "ena", "ine", "is", "ia", "on", "ette", "ard", "o", "as", "ica"]
        ),
    ];

    public static readonly IReadOnlyList<string> Last =
    [
        .. "Smith Johnson Carter Brown O'Brien Müller Nowak García Żółkiewska Smith-Jones McDonald Nguyen".Split(' '),
        .. Combined(
            [
                "Ab",
                "Bar",
                "Cal",
                "Dar",
                "Eck",
                "Far",
                "Gar",
                "Hart",
                "Irv",
                "Jan",
                "Kar",
                "Lam",
                "Mal",
                "Nor",
                "Os",
                "Pet",
                "Quin",
                "Rad",
                "San",
                "Tor",
                "Ul",
                "Van",
                "Wal",
                "Yor",
                "Zel",
            ],
            ["a", "en", "i", "le", "ma", "no", "ro", "sto", "the", "we"],
            ["bach", "berg", "dale", "ford", "ley", "man", "ner", "son", "ton", "vić", "ski", "worth"]
        ),
    ];

    public static readonly IReadOnlyList<string> Pets =
    [
        .. "Luna Charlie Bella Max Milo Coco Teddy Ruby Bruno Poppy Rocky Daisy Rex Misia Đorđe".Split(' '),
        .. Combined(
            ["Ba", "Bu", "Chi", "Do", "Fe", "Gi", "Ka", "Lo", "Mo", "Nu", "Pi", "Ri", "Sky", "Ta", "Wi"],
            ["bby", "dge", "ffy", "kki", "lly", "mba", "ney", "ppa", "rro", "sha", "tsy", "zzy"],
            ["", "", "kins", "lou"]
        ),
    ];

    public static readonly IReadOnlyList<string> Streets =
    [
        .. Combined(["Oak", "Main", "Mill", "Park", "Lake", "Hill", "Station", "Church"], [" Street", " Road", " Lane", " Avenue"]),
    ];

    public static readonly IReadOnlyList<string> Towns =
    [
        "Riverside",
        "Springfield",
        "Łódź",
        "Greenville",
        "Fairview",
        "Bristol",
        "Clinton",
        "Salem",
    ];

    private static IEnumerable<string> Combined(string[] begin, params string[][] ends) =>
        ends.Aggregate(begin.AsEnumerable(), (names, next) => names.SelectMany(name => next.Select(end => name + end)).Distinct());
}
