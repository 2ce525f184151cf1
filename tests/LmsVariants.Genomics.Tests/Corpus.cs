using LmsVariants.Testing;

namespace LmsVariants.Genomics.Tests;

/// <summary>Tables of cases in tests/corpus, one case per line. A file that is missing fails the run: it is never skipped.</summary>
internal static class Corpus
{
    public static IReadOnlyList<string[]> Rows(params string[] parts) =>
    [
        .. File.ReadAllLines(Component.InRepository(["tests", "corpus", .. parts])).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')),
    ];
}
