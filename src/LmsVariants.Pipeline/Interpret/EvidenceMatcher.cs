using System.Collections.Immutable;

using LmsVariants.Genomics.Hgvs;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Tumours;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>Matches assertions to genes and biomarkers, and judges each for the patient's tumour.</summary>
public sealed class EvidenceMatcher(CuratedKnowledge knowledge, TumourType patient)
{
    private readonly ILookup<string, int> _byGene = knowledge.Assertions
        .SelectMany((assertion, index) => assertion.Subject is GeneSubject subject ? subject.Genes.Select(gene => (gene, index)) : [])
        .ToLookup(pair => pair.gene, pair => pair.index, StringComparer.Ordinal);

    /// <summary>The assertions that name a therapy for an alteration of one of the genes, most useful first.</summary>
    /// <param name="symbols">Approved symbols.</param>
    /// <param name="alterations">The classes of the alteration.</param>
    /// <param name="change">The computed change of the protein, for assertions that name one; null where none was computed.</param>
    public ImmutableArray<Option> ForGenes(IEnumerable<string> symbols, ImmutableArray<AlterationClass> alterations, ProteinChange? change) =>
        Rank(About(symbols, alterations, change).Where(assertion => assertion.Implication == Implication.Therapeutic));

    /// <summary>The assertions on the outlook or the diagnosis for an alteration of one of the genes: they name no therapy and open none.</summary>
    /// <param name="symbols">Approved symbols.</param>
    /// <param name="alterations">The classes of the alteration.</param>
    /// <param name="change">The computed change of the protein; null where none was computed.</param>
    public ImmutableArray<Option> OutlookForGenes(IEnumerable<string> symbols, ImmutableArray<AlterationClass> alterations, ProteinChange? change) =>
        Rank(About(symbols, alterations, change).Where(assertion => assertion.Implication != Implication.Therapeutic));

    /// <summary>The assertions about a state of a biomarker, most useful first.</summary>
    public ImmutableArray<Option> ForBiomarker(string state) =>
        Rank(knowledge.Assertions.Where(assertion => assertion.Subject is BiomarkerSubject subject && subject.State == state));

    private IEnumerable<Assertion> About(IEnumerable<string> symbols, ImmutableArray<AlterationClass> alterations, ProteinChange? change)
    {
        // Almost every finding of a genome VCF is in a gene that no assertion names.
        int[] named = [.. symbols.SelectMany(symbol => _byGene[symbol]).Distinct().Order()];
        return named.Select(index => knowledge.Assertions[index]).Where(assertion => assertion.Subject is GeneSubject subject
            && (subject.Alterations.Intersect(alterations).Any() || NamesChange(subject, change)));
    }

    private static bool NamesChange(GeneSubject subject, ProteinChange? change) =>
        change is not null && subject.Alterations.Contains(AlterationClass.Hotspot) && subject.ProteinChanges.Contains(change.ToString(), StringComparer.Ordinal);

    // Results in patients come before laboratory work, and that before trials without a result; then tier I before all else, the
    // patient's own kind of tumour before others, the stronger kind of source before the weaker; among equals the curator's order.
    private ImmutableArray<Option> Rank(IEnumerable<Assertion> assertions) => DisagreeingBeside(
        assertions
            .Select(Judge)
            .OrderBy(option => option.Assertion.Direction switch { EvidenceDirection.Supports or EvidenceDirection.Resistance => 0, EvidenceDirection.Alternative => 1, _ => 2 })
            .ThenBy(option => option.Assertion.Kind switch { EvidenceKind.TrialOnly => 2, EvidenceKind.Preclinical => 1, _ => 0 })
            .ThenByDescending(option => option.Level?.Amp?.StartsWith("I-", StringComparison.Ordinal) == true)
            .ThenBy(option => option.Relation switch { TumourRelation.Same or TumourRelation.SameFamily => 0, TumourRelation.Wider => 1, _ => 2 })
            .ThenBy(option => option.Assertion.Kind));

    // Evidence that disagrees stands directly behind what it disagrees with, so that neither is read alone.
    private static ImmutableArray<Option> DisagreeingBeside(IEnumerable<Option> ranked)
    {
        List<Option> placed = [];
        foreach (Option option in ranked)
        {
            int at = placed.FindIndex(earlier => option.Assertion.ConflictsWith.Contains(earlier.Assertion.Id, StringComparer.Ordinal));
            placed.Insert(at < 0 ? placed.Count : at + 1, option);
        }
        return [.. placed];
    }

    private Option Judge(Assertion assertion)
    {
        TumourType evidence = knowledge.Tumours.Find(assertion.EvidenceTumour)
            ?? throw new InvalidOperationException($"assertion {assertion.Id} names an unknown tumour type");
        LevelInTumour? level = knowledge.Tumours.Ancestry(patient)
            .Select(type => assertion.Levels.FirstOrDefault(candidate => candidate.Tumour == type.Code))
            .FirstOrDefault(candidate => candidate is not null);
        return new Option(assertion, evidence, Relate(evidence), level);
    }

    private TumourRelation Relate(TumourType evidence)
    {
        if (evidence.Code == patient.Code) return TumourRelation.Same;
        TumourType? family = knowledge.Tumours.Ancestry(patient).FirstOrDefault(type => type.IsFamily);
        if (family is not null && knowledge.Tumours.Ancestry(evidence).Contains(family)) return TumourRelation.SameFamily;
        return knowledge.Tumours.Ancestry(patient).Any(type => type.Code == evidence.Code) ? TumourRelation.Wider : TumourRelation.Other;
    }
}
