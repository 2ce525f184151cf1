using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Ingest;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>Cases that share a file, such as a table of several samples, are taken together or not at all.</summary>
internal static class Sharing
{
    /// <summary>The cases, those together that share a file.</summary>
    public static IEnumerable<ImmutableArray<FoundCase>> Of(ImmutableArray<FoundCase> cases)
    {
        Dictionary<InputDocument, List<FoundCase>> byDocument = [];
        List<List<FoundCase>> groups = [];
        foreach (FoundCase one in cases)
        {
            List<FoundCase> group = [one];
            foreach (List<FoundCase> other in one.Files.Select(file => byDocument.GetValueOrDefault(file.Document)).OfType<List<FoundCase>>().Distinct().ToArray())
            {
                group.InsertRange(0, other);
                groups.Remove(other);
            }
            groups.Add(group);
            foreach (FoundFile file in group.SelectMany(member => member.Files)) byDocument[file.Document] = group;
        }
        return groups.Select(group => group.ToImmutableArray());
    }
}
