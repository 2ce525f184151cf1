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
    private const int Examples = 20;

    public static void Write(TranscriptCatalogue catalogue, string csqPath, string snpEffPath, TextWriter rows, StringBuilder totals)
    {
        Dictionary<string, string> snpEff = [];
        foreach ((VcfRecord record, string value) in AnnotatedVcf.Read(snpEffPath, "ANN")) snpEff[Key(record)] = value;
        Dictionary<string, List<string>> patterns = new(StringComparer.Ordinal);
        int records = 0;
        int sameAsCsq = 0;
        int sameAsSnpEff = 0;
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
                bool asCsq = ourTerms == csqTerms && csqAmino != false;
                bool names = ann is not null && ours is not null && SameNames(ours, ann);
                bool asSnpEff = ourTerms == annTerms && names;
                if (asCsq) sameAsCsq++;
                if (asSnpEff) sameAsSnpEff++;
                if (ours is not null && (ourTerms == csqTerms || ourTerms == annTerms) && (names || csqAmino == true || (amino.Length == 0 && ann is null))) continue;
                if (asCsq || asSnpEff) continue;
                string pattern = $"ours {ourTerms}; csq {csqTerms}; SnpEff {annTerms}; residues {(csqAmino is null ? "not told" : csqAmino.Value ? "as csq" : "not as csq")}; names {(names ? "as SnpEff" : "not as SnpEff")}";
                if (!patterns.TryGetValue(pattern, out List<string>? list)) patterns.Add(pattern, list = []);
                list.Add(string.Join('\t', "bench", Key(record), transcript.Gene, accession, ours?.Name?.Change, ann?.Coding, ours?.Protein, ann?.Protein, amino, pattern));
            }
        }
        rows.WriteLine("table\trow\tgene\ttranscript\tour_c\tsnpeff_c\tour_p\tsnpeff_p\tcsq_aa\tpattern");
        totals.AppendLine(CultureInfo.InvariantCulture, $"bench: {records} records, {measured} answers, {sameAsCsq} as bcftools csq, {sameAsSnpEff} as SnpEff, {patterns.Values.Sum(list => list.Count)} as neither");
        foreach ((string pattern, List<string> list) in patterns.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            totals.AppendLine(CultureInfo.InvariantCulture, $"  {list.Count} {pattern}");
            foreach (string row in list.Take(Examples)) rows.WriteLine(row);
        }
    }

    private static bool SameNames(TranscriptConsequence ours, SnpEffEntry ann)
    {
        bool coding = PlainName.Coding(ours.Name?.Change ?? string.Empty) == PlainName.Coding(ann.Coding);
        return coding && (ann.Protein.Length == 0 || ProteinAgreement.Rule(PlainName.Protein(ann.Protein), PlainName.Protein(ours.Protein?.ToString() ?? string.Empty)) is not null);
    }

    // SnpEff keeps the prefix of an Ensembl GFF3's ID.
    private static string Base(string accession) => accession[(accession.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('.')[0];

    private static string Key(VcfRecord record) =>
        string.Create(CultureInfo.InvariantCulture, $"{record.Chrom}-{record.Pos}-{record.Reference}-{string.Join(',', record.Alternates.OfType<BaseAllele>().Select(allele => allele.Bases))}");
}
