using System.Globalization;
using System.Text;

using LmsVariants.Formats;
using LmsVariants.Formats.Vcf;
using LmsVariants.Formats.Vcf.Records;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Truth.Csq;

/// <summary>Holds our consequences against the test suite of bcftools csq, a folder with GFF and FASTA at a time.</summary>
internal sealed class CsqRun(string root)
{
    private readonly SortedDictionary<string, List<string>> _different = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _aside = new(StringComparer.Ordinal);
    private readonly List<string> _unread = [];
    private int _files;
    private int _entries;
    private int _sameTerms;
    private int _aminoTold;
    private int _sameAmino;

    public void Write(TextWriter rows, StringBuilder totals)
    {
        foreach (string folder in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal)) RunFolder(folder);
        rows.WriteLine("table\trow\tgene\ttranscript\tallele\texpected_terms\tour_terms\texpected_aa\tour_p\tdifference");
        foreach (string row in _different.Values.SelectMany(list => list)) rows.WriteLine(row);
        totals.AppendLine(CultureInfo.InvariantCulture, $"csq: {_files} files, {_entries} consequences measured, {_sameTerms} with our terms, {_sameAmino} of {_aminoTold} changes of residues are ours");
        foreach ((string why, int count) in _aside) totals.AppendLine(CultureInfo.InvariantCulture, $"  {count} set aside: {why}");
        foreach ((string difference, List<string> list) in _different) totals.AppendLine(CultureInfo.InvariantCulture, $"  {list.Count} differ: {difference}");
        foreach (string file in _unread) totals.AppendLine(CultureInfo.InvariantCulture, $"  not measured: {file}");
    }

    private void RunFolder(string folder)
    {
        string name = Path.GetFileName(folder);
        TranscriptCatalogue? catalogue = null;
        foreach (string vcf in Directory.EnumerateFiles(folder, "*.vcf").Order(StringComparer.Ordinal))
        {
            string label = $"{name}/{Path.GetFileName(vcf)}";
            string text = Path.ChangeExtension(vcf, ".txt");
            // Each record for itself is what we do, so that answer is taken where there are two.
            string alone = Path.ChangeExtension(vcf, ".txt-l");
            string expected = File.Exists(alone) ? alone : text;
            if (!File.Exists(expected))
            {
                _unread.Add($"{label}: no .txt beside it (its answer is in a .cmd.out)");
                continue;
            }
            try
            {
                catalogue ??= Bundles.FromGff(Own(folder, ".gff"), Own(folder, ".fa"));
            }
            catch (Exception fault) when (fault is NotImplementedException or FormatException or ArgumentException)
            {
                _unread.Add($"{label}: {fault.Message}");
                continue;
            }
            RunFile(catalogue, label, vcf, expected);
        }
    }

    // Some folders hold a second, shorter one.
    private static string Own(string folder, string extension)
    {
        string named = Path.Combine(folder, Path.GetFileName(folder) + extension);
        return File.Exists(named) ? named : Directory.EnumerateFiles(folder, "*" + extension).Order(StringComparer.Ordinal).First();
    }

    private void RunFile(TranscriptCatalogue catalogue, string label, string vcf, string expectedPath)
    {
        _files++;
        using FileStream stream = File.OpenRead(vcf);
        using VcfReader reader = VcfReader.Open(label, stream, new InputLimits());
        List<VcfRecord> records = [.. reader.ReadLines().OfType<VcfRecord>()];
        int next = 0;
        foreach (ExpectedRecord expected in ExpectedRecord.Read(expectedPath))
        {
            int at = records.FindIndex(next, record => Matches(record, expected));
            if (at < 0)
            {
                Aside("no record of the VCF answers to the line");
                continue;
            }
            // Filtered files leave records out, never in another order.
            next = at + 1;
            Compare(catalogue, label, records[at], expected);
        }
    }

    private static bool Matches(VcfRecord record, ExpectedRecord expected) =>
        record.Pos.ToString(CultureInfo.InvariantCulture) == expected.Pos
        && string.Equals(record.Reference.Bases, expected.Reference, StringComparison.OrdinalIgnoreCase)
        && string.Equals(Written(record), expected.Alternates, StringComparison.OrdinalIgnoreCase);

    private static string Written(VcfRecord record) => Encoding.UTF8.GetString(record.Line.Span).Split('\t')[4];

    private void Compare(TranscriptCatalogue catalogue, string label, VcfRecord record, ExpectedRecord expected)
    {
        if (!record.Alternates.Any(allele => allele is BaseAllele))
        {
            Aside("a symbolic allele");
            return;
        }
        foreach (IGrouping<string, BcsqEntry> group in expected.Entries.GroupBy(entry => entry.Transcript))
        {
            if (group.Any(entry => entry.IsCompound))
            {
                Aside("of several records together");
                continue;
            }
            if (group.Any(entry => entry.IsBehindStop))
            {
                Aside("behind a stop of another record");
                continue;
            }
            // Without a transcript bcftools speaks for the gene, of its introns.
            Transcript? transcript = group.Key.Length == 0
                ? catalogue.OfGene(group.First().Gene).FirstOrDefault()
                : Accession.TryParse(group.Key, out Accession accession) ? catalogue.Find(accession) : null;
            if (transcript is null)
            {
                Aside("a transcript that the bundle lacks");
                continue;
            }
            Measure(label, record, transcript, [.. group]);
        }
    }

    private void Measure(string label, VcfRecord record, Transcript transcript, BcsqEntry[] theirs)
    {
        _entries++;
        (TranscriptConsequence? Consequence, string? Fault)[] answers = [.. OurAnswer.Of(transcript, record)];
        TranscriptConsequence[] ours = [.. answers.Select(answer => answer.Consequence).OfType<TranscriptConsequence>()];
        string? fault = answers.Select(answer => answer.Fault).FirstOrDefault(text => text is not null);
        SortedSet<string> theirTerms = TermTable.FromTheirs(theirs.SelectMany(entry => entry.Terms));
        SortedSet<string> ourTerms = TermTable.FromOurs(ours.SelectMany(answer => answer.Terms).Select(term => term.Name));
        bool sameTerms = fault is null && theirTerms.SetEquals(ourTerms);
        if (sameTerms) _sameTerms++;

        string amino = string.Join(' ', theirs.Select(entry => entry.Amino).Where(text => text.Length > 0));
        bool? sameAmino = amino.Length == 0 || ours.Length != 1 ? null : AminoChange.Agrees(amino, transcript.SequenceOn(transcript.HomeAssembly).Protein, ours[0].Protein);
        if (sameAmino is not null) _aminoTold++;
        if (sameAmino == true) _sameAmino++;
        if (sameTerms && sameAmino != false) return;

        string difference = fault is not null ? $"the engine threw {fault}"
            : !sameTerms ? $"terms: theirs {string.Join('&', theirTerms)}, ours {string.Join('&', ourTerms)}"
            : "residues";
        if (!_different.TryGetValue(difference, out List<string>? rows)) _different.Add(difference, rows = []);
        rows.Add(string.Join(
            '\t', "csq", string.Create(CultureInfo.InvariantCulture, $"{label}:{record.Number}"), theirs[0].Gene, transcript.Accession,
            string.Create(CultureInfo.InvariantCulture, $"{record.Chrom}-{record.Pos}-{record.Reference}-{Written(record)}"),
            string.Join('&', theirTerms), string.Join('&', ourTerms), amino, string.Join(' ', ours.Select(answer => answer.Protein)), difference));
    }

    private void Aside(string why) => _aside[why] = _aside.GetValueOrDefault(why) + 1;
}
