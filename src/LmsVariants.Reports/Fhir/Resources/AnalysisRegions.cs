using Hl7.Fhir.Model;
using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Interpret.GenesSeen;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>What was looked at, which genes these are, and where nothing could be called.</summary>
/// <remarks>Genes are those that the panel is known to examine in DNA; of RNA no list is known.</remarks>
internal static class AnalysisRegions
{
    public static Extension? Of(CaseContext context, Sequencing sequencing)
    {
        bool areGenesKnown = AreGenesKnown(context, sequencing);
        Extension[] parts =
        [
            .. Description(context, sequencing, areGenesKnown) is string words ? (Extension[])[new Extension("description", new FhirString(words))] : [],
            .. areGenesKnown ? context.Report.GeneCoverage.Panel.Value.Genes.Select(gene => new Extension("studied", GeneConcept(context, gene))) : [],
            .. sequencing.Acid == NucleicAcid.Dna ? Uncalled(context) : [],
        ];
        return parts.Length > 0 ? AnalysisStatements.Of("regions", parts) : null;
    }

    private static bool AreGenesKnown(CaseContext context, Sequencing sequencing) =>
        sequencing.Acid == NucleicAcid.Dna && sequencing.Assessed(CoverageSubject.SmallVariants) && context.Report.GeneCoverage.Panel.IsAssessed;

    private static string? Description(CaseContext context, Sequencing sequencing, bool areGenesKnown) => Prose.Sentences(
    [
        areGenesKnown
            ? context.Discretion.Pass($"The genes studied for small variants are those that the knowledge base lists for {context.Report.GeneCoverage.Panel.Value.Name}")
            : "The files do not list the regions studied",
        .. sequencing.Parts.Select(part => CoverageText.Of(context, part)),
        sequencing.Acid == NucleicAcid.Dna ? LeftOut(context) : null,
    ]);

    // Without its coding bases no stretch can be told to lie in a gene.
    private static string? LeftOut(CaseContext context) => context.Report.GeneCoverage is { Uncalled.IsAssessed: true, WithoutReference: > 0 and int genes }
        ? FormattableString.Invariant($"The reference bundle has no coding bases of {genes} of these genes: there, stretches without a call are given by place and not by gene")
        : null;

    private static IEnumerable<Extension> Uncalled(CaseContext context)
    {
        GeneCoverage coverage = context.Report.GeneCoverage;
        if (coverage.Uncalled.IsAssessed)
        {
            foreach (UncalledGene gene in coverage.Uncalled.Value)
            {
                CodeableConcept concept = GeneConcept(context, gene.Symbol);
                concept.Text = FormattableString.Invariant($"{gene.Symbol}: {gene.Bases} of {gene.CodingBases} coding bases of {gene.Transcript} without a call");
                yield return new Extension("uncalled", concept);
            }
        }
        string build = context.Report.Case.Assay.Assembly is { } assembly ? $" on {assembly}" : string.Empty;
        foreach (IGrouping<string, ReportedSegment> chromosome in context.Report.Case.Uncalled.GroupBy(stretch => stretch.Chromosome, StringComparer.Ordinal))
        {
            string stretches = string.Join(", ", chromosome.Select(stretch => FormattableString.Invariant($"{stretch.Start}-{stretch.Stop}")));
            if (context.Discretion.Pass($"{chromosome.Key}:{stretches}{build}, without a call") is string words) yield return new Extension("uncalled", Concepts.InWords(words));
        }
    }

    private static CodeableConcept GeneConcept(CaseContext context, string symbol) =>
        context.Report.Knowledge.Genes.FindApproved(symbol) is { } gene ? Concepts.Coded(Systems.Hgnc, gene.HgncId, gene.Symbol) : Concepts.InWords(symbol);
}
