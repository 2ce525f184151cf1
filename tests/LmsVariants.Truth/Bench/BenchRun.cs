using System.Globalization;
using System.Text;

using LmsVariants.Formats.Vcf.Records;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Truth.Csq;

namespace LmsVariants.Truth.Bench;

/// <summary>Holds our answers of a made VCF against two other programs: where ours is that of neither, it is probably wrong.</summary>
internal static class BenchRun
{
    /// <summary>Compares every record and writes what is neither's, with the totals.</summary>
    public static void Write(TranscriptCatalogue catalogue, string csqPath, string snpEffPath, TextWriter rows, StringBuilder totals)
    {
        Dictionary<string, List<string>> patterns = new(StringComparer.Ordinal);
        Dictionary<string, int> explained = new(StringComparer.Ordinal);
        List<string> explainedRows = [];
        ReviewedList reviews = ReviewedList.Of("bench");
        int sameAsCsq = 0;
        int sameAsSnpEff = 0;
        int measured = 0;
        foreach ((string key, BenchAnswer answer) in Answers(catalogue, csqPath, snpEffPath))
        {
            measured++;
            if (answer.IsAsCsq) sameAsCsq++;
            if (answer.IsAsSnpEff) sameAsSnpEff++;
            if (answer.IsAsCsq || answer.IsAsSnpEff) continue;
            if (reviews.Find(answer.Names, answer.Theirs, answer.Terms) is Review review)
            {
                string rule = $"{(review.Whose == "theirs" ? "an error of theirs" : "a convention")}: {review.Why}";
                explained[rule] = explained.GetValueOrDefault(rule) + 1;
                explainedRows.Add($"{answer.Row(key)}\t{rule}");
                continue;
            }
            if (!patterns.TryGetValue(answer.Pattern, out List<string>? list)) patterns.Add(answer.Pattern, list = []);
            list.Add($"{answer.Row(key)}\t");
        }
        int unexplained = patterns.Values.Sum(list => list.Count);
        rows.WriteLine("table\trow\tgene\ttranscript\tour_c\tsnpeff_c\tour_p\tsnpeff_p\tcsq_aa\tpattern\texplained");
        totals.AppendLine(CultureInfo.InvariantCulture, $"bench: {measured} answers, {sameAsCsq} as bcftools csq, {sameAsSnpEff} as SnpEff, {explainedRows.Count + unexplained} as neither");
        foreach ((string rule, int count) in explained.OrderByDescending(pair => pair.Value)) totals.AppendLine(CultureInfo.InvariantCulture, $"  {count} explained, {rule}");
        totals.AppendLine(CultureInfo.InvariantCulture, $"  {unexplained} unexplained");
        foreach (string row in explainedRows) rows.WriteLine(row);
        foreach ((string pattern, List<string> list) in patterns.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            totals.AppendLine(CultureInfo.InvariantCulture, $"    {list.Count} {pattern}");
            foreach (string row in list) rows.WriteLine(row);
        }
    }

    private static IEnumerable<(string Key, BenchAnswer Answer)> Answers(TranscriptCatalogue catalogue, string csqPath, string snpEffPath)
    {
        Dictionary<string, string> snpEff = [];
        foreach ((VcfRecord record, string value) in AnnotatedVcf.Read(snpEffPath, "ANN")) snpEff[Key(record)] = value;
        foreach ((VcfRecord record, string value) in AnnotatedVcf.Read(csqPath, "BCSQ"))
        {
            string key = Key(record);
            SnpEffEntry[] theirs = SnpEffEntry.Read(snpEff.GetValueOrDefault(key, string.Empty));
            ILookup<string, BcsqEntry> csq = BcsqEntry.Read(value).ToLookup(entry => entry.Transcript.Length > 0 ? Base(entry.Transcript) : entry.Gene, StringComparer.Ordinal);
            foreach (Transcript transcript in catalogue.OfGene(record.Chrom))
            {
                string accession = transcript.Accession.Base;
                BcsqEntry[] entries = [.. csq[accession].Concat(csq[transcript.Gene])];
                if (BenchAnswer.Of(transcript, record, entries, theirs.FirstOrDefault(entry => Base(entry.Transcript) == accession)) is BenchAnswer answer) yield return (key, answer);
            }
        }
    }

    // SnpEff keeps the prefix of an Ensembl GFF3's ID.
    private static string Base(string accession) => accession[(accession.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('.')[0];

    private static string Key(VcfRecord record) =>
        string.Create(CultureInfo.InvariantCulture, $"{record.Chrom}-{record.Pos}-{record.Reference}-{string.Join(',', record.Alternates.OfType<BaseAllele>().Select(allele => allele.Bases))}");
}
