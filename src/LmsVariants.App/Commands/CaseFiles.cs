using LmsVariants.Formats.Panels;
using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.App.Commands;

/// <summary>A case file that is to be read.</summary>
/// <param name="Root">The folder that its name is below.</param>
/// <param name="Name">Its name.</param>
internal sealed record NamedCaseFile(string Root, string Name)
{
    public string Path => System.IO.Path.Combine(Root, Name);
}

/// <summary>Where the case files of a cohort are.</summary>
internal static class CaseFiles
{
    private const string Suffix = ".case.json";
    private const int AtOnce = 500;

    /// <summary>Those of a folder and below, by name.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static NamedCaseFile[] In(string folder) =>
        [.. InputFiles.Find(folder, exclude: null).Select((InputDocument document) => document.Name).Where(IsOne).Select(name => new NamedCaseFile(folder, name))];

    /// <summary>Those of the last report of every case of a ledger.</summary>
    public static async Task<NamedCaseFile[]> OfAsync(OpenDesk open, CancellationToken cancellationToken)
    {
        List<NamedCaseFile> files = [];
        long after = 0;
        while (true)
        {
            IReadOnlyList<ArchivedCase> page = await open.Archive.CasesAsync(after, AtOnce, cancellationToken).ConfigureAwait(false);
            if (page.Count == 0) return [.. files];
            files.AddRange(page.SelectMany(one => one.Last.Files.Where(file => IsOne(file.Name)).Select(file => new NamedCaseFile(open.Folders.Reports, $"{one.Case.Folder}/{file.Name}"))));
            after = page[^1].Case.Number;
        }
    }

    private static bool IsOne(string name) => name.EndsWith(Suffix, StringComparison.Ordinal);
}
