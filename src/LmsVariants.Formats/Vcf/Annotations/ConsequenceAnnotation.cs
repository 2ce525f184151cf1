using System.Globalization;
using System.Text;

using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Annotations;

/// <summary>The <c>BCSQ</c> of <c>bcftools csq</c>: <c>consequence|gene|transcript|biotype|strand|aa_change|dna_change</c>, or <c>@position</c> where another record says it.</summary>
internal sealed class ConsequenceAnnotation : IInfoAnnotation
{
    private const int Consequence = 0;
    private const int Gene = 1;
    private const int Transcript = 2;
    private const int AminoAcids = 5;
    private const int Bases = 6;

    public string Key => "BCSQ";

    public static ConsequenceAnnotation? Find(VcfHeader header) => header.InfoIds.Contains("BCSQ") ? new ConsequenceAnnotation() : null;

    public IEnumerable<TranscriptStatement> Of(VcfRecord record, int alternate)
    {
        if (!record.TryGetInfo("BCSQ"u8, out ReadOnlySpan<byte> value) || record.Alternates[alternate] is not BaseAllele allele) return [];
        string[][] entries = [.. Encoding.UTF8.GetString(value).Split(',').Select(entry => entry.Split('|'))];
        // Neighbours that change one codon are named together: 100A>C+101G>T.
        string change = string.Create(CultureInfo.InvariantCulture, $"{record.Pos}{record.Reference.Bases}>{allele.Bases.Bases}");
        string[][] own = [.. entries.Where(entry => At(entry, Bases).Split('+').Contains(change, StringComparer.OrdinalIgnoreCase))];
        if (own.Length == 0 && record.Alternates.Count(other => other is BaseAllele) == 1 && entries.Select(entry => At(entry, Bases)).Distinct(StringComparer.Ordinal).Count() == 1) own = entries;
        return [.. own.Select(Read)];
    }

    // 248R>248Q and 7577538C>T are no HGVS, so they are kept as words.
    private static TranscriptStatement Read(string[] entry) => entry is [['@', ..] place]
        ? new TranscriptStatement(string.Empty, string.Empty, string.Empty, string.Empty, [], string.Empty) { Note = $"told by the record at {place[1..]}" }
        : new TranscriptStatement(At(entry, Gene), At(entry, Transcript), string.Empty, string.Empty, [.. entry[Consequence].TrimStart('*').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(ConsequenceTerm.Of)], string.Empty)
        {
            Note = string.Join(' ', new[] { entry[Consequence], At(entry, AminoAcids), At(entry, Bases) }.Where(part => part.Length > 0)),
        };

    private static string At(string[] entry, int index) => index < entry.Length ? entry[index] : string.Empty;
}
