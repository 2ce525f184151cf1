using System.Globalization;
using System.Text.RegularExpressions;

using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>A sequence of an annotation or a FASTA file as a place on a contig.</summary>
/// <param name="Contig">The contig.</param>
/// <param name="Shift">What is added to a place on the sequence to give one on the contig.</param>
internal readonly record struct SequencePlace(Contig Contig, int Shift);

/// <summary>Which contig the name of a sequence means: human chromosomes by any of their names, any other by its own.</summary>
internal sealed partial class SequenceNames
{
    /// <summary>The pragma by which an export says where on which contig a sequence lies.</summary>
    public const string RegionPragma = "#!lmsvariants-region";

    private readonly Dictionary<string, SequencePlace> _regions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Gets the names seen in the annotation.</summary>
    public IReadOnlyCollection<string> Seen => _seen;

    public void ReadPragma(string line)
    {
        string[] words = line.Split('\t');
        if (words.Length == 4 && words[0] == RegionPragma && Position.TryParse(words[3], out Position first)) _regions[words[1]] = new SequencePlace(Contig.Named(words[2]), first.Value - 1);
    }

    public SequencePlace OfFeature(string name)
    {
        _seen.Add(name);
        return Of(name);
    }

    /// <summary>The place of a FASTA record: its name, else the region that samtools writes into the name of a piece, such as <c>17:7560000-7600000</c>.</summary>
    public SequencePlace OfRecord(string name)
    {
        if (_seen.Contains(name) || Region().Match(name) is not { Success: true } region) return Of(name);
        SequencePlace whole = Of(region.Groups["name"].Value);
        return whole with { Shift = whole.Shift + int.Parse(region.Groups["first"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) - 1 };
    }

    private SequencePlace Of(string name)
    {
        if (_regions.TryGetValue(name, out SequencePlace region)) return region;
        return new SequencePlace(Contig.TryParseRefSeq(name, out Contig chromosome, out _) ? chromosome : Contig.Named(name), 0);
    }

    [GeneratedRegex(@"^(?<name>.+):(?<first>[1-9]\d{0,8})-\d{1,9}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Region();
}
