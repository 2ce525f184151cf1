using System.Text;

using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.OtherPanels.Archer;

/// <summary>Archer Analysis <c>full_results</c>: keys and values, a tab between. Fusions and isoforms of RNA; its table of small variants is another file.</summary>
public sealed class ArcherFormat : IPanelFormat
{
    /// <inheritdoc/>
    public string Name => "Archer full_results";

    /// <summary>Whether the first line is the sample's name or a key of a candidate.</summary>
    public bool Recognises(InputDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        foreach (ReadOnlySpan<char> line in Encoding.UTF8.GetString(document.Head).AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            if (line.Trim().IsEmpty) continue;
            int tab = line.IndexOf('\t');
            // A table may have a column of this name; here it stands alone in front of its value.
            if (tab < 0 || line[(tab + 1)..].TrimEnd().Contains('\t')) return false;
            ReadOnlySpan<char> key = line[..tab].Trim();
            return key.SequenceEqual(ArcherColumns.Sample) || CandidateKey.TryParse(key, ArcherColumns.Candidate, out _, out _) || CandidateKey.TryParse(key, ArcherColumns.Isoform, out _, out _);
        }
        return false;
    }

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        return [ArcherReader.Read(document, context.Limits)];
    }
}
