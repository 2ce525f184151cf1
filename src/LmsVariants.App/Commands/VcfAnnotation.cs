using System.Collections.Concurrent;
using System.Collections.Immutable;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf;
using LmsVariants.Formats.Vcf.Blocks;
using LmsVariants.Formats.Vcf.Records;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Reports.Alleles;

namespace LmsVariants.App.Commands;

/// <summary>The records of a VCF, each with what was computed of its alleles: read and annotated block by block on several threads, written in order.</summary>
/// <param name="reader">The file.</param>
/// <param name="records">What is made of one record.</param>
/// <param name="tally">Which assembly the bases of the file are those of.</param>
/// <param name="form">How it is written.</param>
/// <param name="all">Whether records without an alternate allele have a row too.</param>
/// <param name="threads">How many threads annotate.</param>
/// <param name="target">Where it goes.</param>
internal sealed class VcfAnnotation(VcfReader reader, RecordAnnotation records, AssemblyTally tally, AnnotationForm form, bool all, int threads, Stream target)
{
    private readonly ConcurrentBag<RowBuffer> _buffers = [];
    private readonly AlleleCounts _counts = new();

    public string Summary => _counts.ToString();

    /// <summary>Writes everything; gives each record that could not be read.</summary>
    public IEnumerable<InputProblem> Run()
    {
        WriteHeader();
        foreach (BlockResult<AnnotatedBlock> block in reader.ReadBlocks(threads, passesBy: !all, Annotate))
        {
            foreach (VcfRefusal refusal in block.Refused)
            {
                _counts.Refused++;
                yield return refusal.Problem;
            }
            _counts.Add(block.Value.Counts);
            target.Write(block.Value.Text.Written[..LengthToClash(block.Value)]);
            _buffers.Add(block.Value.Text);
            if (tally.IsClash) yield break;
        }
    }

    private AnnotatedBlock Annotate(VcfBlock block)
    {
        if (!_buffers.TryTake(out RowBuffer? text)) text = new RowBuffer();
        text.Clear();
        AnnotatedBlock made = new(text);
        ContigNames contigs = records.Contigs();
        foreach (VcfPart part in block.Parts)
        {
            if (part is PassedPart passed)
            {
                made.Counts.Records += passed.Count;
                made.Counts.WithoutAlternate += passed.Count;
                if (form == AnnotationForm.Vcf) text.Write(passed.Text.Span);
            }
            else if (part is LinePart { Line: VcfRecord record })
            {
                made.Counts.Records++;
                records.Write(made, record, contigs.Of(record.Chrom));
                if (tally.Other is not null && RecordAnnotation.IsPlaced(record)) made.Votes.Add((tally.VoteOf(record.Chrom, record.Pos, record.Reference.Bases), text.Length));
            }
        }
        return made;
    }

    // Names on the wrong assembly help nobody: what stands behind the record that tells is not written.
    private int LengthToClash(AnnotatedBlock block)
    {
        foreach ((AssemblyVote vote, int length) in block.Votes)
        {
            tally.Add(vote);
            if (tally.IsClash) return length;
        }
        return block.Text.Length;
    }

    private void WriteHeader()
    {
        RowBuffer head = new();
        if (form == AnnotationForm.Tsv) AlleleTable.WriteHead(head);
        ImmutableArray<string> lines = form == AnnotationForm.Vcf ? reader.Header.Lines : [];
        foreach (string line in lines)
        {
            if (line.StartsWith("#CHROM", StringComparison.Ordinal)) WriteLine(AlleleTable.InfoHeader);
            if (!line.StartsWith("##INFO=<ID=LMSV,", StringComparison.Ordinal)) WriteLine(line);
        }
        target.Write(head.Written);

        void WriteLine(string line)
        {
            head.Write(line);
            head.Write((byte)'\n');
        }
    }
}
