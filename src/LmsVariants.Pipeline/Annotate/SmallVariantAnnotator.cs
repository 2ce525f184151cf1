using System.Collections.Immutable;

using LmsVariants.Genomics;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Annotate;

/// <summary>Recomputes what a file says of a small variant from the reference bundle, and says where the two differ.</summary>
/// <remarks>
/// This version recomputes one base for another inside the coding sequence of a transcript with bases. Reference bases are
/// checked for every allele that lies in such a sequence. Everything else stands as reported, with the reason.
/// </remarks>
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
        if (assembly is not GenomeAssembly build) return Draft(reported, gene, discrepancies).AsReported("the assembly of the coordinates is not known");
        if (!Contig.TryParse(written.Chromosome, out Contig contig)) return Draft(reported, gene, discrepancies).AsReported("the contig is not part of the primary assembly");
        Variant stated = new(build, contig, new Position(written.Position), Allele.Of(written.Reference), Allele.Of(written.Alternate));
        Variant variant = stated.Parsimonious();
        ImmutableArray<Transcript> atPlace = transcripts.At(build, contig, variant.Start);
        if (gene is null && reported.Gene.Length == 0 && atPlace.Select(t => t.Gene).Distinct(StringComparer.Ordinal).ToArray() is [string only]) gene = genes.Resolve(only);
        WarnOfOtherGene(reported, gene, atPlace, discrepancies);

        AnnotationDraft draft = Draft(reported, gene, discrepancies) with { Allele = variant };
        ImmutableArray<Transcript> ofGene = gene is null ? [] : transcripts.OfGene(gene.Symbol);
        if (ofGene.IsEmpty) return draft.AsReported("the gene is not in the reference bundle");
        if (WhyElsewhere(reported, stated, ofGene) is string elsewhere)
        {
            if (!discrepancies.Exists(found => found.Code == DiscrepancyCodes.OtherGene)) discrepancies.Add(new Discrepancy(DiscrepancyCodes.OtherGene, elsewhere));
            return draft.Contradicted(elsewhere);
        }
        if (WhyReferenceDiffers(stated, ofGene) is string contradiction)
        {
            discrepancies.Add(new Discrepancy(DiscrepancyCodes.ReferenceMismatch, contradiction));
            return draft.Contradicted(contradiction);
        }
        if (written.Reference.Contains('N', StringComparison.Ordinal) || written.Alternate.Contains('N', StringComparison.Ordinal)) return draft.AsReported("the file states an unknown base, N");
        if (variant.Reference == variant.Alternate) return draft.AsReported("the file states the same bases before and after");
        if (variant.Type != VariantType.Snv) return draft.AsReported("this version recomputes single-base substitutions in coding sequence alone");
        return Compute(draft, variant, ofGene, allele: variant);
    }

    private VariantAnnotation AnnotateName(ReportedSmallVariant reported, GenomeAssembly? assembly, Gene? gene, List<Discrepancy> discrepancies)
    {
        AnnotationDraft draft = Draft(reported, gene, discrepancies);
        if (gene is null) return draft.AsReported("no gene of the knowledge base answers to the name");
        ImmutableArray<Transcript> ofGene = transcripts.OfGene(gene.Symbol);
        if (ofGene.IsEmpty) return draft.AsReported("the gene is not in the reference bundle");
        if (reported.CodingName.Length == 0) return draft.AsReported("a p. name alone does not say which bases changed");
        if (!HgvsCoding.TryParse(reported.CodingName, out HgvsCoding? name, out ParseProblem problem))
        {
            discrepancies.Add(Unreadable("c.", reported.CodingName, problem));
            return draft.AsReported("the c. name cannot be read");
        }
        if (name is not { Edit: Substitution change, Start: { IsCoding: true, Base: int codingBase } })
        {
            return draft.AsReported("this version recomputes single-base substitutions in coding sequence alone");
        }
        TranscriptChoice choice = TranscriptChoice.ForName(codingBase, change.From, reported.Transcript, ofGene, transcripts);
        if (choice.Finding is Discrepancy finding) discrepancies.Add(finding);
        if (choice.Transcript is not Transcript transcript) return draft.AsReported(choice.Reason);
        if (choice.Finding is not null) return draft.Contradicted(choice.Reason);
        if (transcript.CodingSequence is null) return draft.AsReported($"no sequence of {transcript.Accession} in the reference bundle; the position exists");
        GenomeAssembly build = assembly ?? GenomeAssembly.GRCh37;
        Variant? variant = GenomicSubstitution.Of(transcript, build, codingBase, change);
        if (variant is null) return draft.AsReported($"{transcript.Accession} has no place on {build}");
        return Compute(draft, variant, ofGene, allele: assembly is null ? null : variant, named: transcript, why: choice.Reason);
    }

    // The effect on each reporting transcript; the report rests on the first, by status, whose coding sequence is hit.
    private VariantAnnotation Compute(
        AnnotationDraft draft, Variant variant, ImmutableArray<Transcript> ofGene, Variant? allele, Transcript? named = null, string? why = null)
    {
        ImmutableArray<TranscriptEffect> effects = [.. ofGene.Select(transcript => SubstitutionOnTranscript.Describe(transcript, variant))];
        TranscriptEffect? chosen = named is null
            ? effects.FirstOrDefault(effect => effect.Effect.IsAssessed)
            : effects.First(effect => effect.Transcript == named);
        AnnotationDraft placed = draft with { Effects = effects, Allele = allele };
        if (chosen is not { Effect.IsAssessed: true })
        {
            NameComparison.ComparePlace(draft.Reported, variant, transcripts, draft.Discrepancies);
            return placed.AsReported(effects[0].Effect.WhyNot ?? "no transcript has bases here");
        }
        NameComparison.Compare(draft.Reported, variant, chosen, transcripts, draft.Discrepancies);
        return placed.Verified(chosen, why ?? ReasonOf(chosen, effects), allele is null ? null : $"g.{variant.Start}{variant.Reference}>{variant.Alternate}");
    }

    private static string ReasonOf(TranscriptEffect chosen, ImmutableArray<TranscriptEffect> effects)
    {
        if (chosen == effects[0]) return StatusWords(chosen.Transcript);
        string passed = string.Join(" and ", effects.TakeWhile(effect => effect != chosen).Select(effect => $"{StatusWords(effect.Transcript)} {effect.Transcript.Accession}: {effect.Effect.WhyNot}"));
        return $"{StatusWords(chosen.Transcript)}, as {passed}";
    }

    private static string StatusWords(Transcript transcript) => TranscriptChoice.StatusWords(transcript.Status);

    private static void WarnOfOtherGene(ReportedSmallVariant reported, Gene? gene, ImmutableArray<Transcript> atPlace, List<Discrepancy> discrepancies)
    {
        if (reported.Gene.Length == 0 || atPlace.IsEmpty || atPlace.Any(transcript => transcript.Gene == gene?.Symbol)) return;
        string there = string.Join(", ", atPlace.Select(transcript => transcript.Gene).Distinct(StringComparer.Ordinal));
        discrepancies.Add(new Discrepancy(DiscrepancyCodes.OtherGene, $"the file names {reported.Gene}; the position lies in {there}"));
    }

    // Gene and place in one row contradict each other: coordinates of another assembly, or rows pasted side by side.
    private static string? WhyElsewhere(ReportedSmallVariant reported, Variant variant, ImmutableArray<Transcript> ofGene)
    {
        TranscriptPlacement[] placed = [.. ofGene.Select(transcript => transcript.Placements.GetValueOrDefault(variant.Assembly)).OfType<TranscriptPlacement>()];
        return placed.Length == 0 || placed.Any(IsNear) ? null
            : $"the file names {reported.Gene}, which does not lie at {variant.Contig}:{variant.Start} of {variant.Assembly}";

        bool IsNear(TranscriptPlacement placement) => placement.Contig == variant.Contig
            && variant.End.Value >= placement.Span.First.Value - Neighbourhood
            && variant.Start.Value <= placement.Span.Last.Value + Neighbourhood;
    }

    private static string? WhyReferenceDiffers(Variant variant, ImmutableArray<Transcript> ofGene)
    {
        foreach (Transcript transcript in ofGene)
        {
            if (ReferenceBases.FirstMismatch(transcript, variant) is not ReferenceMismatch mismatch) continue;
            return $"the file states {mismatch.Stated} at {variant.Contig}:{mismatch.Position}; {variant.Assembly} has {mismatch.Reference} there "
                + $"({transcript.Accession} c.{mismatch.CodingBase})";
        }
        return null;
    }

    private static AnnotationDraft Draft(ReportedSmallVariant reported, Gene? gene, List<Discrepancy> discrepancies) =>
        new(reported, gene, discrepancies, Allele: null, Effects: []);

    private static Discrepancy Unreadable(string kind, string name, ParseProblem problem) => NameComparison.Unreadable(kind, name, problem);
}
