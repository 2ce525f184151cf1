using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Formats.Vcf.Records;

/// <summary>Reads single lines. Keeps what neighbouring lines share: the name of the contig and alleles of one base.</summary>
internal sealed class RecordParser(string file, VcfHeader header, InputLimits limits)
{
    // Longer than any chromosome; sums of a position and the length of an allele stay far from overflowing.
    private const int LastPosition = 1_000_000_000;

    private static readonly SearchValues<byte> Letters = SearchValues.Create("ACGTNacgtn"u8);
    private static readonly SearchValues<byte> Ambiguous = SearchValues.Create("ACGTNRYSWKMBDHVacgtnryswkmbdhv"u8);
    private static readonly Allele[] SingleBases = [.. "ACGTN".Select(letter => Allele.Of(letter.ToString()))];
    private static readonly ImmutableArray<AlternateAllele> None = [NoAllele.Instance];

    private byte[] _lastChromBytes = [];
    private string _lastChrom = string.Empty;

    public VcfLine Parse(long number, ReadOnlyMemory<byte> line)
    {
        ReadOnlySpan<byte> text = line.Span;
        if (!Utf8.IsValid(text) || text.Contains((byte)0)) return Refuse(number, text, 0, InputCodes.NotText, "encoding", "UTF-8 text", "a byte that is none");
        int columns = text.Count((byte)'\t') + 1;
        if (columns != header.Columns.Length) return Refuse(number, text, 0, VcfCodes.WrongColumnCount, "record", Columns(header.Columns.Length), Columns(columns));
        FieldBounds ends = Cut(text);

        ReadOnlySpan<byte> chrom = text[..ends[VcfColumn.Chrom]];
        if (chrom.IsEmpty || chrom.Contains((byte)' ')) return RefuseField(VcfColumn.Chrom, chrom.IsEmpty ? InputCodes.FieldEmpty : InputCodes.NotInVocabulary, "a contig without blanks", text);
        ReadOnlySpan<byte> posText = Slice(text, VcfColumn.Pos);
        if (posText.IsEmpty || !Utf8Parser.TryParse(posText, out int pos, out int used) || used != posText.Length || pos is < 0 or > LastPosition || posText[0] is (byte)'+' or (byte)'-')
        {
            return RefuseField(VcfColumn.Pos, InputCodes.NotANumber, "an integer from 0 to 1000000000", text);
        }
        ReadOnlySpan<byte> refText = Slice(text, VcfColumn.Ref);
        if (refText.IsEmpty) return RefuseField(VcfColumn.Ref, InputCodes.FieldEmpty, "bases A C G T N", text);
        if (refText.ContainsAnyExcept(Ambiguous)) return RefuseField(VcfColumn.Ref, InputCodes.NotBases, "bases A C G T N", text);
        ReadOnlySpan<byte> altText = Slice(text, VcfColumn.Alt);
        if (altText.IsEmpty) return RefuseField(VcfColumn.Alt, InputCodes.FieldEmpty, "alleles, or '.'", text);
        // Looked at before any is read: a line may hold half a million commas.
        int alleles = altText.Count((byte)',') + 1;
        if (alleles > limits.MostAlternates) return Refuse(number, text, ends[VcfColumn.Ref] + 1, InputCodes.TooLarge, "ALT", Alleles(limits.MostAlternates, "at most "), Alleles(alleles));
        ImmutableArray<AlternateAllele> alternates = ReadAlternates(altText, alleles);
        if (alternates.IsDefault) return RefuseField(VcfColumn.Alt, VcfCodes.BadAlternate, "bases, '*', <SYMBOL>, a breakend or '.'", text);
        if (!TryReadQuality(Slice(text, VcfColumn.Qual), out double? quality)) return RefuseField(VcfColumn.Qual, InputCodes.NotANumber, "a number of at least 0, or '.'", text);
        return new VcfRecord(number, line, ends, NameOf(chrom), pos, ReadReference(refText), alternates, quality);

        ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> whole, int column) => whole[(ends[column - 1] + 1)..ends[column]];

        VcfRefusal RefuseField(int column, string code, string expected, ReadOnlySpan<byte> whole)
        {
            int start = column == 0 ? 0 : ends[column - 1] + 1;
            return Refuse(number, whole, start, code, VcfColumn.Names[column].TrimStart('#'), expected, Quoted.Field(Encoding.UTF8.GetString(whole[start..ends[column]])));
        }
    }

    private static string Columns(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} columns set off by tabs");

    private static string Alleles(int count, string before = "") => string.Create(CultureInfo.InvariantCulture, $"{before}{count} alternate alleles");

    private static FieldBounds Cut(ReadOnlySpan<byte> text)
    {
        FieldBounds ends = default;
        int at = 0;
        for (int column = 0; column < FieldBounds.Length; column++)
        {
            int tab = text[at..].IndexOf((byte)'\t');
            ends[column] = tab < 0 ? text.Length : at + tab;
            at = Math.Min(ends[column] + 1, text.Length);
        }
        return ends;
    }

    // VCF 4.3 would have an ambiguous base written as the first of its bases; a file that does not is not guessed at.
    private static Allele ReadReference(ReadOnlySpan<byte> text)
    {
        if (text.Length == 1)
        {
            int index = "ACGTN"u8.IndexOf((byte)(text[0] & ~0x20));
            return SingleBases[index < 0 ? 4 : index];
        }
        if (!text.ContainsAnyExcept(Letters)) return Allele.Of(Encoding.ASCII.GetString(text));
        char[] bases = new char[text.Length];
        for (int i = 0; i < bases.Length; i++) bases[i] = Letters.Contains(text[i]) ? (char)text[i] : 'N';
        return Allele.Of(new string(bases));
    }

    private static ImmutableArray<AlternateAllele> ReadAlternates(ReadOnlySpan<byte> text, int count)
    {
        if (text is [(byte)'.']) return None;
        if (count == 1 && AlternateAllele.Read(text) is AlternateAllele only) return [only];
        ImmutableArray<AlternateAllele>.Builder alleles = ImmutableArray.CreateBuilder<AlternateAllele>(count);
        foreach (Range part in text.Split((byte)','))
        {
            AlternateAllele? allele = AlternateAllele.Read(text[part]);
            // Nothing beside something else says two things at once.
            if (allele is null or NoAllele) return default;
            alleles.Add(allele);
        }
        return alleles.MoveToImmutable();
    }

    private static bool TryReadQuality(ReadOnlySpan<byte> text, out double? quality)
    {
        quality = null;
        if (text is [(byte)'.'] || Ascii.EqualsIgnoreCase(text, "NaN"u8)) return true;
        if (Ascii.EqualsIgnoreCase(text.TrimStart((byte)'+'), "Inf"u8))
        {
            quality = double.PositiveInfinity;
            return true;
        }
        if (text.IsEmpty || !Utf8Parser.TryParse(text, out double value, out int used) || used != text.Length || !(value >= 0)) return false;
        quality = value;
        return true;
    }

    private string NameOf(ReadOnlySpan<byte> chrom)
    {
        if (chrom.SequenceEqual(_lastChromBytes)) return _lastChrom;
        _lastChromBytes = chrom.ToArray();
        return _lastChrom = Encoding.UTF8.GetString(chrom);
    }

    private VcfRefusal Refuse(long number, ReadOnlySpan<byte> line, int at, string code, string field, string expected, string found) =>
        new(number, new InputProblem(code, new SourceLocation(file, number, Encoding.UTF8.GetCharCount(line[..at]) + 1), field, expected, found));
}
