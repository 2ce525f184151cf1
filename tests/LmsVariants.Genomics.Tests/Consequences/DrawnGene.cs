using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Tests.Transcripts;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Tests.Consequences;

/// <summary>A gene drawn as text, 5' to 3': exons in capitals, introns and flanks small, the coding region in brackets.</summary>
/// <remarks>
/// Every base has the label that HGVS gives it, worked out here by walking and not by the code under test; bases of the flanks are
/// <c>u20</c> to <c>u1</c> and <c>d1</c> to <c>d20</c>. Indexes count from 0 in the direction of transcription.
/// </remarks>
internal sealed partial class DrawnGene
{
    public const GenomeAssembly Assembly = GenomeAssembly.GRCh37;

    /// <summary>
    /// M A A K N S K|H H Q W V Y L E V|S E R C L L *. Bases repeat over every border: G|g and g|G of intron 1, ag|AG of intron 2,
    /// GT|gt of intron 3, a|A and T|t at the ends of the transcript; A|A are alike from exon 2 to 3; each frame has a stop in the 3' UTR.
    /// </summary>
    public const string FiveExonDrawing =
        "ccattgcaagcttggcatca AACCGTTCAG gtaagtccatgcaacgtgatctttctcttttcttgcag " +
        "GCC[ATGGCTGCTAAAAACTCAA gtgagtatcgacttgcatgcaatcgtcgatttctctttccctaag " +
        "AGCACCACCAGTGGGTATACTTAGAGGT gtaagtcatgccttaacgcatgcttgacctttctttacttgcag " +
        "ATCTGAACGATGTCTGCTGTAA]CATTGACCTAGCATAACG gtatgtccgatcaagcgatttgctcccttttccttcacag " +
        "CCTTGAAATTTT tttgcaacgtagcctagcaa";

    private readonly int _first;

    public DrawnGene(string drawing, int first = 101)
    {
        _first = first;
        List<char> bases = [];
        List<bool> exonic = [];
        foreach (char c in drawing)
        {
            if (c == '[') CodingFirst = bases.Count;
            else if (c == ']') CodingLast = bases.Count - 1;
            else if (c != ' ')
            {
                bases.Add(char.ToUpperInvariant(c));
                exonic.Add(char.IsUpper(c));
            }
        }
        (Bases, Exonic) = (new string([.. bases]), [.. exonic]);
        Labels = Label();
    }

    public static DrawnGene FiveExons { get; } = new(FiveExonDrawing);

    public string Bases { get; }

    public bool[] Exonic { get; }

    public string[] Labels { get; }

    public int CodingFirst { get; }

    public int CodingLast { get; }

    public Transcript On(Strand strand, int leadingBases = 0, bool isComplete = true)
    {
        ReferenceTracts tracts = Tracts(strand);
        List<Interval> exons = [];
        for (int i = 0; i < Bases.Length; i++)
        {
            if (!Exonic[i]) continue;
            int from = i;
            while (i + 1 < Bases.Length && Exonic[i + 1]) i++;
            exons.Add(Between(strand, from, i));
        }
        TranscriptPlacement placement = new(HandMade.Seventeen, strand, Between(strand, CodingFirst, CodingLast), exons);
        return new Transcript(
            new Accession("NM_900002", 1), "DRAWN", "HGNC:900002", TranscriptStatus.ManeSelect, Protein: null,
            new Dictionary<GenomeAssembly, TranscriptPlacement> { [Assembly] = placement }.ToFrozenDictionary(), Differences: [], "drawn", tracts)
        {
            LeadingBases = leadingBases,
            IsComplete = isComplete,
        };
    }

    public ReferenceTracts Tracts(Strand strand)
    {
        ReferenceTracts tracts = new();
        tracts.Add(Assembly, HandMade.Seventeen, _first, strand == Strand.Forward ? Bases : Flipped(Bases));
        return tracts;
    }

    /// <summary>The variant that takes bases out at an index and puts others in, anchored as VCF wants it.</summary>
    public Variant VariantOn(Strand strand, int index, int deleted, string inserted)
    {
        string gone = Bases.Substring(index, deleted);
        if (deleted == 0 || inserted.Length == 0)
        {
            bool isBefore = strand == Strand.Forward ? index > 0 : index + deleted == Bases.Length;
            if (isBefore && index > 0)
            {
                index--;
                (gone, inserted) = (Bases[index] + gone, Bases[index] + inserted);
            }
            else
            {
                (gone, inserted) = (gone + Bases[index + deleted], inserted + Bases[index + deleted]);
            }
        }
        int start = Between(strand, index, index + gone.Length - 1).First.Value;
        return new Variant(
            Assembly, HandMade.Seventeen, new Position(start),
            Allele.Of(strand == Strand.Forward ? gone : Flipped(gone)), Allele.Of(strand == Strand.Forward ? inserted : Flipped(inserted)));
    }

    public TranscriptConsequence Describe(Transcript transcript, Strand strand, int index, int deleted, string inserted) =>
        ConsequenceCaller.Describe(transcript, JustifiedAllele.Of(VariantOn(strand, index, deleted, inserted), transcript.Bases));

    /// <summary>Reads a c. change without its prefix: what goes, and what comes.</summary>
    public (int Index, int Deleted, string Inserted) Read(string change)
    {
        Match match = Change().Match(change);
        if (!match.Success) throw new ArgumentException($"not understood: {change}", nameof(change));
        int first = Index(match.Groups["first"].Value);
        int last = match.Groups["last"].Success ? Index(match.Groups["last"].Value) : first;
        string bases = match.Groups["bases"].Value;
        string there = Bases[first..(last + 1)];
        return match.Groups["kind"].Value switch
        {
            "del" => (first, there.Length, string.Empty),
            "dup" => (last + 1, 0, there),
            "inv" => (first, there.Length, Flipped(there)),
            "ins" when last == first + 1 => (last, 0, bases),
            "delins" => (first, there.Length, bases),
            "=" => (first, 0, string.Empty),
            string substitution when substitution[0] == there[0] && there.Length == 1 => (first, 1, bases),
            _ => throw new ArgumentException($"the reference has {there}: {change}", nameof(change)),
        };
    }

    public string Applied((int Index, int Deleted, string Inserted) edit) => Bases.Remove(edit.Index, edit.Deleted).Insert(edit.Index, edit.Inserted);

    public static string Flipped(string bases) =>
        new([.. bases.Reverse().Select(c => c switch { 'A' => 'T', 'T' => 'A', 'C' => 'G', 'G' => 'C', _ => 'N' })]);

    private int Index(string label)
    {
        int index = Array.IndexOf(Labels, label);
        return index >= 0 ? index : throw new ArgumentException($"no base {label}", nameof(label));
    }

    private Interval Between(Strand strand, int first, int last) => strand == Strand.Forward
        ? new Interval(_first + first, _first + last)
        : new Interval(_first + Bases.Length - 1 - last, _first + Bases.Length - 1 - first);

    private string[] Label()
    {
        string[] labels = new string[Bases.Length];
        int firstExonic = Array.IndexOf(Exonic, true);
        int lastExonic = Array.LastIndexOf(Exonic, true);
        int coding = -Exonic[..CodingFirst].Count(is_ => is_);
        int behind = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if (!Exonic[i]) continue;
            if (i > CodingLast) labels[i] = $"*{Text(++behind)}";
            else
            {
                labels[i] = Text(coding);
                coding += coding == -1 ? 2 : 1;
            }
        }
        // A coding region that begins with the transcript has no base in front of it.
        if (firstExonic == CodingFirst) labels = Shifted(labels);
        for (int i = 0; i < labels.Length; i++)
        {
            if (Exonic[i]) continue;
            if (i < firstExonic) labels[i] = $"u{Text(firstExonic - i)}";
            else if (i > lastExonic) labels[i] = $"d{Text(i - lastExonic)}";
            else
            {
                int before = i;
                int after = i;
                while (!Exonic[before]) before--;
                while (!Exonic[after]) after++;
                labels[i] = i - before <= after - i ? $"{labels[before]}+{Text(i - before)}" : $"{labels[after]}-{Text(after - i)}";
            }
        }
        return labels;

        string[] Shifted(string[] all) =>
            [.. all.Select(label => label is null || label[0] == '*' ? label! : Text(int.Parse(label, CultureInfo.InvariantCulture) + 1))];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<first>[-*ud0-9+]+)(_(?<last>[-*ud0-9+]+))?(?<kind>delins|del|ins|dup|inv|=|[ACGT]>)(?<bases>[ACGT]*)$")]
    private static partial Regex Change();
}
