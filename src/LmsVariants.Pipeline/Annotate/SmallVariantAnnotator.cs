using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;
using LmsVariants.KnowledgeBase.Genes;

namespace LmsVariants.Pipeline.Annotate;

/// <summary>Recomputes what a file says of a small variant from the reference bundle, and says where the two differ.</summary>
/// <remarks>What the bundle has no bases for stands as reported, with the reason.</remarks>
public sealed class SmallVariantAnnotator(TranscriptCatalogue transcripts, GeneCatalogue genes)
{
    // How far upstream and downstream of a gene Ensembl's terms reach; a promoter variant is one of the gene.
    private const int Neighbourhood = 5000;

    /// <summary>Annotates one variant.</summary>
    public VariantAnnotation Annotate(ReportedSmallVariant reported, GenomeAssembly? assembly)
    {
        ArgumentNullException.ThrowIfNull(reported);
        List<Discrepancy> discrepancies = [];
        Gene? gene = ResolveGene(reported, discrepancies);
        return reported.Allele is ReportedAllele allele
            ? AnnotateAllele(reported, allele, assembly, gene, discrepancies)
            : AnnotateName(reported, assembly, gene, discrepancies);
    }

    private Gene? ResolveGene(ReportedSmallVariant reported, List<Discrepancy> discrepancies)
    {
        if (reported.Gene.Length == 0) return null;
        Gene? gene = genes.Resolve(reported.Gene);
        if (gene is not null && gene.Symbol != reported.Gene)
        {
            discrepancies.Add(new Discrepancy(DiscrepancyCodes.GeneAlias, $"the file names the gene {reported.Gene}; the approved symbol is {gene.Symbol}"));
        }
        return gene;
    }

    private VariantAnnotation AnnotateAllele(
        ReportedSmallVariant reported, ReportedAllele written, GenomeAssembly? assembly, Gene? gene, List<Discrepancy> discrepancies)
    {
        if (assembly is not GenomeAssembly build) return Draft(reported, gene, discrepancies).AsReported($"the assembly of the coordinates is not known");
        if (!Contig.TryParse(written.Chromosome, out Contig contig) && build != GenomeAssembly.Other) return Draft(reported, gene, discrepancies).AsReported($"the contig is not part of the primary assembly");
        if (build == GenomeAssembly.Other) contig = Contig.Named(written.Chromosome);
        Variant stated = new(build, contig, new Position(written.Position), Allele.Of(written.Reference), Allele.Of(written.Alternate));
        ImmutableArray<Transcript> atPlace = transcripts.At(build, contig, stated.Parsimonious().Start);
        if (gene is null && reported.Gene.Length == 0 && atPlace.Select(t => t.Gene).Distinct(StringComparer.Ordinal).ToArray() is [string only]) gene = genes.Resolve(only);
        WarnOfOtherGene(reported, gene, atPlace, discrepancies);

        AnnotationDraft draft = Draft(reported, gene, discrepancies) with { Allele = stated.Parsimonious(), Type = stated.Parsimonious().Type };
        ImmutableArray<Transcript> ofGene = gene is null ? [] : transcripts.OfGene(gene.Symbol);
        if (ofGene.IsEmpty) return draft.AsReported(gene is null ? WhyNoGene(reported, atPlace) : (Phrase)$"the gene is not in the reference bundle");
        if (WhyElsewhere(reported, stated, ofGene) is Phrase elsewhere)
        {
            if (!discrepancies.Exists(found => found.Code == DiscrepancyCodes.OtherGene)) discrepancies.Add(new Discrepancy(DiscrepancyCodes.OtherGene, elsewhere));
            if (AssemblyOfGeneThere(stated, ofGene) is GenomeAssembly fits)
            {
                discrepancies.Add(new Discrepancy(DiscrepancyCodes.AssemblyLooksWrong, $"{gene!.Symbol} lies at {contig}:{stated.Start} of {fits}: the file may be of that assembly"));
            }
            return draft.Contradicted(elsewhere);
        }
        ReferenceCheck check = ReferenceCheck.Of(stated, transcripts);
        if (check.Mismatch is Phrase contradiction)
        {
            discrepancies.Add(new Discrepancy(DiscrepancyCodes.ReferenceMismatch, contradiction));
            if (check.FitsInstead is GenomeAssembly other)
            {
                discrepancies.Add(new Discrepancy(DiscrepancyCodes.AssemblyLooksWrong, $"the stated bases stand at {contig}:{stated.Start} of {other}: the file may be of that assembly"));
            }
            return draft.Contradicted(contradiction);
        }
        GenomicEdit edit = GenomicEdit.Trimmed(stated.Start.Value, stated.Reference.Bases, stated.Alternate.Bases);
        if (edit.Deleted.Contains('N', StringComparison.Ordinal) || edit.Inserted.Contains('N', StringComparison.Ordinal)) return draft.AsReported($"the file states an unknown base, N");
        JustifiedAllele allele = JustifiedAllele.Of(stated, transcripts.Bases);
        if (allele.IsUnchanged) return draft.AsReported($"the file states the same bases before and after");
        return Compute(Placed(draft, allele), allele, ofGene, named: null, why: null, checkedBases: check.IsKnown);
    }

    private VariantAnnotation AnnotateName(ReportedSmallVariant reported, GenomeAssembly? assembly, Gene? gene, List<Discrepancy> discrepancies)
    {
        if (reported is { Gene: "", Transcript: not "" })
        {
            if (!Accession.TryParse(reported.Transcript, out Accession accession) || transcripts.Find(accession) is not Transcript known) return UnknownTranscript(Draft(reported, gene: null, discrepancies));
            gene = genes.Resolve(known.Gene);
        }
        AnnotationDraft draft = Draft(reported, gene, discrepancies);
        if (gene is null) return draft.AsReported($"no gene of the knowledge base answers to the name");
        ImmutableArray<Transcript> ofGene = transcripts.OfGene(gene.Symbol);
        if (ofGene.IsEmpty) return draft.AsReported($"the gene is not in the reference bundle");
        if (reported.CodingName.Length == 0) return draft.AsReported($"a p. name alone does not say which bases changed");
        if (!HgvsCoding.TryParse(reported.CodingName, out HgvsCoding? name, out ParseProblem problem))
        {
            discrepancies.Add(Unreadable("c.", reported.CodingName, problem));
            return draft.AsReported($"the c. name cannot be read");
        }
        NameReading reading = NameReading.Of(name, reported.Transcript, ofGene, transcripts, assembly);
        if (reading.Finding is Discrepancy finding) discrepancies.Add(finding);
        // Where names are compared the comparison says it; a name that fits nothing may be one of another version.
        if (reading.Allele is null or { IsUnchanged: true }) NameComparison.NamedTranscript(reported, transcripts, discrepancies);
        if (reading.Transcript is not Transcript transcript) return draft.AsReported(reading.Reason);
        if (reading.Allele is not JustifiedAllele allele) return draft.Contradicted(reading.Reason);
        if (allele.IsUnchanged) return draft.AsReported($"the name says that nothing changes");
        // Without an assembly in the file no coordinates are printed; the names are the same on both.
        AnnotationDraft placed = assembly is null ? draft with { Type = allele.Type } : Placed(draft, allele);
        return Compute(placed, allele, ofGene, named: transcript, why: reading.Reason, checkedBases: true);
    }

    private static Phrase WhyNoGene(ReportedSmallVariant reported, ImmutableArray<Transcript> atPlace)
    {
        if (reported.Gene.Length > 0) return $"no gene of the knowledge base answers to the name";
        return atPlace.IsEmpty
            ? (Phrase)$"the file names no gene, and the position lies in none of the reference bundle"
            : (Phrase)$"the file names no gene, and the position lies in {Phrase.Join($" and ", atPlace.Select(transcript => transcript.Gene).Distinct(StringComparer.Ordinal).Select(Phrase.Verbatim))}";
    }

    private static VariantAnnotation UnknownTranscript(AnnotationDraft draft)
    {
        Phrase why = $"the transcript {draft.Reported.Transcript} is not in the reference bundle";
        draft.Discrepancies.Add(new Discrepancy(DiscrepancyCodes.TranscriptUnknown, why));
        return draft.AsReported(why);
    }

    // The effect on each reporting transcript; the report rests on the first, by status, whose coding sequence or splice sites are hit.
    private VariantAnnotation Compute(
        AnnotationDraft draft, JustifiedAllele allele, ImmutableArray<Transcript> ofGene, Transcript? named, Phrase? why, bool checkedBases)
    {
        ImmutableArray<TranscriptConsequence> effects =
        [
            .. ofGene.Where(transcript => transcript.Placements.ContainsKey(allele.Assembly) || transcript == named)
                .Select(transcript => ConsequenceCaller.Describe(transcript, allele)),
        ];
        if (named is not null && effects.All(effect => effect.Transcript != named)) effects = effects.Add(ConsequenceCaller.Describe(named, allele));
        draft = draft with { Effects = effects };
        if (effects.IsEmpty) return draft.AsReported($"no reporting transcript of the gene is placed on {allele.Assembly}");
        TranscriptConsequence chosen = named is null ? TranscriptChoice.Of(effects) : effects.First(effect => effect.Transcript == named);
        if (WhyNotComputed(chosen) is Phrase whyNot)
        {
            NameComparison.ComparePlace(draft.Reported, allele, transcripts, draft.Discrepancies);
            return draft.AsReported(whyNot);
        }
        if (!checkedBases) chosen = chosen with { Caveats = chosen.Caveats.Add($"the stated reference base was not checked: the reference bundle has no bases there") };
        NameComparison.Compare(draft.Reported, allele, chosen, transcripts, draft.Discrepancies);
        return draft.Verified(chosen, why ?? TranscriptChoice.ReasonOf(chosen, effects), draft.Allele is null ? null : GenomicNaming.Change(allele));
    }

    private static Phrase? WhyNotComputed(TranscriptConsequence chosen) => chosen switch
    {
        { Name: null, ExonsLost.IsEmpty: true } => $"the position lies outside the reporting transcripts",
        { Codon: not null, Transcript.CodingSequence: null } => $"no sequence of {chosen.Transcript.Accession} in the reference bundle; the position exists",
        { Name: { Edit: Unchanged, Start: var place } } => $"c.{place} of the transcript already has this base: the assemblies differ here",
        _ => null,
    };

    // As VCF writes it, where the bases around it are known.
    private AnnotationDraft Placed(AnnotationDraft draft, JustifiedAllele allele)
    {
        Variant variant = allele.ToVcf(transcripts.Bases);
        bool isKnown = !variant.Reference.Bases.Contains('N', StringComparison.Ordinal);
        return draft with { Allele = isKnown || draft.Allele is null ? variant : draft.Allele, Type = allele.Type };
    }

    private static void WarnOfOtherGene(ReportedSmallVariant reported, Gene? gene, ImmutableArray<Transcript> atPlace, List<Discrepancy> discrepancies)
    {
        if (reported.Gene.Length == 0 || atPlace.IsEmpty || atPlace.Any(transcript => transcript.Gene == gene?.Symbol)) return;
        string there = string.Join(", ", atPlace.Select(transcript => transcript.Gene).Distinct(StringComparer.Ordinal));
        discrepancies.Add(new Discrepancy(DiscrepancyCodes.OtherGene, $"the file names {reported.Gene}; the position lies in {there}"));
    }

    private static GenomeAssembly? AssemblyOfGeneThere(Variant variant, ImmutableArray<Transcript> ofGene) => ofGene
        .SelectMany(transcript => transcript.Placements)
        .Where(pair => pair.Key != variant.Assembly && pair.Value.Contig == variant.Contig && pair.Value.Span.Contains(variant.Start))
        .Select(pair => (GenomeAssembly?)pair.Key)
        .FirstOrDefault();

    // Gene and place in one row contradict each other: coordinates of another assembly, or rows pasted side by side.
    private static Phrase? WhyElsewhere(ReportedSmallVariant reported, Variant variant, ImmutableArray<Transcript> ofGene)
    {
        TranscriptPlacement[] placed = [.. ofGene.Select(transcript => transcript.Placements.GetValueOrDefault(variant.Assembly)).OfType<TranscriptPlacement>()];
        return placed.Length == 0 || placed.Any(IsNear) ? null
            : (Phrase)$"the file names {reported.Gene}, which does not lie at {variant.Contig}:{variant.Start} of {variant.Assembly}";

        bool IsNear(TranscriptPlacement placement) => placement.Contig == variant.Contig
            && variant.End.Value >= placement.Span.First.Value - Neighbourhood
            && variant.Start.Value <= placement.Span.Last.Value + Neighbourhood;
    }

    private static AnnotationDraft Draft(ReportedSmallVariant reported, Gene? gene, List<Discrepancy> discrepancies) =>
        new(reported, gene, discrepancies, Allele: null, Type: null, Effects: []);

    private static Discrepancy Unreadable(string kind, string name, ParseProblem problem) => NameComparison.Unreadable(kind, name, problem);
}
