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
    private readonly SortedDictionary<string, int> _explained = new(StringComparer.Ordinal);
    private readonly List<string> _reviewed = [];
    private readonly List<string> _asideRows = [];
    private readonly List<string> _unread = [];
    private readonly ReviewedList _reviews = ReviewedList.Of("csq");
    private int _files;
    private int _entries;
    private int _sameTerms;
    private int _aminoTold;
    private int _sameAmino;

    /// <summary>Gets the files seen, the consequences measured, those of our terms, the changes of residues told, those that are ours, and how many were reviewed.</summary>
    public (int Files, int Entries, int SameTerms, int AminoTold, int SameAmino, int Explained) Totals =>
        (_files, _entries, _sameTerms, _aminoTold, _sameAmino, _explained.Values.Sum());

    /// <summary>Gets what differs, or was not measured, without a review.</summary>
    public IEnumerable<string> Unexplained => _different.Values.SelectMany(list => list).Concat(_unread);

    /// <summary>Gets the reviews that nothing needed.</summary>
    public IEnumerable<string> UnusedReviews => _reviews.Unused;

    /// <summary>Measures every folder.</summary>
    public void Run()
    {
        foreach (string folder in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal)) RunFolder(folder);
    }

    /// <summary>Writes what differs and the totals.</summary>
    public void Write(TextWriter rows, StringBuilder totals)
    {
        rows.WriteLine("table\trow\tgene\ttranscript\tallele\texpected_terms\tour_terms\texpected_aa\tour_p\tdifference");
        foreach (string row in _different.Values.SelectMany(list => list).Concat(_reviewed).Concat(_asideRows)) rows.WriteLine(row);
        totals.AppendLine(CultureInfo.InvariantCulture, $"csq: {_files} files, {_entries} consequences measured, {_sameTerms} with our terms, {_sameAmino} of {_aminoTold} changes of residues are ours");
        foreach ((string why, int count) in _aside) totals.AppendLine(CultureInfo.InvariantCulture, $"  {count} set aside: {why}");
        foreach ((string whose, int count) in _explained) totals.AppendLine(CultureInfo.InvariantCulture, $"  {count} explained: {whose}");
        totals.AppendLine(CultureInfo.InvariantCulture, $"  {Unexplained.Count()} unexplained");
        foreach ((string difference, List<string> list) in _different) totals.AppendLine(CultureInfo.InvariantCulture, $"    {list.Count} differ: {difference}");
        foreach (string file in _unread) totals.AppendLine(CultureInfo.InvariantCulture, $"    not measured: {file}");
        foreach (string review in UnusedReviews) totals.AppendLine(CultureInfo.InvariantCulture, $"  a review that nothing needs: {review}");
    }

    private void RunFolder(string folder)
    {
        string name = Path.GetFileName(folder);
        Dictionary<string, TranscriptCatalogue> catalogues = new(StringComparer.Ordinal);
        foreach (string vcf in Directory.EnumerateFiles(folder, "*.vcf").Order(StringComparer.Ordinal))
        {
            _files++;
            string label = $"{name}/{Path.GetFileName(vcf)}";
            ExpectedRecord[] expected = Expected(folder, vcf, out bool isInOrder);
            if (expected.Length == 0)
            {
                Unread(label, "no answer stands beside it");
                continue;
            }
            // A VCF may have an annotation of its own.
            string ownGff = Path.ChangeExtension(vcf, ".gff");
            string gff = File.Exists(ownGff) ? ownGff : Own(folder, ".gff");
            if (!catalogues.TryGetValue(gff, out TranscriptCatalogue? catalogue))
            {
                try
                {
                    catalogues.Add(gff, catalogue = Bundles.FromGff(gff, Own(folder, ".fa")));
                }
                catch (Exception fault) when (fault is FormatException or ArgumentException)
                {
                    Unread(label, fault.Message);
                    continue;
                }
            }
            RunFile(catalogue, label, vcf, expected, isInOrder);
        }
    }

    // Each record for itself is what we do, so that answer is taken where there are two.
    private static ExpectedRecord[] Expected(string folder, string vcf, out bool isInOrder)
    {
        isInOrder = true;
        foreach (string extension in new[] { ".txt-l", ".txt" })
        {
            string path = Path.ChangeExtension(vcf, extension);
            if (File.Exists(path)) return [.. ExpectedRecord.Read(path)];
        }
        isInOrder = false;
        string[] printed = [.. Directory.EnumerateFiles(folder, "*.cmd.out").Order(StringComparer.Ordinal)];
        string[] own = [.. printed.Where(path => Path.GetFileName(path).StartsWith(Path.GetFileNameWithoutExtension(vcf) + '.', StringComparison.Ordinal))];
        return [.. ExpectedRecord.ReadPrinted(own.Length > 0 ? own : printed)];
    }

    private void Unread(string label, string why)
    {
        if (_reviews.Find(label, string.Empty, why) is Review review) Explain(review, $"csq\t{label}\t\t\t\t\t\t\t\tnot measured, {review.Why}");
        else _unread.Add($"{label}: {why}");
    }

    private void Explain(Review review, string row)
    {
        string whose = review.Whose == "theirs" ? "bcftools is wrong" : "a convention";
        _explained[whose] = _explained.GetValueOrDefault(whose) + 1;
        _reviewed.Add(row);
    }

    // Some folders hold a second, shorter one.
    private static string Own(string folder, string extension)
    {
        string named = Path.Combine(folder, Path.GetFileName(folder) + extension);
        return File.Exists(named) ? named : Directory.EnumerateFiles(folder, "*" + extension).Order(StringComparer.Ordinal).First();
    }

    private void RunFile(TranscriptCatalogue catalogue, string label, string vcf, ExpectedRecord[] answers, bool isInOrder)
    {
        using FileStream stream = File.OpenRead(vcf);
        using VcfReader reader = VcfReader.Open(label, stream, new InputLimits());
        List<VcfRecord> records = [.. reader.ReadLines().OfType<VcfRecord>()];
        int next = 0;
        foreach (ExpectedRecord expected in answers)
        {
            int at = records.FindIndex(next, record => Matches(record, expected));
            if (at < 0)
            {
                // A printed answer holds the records of the folder's other files as well.
                if (isInOrder) Aside("no record of the VCF answers to the line", $"{label} {expected.Pos} {expected.Reference} {expected.Alternates}");
                continue;
            }
            // Filtered files leave records out, never in another order.
            if (isInOrder) next = at + 1;
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
        string row = string.Create(CultureInfo.InvariantCulture, $"{label}:{record.Number} {record.Chrom}-{record.Pos}-{record.Reference}-{Written(record)}");
        if (!record.Alternates.Any(allele => allele is BaseAllele))
        {
            Aside("a symbolic allele", row);
            return;
        }
        if (expected.Elsewhere > 0)
        {
            // What stands here beside it, such as splice_region, is the part that is not combined.
            Aside("told at another record, with which it is combined (@pos)", row);
            return;
        }
        foreach (IGrouping<string, BcsqEntry> group in expected.Entries.GroupBy(entry => entry.Transcript))
        {
            if (group.Any(entry => entry.IsCompound))
            {
                Aside("of several records together", $"{row} {group.Key}");
                continue;
            }
            BcsqEntry[] theirs = [.. group.Where(entry => !entry.IsBehindStop)];
            if (theirs.Length == 0)
            {
                Aside("behind a stop of another record", $"{row} {group.Key}");
                continue;
            }
            // Without a transcript bcftools speaks for the gene, of the introns of any of its transcripts.
            Transcript[] transcripts = group.Key.Length == 0
                ? [.. catalogue.OfGene(theirs[0].Gene)]
                : [.. catalogue.All.Where(transcript => transcript.Accession.Base == group.Key || transcript.Accession.ToString() == group.Key).Take(1)];
            if (transcripts.Length == 0) Aside("a transcript that the bundle lacks", $"{row} {group.Key}");
            else Measure(row, record, transcripts.FirstOrDefault(transcript => SameTerms(transcript, record, theirs)) ?? transcripts[0], theirs);
        }
    }

    private static bool SameTerms(Transcript transcript, VcfRecord record, BcsqEntry[] theirs) => TheirTerms(theirs).SetEquals(OurTerms(OurAnswer.Of(transcript, record)));

    private static SortedSet<string> TheirTerms(BcsqEntry[] theirs) => TermTable.FromTheirs(theirs.SelectMany(entry => entry.Terms));

    private static SortedSet<string> OurTerms(IEnumerable<(TranscriptConsequence? Consequence, string? Fault)> answers) =>
        TermTable.FromOurs(answers.Select(answer => answer.Consequence).OfType<TranscriptConsequence>().SelectMany(answer => answer.Terms).Select(term => term.Name));

    private void Measure(string row, VcfRecord record, Transcript transcript, BcsqEntry[] theirs)
    {
        _entries++;
        (TranscriptConsequence? Consequence, string? Fault)[] answers = [.. OurAnswer.Of(transcript, record)];
        TranscriptConsequence[] ours = [.. answers.Select(answer => answer.Consequence).OfType<TranscriptConsequence>()];
        string? fault = answers.Select(answer => answer.Fault).FirstOrDefault(text => text is not null);
        SortedSet<string> theirTerms = TheirTerms(theirs);
        SortedSet<string> ourTerms = OurTerms(answers);
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
        string protein = string.Join(' ', ours.Select(answer => answer.Protein));
        string shown = string.Join('\t', "csq", row.Split(' ')[0], theirs[0].Gene, transcript.Accession, row.Split(' ')[1], string.Join('&', theirTerms), string.Join('&', ourTerms), amino, protein);
        if (_reviews.Find($"{row} {transcript.Accession.Base}", $"{string.Join('&', theirTerms)} {amino}".Trim(), $"{string.Join('&', ourTerms)} {protein}".Trim()) is Review review)
        {
            Explain(review, $"{shown}\texplained, {review.Whose}: {review.Why}");
            return;
        }
        if (!_different.TryGetValue(difference, out List<string>? rows)) _different.Add(difference, rows = []);
        rows.Add($"{shown}\t{difference}");
    }

    private void Aside(string why, string row)
    {
        _aside[why] = _aside.GetValueOrDefault(why) + 1;
        _asideRows.Add($"csq\t{row}\t\t\t\t\t\t\t\tset aside: {why}");
    }
}
