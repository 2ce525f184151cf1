using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Domains;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>Domains of the protein; of a variant, those that it touches. They say where it is, not that it matters.</summary>
internal sealed class DomainPart : IKnowledgePart
{
    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        ImmutableArray<ProteinDomain> all = question.Knowledge.Domains.OfGene(question.Gene.Symbol);
        ProteinDomain[] told = [.. all.Where(domain => question.Variant is null || (question.IsMatched && TouchedResidues.Meet(question.Variant, domain.Transcript, domain.First, domain.Last)))];
        // The same domain at the same residues of several transcripts is one line.
        foreach (IGrouping<(string, string, int, int), ProteinDomain> same in told.GroupBy(domain => (domain.Name, domain.Accession, domain.First, domain.Last)))
        {
            ProteinDomain domain = same.First();
            string transcripts = string.Join(", ", same.Select(one => one.Transcript));
            string accession = domain.Accession.Length > 0 ? $" ({domain.Accession})" : string.Empty;
            yield return new KnowledgeLine("domain", FormattableString.Invariant($"{domain.Name}{accession}, residues {domain.First} to {domain.Last} of {transcripts}"), [.. same.SelectMany(one => one.Citations).Distinct(StringComparer.Ordinal)]);
        }
        if (all.IsEmpty) yield return KnowledgeLine.Of("domain", "none is listed, which does not say that there is none");
        else if (told.Length == 0 && question.IsMatched) yield return KnowledgeLine.Of("domain", "none of those that are listed is touched");
    }
}
