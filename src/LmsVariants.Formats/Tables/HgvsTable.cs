using System.Collections.Immutable;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Tables;

/// <summary>A row of a plain table of HGVS names, as written.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Gene">The gene symbol.</param>
/// <param name="Transcript">The transcript; empty where the table names none.</param>
/// <param name="CDot">The c. name; empty where there is none.</param>
/// <param name="PDot">The p. name; empty where there is none.</param>
public sealed record HgvsRow(SourceLocation Where, string Gene, string Transcript, string CDot, string PDot);

/// <summary>A table of gene, c. and p. names without coordinates, as publications print them.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Warnings">What was read with a doubt.</param>
public sealed record HgvsTable(ImmutableArray<HgvsRow> Rows, ImmutableArray<InputWarning> Warnings)
{
    private static readonly string[] GeneNames = ["gene", "gene_symbol", "symbol", "hugo_symbol"];
    private static readonly string[] CodingNames = ["c.", "c", "hgvs_c", "hgvsc", "c_dot", "cdna", "coding"];
    private static readonly string[] ProteinNames = ["p.", "p", "hgvs_p", "hgvsp", "p_dot", "protein"];
    private static readonly string[] TranscriptNames = ["transcript", "refseq", "transcript_id"];

    // A table with coordinates is another format (MAF and its kin): to read its names alone would lose what it says.
    private static readonly string[] CoordinateNames =
        ["chromosome", "chrom", "chr", "#chrom", "locus", "pos", "position", "start", "start_position", "region", "genomic position"];

    // Rows of several samples are no case; a MAF without coordinates would become one.
    private static readonly string[] SampleNames = ["tumor_sample_barcode"];

    /// <summary>Whether the first lines of a file are a header with a gene and a c. or p. column, without coordinates and without a column of samples.</summary>
    public static bool Recognises(string head)
    {
        string? header = head.Split('\n').Select(line => line.Trim('\r', ' ', '\uFEFF')).FirstOrDefault(line => line.Length > 0 && line[0] != '#');
        if (header is null || header.StartsWith('[')) return false;
        string[] columns = header.Split(['\t', ',', ';'], StringSplitOptions.TrimEntries);
        return columns.Intersect(GeneNames, StringComparer.OrdinalIgnoreCase).Any()
            && columns.Intersect([.. CodingNames, .. ProteinNames], StringComparer.OrdinalIgnoreCase).Any()
            && !columns.Intersect([.. CoordinateNames, .. SampleNames], StringComparer.OrdinalIgnoreCase).Any();
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="InputFormatException">It cannot be read without guessing.</exception>
    public static HgvsTable Read(string file, ReadOnlySpan<byte> content, InputLimits limits)
    {
        DelimitedTable table = DelimitedTable.Read(file, TextFile.Decode(file, content, limits), limits);
        int gene = table.Find(GeneNames) ?? throw Missing(table, "gene");
        int? coding = table.Find(CodingNames);
        int? protein = table.Find(ProteinNames);
        int? transcript = table.Find(TranscriptNames);
        if (coding is null) throw Missing(table, "c.");
        if (table.Records.IsEmpty) throw table.Refuse(table.HeaderLine, "table", InputCodes.Truncated, "rows behind the header", "the end of the file");

        int[] known = [.. new[] { gene, coding, protein, transcript }.OfType<int>()];
        ImmutableArray<InputWarning> unknown =
        [
            .. table.Header.Where((name, index) => name.Length > 0 && !known.Contains(index)).Select(name => new InputWarning(
                InputCodes.UnknownColumn, new SourceLocation(file, table.HeaderLine, 1), $"column {Quoted.Field(name)} is not known and was passed over")),
        ];
        return new HgvsTable([.. table.Records.Select(record => ReadRow(table, record))], unknown);

        HgvsRow ReadRow(DelimitedTable from, DelimitedRecord record)
        {
            HgvsRow row = new(
                from.Locate(record, gene),
                Field.OrEmpty(DelimitedTable.Get(record, gene)),
                Field.OrEmpty(DelimitedTable.Get(record, transcript)),
                Field.OrEmpty(DelimitedTable.Get(record, coding)),
                Field.OrEmpty(DelimitedTable.Get(record, protein)));
            if (row.Gene.Length == 0) throw from.Refuse(record, gene, "gene", InputCodes.FieldEmpty, "a gene symbol", "nothing");
            if (row.CDot.Length == 0 && row.PDot.Length == 0) throw from.Refuse(record, coding, "c.", InputCodes.FieldEmpty, "a c. or a p. name", "nothing");
            // Which of two transcripts a c. name is counted on is never guessed.
            int colon = row.CDot.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && row.Transcript.Length > 0 && !row.CDot.AsSpan(0, colon).SequenceEqual(row.Transcript))
            {
                throw from.Refuse(record, transcript, "transcript", InputCodes.NotInVocabulary, $"{Quoted.Field(row.CDot.AsSpan(0, colon))} as in the c. name", Quoted.Field(row.Transcript));
            }
            return row;
        }
    }

    private static InputFormatException Missing(DelimitedTable table, string column) =>
        table.Refuse(table.HeaderLine, "header", InputCodes.ColumnMissing, $"a column '{column}'", Quoted.Field(string.Join(", ", table.Header)));
}
