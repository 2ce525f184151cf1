using System.Globalization;

using LmsVariants.Formats.Tables;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>The structure of a transcript on one assembly as a line of a table: BED counts the first base as 0 and leaves the last out.</summary>
/// <param name="Row">The line.</param>
/// <param name="AssemblyAt">The cell of the assembly, from which on both tables have the same columns.</param>
internal readonly record struct StructureRow(TableRow Row, int AssemblyAt)
{
    public GenomeAssembly Assembly() =>
        GenomeAssemblies.TryParse(Row[AssemblyAt], out GenomeAssembly assembly) ? assembly : throw Row.Refuse(AssemblyAt, BundleCodes.BadRow, "assembly", "GRCh37 or GRCh38");

    // One is added to every start and nothing to an end.
    public TranscriptPlacement Placement()
    {
        if (!Contig.TryParse(Row[AssemblyAt + 1], out Contig contig)) throw Row.Refuse(AssemblyAt + 1, BundleCodes.BadRow, "chrom", "a chromosome");
        if (Row[AssemblyAt + 2] is not ("+" or "-")) throw Row.Refuse(AssemblyAt + 2, BundleCodes.BadRow, "strand", "+ or -");
        int[] starts = Numbers(AssemblyAt + 7, "exon_starts");
        int[] ends = Numbers(AssemblyAt + 8, "exon_ends");
        if (starts.Length != ends.Length) throw Row.Refuse(AssemblyAt + 8, BundleCodes.Inconsistent, "exon_ends", "as many ends as starts");
        try
        {
            return new TranscriptPlacement(
                contig,
                Row[AssemblyAt + 2] == "+" ? Strand.Forward : Strand.Reverse,
                new Interval(Number(AssemblyAt + 5, "cds_start") + 1, Number(AssemblyAt + 6, "cds_end")),
                starts.Zip(ends, (start, end) => new Interval(start + 1, end)));
        }
        catch (ArgumentException)
        {
            throw Row.Refuse(AssemblyAt + 7, BundleCodes.Inconsistent, "exon_starts", "exons that hold the start and the stop codon");
        }
    }

    private int Number(int cell, string field) => Numbers(cell, field) is [int number] ? number : throw Row.Refuse(cell, BundleCodes.BadRow, field, "an integer");

    private int[] Numbers(int cell, string field)
    {
        TableRow row = Row;
        return
        [
            .. row[cell].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(text =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw row.Refuse(cell, BundleCodes.BadRow, field, "integers")),
        ];
    }
}
