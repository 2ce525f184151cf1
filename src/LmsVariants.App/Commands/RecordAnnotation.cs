using System.Collections.Immutable;
using System.Text;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Vcf.Annotations;
using LmsVariants.Formats.Vcf.Evidence;
using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Formats.Vcf.Records;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Variants;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Annotate.Alleles;
using LmsVariants.Reports.Alleles;

namespace LmsVariants.App.Commands;

/// <summary>What is made of one record of a VCF; safe to ask from several threads at once.</summary>
/// <param name="header">The header of the file.</param>
/// <param name="annotator">What computes.</param>
/// <param name="assembly">The assembly of the file.</param>
/// <param name="sample">Which sample is the tumour, counted from 0; null where none is named.</param>
/// <param name="form">How it is written.</param>
/// <param name="all">Whether a record without an alternate allele has a row too.</param>
internal sealed class RecordAnnotation(VcfHeader header, AlleleAnnotator annotator, GenomeAssembly assembly, int? sample, AnnotationForm form, bool all)
{
    private readonly RecordAnnotations _annotations = RecordAnnotations.Of(header);
    private readonly string _case = sample is int named ? header.Samples[named] : string.Empty;

    public ContigNames Contigs() => new(assembly);

    /// <summary>Whether the record states bases at a place, by which an assembly can be told.</summary>
    public static bool IsPlaced(VcfRecord record) => record is { Pos: > 0, Alternates: [BaseAllele, ..] };

    /// <summary>Writes the record.</summary>
    public void Write(AnnotatedBlock target, VcfRecord record, Contig contig)
    {
        bool isVariant = false;
        bool hasValue = false;
        for (int i = 0; i < record.Alternates.Length; i++)
        {
            switch (record.Alternates[i])
            {
                case BaseAllele bases when record.Pos > 0:
                    isVariant = true;
                    target.Counts.Alleles++;
                    AlleleCall call = CallOf(record, i);
                    ImmutableArray<Discrepancy> differing = Differing(call, record, bases);
                    foreach (AlleleRow computed in annotator.Annotate(new Variant(assembly, contig, new Position(record.Pos), record.Reference, bases.Bases)))
                    {
                        AlleleRow row = differing.IsEmpty ? computed : computed with { Discrepancies = [.. computed.Discrepancies.Union(differing)] };
                        if (form == AnnotationForm.Vcf && hasValue) target.Text.Write((byte)',');
                        else if (form == AnnotationForm.Vcf) BeginInfo(target.Text, record);
                        Write(target.Text, row, call);
                        hasValue = true;
                    }
                    break;
                case SymbolicAllele { IsUnspecified: false } or Breakend or SpanningDeletion or BaseAllele:
                    isVariant = true;
                    target.Counts.Symbolic++;
                    break;
            }
        }
        if (!isVariant)
        {
            target.Counts.WithoutAlternate++;
            if (all && form != AnnotationForm.Vcf && record.Pos > 0) Write(target.Text, annotator.Unchanged(new Variant(assembly, contig, new Position(record.Pos), record.Reference, record.Reference)), CallOf(record, 0));
        }
        if (form != AnnotationForm.Vcf) return;
        target.Text.Write(hasValue ? record.BehindInfo : record.Line.Span);
        target.Text.Write((byte)'\n');
    }

    private void Write(RowBuffer target, AlleleRow row, AlleleCall call)
    {
        if (form == AnnotationForm.Tsv) AlleleTable.WriteTabbed(target, row, call);
        else if (form == AnnotationForm.Jsonl) AlleleTable.WriteJson(target, row, call);
        else AlleleTable.WriteInfo(target, row, call);
    }

    // What stood in INFO stays, but what an earlier run of this program wrote there.
    private static void BeginInfo(RowBuffer target, VcfRecord record)
    {
        target.Write(record.BeforeInfo);
        foreach (Range part in record.Info.Split((byte)';'))
        {
            ReadOnlySpan<byte> entry = record.Info[part];
            if (record.Info.IsEmpty || entry is [(byte)'.'] || entry.StartsWith("LMSV="u8)) continue;
            target.Write(entry);
            target.Write((byte)';');
        }
        target.Write("LMSV="u8);
    }

    // Names that another annotator wrote are held against ours, as run does.
    private ImmutableArray<Discrepancy> Differing(AlleleCall call, VcfRecord record, BaseAllele bases) =>
        call.Reported is { CodingName.Length: > 0 } or { ProteinName.Length: > 0 }
            ? annotator.Compare(call.Reported with { Allele = new ReportedAllele(record.Chrom, record.Pos, record.Reference.Bases, bases.Bases.Bases) }, assembly)
            : [];

    private AlleleCall CallOf(VcfRecord record, int alternate)
    {
        int samples = header.Samples.Length;
        CallEvidence seen = sample is not null || samples == 0 ? CallEvidence.Of(record, sample ?? 0, samples, alternate) : default;
        return new AlleleCall(_case, seen.Vaf, seen.Depth, FilterOf(record))
        {
            // What annotators write stands in INFO.
            Reported = _annotations.IsEmpty || record.Info is [(byte)'.'] ? null : _annotations.Complete(ReportedSmallVariant.At(default), record, alternate),
        };
    }

    private static string FilterOf(VcfRecord record) =>
        record.HasPassed ? "PASS" : record.Filter is [(byte)'.'] ? string.Empty : Encoding.UTF8.GetString(record.Filter);
}
