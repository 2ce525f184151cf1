using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Testing;
using LmsVariants.Truth.Csq;
using LmsVariants.Truth.Names;

namespace LmsVariants.Pipeline.Tests.Truth;

/// <summary>What third parties call alleles, against the committed bundle: nothing may differ without a review in tests/LmsVariants.Truth/Explained.</summary>
[Trait("Category", "Shared")]
public sealed class ThirdPartyTruthTests
{
    // Rows, in the bundle, set aside; c. names, exact, exact or the same by spelling; p. names likewise; explained.
    public static TheoryData<string, int[]> Tables { get; } = new()
    {
        { "clinvar", [5755, 5151, 8, 5143, 5142, 5142, 4379, 4301, 4379, 1] },
        { "tcga", [708, 702, 0, 702, 702, 702, 636, 615, 636, 0] },
        { "tp53", [2076, 2076, 141, 1935, 1796, 1915, 1752, 1426, 1736, 32] },
    };

    [SkippableTheory]
    [MemberData(nameof(Tables))]
    public void Names_are_ours_or_the_difference_was_reviewed(string table, int[] expected)
    {
        string shared = Path.GetDirectoryName(Component.Shared("truth"))!;
        TranscriptCatalogue catalogue = BundleFile.Open(Component.InRepository("knowledgebase", "reference", "lmsvariants.bundle"));
        PanelTranscripts panel = new(catalogue);
        NameTally tally = new(table);
        foreach (NamedRow row in NameTables.All.Single(known => known.Name == table).Read(shared, panel)) tally.Add(row);

        Assert.Empty(tally.Unexplained);
        Assert.Empty(tally.UnusedReviews);
        NameTotals t = tally.Totals;
        int[] measured = [t.Rows, t.InBundle, t.SetAside, t.Coding, t.CodingExact, t.CodingSame, t.Protein, t.ProteinExact, t.ProteinSame, t.Explained];
        Assert.Equal(expected, measured);
    }

    // Every row as a file would report it, with its Ensembl name: which discrepancies the report would print, and how often.
    [SkippableFact]
    public void The_names_of_TCGA_are_compared_through_the_Ensembl_names_of_MANE()
    {
        string shared = Path.GetDirectoryName(Component.Shared("truth"))!;
        TranscriptCatalogue catalogue = BundleFile.Open(Component.InRepository("knowledgebase", "reference", "lmsvariants.bundle"));
        SmallVariantAnnotator annotator = new(catalogue, RealTables.Knowledge.Genes);
        SortedDictionary<string, int> said = new(StringComparer.Ordinal);
        foreach (NamedRow row in NameTables.All.Single(known => known.Name == "tcga").Read(shared, new PanelTranscripts(catalogue)))
        {
            if (row.Variant is not Variant allele) continue;
            ReportedAllele place = new(allele.Contig.Name, allele.Start.Value, allele.Reference.Bases, allele.Alternate.Bases);
            ReportedSmallVariant reported = ReportedSmallVariant.At(SourceLocation.Whole("tcga")) with
            {
                Gene = row.Gene, Allele = place, Transcript = row.TranscriptName, CodingName = row.Coding, ProteinName = row.Protein,
            };
            foreach (string code in annotator.Annotate(reported, allele.Assembly).Discrepancies.Select(found => found.Code)) said[code] = said.GetValueOrDefault(code) + 1;
        }
        Assert.Equal("[LMV3104, 74], [LMV3115, 634]", string.Join(", ", said));
    }

    [SkippableFact]
    public void Consequences_are_those_of_bcftools_csq_or_the_difference_was_reviewed()
    {
        CsqRun run = new(Component.Shared("truth", "hgvs", "bcftools_csq"));
        run.Run();
        Assert.Empty(run.Unexplained);
        Assert.Empty(run.UnusedReviews);
        Assert.Equal((92, 179, 156, 98, 98, 27), run.Totals);
    }
}
