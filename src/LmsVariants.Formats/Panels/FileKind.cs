namespace LmsVariants.Formats.Panels;

/// <summary>Names what a file that cannot be read here looks like, so that a person knows what to do.</summary>
public static class FileKind
{
    private const string NotMapped = "(a map of its columns can be set)";

    /// <summary>What it looks like, in words, by its first bytes.</summary>
    public static string Describe(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return OfBytes(head) ?? OfText((head.StartsWith(mark) ? head[mark.Length..] : head).TrimStart(" \t\r\n"u8));
    }

    private static string? OfBytes(ReadOnlySpan<byte> head) => head switch
    {
        [0x1F, 0x8B, ..] => "a gzip file",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16 text (save it as UTF-8)",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a zip file or an Excel workbook (save the table as tab-separated text)",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Excel workbook or Word document (save the table as tab-separated text)",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF",
        [(byte)'B', (byte)'A', (byte)'M', 1, ..] => "a BAM file",
        [(byte)'B', (byte)'C', (byte)'F', 2, ..] => "a BCF (convert it with bcftools view)",
        [(byte)'C', (byte)'R', (byte)'A', (byte)'M', ..] => "a CRAM file: alignments, no variants",
        _ when head.Contains((byte)0) => "a binary file",
        _ => null,
    };

    private static string OfText(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("##fileformat=VCF"u8) => "a VCF",
        _ when head.StartsWith("#CHROM\tPOS"u8) => "a VCF without its first line ##fileformat",
        _ when head.StartsWith("##gff"u8) => "a GFF annotation: genes, no variants",
        _ when head.StartsWith("<!DOCTYPE html"u8) || head.StartsWith("<html"u8) => "an HTML page",
        [(byte)'<', ..] => "XML of no known report",
        [(byte)'{', ..] or [(byte)'[', (byte)'{' or (byte)'\n' or (byte)'\r' or (byte)' ', ..] => "JSON",
        [(byte)'[', ..] => "a sectioned text without a known banner",
        [(byte)'>', ..] => "FASTA sequences",
        _ when head.StartsWith("@HD\t"u8) || head.StartsWith("@SQ\t"u8) => "a SAM file: alignments, no variants",
        [(byte)'@', ..] => "FASTQ reads: what is read here is the result of an analysis",
        _ when IsBed(head) => "a BED file: regions, no variants",
        _ => OfHeader(FirstLine(head)),
    };

    // By the header of a table. Column names of one vendor are no help to a person; what to do is.
    private static string OfHeader(ReadOnlySpan<byte> header) => header switch
    {
        _ when header.IndexOf("Accession Number"u8) >= 0 && header.IndexOf("Disease ID"u8) >= 0 => "a PierianDx accession table: metadata of samples, no variants; give it as a case sheet",
        _ when header.IndexOf("Hugo_Symbol"u8) >= 0 => "a table like a MAF, without the columns Tumor_Sample_Barcode, Start_Position and Tumor_Seq_Allele2 that one needs",
        _ when header.IndexOf("Func.refGene"u8) >= 0 || header.IndexOf("Func.knownGene"u8) >= 0 => $"an ANNOVAR table {NotMapped}",
        _ when header.IndexOf("Chromosome\t"u8) >= 0 || header.IndexOf("Chromosome,"u8) >= 0 || header.IndexOf("Chromosome;"u8) >= 0 || header.IndexOf("\"Chromosome\""u8) >= 0 => $"a table with coordinates {NotMapped}",
        _ => "another text",
    };

    // Three cells: a chromosome and two numbers, behind a line that begins with "track" or "browser" or not.
    private static bool IsBed(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("track "u8) || head.StartsWith("browser "u8)) return true;
        ReadOnlySpan<byte> line = FirstLine(head);
        int first = line.IndexOf((byte)'\t');
        if (first <= 0) return false;
        ReadOnlySpan<byte> rest = line[(first + 1)..];
        int second = rest.IndexOf((byte)'\t');
        if (second <= 0 || rest[..second].ContainsAnyExceptInRange((byte)'0', (byte)'9')) return false;
        ReadOnlySpan<byte> stop = rest[(second + 1)..];
        int third = stop.IndexOf((byte)'\t');
        ReadOnlySpan<byte> end = third < 0 ? stop : stop[..third];
        return !end.IsEmpty && !end.ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 ? text : text[..end];
    }
}
