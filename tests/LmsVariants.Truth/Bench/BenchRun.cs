using System.Globalization;
using System.Text;

using LmsVariants.Formats.Vcf.Records;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Truth.Csq;
using LmsVariants.Truth.Names;

namespace LmsVariants.Truth.Bench;

/// <summary>Holds our answers of a made VCF against two other programs: where ours is that of neither, it is probably wrong.</summary>
internal static class BenchRun
{
    public static void Write(TranscriptCatalogue catalogue, string csqPath, string snpEffPath, TextWriter rows, StringBuilder totals)
    {
        Dictionary<string, string> snpEff = [];
        foreach ((VcfRecord record, string value) in AnnotatedVcf.Read(snpEffPath, "ANN")) snpEff[Key(record)] = value;
        Dictionary<string, List<string>> patterns = new(StringComparer.Ordinal);
        ReviewedList reviews = ReviewedList.Of("bench");
        SortedDictionary<string, int> explained = new(StringComparer.Ordinal);
        List<string> explainedRows = [];
        int records = 0;
        int sameAsCsq = 0;
        int sameAsSnpEff = 0;
        int sameAsEither = 0;
        int measured = 0;
        foreach ((VcfRecord record, string value) in AnnotatedVcf.Read(csqPath, "BCSQ"))
        {
            records++;
            SnpEffEntry[] theirs = SnpEffEntry.Read(snpEff.GetValueOrDefault(Key(record), string.Empty));
            ILookup<string, BcsqEntry> csq = BcsqEntry.Read(value).ToLookup(entry => entry.Transcript.Length > 0 ? Base(entry.Transcript) : entry.Gene, StringComparer.Ordinal);
            foreach (Transcript transcript in catalogue.OfGene(record.Chrom))
            {
                (TranscriptConsequence? ours, string? fault) = OurAnswer.Of(transcript, record).FirstOrDefault();
                if (ours is null && fault is null) continue;
                measured++;
                string accession = transcript.Accession.Base;
                SnpEffEntry? ann = theirs.FirstOrDefault(entry => Base(entry.Transcript) == accession);
                BcsqEntry[] entries = [.. csq[accession].Concat(csq[transcript.Gene])];
                string ourTerms = ours is null ? fault! : string.Join('&', TermTable.FromOurs(ours.Terms.Select(term => term.Name)));
                string csqTerms = string.Join('&', TermTable.FromTheirs(entries.SelectMany(entry => entry.Terms)));
                string annTerms = string.Join('&', TermTable.FromOurs(ann?.Terms ?? []));
                string amino = entries.Select(entry => entry.Amino).FirstOrDefault(text => text.Length > 0) ?? string.Empty;
                bool? csqAmino = ours is null || amino.Length == 0 ? null : AminoChange.Agrees(amino, transcript.SequenceOn(transcript.HomeAssembly).Protein, ours.Protein);
                string coding = ours is null || ann is null ? "no name" : CodingOf(ours, ann, transcript);
                string protein = ours is null || ann is null ? "no name" : ProteinOf(ours, ann);
                bool asCsq = ourTerms == csqTerms && csqAmino != false;
                bool asSnpEff = ourTerms == annTerms && coding == "as SnpEff" && protein == "as SnpEff";
                if (asCsq) sameAsCsq++;
                if (asSnpEff) sameAsSnpEff++;
                if (asCsq || asSnpEff)
                {
                    sameAsEither++;
                    continue;
                }
                string row = $"residues {(csqAmino is null ? "not told" : csqAmino.Value ? "as csq" : "not as csq")}; c. {coding}; p. {protein}";
                string theirTerms = $"csq {csqTerms}; SnpEff {annTerms}";
                string shown = string.Join('\t', "bench", Key(record), transcript.Gene, accession, ours?.Name?.Change, ann?.Coding, ours?.Protein, ann?.Protein, Shortened(amino));
                string pattern = $"ours {ourTerms}; {theirTerms}; {row}";
                if (reviews.Find(row, theirTerms, ourTerms) is Review review)
                {
                    string rule = $"{(review.Whose == "theirs" ? "an error of theirs" : "a convention")}: {review.Why}";
                    explained[rule] = explained.GetValueOrDefault(rule) + 1;
                    explainedRows.Add($"{shown}\t{pattern}\t{rule}");
                    continue;
                }
                if (!patterns.TryGetValue(pattern, out List<string>? list)) patterns.Add(pattern, list = []);
                list.Add($"{shown}\t{pattern}\t");
            }
        }
        rows.WriteLine("table\trow\tgene\ttranscript\tour_c\tsnpeff_c\tour_p\tsnpeff_p\tcsq_aa\tpattern\texplained");
        totals.AppendLine(CultureInfo.InvariantCulture, $"bench: {records} records, {measured} answers, {sameAsCsq} as bcftools csq, {sameAsSnpEff} as SnpEff, {measured - sameAsEither} as neither");
        foreach ((string rule, int count) in explained.OrderByDescending(pair => pair.Value)) totals.AppendLine(CultureInfo.InvariantCulture, $"  {count} explained, {rule}");
        totals.AppendLine(CultureInfo.InvariantCulture, $"  {patterns.Values.Sum(list => list.Count)} unexplained");
        foreach (string row in explainedRows) rows.WriteLine(row);
        foreach ((string pattern, List<string> list) in patterns.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            totals.AppendLine(CultureInfo.InvariantCulture, $"    {list.Count} {pattern}");
            foreach (string row in list) rows.WriteLine(row);
        }
    }

    private static string CodingOf(TranscriptConsequence ours, SnpEffEntry ann, Transcript transcript)
    {
        string name = ours.Name?.Change ?? string.Empty;
        return PlainName.Coding(name) == PlainName.Coding(ann.Coding) ? "as SnpEff"
            : CodingAgreement.MakesTheSame(ann.Coding, name, transcript.CodingSequence) ? "placed otherwise by SnpEff"
            : "not as SnpEff";
    }

    // SnpEff writes no p. for what it does not translate, nor do we say anything of it then.
    private static string ProteinOf(TranscriptConsequence ours, SnpEffEntry ann)
    {
        string plain = PlainName.Protein(ours.Protein?.ToString() ?? string.Empty);
        if (ann.Protein.Length == 0) return plain == "p.?" || plain.Length == 0 ? "as SnpEff" : "not told by SnpEff";
        return ProteinAgreement.Rule(PlainName.Protein(ann.Protein), plain, CodingAgreement.FirstCodon(PlainName.Coding(ann.Coding))) is not null ? "as SnpEff" : "not as SnpEff";
    }

    private static string Shortened(string amino) => amino.Length < 60 ? amino : $"{amino[..30]}..{amino[^20..]}";

    // SnpEff keeps the prefix of an Ensembl GFF3's ID.
    private static string Base(string accession) => accession[(accession.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('.')[0];

    private static string Key(VcfRecord record) =>
        string.Create(CultureInfo.InvariantCulture, $"{record.Chrom}-{record.Pos}-{record.Reference}-{string.Join(',', record.Alternates.OfType<BaseAllele>().Select(allele => allele.Bases))}");
}
