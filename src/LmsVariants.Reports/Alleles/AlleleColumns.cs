using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Annotate.Alleles;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Tables;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.Alleles;

/// <summary>What stands beside an allele in the file that it was read from.</summary>
/// <param name="Case">The sample; empty where the file names none.</param>
/// <param name="Vaf">The fraction of reads; null where not given.</param>
/// <param name="Depth">Reads in all; null where not given.</param>
/// <param name="Filter">The caller's filter; empty where not given.</param>
public sealed record AlleleCall(string Case, decimal? Vaf, int? Depth, string Filter)
{
    /// <summary>Gets what else the file says of the allele, such as names that another annotator wrote; null where nothing.</summary>
    public ReportedSmallVariant? Reported { get; init; }
}

/// <summary>The columns of <c>annotate</c>: those of <c>variants.tsv</c> up to <c>discrepancies</c>.</summary>
internal static class AlleleColumns
{
    public static ImmutableArray<(string Name, Func<AlleleRow, AlleleCall, string?> Cell)> All { get; } =
    [
        ("case", (_, call) => call.Case),
        ("variant_type", (row, _) => row.Type is { } type ? VariantKind.OfAllele(type) : null),
        ("assembly", (row, _) => row.Allele is { } allele ? AssemblyWord(allele.Assembly) : null),
        ("chrom", (row, _) => row.Allele?.Contig.Name),
        ("pos", (row, _) => row.Allele is { } allele ? Numbers.Print(allele.Start.Value) : null),
        ("end", (row, _) => row.Allele is { } allele ? Numbers.Print(allele.End.Value) : null),
        ("ref", (row, _) => row.Allele?.Reference.Bases),
        ("alt", (row, _) => row.Allele?.Alternate.Bases),
        ("measure", (_, _) => null),
        ("gene", (row, _) => row.Gene),
        ("hgnc_id", (row, _) => row.HgncId),
        ("transcript", (row, _) => row.Transcript?.Accession.ToString()),
        ("hgvs_g", (row, _) => row is { Allele: { } allele, GenomicChange: { } change } ? $"{allele.Contig.RefSeq(allele.Assembly)}:{change}" : null),
        ("hgvs_c", (row, _) => row.Effect?.Name?.ToString()),
        ("hgvs_p", (row, _) => row.Effect?.Protein?.ToString()),
        ("consequence", (row, _) => string.Join('&', (row.Effect?.Terms ?? row.Terms).Select((ConsequenceTerm term) => term.Name))),
        ("exon", (row, _) => row.Effect?.Exon),
        ("codon_or_intron", (row, _) => row.Effect is { } effect ? effect.Codon is int codon ? Numbers.Print(codon) : effect.Intron is { } intron ? $"intron {intron}" : null : null),
        ("lof_grade", (row, _) => row.Grade.IsAssessed && row.Effect?.Name is not null ? VerdictWords.Of(row.Grade.Value) : null),
        ("nmd", (row, _) => row.NonsenseMediatedDecay.IsAssessed ? (row.NonsenseMediatedDecay.Value ? "yes" : "no") : null),
        ("vaf", (_, call) => call.Vaf is decimal vaf ? Numbers.Print(vaf) : null),
        ("depth", (_, call) => call.Depth is int depth ? Numbers.Print(depth) : null),
        ("filter", (_, call) => call.Filter),
        ("population_af", (_, call) => call.Reported?.PopulationFrequency is { } known ? Numbers.Print(known.Value) : null),
        ("population_af_source", (_, call) => call.Reported?.PopulationFrequency?.Source),
        ("reported_gene", (_, call) => call.Reported?.Gene),
        ("reported_transcript", (_, call) => call.Reported?.Transcript),
        ("reported_c", (_, call) => call.Reported?.CodingName),
        ("reported_p", (_, call) => call.Reported?.ProteinName),
        ("reported_consequence", (_, call) => call.Reported is { } reported ? string.Join('&', reported.Consequences) : null),
        ("discrepancies", (row, _) => CellPolicy.List(row.Discrepancies.Select(found => $"{found.Code} {found.Text}").Concat((row.Effect?.Caveats ?? []).Select(caveat => caveat.ToString())))),
    ];

    private static string AssemblyWord(GenomeAssembly assembly) => assembly == GenomeAssembly.Other ? "other" : assembly.ToString();
}
