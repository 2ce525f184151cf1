using System.Globalization;
using System.Text;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Truth.Names;

/// <summary>Counts how many names of a table are ours, and keeps the rows that are not.</summary>
internal sealed class NameTally(string table)
{
    private readonly SortedDictionary<string, Counts> _kinds = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _spellings = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<string>> _different = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _explained = new(StringComparer.Ordinal);
    private readonly List<string> _explainedRows = [];
    private readonly List<string> _aside = [];
    private readonly ReviewedList _reviews = ReviewedList.Of(table);
    private int _rows;
    private int _absent;
    private int _paired;

    /// <summary>Gets the totals so far.</summary>
    public NameTotals Totals
    {
        get
        {
            Counts all = _kinds.GetValueOrDefault("total") ?? new Counts();
            return new NameTotals(
                _rows, _rows - _absent, _aside.Count, all.Coding, all.CodingExact, all.CodingSame, all.Protein, all.ProteinExact, all.ProteinSame, _explainedRows.Count, Unexplained.Count());
        }
    }

    /// <summary>Gets the rows that differ without a review.</summary>
    public IEnumerable<string> Unexplained => _different.Values.SelectMany(list => list);

    /// <summary>Gets the reviews that no row needed; to be asked when every row is measured.</summary>
    public IEnumerable<string> UnusedReviews => _reviews.Unused;

    /// <summary>Measures a row.</summary>
    public void Add(NamedRow row)
    {
        _rows++;
        if (row.Transcript is null)
        {
            _absent++;
            return;
        }
        if (Accession.TryParse(row.TranscriptName, out Accession named) && row.Transcript.IsCounterpart(named)) _paired++;
        (string ourCoding, string ourProtein) = row.Variant is null ? (string.Empty, string.Empty) : Ours(row.Transcript, row.Variant);
        if (row.SetAside is not null || row.Variant is null)
        {
            _aside.Add(Row(row, ourCoding, ourProtein, $"set aside: {row.SetAside}"));
            return;
        }
        Compare(row, ourCoding, ourProtein);
    }

    /// <summary>Writes every row that differs, by class, and the totals.</summary>
    public void Write(TextWriter rows, StringBuilder totals)
    {
        rows.WriteLine("table\trow\tgene\ttranscript\tallele\texpected_c\tour_c\texpected_p\tour_p\tdifference");
        foreach (string row in Unexplained.Concat(_explainedRows).Concat(_aside)) rows.WriteLine(row);
        totals.AppendLine(CultureInfo.InvariantCulture, $"{table}: {_rows} rows, {_rows - _absent} on transcripts in the bundle, {_aside.Count} of them set aside");
        if (_paired > 0) totals.AppendLine(CultureInfo.InvariantCulture, $"  {_paired} on the transcript that MANE pairs with the one named");
        foreach ((string kind, Counts c) in _kinds)
        {
            totals.AppendLine(CultureInfo.InvariantCulture, $"  {kind,-10} c. exact {Share(c.CodingExact, c.Coding)}   c. same {Share(c.CodingSame, c.Coding)}   p. exact {Share(c.ProteinExact, c.Protein)}   p. same {Share(c.ProteinSame, c.Protein)}");
        }
        foreach ((string spelling, int count) in _spellings) totals.AppendLine(CultureInfo.InvariantCulture, $"  {count} the same by their spelling, {spelling}");
        foreach ((string whose, int count) in _explained) totals.AppendLine(CultureInfo.InvariantCulture, $"  {count} explained: {whose}");
        totals.AppendLine(CultureInfo.InvariantCulture, $"  {Totals.Unexplained} unexplained");
        foreach ((string difference, List<string> list) in _different) totals.AppendLine(CultureInfo.InvariantCulture, $"    {list.Count} {difference}");
        foreach (string review in UnusedReviews) totals.AppendLine(CultureInfo.InvariantCulture, $"  a review that no row needs: {review}");
    }

    private static (string Coding, string Protein) Ours(Transcript transcript, Variant variant)
    {
        try
        {
            TranscriptConsequence ours = Engine.Describe(transcript, variant);
            return (ours.Name?.Change ?? string.Empty, ours.Protein?.ToString() ?? string.Empty);
        }
#pragma warning disable CA1031 // A crash of the engine is a difference like any other, and the next row is measured all the same.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return (fault.GetType().Name, string.Empty);
        }
    }

    private static string Share(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{part}/{whole} ({(whole == 0 ? 0 : 100m * part / whole):F3} %)");

    private static string KindOf(NamedRow row)
    {
        (int from, int to) = Trimmed(row.Variant!.Reference.Bases, row.Variant.Alternate.Bases);
        return (from, to) switch
        {
            (1, 1) => "SNV",
            (0, _) or (_, 0) => "indel",
            _ => "multi-base",
        };
    }

    private static (int From, int To) Trimmed(ReadOnlySpan<char> from, ReadOnlySpan<char> to)
    {
        int prefix = from.CommonPrefixLength(to);
        from = from[prefix..];
        to = to[prefix..];
        int suffix = 0;
        while (suffix < Math.Min(from.Length, to.Length) && from[^(suffix + 1)] == to[^(suffix + 1)]) suffix++;
        return (from.Length - suffix, to.Length - suffix);
    }

    private void Compare(NamedRow row, string ourCoding, string ourProtein)
    {
        bool sameCoding = PlainName.Coding(row.Coding) == PlainName.Coding(ourCoding);
        string? codingRule = sameCoding ? null : CodingAgreement.MakesTheSame(row.Coding, ourCoding, row.Transcript!.CodingSequence) ? CodingAgreement.SameSequence : null;
        string? rule = ProteinAgreement.Rule(PlainName.Protein(row.Protein), PlainName.Protein(ourProtein), CodingAgreement.FirstCodon(PlainName.Coding(row.Coding)));
        bool coding = row.Coding.Length > 0;
        bool protein = row.Protein.Length > 0;
        foreach (string kind in new[] { KindOf(row), "total" })
        {
            if (!_kinds.TryGetValue(kind, out Counts? counts)) _kinds.Add(kind, counts = new Counts());
            if (coding) counts.Coding++;
            if (coding && sameCoding) counts.CodingExact++;
            if (coding && (sameCoding || codingRule is not null)) counts.CodingSame++;
            if (protein) counts.Protein++;
            if (protein && rule == ProteinAgreement.Exact) counts.ProteinExact++;
            if (protein && rule is not null) counts.ProteinSame++;
        }
        if (coding && codingRule is not null) _spellings[$"c.: {codingRule}"] = _spellings.GetValueOrDefault($"c.: {codingRule}") + 1;
        if (protein && rule is not null and not ProteinAgreement.Exact) _spellings[$"p.: {rule}"] = _spellings.GetValueOrDefault($"p.: {rule}") + 1;
        string difference = (coding && !sameCoding && codingRule is null, protein && rule is null) switch
        {
            (true, true) => "c. and p.",
            (true, false) => "c.",
            (false, true) => "p.",
            _ => string.Empty,
        };
        if (difference.Length == 0) return;
        if (_reviews.Find($"{row.TranscriptName} {row.Allele}", $"{row.Coding} {row.Protein}".Trim(), $"{ourCoding} {ourProtein}".Trim()) is Review review)
        {
            string whose = review.Whose == "theirs" ? "an error of the table" : "both may be said";
            _explained[whose] = _explained.GetValueOrDefault(whose) + 1;
            _explainedRows.Add(Row(row, ourCoding, ourProtein, $"explained, {whose}: {review.Why}"));
            return;
        }
        difference = $"{KindOf(row)}: {difference}";
        if (!_different.TryGetValue(difference, out List<string>? rows)) _different.Add(difference, rows = []);
        rows.Add(Row(row, ourCoding, ourProtein, difference));
    }

    private string Row(NamedRow row, string ourCoding, string ourProtein, string difference) =>
        string.Join('\t', table, row.Id, row.Gene, row.TranscriptName, row.Allele, row.Coding, ourCoding, row.Protein, ourProtein, difference);

    private sealed class Counts
    {
        public int Coding { get; set; }

        public int CodingExact { get; set; }

        public int CodingSame { get; set; }

        public int Protein { get; set; }

        public int ProteinExact { get; set; }

        public int ProteinSame { get; set; }
    }
}
