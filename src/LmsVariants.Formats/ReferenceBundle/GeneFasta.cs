using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>A record of a file in <c>genomic/</c>: a gene or an exon, its place in the header, the bases on the strand of the gene.</summary>
/// <param name="Gene">The gene.</param>
/// <param name="Assembly">The assembly.</param>
/// <param name="Contig">The chromosome.</param>
/// <param name="Where">The places of its bases.</param>
/// <param name="Bases">The bases of the forward strand.</param>
/// <param name="Source">Where it is from.</param>
internal sealed partial record GeneFasta(string Gene, GenomeAssembly Assembly, Contig Contig, Interval Where, string Bases, string Source)
{
    private static readonly InputLimits Limits = new() { LargestTable = 1L << 30 };

    public static IEnumerable<GeneFasta> Read(string file, byte[] content)
    {
        Match? head = null;
        StringBuilder bases = new();
        foreach (TextLine line in TextFile.Lines(file, TextFile.Decode(file, Unpacked(file, content), Limits), Limits))
        {
            if (!line.Text.StartsWith('>'))
            {
                bases.Append(line.Text);
                continue;
            }
            if (head is not null) yield return Make(file, head, bases);
            head = Header().Match(line.Text);
            if (!head.Success) throw Refuse(file, line.Number, "header", ">GENE assembly:chromosome:first-last:strand", line.Text);
        }
        if (head is not null) yield return Make(file, head, bases);
    }

    private static GeneFasta Make(string file, Match head, StringBuilder bases)
    {
        string text = bases.ToString().ToUpperInvariant();
        bases.Clear();
        if (!Contig.TryParse(head.Groups["contig"].ValueSpan, out Contig contig) || !GenomeAssemblies.TryParse(head.Groups["assembly"].Value, out GenomeAssembly assembly)
            || !Position.TryParse(head.Groups["first"].ValueSpan, out Position first) || !Position.TryParse(head.Groups["last"].ValueSpan, out Position last)
            || last.Value - first.Value + 1 != text.Length)
        {
            throw Refuse(file, 0, "header", string.Create(CultureInfo.InvariantCulture, $"a place of {text.Length} bases"), head.Value);
        }
        if (text.AsSpan().ContainsAnyExcept("ACGTN")) throw Refuse(file, 0, "sequence", "bases A C G T N", head.Value);
        string forward = head.Groups["strand"].Value == "+" ? text : Nucleotides.ReverseComplement(text);
        return new GeneFasta(head.Groups["gene"].Value, assembly, contig, new Interval(first, last), forward, head.Groups["source"].Value.Trim());
    }

    private static byte[] Unpacked(string file, byte[] content)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal)) return content;
        using MemoryStream plain = new();
        using GZipStream packed = new(new MemoryStream(content), CompressionMode.Decompress);
        try
        {
            packed.CopyTo(plain);
        }
        catch (InvalidDataException damaged)
        {
            throw new InputFormatException(new InputProblem(BundleCodes.BadFasta, SourceLocation.Whole(file), "file", "gzip", "damaged data"), damaged);
        }
        return plain.ToArray();
    }

    private static InputFormatException Refuse(string file, int line, string field, string expected, string found) =>
        new(new InputProblem(BundleCodes.BadFasta, new SourceLocation(file, line, line == 0 ? 0 : 1), field, expected, Quoted.Field(found)));

    [GeneratedRegex(@"^>(?<gene>\S+) (exon \d+ )?(?<assembly>GRCh\d\d):(?<contig>\w+):(?<first>\d+)-(?<last>\d+):(?<strand>[+-])( \([^)]*\))?(?<source>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Header();
}
