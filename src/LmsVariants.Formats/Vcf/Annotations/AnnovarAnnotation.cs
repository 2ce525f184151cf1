using System.Collections.Immutable;
using System.Text;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Vcf.Evidence;
using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Annotations;

/// <summary>The keys of ANNOVAR: <c>Gene.refGene</c>, <c>AAChange.refGene</c> and their like, one group of keys for each alternate allele, from <c>ANNOVAR_DATE</c> to <c>ALLELE_END</c>.</summary>
internal sealed class AnnovarAnnotation : IInfoAnnotation
{
    private const string Start = "ANNOVAR_DATE=";
    private const string End = ";ALLELE_END";

    private readonly ImmutableArray<string> _databases;

    private AnnovarAnnotation(ImmutableArray<string> databases) => _databases = databases;

    public string Key => "ANNOVAR";

    public static AnnovarAnnotation? Find(VcfHeader header)
    {
        const string Gene = "Gene.";
        string[] databases = [.. header.Meta.Where(line => line.Key == "INFO").Select(line => line.Id).OfType<string>()
            .Where(id => id.StartsWith(Gene, StringComparison.Ordinal)).Select(id => id[Gene.Length..]).Distinct(StringComparer.Ordinal)];
        return databases.Length == 0 && !header.InfoIds.Contains("ANNOVAR_DATE") ? null : new AnnovarAnnotation([.. databases]);
    }

    public IEnumerable<TranscriptStatement> Of(VcfRecord record, int alternate)
    {
        if (GroupOf(record, alternate) is not Dictionary<string, string> group) yield break;
        foreach (string database in _databases)
        {
            string gene = group.GetValueOrDefault($"Gene.{database}", string.Empty);
            string function = group.GetValueOrDefault($"ExonicFunc.{database}", string.Empty) is { Length: > 0 } exonic ? exonic : group.GetValueOrDefault($"Func.{database}", string.Empty);
            ImmutableArray<string> consequences = function.Length == 0 ? [] : [.. function.Split(';').Select(ConsequenceTerm.Of)];
            string changes = group.GetValueOrDefault($"AAChange.{database}", string.Empty);
            TranscriptStatement[] told =
            [
                .. changes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(change => Read(change.Split(':'), consequences)).OfType<TranscriptStatement>()
                    .Select(statement => statement with { Note = $"{function} {statement.Note}".Trim() }),
            ];
            if (told.Length == 0 && gene.Length > 0)
            {
                told = [new TranscriptStatement(gene, string.Empty, string.Empty, string.Empty, consequences, string.Empty) { Note = $"{function} {group.GetValueOrDefault($"GeneDetail.{database}", string.Empty)}".Trim() }];
            }
            foreach (TranscriptStatement statement in told) yield return statement;
        }
    }

    public IEnumerable<ReportedFrequency> FrequenciesOf(VcfRecord record, int alternate) =>
        from entry in GroupOf(record, alternate) ?? []
        where InfoFrequencies.IsFrequency(entry.Key) || entry.Key is "AF" or "AF_popmax"
        let value = Numbers.Fraction(entry.Value)
        where value is not null
        select new ReportedFrequency(value.Value, $"INFO {entry.Key}");

    // TP53:NM_000546:exon5:c.524G>A:p.R175H; without the switch for HGVS the change is c.G524A, which is none.
    private static TranscriptStatement? Read(string[] parts, ImmutableArray<string> consequences)
    {
        if (parts.Length < 3) return null;
        string coding = parts.FirstOrDefault(part => part.StartsWith("c.", StringComparison.Ordinal)) ?? string.Empty;
        bool isHgvs = coding.Length > 2 && (char.IsAsciiDigit(coding[2]) || coding[2] is '-' or '*');
        string protein = parts.FirstOrDefault(part => part.StartsWith("p.", StringComparison.Ordinal)) ?? string.Empty;
        string exon = parts.FirstOrDefault(part => part.StartsWith("exon", StringComparison.Ordinal)) ?? string.Empty;
        return new TranscriptStatement(parts[0], parts[1], isHgvs ? coding : string.Empty, protein, consequences, exon.Length > 4 ? exon[4..] : string.Empty) { Note = isHgvs ? string.Empty : coding };
    }

    private static Dictionary<string, string>? GroupOf(VcfRecord record, int alternate)
    {
        string[] groups = [.. Encoding.UTF8.GetString(record.Info).Split(Start).Skip(1)];
        int bases = record.Alternates.Count(allele => allele is BaseAllele);
        string? group = groups.Length == record.Alternates.Length ? groups[alternate] : groups.Length == 1 && bases == 1 && record.Alternates[alternate] is BaseAllele ? groups[0] : null;
        if (group is null) return null;
        int end = group.IndexOf(End, StringComparison.Ordinal);
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (string entry in (end < 0 ? group : group[..end]).Split(';'))
        {
            int equals = entry.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && entry[(equals + 1)..] is { Length: > 0 } and not "." and not "UNKNOWN") values.TryAdd(entry[..equals], Decode(entry[(equals + 1)..]));
        }
        return values;
    }

    // What INFO cannot hold, ANNOVAR writes as its number.
    private static string Decode(string text) => !text.Contains("\\x", StringComparison.Ordinal) ? text
        : text.Replace("\\x3d", "=", StringComparison.Ordinal).Replace("\\x3b", ";", StringComparison.Ordinal).Replace("\\x2c", ",", StringComparison.Ordinal).Replace("\\x20", " ", StringComparison.Ordinal);
}
