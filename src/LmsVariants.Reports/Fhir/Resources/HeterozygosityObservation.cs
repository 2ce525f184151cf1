using System.Globalization;
using Hl7.Fhir.Model;
using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase.Genes;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>Genes of which the files say that one allele is gone. A row that still has both is no loss and is not sent.</summary>
internal static class HeterozygosityObservation
{
    public static IEnumerable<Observation> Of(CaseContext context) => Lost(context).Select(row => Of(context, row));

    /// <summary>The genes by name, with the copies that are left.</summary>
    public static IEnumerable<string> Names(CaseContext context) => Lost(context).Select(row => NameOf(context, row) + Copies(row));

    private static IEnumerable<ReportedLossOfHeterozygosity> Lost(CaseContext context) => context.Report.Case.LossOfHeterozygosity
        .Where(row => row.MinorCopies is null or 0)
        .DistinctBy(row => row.Gene, StringComparer.Ordinal);

    private static string NameOf(CaseContext context, ReportedLossOfHeterozygosity row) =>
        $"{context.Report.Knowledge.Genes.Resolve(row.Gene)?.Symbol ?? Prose.Clean(row.Gene)} loss of heterozygosity";

    private static string Copies(ReportedLossOfHeterozygosity row) =>
        row.Copies is decimal number ? string.Create(CultureInfo.InvariantCulture, $"; {number} {(number == 1 ? "copy" : "copies")} in all") : string.Empty;

    private static Observation Of(CaseContext context, ReportedLossOfHeterozygosity row)
    {
        Gene? gene = context.Report.Knowledge.Genes.Resolve(row.Gene);
        string name = NameOf(context, row);
        Observation observation = context.Observe(
            context.Identity.OfCase("loss-of-heterozygosity", gene?.HgncId ?? row.Gene), Structures.Variant, Concepts.Coded(Systems.Loinc, Loinc.VariantAssessment, "Genetic variant assessment"));
        observation.Value = Concepts.Answer(Answers.Present);
        observation.Method = Concepts.Answer(Answers.Sequencing);
        observation.Component =
        [
            Concepts.Component(ComponentTerm.GeneStudied, gene is null ? Concepts.InWords(Prose.Clean(row.Gene) ?? "gene without a name") : Concepts.Coded(Systems.Hgnc, gene.HgncId, gene.Symbol)),
            .. PlaceComponents.OfAssembly(context.Report.Case.Assay.Assembly),
            .. row.Copies is decimal all ? [Concepts.Component(ComponentTerm.CopyNumber, Concepts.Number(all, unit: "1"))] : (Observation.ComponentComponent[])[],
            Concepts.Component(ComponentTerm.VariationCode, Concepts.InWords(name)),
            Concepts.Conclusion(Prose.Sentences($"{name} as the file reports it{Copies(row)}; one allele is gone")!),
        ];
        return observation;
    }
}
