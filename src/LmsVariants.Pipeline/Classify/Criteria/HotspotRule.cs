using System.Globalization;

using LmsVariants.Genomics.Hgvs;
using LmsVariants.KnowledgeBase.Hotspots;
using LmsVariants.KnowledgeBase.Oncogenicity;

namespace LmsVariants.Pipeline.Classify.Criteria;

/// <summary>OS3, OM4 and OP3: how often tumours carry a change at the residue, and this very change, by one table over all tumour types.</summary>
/// <remarks>
/// The procedure asks for caution with hotspots that truncating variants drive: a stop is weighed once, as a null variant. Splice
/// sites and changes of length are counted by stretches, not by residues, and are shown without points.
/// </remarks>
internal sealed class HotspotRule(HotspotCatalogue hotspots, OncogenicityProcedure procedure) : ICriterionRule, IResidueRule
{
    private static readonly CriterionKind[] Kinds = [CriterionKind.FrequentHotspot, CriterionKind.ModerateHotspot, CriterionKind.RareHotspot];

    public IEnumerable<Answer> Judge(VariantFacts facts)
    {
        if (facts.Effect.Protein is not ProteinSubstitution substitution) return Kinds.Select(kind => Answer.NotMet(kind, $"no residue is exchanged for another"));
        if (facts.Missense is not null) return Of(facts.Symbol, facts.Accession, substitution);
        Phrase seen = hotspots.FindSubstitution(facts.Symbol, facts.Accession, substitution.Position) is Hotspot hotspot ? (Phrase)$" ({Words(hotspot, substitution)})" : Phrase.Empty;
        return Kinds.Select(kind => Answer.NotMet(kind, $"a premature stop is weighed once, as a null variant{seen}"));
    }

    public IEnumerable<Answer> Of(string gene, string accession, ProteinSubstitution change)
    {
        if (!hotspots.IsCovered(gene, accession)) return Kinds.Select(kind => Answer.Not(kind, $"the counts of {gene} are not numbered on {accession}"));
        if (hotspots.FindSubstitution(gene, accession, change.Position) is not Hotspot hotspot)
        {
            return Kinds.Select(kind => Answer.NotMet(kind, $"residue {change.Position.ToString(CultureInfo.InvariantCulture)} of {gene} is no hotspot"));
        }
        if (hotspot.Reference != change.From.ThreeLetter) return Kinds.Select(kind => Answer.Not(kind, $"the table has {hotspot.Reference} at the residue"));
        Phrase words = Words(hotspot, change);
        CriterionKind? met = Met(hotspot, SamplesOf(hotspot, change));
        return Kinds.Select(kind => kind == met
            ? Answer.Met(kind, procedure[kind].Points, words, hotspot.Citations)
            : Answer.NotMet(kind, words, hotspot.Citations));
    }

    private CriterionKind? Met(Hotspot hotspot, int samples)
    {
        if (samples == 0) return null;
        if (samples < procedure.Thresholds.HotspotChangeSamples) return CriterionKind.RareHotspot;
        return hotspot.Samples >= procedure.Thresholds.HotspotResidueSamples ? CriterionKind.FrequentHotspot : CriterionKind.ModerateHotspot;
    }

    private static int SamplesOf(Hotspot hotspot, ProteinSubstitution change) => hotspot.Changes.FirstOrDefault(counted => counted.Alternate == change.To.ThreeLetter)?.Samples ?? 0;

    private static Phrase Words(Hotspot hotspot, ProteinSubstitution change) =>
        $"{change.From}{change.Position}: {hotspot.Samples} samples at the residue, {SamplesOf(hotspot, change)} of this change";
}
