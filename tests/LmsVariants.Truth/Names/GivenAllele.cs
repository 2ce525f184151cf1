using System.Globalization;
using System.Text.RegularExpressions;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Truth.Names;

/// <summary>Alleles as the tables write them, made variants as VCF writes them.</summary>
internal static partial class GivenAllele
{
    /// <summary>An allele with start and bases. A side may be empty or <c>-</c>: the base before it becomes the anchor, as the reference has it.</summary>
    /// <remarks>SPDI alleles of ClinVar reach over the whole region in which they can be placed; taking the shared ends off is left to the engine.</remarks>
    public static (Variant? Variant, string? SetAside) Make(IReferenceBases bases, GenomeAssembly assembly, string chromosome, int start, string reference, string alternate)
    {
        if (!Contig.TryParse(chromosome, out Contig contig)) return (null, "the chromosome is not known");
        if (reference == "-") reference = string.Empty;
        if (alternate == "-") alternate = string.Empty;
        if (reference.Length == 0 || alternate.Length == 0)
        {
            start--;
            string anchor = BasesAt(bases, assembly, contig, start, 1);
            (reference, alternate) = (anchor + reference, anchor + alternate);
        }
        if (!Allele.TryParse(reference, out Allele from) || !Allele.TryParse(alternate, out Allele to)) return (null, "an allele is not written in bases");
        if (to.Bases.Length > 1 && to.Bases.AsSpan(1).Contains('N')) return (null, "the bases inserted are not known");
        string there = BasesAt(bases, assembly, contig, start, from.Length);
        for (int i = 0; i < there.Length; i++)
        {
            if (there[i] != 'N' && from.Bases[i] != 'N' && there[i] != from.Bases[i]) return (null, $"REF {from} contradicts the reference, which has {there}");
        }
        return (new Variant(assembly, contig, new Position(start), from, to), null);
    }

    /// <summary>An allele of a MAF: an insertion stands behind its start position, anything else at it.</summary>
    public static (Variant? Variant, string? SetAside) FromMaf(IReferenceBases bases, string chromosome, int start, string reference, string alternate) =>
        Make(bases, GenomeAssembly.GRCh37, chromosome, reference == "-" ? start + 1 : start, reference, alternate);

    /// <summary>An allele named g. on a chromosome: substitution, del, ins, dup or delins.</summary>
    public static (Variant? Variant, string? SetAside) FromGenomicName(IReferenceBases bases, GenomeAssembly assembly, string chromosome, string name)
    {
        Match match = GenomicName().Match(name);
        if (!match.Success || !Contig.TryParse(chromosome, out Contig contig)) return (null, "the g. name states no bases");
        int first = int.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture);
        int last = match.Groups["last"].Success ? int.Parse(match.Groups["last"].Value, CultureInfo.InvariantCulture) : first;
        string inserted = match.Groups["to"].Value;
        if (last < first) return (null, "the g. name ends before it starts");
        if (match.Groups["from"].Success) return Make(bases, assembly, chromosome, first, match.Groups["from"].Value, inserted);
        if (match.Groups["edit"].Value == "ins") return last == first + 1 ? Make(bases, assembly, chromosome, last, string.Empty, inserted) : (null, "the insertion does not stand between neighbours");
        string deleted = BasesAt(bases, assembly, contig, first, last - first + 1);
        if (deleted.Contains('N', StringComparison.Ordinal)) return (null, "the reference does not know all bases deleted");
        return match.Groups["edit"].Value == "dup"
            ? Make(bases, assembly, chromosome, last + 1, string.Empty, deleted)
            : Make(bases, assembly, chromosome, first, deleted, inserted);
    }

    private static string BasesAt(IReferenceBases bases, GenomeAssembly assembly, Contig contig, int first, int length)
    {
        char[] read = new char[length];
        bases.Read(assembly, contig, first, read);
        return new string(read);
    }

    [GeneratedRegex(@"^g\.(?<first>\d+)(_(?<last>\d+))?((?<from>[ACGT])>(?<to>[ACGT])|(?<edit>delins|ins)(?<to>[ACGTN]+)|(?<edit>del|dup))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GenomicName();
}
