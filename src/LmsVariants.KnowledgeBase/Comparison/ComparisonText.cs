using System.Globalization;

namespace LmsVariants.KnowledgeBase.Comparison;

/// <summary>A comparison as a page to read and to sign.</summary>
public static class ComparisonText
{
    /// <summary>How many rows of one table are told before the rest is counted.</summary>
    public const int MostRows = 50;

    /// <summary>Writes the page.</summary>
    /// <param name="target">Where the lines go.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="all">Whether long tables are told to the end.</param>
    public static void Write(TextWriter target, KnowledgeComparison comparison, bool all)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(comparison);
        target.WriteLine("Changes of the knowledge base");
        target.WriteLine($"  from  {Named(comparison.Old)}");
        target.WriteLine($"  to    {Named(comparison.New)}");
        target.WriteLine();
        if (comparison.Changes.IsEmpty)
        {
            target.WriteLine(comparison.Old.Sha256 == comparison.New.Sha256
                ? "No difference: both are the same."
                : "No fact differs: the files differ only in comments, layout or an order that says nothing.");
            return;
        }
        foreach (IGrouping<string, KnowledgeChange> file in comparison.Changes.GroupBy(change => change.File, StringComparer.Ordinal))
        {
            WriteFile(target, file, all);
            target.WriteLine();
        }
        target.WriteLine("Counts");
        foreach (IGrouping<string, KnowledgeChange> file in comparison.Changes.GroupBy(change => change.FileName, StringComparer.Ordinal)) target.WriteLine($"  {file.Key}: {Counts(file)}");
        target.WriteLine();
        target.WriteLine("Reviewed by  ______________________________");
        target.WriteLine("Date         ______________________________");
    }

    /// <summary>What became of how many entries of a file.</summary>
    internal static string Counts(IEnumerable<KnowledgeChange> changes) => string.Join(", ", changes
        .GroupBy(change => change.Kind)
        .OrderBy(kind => kind.Key)
        .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Select(change => change.Kind == ChangeKind.Layout ? change.Words : change.Entry).Distinct(StringComparer.Ordinal).Count():N0} {Word(kind.Key)}")));

    private static void WriteFile(TextWriter target, IGrouping<string, KnowledgeChange> file, bool all)
    {
        string[] entries = [.. file.Select(change => change.Entry).Where(entry => entry.Length > 0).Distinct(StringComparer.Ordinal)];
        bool isCut = !all && KnowledgeComparison.IsTable(file.Key) && entries.Length > MostRows;
        HashSet<string> told = isCut ? [.. entries.Take(MostRows), string.Empty] : [];
        foreach (KnowledgeChange change in file.Where(change => !isCut || told.Contains(change.Entry))) target.WriteLine(change.Sentence);
        if (isCut) target.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.First().FileName}: … and {entries.Length - MostRows:N0} further rows (--all tells them)"));
    }

    private static string Named(KnowledgeVersion version) => $"{version.Version} of {version.Date}, sha256 {version.Sha256}";

    private static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Removed => "removed",
        ChangeKind.Changed => "changed",
        ChangeKind.Moved => "moved",
        ChangeKind.Layout => "of the file itself",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
