namespace LmsVariants.Formats.Panels;

/// <summary>Names what a file that cannot be read here looks like, so that a person knows what to do.</summary>
public static class FileKind
{
    /// <summary>What it looks like, in words, by its first bytes.</summary>
    public static string Describe(ReadOnlySpan<byte> head) => head switch
    {
        [0x1F, 0x8B, ..] => "a gzip file",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16 text (save it as UTF-8)",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a zip file or an Excel workbook (save the table as tab-separated text)",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF",
        [(byte)'B', (byte)'A', (byte)'M', 1, ..] => "a BAM file",
        _ when head.StartsWith("##fileformat=VCF"u8) => "a VCF",
        _ when head.StartsWith("<"u8) => "XML or HTML",
        _ when head.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] or [(byte)'[', (byte)'{' or (byte)'\n' or (byte)'\r' or (byte)' ', ..] => "JSON",
        _ when head.TrimStart(" \t\r\n"u8) is [(byte)'[', ..] => "a sectioned text without a known banner",
        _ when head.IndexOf("Chromosome\t"u8) >= 0 || head.IndexOf("Chromosome,"u8) >= 0 => "a table with coordinates",
        _ when head.Contains((byte)0) => "a binary file",
        _ => "another text",
    };
}
