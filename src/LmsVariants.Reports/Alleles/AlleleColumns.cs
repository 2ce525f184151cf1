using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
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

/// <summary>The columns of <c>annotate</c>: those of <c>variants.tsv</c> up to <c>discrepancies</c>. Each writes its cell, or nothing where it is empty.</summary>
internal static class AlleleColumns
{
    public static ImmutableArray<(string Name, Action<RowBuffer, AlleleRow, AlleleCall> Write)> All { get; } =
    [
        ("case", (cell, _, call) => cell.Write(call.Case)),
        ("variant_type", (cell, row, _) => cell.Write(row.Type is { } type ? VariantKind.OfAllele(type) : null)),
        ("assembly", (cell, row, _) => cell.Write(row.Allele is { } allele ? AssemblyWord(allele.Assembly) : null)),
        ("chrom", (cell, row, _) => cell.Write(row.Allele?.Contig.Name)),
        ("pos", (cell, row, _) => WriteNumber(cell, row.Allele?.Start.Value)),
        ("end", (cell, row, _) => WriteNumber(cell, row.Allele?.End.Value)),
        ("ref", (cell, row, _) => cell.Write(row.Allele?.Reference.Bases)),
        ("alt", (cell, row, _) => cell.Write(row.Allele?.Alternate.Bases)),
        ("measure", (_, _, _) => { }),
        ("gene", (cell, row, _) => cell.Write(row.Gene)),
        ("hgnc_id", (cell, row, _) => cell.Write(row.HgncId)),
        ("transcript", (cell, row, _) => WriteTranscript(cell, row.Transcript)),
        ("hgvs_g", (cell, row, _) => WriteGenomic(cell, row)),
        ("hgvs_c", (cell, row, _) => WriteName(cell, row.Effect?.Name)),
        ("hgvs_p", (cell, row, _) => WriteName(cell, row.Effect?.Protein)),
        ("consequence", (cell, row, _) => WriteTerms(cell, row.Effect?.Terms ?? row.Terms)),
        ("exon", (cell, row, _) => cell.Write(row.Effect?.Exon)),
        ("codon_or_intron", (cell, row, _) => WriteCodonOrIntron(cell, row.Effect)),
        ("lof_grade", (cell, row, _) => cell.Write(row.Grade.IsAssessed && row.Effect?.Name is not null ? VerdictWords.Of(row.Grade.Value) : null)),
        ("nmd", (cell, row, _) => cell.Write(row.NonsenseMediatedDecay.IsAssessed ? (row.NonsenseMediatedDecay.Value ? "yes" : "no") : null)),
        ("vaf", (cell, _, call) => cell.Write(call.Vaf is decimal vaf ? Numbers.Print(vaf) : null)),
        ("depth", (cell, _, call) => WriteNumber(cell, call.Depth)),
        ("filter", (cell, _, call) => cell.Write(call.Filter)),
        ("population_af", (cell, _, call) => cell.Write(call.Reported?.PopulationFrequency is { } known ? Numbers.Print(known.Value) : null)),
        ("population_af_source", (cell, _, call) => cell.Write(call.Reported?.PopulationFrequency?.Source)),
        ("reported_gene", (cell, _, call) => cell.Write(call.Reported?.Gene)),
        ("reported_transcript", (cell, _, call) => cell.Write(call.Reported?.Transcript)),
        ("reported_c", (cell, _, call) => cell.Write(call.Reported?.CodingName)),
        ("reported_p", (cell, _, call) => cell.Write(call.Reported?.ProteinName)),
        ("reported_consequence", (cell, _, call) => cell.Write(call.Reported is { Consequences.IsEmpty: false } reported ? string.Join('&', reported.Consequences) : null)),
        ("discrepancies", (cell, row, _) => WriteDiscrepancies(cell, row)),
    ];

    private static string AssemblyWord(GenomeAssembly assembly) => assembly == GenomeAssembly.Other ? "other" : assembly.ToString();

    private static void WriteNumber(RowBuffer cell, int? number)
    {
        if (number is int known) cell.Write(known);
    }

    private static void WriteTranscript(RowBuffer cell, Transcript? transcript)
    {
        if (transcript is not null) cell.Write(transcript.Accession);
    }

    private static void WriteName<T>(RowBuffer cell, T? name)
        where T : class, IUtf8SpanFormattable
    {
        if (name is not null) cell.Write(name);
    }

    private static void WriteGenomic(RowBuffer cell, AlleleRow row)
    {
        if (row is not { Allele: { } allele, GenomicChange: { } change }) return;
        cell.Write(allele.Contig.RefSeq(allele.Assembly));
        cell.Write((byte)':');
        cell.Write(change);
    }

    private static void WriteTerms(RowBuffer cell, ImmutableArray<ConsequenceTerm> terms)
    {
        for (int i = 0; i < terms.Length; i++)
        {
            if (i > 0) cell.Write((byte)'&');
            cell.Write(terms[i].Name);
        }
    }

    private static void WriteCodonOrIntron(RowBuffer cell, TranscriptConsequence? effect)
    {
        if (effect is null) return;
        if (effect.Codon is int codon)
        {
            cell.Write(codon);
        }
        else if (effect.Intron is { } intron)
        {
            cell.Write("intron "u8);
            cell.Write(intron);
        }
    }

    private static void WriteDiscrepancies(RowBuffer cell, AlleleRow row)
    {
        // Asked first: nearly no allele has any.
        if (row.Discrepancies.IsEmpty && row.Effect is not { Caveats.IsEmpty: false }) return;
        cell.Write(CellPolicy.List(row.Discrepancies.Select(found => $"{found.Code} {found.Text}").Concat((row.Effect?.Caveats ?? []).Select(caveat => caveat.ToString()))));
    }
}
