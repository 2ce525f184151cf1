using System.Globalization;
using System.IO.Compression;

using LmsVariants.Formats.Panels;
using LmsVariants.Fuzz;
using LmsVariants.Testing;

namespace LmsVariants.Formats.Tests.OtherPanels;

/// <summary>The reference bases that the fixtures state are those of GRCh37, where the shared sequences of genes reach.</summary>
[Trait("Category", "Shared")]
public sealed class FixtureBasesTests
{
    [SkippableTheory]
    [InlineData("maf/two-samples.maf", 3)]
    [InlineData("ion-reporter/full.tsv", 4)]
    [InlineData("ion-reporter/export.tsv", 1)]
    [InlineData("clc/track.csv", 4)]
    [InlineData("nirvana/annotated.json", 7)]
    [InlineData("delimited/laboratory.csv", 3)]
    public void Reference_bases_of_a_fixture_are_true(string name, int compared)
    {
        string folder = Component.Shared("reference", "genomic");
        InputDocument document = new("x", OtherPanelSamples.Bytes(name));
        IEnumerable<ReportedSmallVariant> variants = PanelFormats.Of(document, OtherPanelSamples.Context)!.Read(document, OtherPanelSamples.Context).SelectMany(Reading.SmallVariants);
        int count = 0;
        foreach (ReportedSmallVariant variant in variants.Where(variant => variant.Gene is "TP53" or "RB1" or "PTEN"))
        {
            ReportedAllele allele = variant.Allele!;
            int skipped = allele.Reference[0] == 'N' ? 1 : 0;
            Assert.Equal(allele.Reference[skipped..], BasesOf(folder, variant.Gene, allele.Position + skipped, allele.Reference.Length - skipped));
            count++;
        }
        Assert.Equal(compared, count);
    }

    // The header reads ">GENE GRCh37:13:48872883-49058026:+ ..."; the sequence is on the gene's strand.
    private static string BasesOf(string folder, string gene, int position, int length)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(Path.Combine(folder, gene + ".fa.gz")), CompressionMode.Decompress));
        string[] header = reader.ReadLine()!.Split(' ')[1].Split(':');
        Assert.Equal("GRCh37", header[0]);
        string sequence = string.Concat(Lines(reader)).ToUpperInvariant();
        int first = int.Parse(header[2].Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture);
        if (header[3] == "-") sequence = string.Concat(sequence.Reverse().Select(unit => unit switch { 'A' => 'T', 'C' => 'G', 'G' => 'C', _ => 'A' }));
        return sequence.Substring(position - first, length);
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is string line && !line.StartsWith('>')) yield return line.Trim();
    }
}
