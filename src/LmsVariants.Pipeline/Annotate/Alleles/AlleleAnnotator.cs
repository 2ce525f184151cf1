using System.Collections.Immutable;
using System.Runtime.InteropServices;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.LossOfFunction;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Classify.LossOfFunction;

namespace LmsVariants.Pipeline.Annotate.Alleles;

/// <summary>Annotates alleles one by one, without a case around them: one row per allele and reporting transcript.</summary>
public sealed class AlleleAnnotator(TranscriptCatalogue transcripts, GeneCatalogue genes, LossOfFunctionKnowledge lossOfFunction)
{
    private static readonly Phrase NothingComputed = $"nothing was computed of it";
    private static readonly Assessed<LossOfFunctionGrade> NoGrade = Assessed<LossOfFunctionGrade>.Not(NothingComputed);
    private static readonly Assessed<LossOfFunctionGrade> NotNull = Assessed<LossOfFunctionGrade>.As(LossOfFunctionGrade.NotApplicable);
    private static readonly Assessed<bool> DecayUnknown = Assessed<bool>.Not(NothingComputed);
    private static readonly Assessed<bool> NoDecay = Assessed<bool>.Not($"the allele makes no premature stop");
    private static readonly ImmutableArray<ConsequenceTerm> Intergenic = [ConsequenceTerm.Named("intergenic_variant")];

    private readonly SmallVariantAnnotator _reported = new(transcripts, genes);

    /// <summary>The rows of an allele with place and bases.</summary>
    public ImmutableArray<AlleleRow> Annotate(Variant stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        ReferenceCheck check = ReferenceCheck.Of(stated, transcripts);
        if (check.Mismatch is Phrase mismatch) return [Contradicted(stated, mismatch, check.FitsInstead)];
        if (stated.Alternate.Bases.Contains('N', StringComparison.Ordinal)) return [UnknownBase(stated)];
        stated = ReferenceCheck.WithKnownBases(stated, transcripts.Bases);
        JustifiedAllele allele = JustifiedAllele.Of(stated, transcripts.Bases);
        if (allele.IsUnchanged) return [Unchanged(stated)];
        ImmutableArray<Transcript> reported = transcripts.ReportedAt(stated.Assembly, stated.Contig, stated.Start.Value, stated.End.Value);
        Variant written = Written(stated, allele);
        string change = GenomicNaming.Change(allele);
        if (reported.IsEmpty) return [Row(written, allele.Type, change, string.Empty) with { Terms = Intergenic }];
        AlleleRow[] rows = new AlleleRow[reported.Length];
        for (int i = 0; i < rows.Length; i++) rows[i] = OnTranscript(written, allele, change, reported[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(rows);
    }

    /// <summary>The row of a record that says that nothing else than the reference was seen.</summary>
    public AlleleRow Unchanged(Variant stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        return Row(stated, null, null, string.Join('&', transcripts.GenesAt(stated.Assembly, stated.Contig, stated.Start.Value, stated.End.Value)));
    }

    /// <summary>The rows of a small variant that a file reports with names.</summary>
    public IEnumerable<AlleleRow> Annotate(ReportedSmallVariant reported, GenomeAssembly? assembly)
    {
        ArgumentNullException.ThrowIfNull(reported);
        VariantAnnotation annotation = _reported.Annotate(reported, assembly);
        AlleleRow row = Row(annotation.Allele, annotation.Type, annotation.GenomicChange, annotation.Symbol) with
        {
            HgncId = annotation.Gene?.HgncId ?? string.Empty,
            Discrepancies = annotation.Discrepancies,
        };
        if (annotation.Verification != Verification.Verified) return [row];
        return annotation.Effects.Select(effect =>
        {
            (Assessed<LossOfFunctionGrade> grade, Assessed<bool> decay) = Graded(row.Gene, effect);
            return row with { Transcript = effect.Transcript, Effect = effect, Grade = grade, NonsenseMediatedDecay = decay };
        });
    }

    /// <summary>What another annotator wrote of an allele, held against what is computed of it.</summary>
    public ImmutableArray<Discrepancy> Compare(ReportedSmallVariant written, GenomeAssembly assembly) => _reported.Annotate(written, assembly).Discrepancies;

    private AlleleRow OnTranscript(Variant written, JustifiedAllele allele, string change, Transcript transcript)
    {
        TranscriptConsequence effect = ConsequenceCaller.Describe(transcript, allele);
        (Assessed<LossOfFunctionGrade> grade, Assessed<bool> decay) = Graded(transcript.Gene, effect);
        return new AlleleRow
        {
            Allele = written,
            Type = allele.Type,
            GenomicChange = change,
            Gene = transcript.Gene,
            HgncId = transcript.HgncId,
            Transcript = transcript,
            Effect = effect,
            Terms = [],
            Grade = grade,
            NonsenseMediatedDecay = decay,
            Discrepancies = [],
        };
    }

    // The tree is walked where it has something to say; a genome VCF holds thousands of alleles for which it is not meant.
    private (Assessed<LossOfFunctionGrade> Grade, Assessed<bool> Decay) Graded(string gene, TranscriptConsequence effect) =>
        LossOfFunctionTree.IsFor(effect) ? LossOfFunctionTree.GradeAlone(effect, genes.Resolve(gene), lossOfFunction) : (NotNull, NoDecay);

    private AlleleRow UnknownBase(Variant stated) => Unchanged(stated) with
    {
        Discrepancies = [new Discrepancy(DiscrepancyCodes.UnknownBase, $"the file states an unknown base, N: nothing is computed from it")],
    };

    private AlleleRow Contradicted(Variant stated, Phrase mismatch, GenomeAssembly? fits)
    {
        ImmutableArray<Discrepancy> found = [new Discrepancy(DiscrepancyCodes.ReferenceMismatch, mismatch)];
        if (fits is GenomeAssembly other)
        {
            found = found.Add(new Discrepancy(DiscrepancyCodes.AssemblyLooksWrong, $"the stated bases stand at {stated.Contig}:{stated.Start} of {other}: the file may be of that assembly"));
        }
        string gene = string.Join('&', transcripts.GenesAt(stated.Assembly, stated.Contig, stated.Start.Value, stated.End.Value));
        return Row(stated, null, null, gene) with { Discrepancies = found };
    }

    private Variant Written(Variant stated, JustifiedAllele allele)
    {
        // One base for another has one place and one spelling.
        if (allele.Type == VariantType.Snv && stated.Reference.Length == 1) return stated;
        Variant leftmost = allele.ToVcf(transcripts.Bases);
        return leftmost.Reference.Bases.Contains('N', StringComparison.Ordinal) ? stated.Parsimonious() : leftmost;
    }

    private static AlleleRow Row(Variant? allele, VariantType? type, string? change, string gene) => new()
    {
        Allele = allele,
        Type = type,
        GenomicChange = change,
        Gene = gene,
        HgncId = string.Empty,
        Transcript = null,
        Effect = null,
        Terms = [],
        Grade = NoGrade,
        NonsenseMediatedDecay = DecayUnknown,
        Discrepancies = [],
    };
}
