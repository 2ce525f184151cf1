using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Consequences.Names;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Ingest;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>A variant of which it is known what to compute.</summary>
/// <param name="Reported">The variant, with place and bases or a c. name.</param>
/// <param name="Assembly">The assembly of its coordinates; null where it has none.</param>
/// <param name="Note">What had to be found out first; empty where nothing.</param>
public sealed record ResolvedVariant(ReportedSmallVariant Reported, GenomeAssembly? Assembly, string Note);

/// <summary>Finds what a line of text asks for: on which assembly, which allele a whole name denotes, and which change of bases stands behind a p. name.</summary>
public sealed class VariantResolver(TranscriptCatalogue transcripts, GeneCatalogue genes, GenomeAssembly? stated)
{
    /// <summary>Resolves a variant; where it cannot, <paramref name="problem"/> says what is missing.</summary>
    public bool Resolve(VariantText variant, [NotNullWhen(true)] out ResolvedVariant? resolved, [NotNullWhen(false)] out InputProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(variant);
        (resolved, problem) = variant switch
        {
            { Protein: HgvsProtein protein } => OfProtein(variant.Reported, protein),
            { Name: HgvsName name } => OfName(variant.Reported, name),
            { Reported.Allele: not null } when (stated ?? transcripts.OnlyAssembly) is null => Refuse(
                variant.Reported, InputCodes.AssemblyUnknown, "assembly", "the switch --assembly, since the variant gives coordinates", "none"),
            { Reported.Allele: not null } => (new ResolvedVariant(variant.Reported, stated ?? transcripts.OnlyAssembly, string.Empty), null),
            _ => (new ResolvedVariant(variant.Reported, null, string.Empty), null),
        };
        return resolved is not null;
    }

    private (ResolvedVariant? Resolved, InputProblem? Problem) OfName(ReportedSmallVariant reported, HgvsName name)
    {
        switch (WholeNameProjection.Of(name, transcripts, stated ?? transcripts.OnlyAssembly))
        {
            case WholeNameProjection.One one:
                Variant allele = one.Allele.ToVcf(transcripts.Bases);
                ReportedAllele written = new(allele.Contig.Name, allele.Start.Value, allele.Reference.Bases, allele.Alternate.Bases);
                return (new ResolvedVariant(reported with { Allele = written }, allele.Assembly, one.Note ?? string.Empty), null);
            case WholeNameProjection.OtherBases other:
                return Refuse(reported, DiscrepancyCodes.ReferenceMismatch, "variant", $"the bases that stand at {other.At}, {other.Found}", other.Stated);
            case WholeNameProjection.Apart apart:
                return Refuse(reported, HgvsProblemCodes.NotOneAllele, "variant", "a name of one allele", $"{apart.Alleles.Length} alleles: {string.Join("; ", apart.Alleles.Select(GenomicNaming.Change))}");
            case WholeNameProjection.Refused refused:
                return Refuse(reported, HgvsProblemCodes.NotOneAllele, "variant", "a name that denotes one allele", refused.Why);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // On the first transcript, in the order of status, on which a single base gives the name.
    private (ResolvedVariant? Resolved, InputProblem? Problem) OfProtein(ReportedSmallVariant reported, HgvsProtein protein)
    {
        ImmutableArray<Transcript> candidates = Candidates(protein);
        if (candidates.IsEmpty) return Refuse(reported, HgvsProblemCodes.NotOneAllele, "variant", "a gene, transcript or protein of the reference bundle in front of a p. name", "none that is known");
        string? why = null;
        foreach (Transcript transcript in candidates)
        {
            ProteinNameMatches matches = ProteinNameSearch.Find(protein.Change, transcript, stated ?? transcript.HomeAssembly);
            if (matches.Single is HgvsCoding only)
            {
                ReportedSmallVariant named = reported with { Gene = transcript.Gene, Transcript = transcript.Accession.ToString(), CodingName = only.Change };
                return (new ResolvedVariant(named, null, $"read as {transcript.Accession}:{only.Change}, the only change of a single base that gives it"), null);
            }
            if (!matches.Changes.IsEmpty)
            {
                string all = string.Join(", ", matches.Changes.Select(change => change.Change));
                return Refuse(reported, HgvsProblemCodes.NotOneAllele, "variant", "a p. name that one change of bases gives", $"{matches.Changes.Length} on {transcript.Accession}: {all}");
            }
            why ??= matches.Why;
        }
        return Refuse(reported, HgvsProblemCodes.NotOneAllele, "variant", "a p. name that one change of bases gives", why ?? "none");
    }

    private ImmutableArray<Transcript> Candidates(HgvsProtein protein)
    {
        if (protein.Gene is string gene) return transcripts.OfGene(genes.Resolve(gene)?.Symbol ?? gene);
        if (protein.Protein is not Accession record) return [];
        return transcripts.Find(record) is Transcript named ? [named] : [.. transcripts.All.Where(transcript => transcript.Protein?.Base == record.Base)];
    }

    private static (ResolvedVariant? Resolved, InputProblem? Problem) Refuse(ReportedSmallVariant reported, string code, string field, string expected, string found) =>
        (null, new InputProblem(code, reported.Where, field, expected, found));
}
