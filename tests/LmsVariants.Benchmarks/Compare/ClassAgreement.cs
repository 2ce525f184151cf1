using System.Globalization;

using LmsVariants.Truth.Csq;

namespace LmsVariants.Benchmarks.Compare;

/// <summary>Of how many SNVs our consequence is that of bcftools csq, and how the others differ.</summary>
/// <remarks>A sign that both did the same work. Which of the two is right is the matter of docs/truth.md.</remarks>
internal sealed class ClassAgreement
{
    private const string Nothing = "intergenic";
    private readonly Dictionary<(string Ours, string Theirs), long> _differing = [];
    private long _same;
    private long _all;

    /// <summary>Gets the share of SNVs with the same terms.</summary>
    public double Share => (double)_same / Math.Max(_all, 1);

    /// <summary>Gets the share and the numbers that it is of.</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"{_same:N0} of {_all:N0} SNVs ({Share:P2})");

    /// <summary>Gets the kinds of difference, the most frequent first.</summary>
    public IEnumerable<(string Ours, string Theirs, long Count)> Differing => _differing.OrderByDescending(kind => kind.Value).Select(kind => (kind.Key.Ours, kind.Key.Theirs, kind.Value));

    /// <summary>Compares a table of ours, a row for each allele, with what csq wrote of the same VCF.</summary>
    /// <param name="table">Our table.</param>
    /// <param name="csq">The VCF with BCSQ.</param>
    public static ClassAgreement Of(string table, string csq)
    {
        ClassAgreement agreement = new();
        using IEnumerator<string> rows = File.ReadLines(table).GetEnumerator();
        rows.MoveNext();
        int column = Array.IndexOf(rows.Current.Split('\t'), "consequence");
        foreach (string[] record in File.ReadLines(csq).Where(line => line[0] != '#').Select(line => line.Split('\t')))
        {
            if (record[4] == ".") continue;
            string[] alternates = record[4].Split(',');
            foreach (string _ in alternates)
            {
                if (!rows.MoveNext()) return agreement;
                // A BCSQ of several alleles does not say which of them it is about.
                if (record[3].Length == 1 && alternates is [{ Length: 1 }]) agreement.Add(rows.Current.Split('\t')[column], record[7]);
            }
        }
        return agreement;
    }

    private void Add(string ours, string info)
    {
        string text = info.Split(';').FirstOrDefault(entry => entry.StartsWith("BCSQ=", StringComparison.Ordinal)) ?? string.Empty;
        SortedSet<string> theirs = TermTable.FromTheirs(BcsqEntry.Read(text.Replace("BCSQ=", string.Empty, StringComparison.Ordinal)).SelectMany(entry => entry.Terms));
        // It writes nothing where there is nothing.
        if (theirs.Count == 0) theirs.Add(Nothing);
        SortedSet<string> terms = TermTable.FromOurs(ours.Split('&'));
        if (terms.Count == 0) terms.Add(Nothing);
        _all++;
        if (terms.SetEquals(theirs))
        {
            _same++;
            return;
        }
        (string, string) kind = (string.Join('&', terms), string.Join('&', theirs));
        _differing[kind] = _differing.GetValueOrDefault(kind) + 1;
    }
}
