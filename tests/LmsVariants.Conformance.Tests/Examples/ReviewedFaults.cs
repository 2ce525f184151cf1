namespace LmsVariants.Conformance.Tests.Examples;

/// <summary>The errors of somebody else's examples that were looked at: <c>file, resource and path, rule, why</c>, tab-separated.</summary>
internal static class ReviewedFaults
{
    /// <summary>Fails where an error was not reviewed, and where a reviewed one is no longer there.</summary>
    public static void Compare(string list, IEnumerable<(string File, Finding Finding)> errors)
    {
        HashSet<string> reviewed = new(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Examples", list)))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] cells = line.Split('\t');
            Assert.True(cells.Length == 4 && cells[3].Length > 0, $"{list}: '{line}' is no review");
            Assert.True(reviewed.Add(string.Join('\t', cells[..3])), $"{list}: '{line}' is there twice");
        }
        Dictionary<string, Finding> found = errors
            .DistinctBy(error => Key(error.File, error.Finding))
            .ToDictionary(error => Key(error.File, error.Finding), error => error.Finding, StringComparer.Ordinal);
        string[] unexpected = [.. found.Where(error => !reviewed.Contains(error.Key)).Select(error => $"{error.Key}: expected {error.Value.Expected}, found {error.Value.Found}")];
        Assert.True(unexpected.Length == 0, $"errors that nobody has reviewed:\n{string.Join('\n', unexpected)}");
        string[] gone = [.. reviewed.Where(error => !found.ContainsKey(error))];
        Assert.True(gone.Length == 0, $"reviewed errors that no longer show:\n{string.Join('\n', gone)}");
    }

    private static string Key(string file, Finding finding) => $"{file}\t{$"{finding.Resource} {finding.Path}".Trim()}\t{finding.Rule}";
}
