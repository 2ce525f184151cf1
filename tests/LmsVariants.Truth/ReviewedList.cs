using System.Reflection;

namespace LmsVariants.Truth;

/// <summary>What was decided of a difference after looking at its bases.</summary>
/// <param name="Whose"><c>theirs</c> for an error of the table or the other program, <c>convention</c> where both may be said.</param>
/// <param name="Why">The reason.</param>
internal sealed record Review(string Whose, string Why);

/// <summary>
/// The differences of one table that were reviewed: <c>row, theirs, ours, whose, why</c>, tab-separated. A review holds for both
/// answers as they were: where ours changes the row is unexplained again.
/// </summary>
internal sealed class ReviewedList
{
    private readonly Dictionary<(string Row, string Theirs, string Ours), Review> _reviews;
    private readonly HashSet<(string Row, string Theirs, string Ours)> _unused;

    private ReviewedList(Dictionary<(string Row, string Theirs, string Ours), Review> reviews)
    {
        _reviews = reviews;
        _unused = [.. reviews.Keys];
    }

    /// <summary>Gets the reviews that no row has asked for, which no longer belong in the list.</summary>
    public IEnumerable<string> Unused => _unused.Select(key => $"{key.Row}: theirs {key.Theirs}, ours {key.Ours}").Order(StringComparer.Ordinal);

    /// <summary>Reads <c>Explained/TABLE.tsv</c>; a list without reviews where there is none.</summary>
    public static ReviewedList Of(string table)
    {
        Dictionary<(string Row, string Theirs, string Ours), Review> reviews = [];
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Explained/{table}.tsv");
        if (stream is null) return new ReviewedList(reviews);
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is string line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] cells = line.Split('\t');
            if (cells.Length != 5 || cells[3] is not ("theirs" or "convention") || cells[4].Length == 0) throw new FormatException($"Explained/{table}.tsv: '{line}' is no review");
            reviews.Add((cells[0], cells[1], cells[2]), new Review(cells[3], cells[4]));
        }
        return new ReviewedList(reviews);
    }

    /// <summary>The review of that difference; null where it has none.</summary>
    public Review? Find(string row, string theirs, string ours)
    {
        _unused.Remove((row, theirs, ours));
        return _reviews.GetValueOrDefault((row, theirs, ours));
    }
}
