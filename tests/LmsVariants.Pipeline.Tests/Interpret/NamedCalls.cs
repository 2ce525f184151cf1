using System.Globalization;
using System.Text;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Variants;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Interpret;

/// <summary>Calls written from names such as <c>BRCA2:c.5946del</c>, so that a test reads as what it is about.</summary>
internal static class NamedCalls
{
    /// <summary>The report of a VCF of one sample that holds each name, with its filter and genotype where the test gives them.</summary>
    public static CaseReport Report(string diagnosis, params (string Name, string Filter, string Genotype)[] calls)
    {
        StringBuilder text = new("##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1\n");
        foreach ((string name, string filter, string genotype) in calls)
        {
            ReportedAllele allele = AlleleOf(name);
            string[] phased = genotype.Split(' ');
            text.Append(CultureInfo.InvariantCulture, $"{allele.Chromosome}\t{allele.Position}\t.\t{allele.Reference}\t{allele.Alternate}\t.\t{filter}\t.\tGT:AD:PS\t{phased[0]}:300,200:{(phased.Length > 1 ? phased[1] : ".")}\n");
        }
        ReportedCase read = Assert.Single(Rooms.ReadAll(Rooms.Reader(GenomeAssembly.GRCh37), Rooms.Document("a.vcf", text.ToString())).Cases);
        return new CaseInterpreter(Rooms.Knowledge, Rooms.Reference).Interpret(read, new RunRequest(diagnosis, DateTimeOffset.UnixEpoch, "test", new InterpretationSettings()));
    }

    /// <summary>A row of small variants of a CombinedVariantOutput.</summary>
    public static string Row(string name)
    {
        ReportedAllele allele = AlleleOf(name);
        return Output.Row(name.Split(':')[0], FormattableString.Invariant($"chr{allele.Chromosome}:{allele.Position}"), $"{allele.Reference}>{allele.Alternate}");
    }

    private static ReportedAllele AlleleOf(string name)
    {
        ReportedSmallVariant named = ReportedSmallVariant.At(SourceLocation.Whole("test")) with { Gene = name.Split(':')[0], CodingName = name.Split(':')[1] };
        Variant allele = new SmallVariantAnnotator(Rooms.Reference, Rooms.Knowledge.Genes).Annotate(named, GenomeAssembly.GRCh37).Allele ?? throw new ArgumentException(name);
        return new ReportedAllele(allele.Contig.Name, allele.Start.Value, allele.Reference.Bases, allele.Alternate.Bases);
    }
}
