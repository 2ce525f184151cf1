using System.Collections.Immutable;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Reports.Fhir;

/// <summary>The files of a case, in one order however they were given, and what each of them is.</summary>
/// <remarks>
/// A file is its name without folders, which change with the place that the program is started from. Of files of one name in two folders
/// the second and further are told apart by what they hold.
/// </remarks>
internal sealed class CaseFiles
{
    private readonly Dictionary<InputFile, string> _identities;

    public CaseFiles(IEnumerable<InputFile> files)
    {
        All = [.. files.Distinct().OrderBy(NameOf, StringComparer.Ordinal).ThenBy(file => file.Sha256, StringComparer.Ordinal)];
        _identities = All.GroupBy(NameOf, StringComparer.Ordinal)
            .SelectMany(same => same.Select((file, place) => (file, Identity: place == 0 ? same.Key : $"{same.Key} {file.Sha256}")))
            .ToDictionary(pair => pair.file, pair => pair.Identity);
    }

    /// <summary>Gets the files by name.</summary>
    public ImmutableArray<InputFile> All { get; }

    public string IdentityOf(InputFile file) => _identities[file];

    /// <summary>The name to print: without folders, so that none of the laboratory's machines goes out.</summary>
    public static string NameOf(InputFile file)
    {
        string name = Prose.Clean(file.Name.Replace('\\', '/')) ?? "file";
        return name[(name.LastIndexOf('/') + 1)..];
    }
}
