using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf;
using LmsVariants.Formats.Vcf.Annotations;
using LmsVariants.Formats.Vcf.Evidence;
using LmsVariants.Formats.Vcf.Records;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Variants;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Annotate.Alleles;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Reports.Alleles;

namespace LmsVariants.App.Commands;

/// <summary>The records of a VCF, one after the other, each with what was computed of its alleles.</summary>
internal sealed class VcfAnnotation(VcfReader reader, AlleleAnnotator annotator, GenomeAssembly assembly, AssemblyTally tally, int? sample, string format, bool all, TextWriter target)
{
    private readonly RecordAnnotations _annotations = RecordAnnotations.Of(reader.Header);
    private long _records;
    private long _alleles;
    private long _withoutAlternate;
    private long _symbolic;
    private long _refused;

    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{_records} records, {_alleles} alleles annotated, {_withoutAlternate} records without an alternate allele, {_symbolic} symbolic alleles and breakends not annotated, {_refused} records refused");

    /// <summary>Writes every record as it comes; gives each that could not be read.</summary>
    public IEnumerable<InputProblem> Run()
    {
        if (format == "vcf") WriteHeader();
        if (format == "tsv") target.Write(string.Join('\t', AlleleTable.Columns) + '\n');
        Dictionary<string, Contig> contigs = new(StringComparer.Ordinal);
        foreach (VcfLine line in reader.ReadLines())
        {
            if (line is VcfRefusal refusal)
            {
                _refused++;
                yield return refusal.Problem;
                continue;
            }
            VcfRecord record = (VcfRecord)line;
            _records++;
            if (!contigs.TryGetValue(record.Chrom, out Contig contig)) contigs[record.Chrom] = contig = ContigOf(record.Chrom);
            Write(record, contig);
            // Names on the wrong assembly help nobody: the rest is not written.
            if (tally.IsClash) yield break;
        }
    }

    // A record of RefSeq is a chromosome of one assembly; of another than the file's it is a contig that nothing is known of.
    private Contig ContigOf(string name) =>
        Contig.TryParseRefSeq(name, out Contig chromosome, out GenomeAssembly? of) && (of is null || of == assembly) ? chromosome : Contig.Named(name);

    private void Write(VcfRecord record, Contig contig)
    {
        List<string>? values = null;
        bool isVariant = false;
        for (int i = 0; i < record.Alternates.Length; i++)
        {
            switch (record.Alternates[i])
            {
                case BaseAllele bases when record.Pos > 0:
                    isVariant = true;
                    _alleles++;
                    if (i == 0) tally.Add(record.Chrom, record.Pos, record.Reference.Bases);
                    AlleleCall call = CallOf(record, i);
                    ImmutableArray<Discrepancy> differing = Differing(call, record, bases);
                    foreach (AlleleRow computed in annotator.Annotate(new Variant(assembly, contig, new Position(record.Pos), record.Reference, bases.Bases)))
                    {
                        AlleleRow row = differing.IsEmpty ? computed : computed with { Discrepancies = [.. computed.Discrepancies.Union(differing)] };
                        if (format == "tsv") AlleleTable.WriteTabbed(target, row, call);
                        else if (format == "jsonl") AlleleTable.WriteJson(target, row, call);
                        else (values ??= []).Add(AlleleTable.Info(row, call));
                    }
                    break;
                case SymbolicAllele { IsUnspecified: false } or Breakend or SpanningDeletion or BaseAllele:
                    isVariant = true;
                    _symbolic++;
                    break;
            }
        }
        if (!isVariant)
        {
            _withoutAlternate++;
            if (all) WriteEmpty(record, contig);
        }
        if (format == "vcf") WriteRecord(record, values);
    }

    // Names that another annotator wrote are held against ours, as run does.
    private ImmutableArray<Discrepancy> Differing(AlleleCall call, VcfRecord record, BaseAllele bases) =>
        call.Reported is { CodingName.Length: > 0 } or { ProteinName.Length: > 0 }
            ? annotator.Compare(call.Reported with { Allele = new ReportedAllele(record.Chrom, record.Pos, record.Reference.Bases, bases.Bases.Bases) }, assembly)
            : [];

    private AlleleCall CallOf(VcfRecord record, int alternate)
    {
        int samples = reader.Header.Samples.Length;
        CallEvidence seen = sample is int index || samples == 0 ? CallEvidence.Of(record, sample ?? 0, samples, alternate) : default;
        string filter = Encoding.UTF8.GetString(record.Filter);
        return new AlleleCall(sample is int named ? reader.Header.Samples[named] : string.Empty, seen.Vaf, seen.Depth, filter == "." ? string.Empty : filter)
        {
            Reported = _annotations.IsEmpty ? null : _annotations.Complete(ReportedSmallVariant.At(default), record, alternate),
        };
    }

    // A row that says no more than that the record was there.
    private void WriteEmpty(VcfRecord record, Contig contig)
    {
        if (format == "vcf" || record.Pos == 0) return;
        AlleleRow row = annotator.Unchanged(new Variant(assembly, contig, new Position(record.Pos), record.Reference, record.Reference));
        AlleleCall call = CallOf(record, 0);
        if (format == "tsv") AlleleTable.WriteTabbed(target, row, call);
        else AlleleTable.WriteJson(target, row, call);
    }

    private void WriteHeader()
    {
        foreach (string line in reader.Header.Lines)
        {
            if (line.StartsWith("#CHROM", StringComparison.Ordinal)) target.Write(AlleleTable.InfoHeader + '\n');
            if (!line.StartsWith("##INFO=<ID=LMSV,", StringComparison.Ordinal)) target.Write(line + '\n');
        }
    }

    private void WriteRecord(VcfRecord record, List<string>? values)
    {
        string line = Encoding.UTF8.GetString(record.Line.Span);
        if (values is null)
        {
            target.Write(line + '\n');
            return;
        }
        string[] cells = line.Split('\t');
        string info = string.Join(';', cells[7].Split(';').Where(entry => entry != "." && !entry.StartsWith("LMSV=", StringComparison.Ordinal)));
        cells[7] = $"{info}{(info.Length > 0 ? ";" : string.Empty)}LMSV={string.Join(',', values)}";
        target.Write(string.Join('\t', cells) + '\n');
    }
}
