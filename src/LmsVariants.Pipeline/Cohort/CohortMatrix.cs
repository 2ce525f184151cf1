using System.Collections.Frozen;
using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase.Panels;

namespace LmsVariants.Pipeline.Cohort;

/// <summary>Genes by cases: the genes that most cases have hit first, and the cases so that those which share the first genes stand together.</summary>
public sealed class CohortMatrix
{
    private readonly Seeing _seeing;

    private CohortMatrix(Seeing seeing, ImmutableArray<CohortCase> cases, ImmutableArray<MatrixRow> rows) => (_seeing, Cases, Rows) = (seeing, cases, rows);

    /// <summary>Gets the cases in the order of columns.</summary>
    public ImmutableArray<CohortCase> Cases { get; }

    /// <summary>Gets the genes with a reportable finding in the order of rows.</summary>
    public ImmutableArray<MatrixRow> Rows { get; }

    /// <summary>Makes the matrix.</summary>
    /// <param name="cases">The cases, each once.</param>
    /// <param name="panels">The genes of the panels.</param>
    public static CohortMatrix Of(IReadOnlyCollection<CohortCase> cases, IEnumerable<GenePanel> panels)
    {
        ArgumentNullException.ThrowIfNull(cases);
        string[] genes =
        [
            .. cases.SelectMany(one => one.Reportable.SelectMany(finding => finding.Genes).Distinct(StringComparer.Ordinal))
                .CountBy(gene => gene, StringComparer.Ordinal)
                .OrderByDescending(gene => gene.Value).ThenBy(gene => gene.Key, StringComparer.Ordinal)
                .Select(gene => gene.Key),
        ];
        Dictionary<string, int> rank = genes.Select((gene, at) => (gene, at)).ToDictionary(pair => pair.gene, pair => pair.at, StringComparer.Ordinal);
        ImmutableArray<CohortCase> ordered =
        [
            .. cases.Select(one => (Case: one, Hit: Hits(one, rank))).OrderBy(pair => pair.Hit, Comparer<int[]>.Create(Compare)).ThenBy(pair => pair.Case.CaseId, StringComparer.Ordinal)
                .Select(pair => pair.Case),
        ];
        Seeing seeing = new(panels);
        ILookup<string, (int Column, CohortFinding Finding)> byGene = ordered
            .SelectMany((one, column) => one.Reportable.SelectMany(finding => finding.Genes.Distinct(StringComparer.Ordinal).Select(gene => (gene, cell: (column, finding)))))
            .ToLookup(pair => pair.gene, pair => pair.cell, StringComparer.Ordinal);
        return new CohortMatrix(seeing, ordered, [.. genes.Select(gene => Row(gene, byGene[gene], ordered, seeing))]);
    }

    /// <summary>How far the gene of a row was looked at in the case of a column without a finding in it.</summary>
    public Sight SightOf(MatrixRow row, int column)
    {
        ArgumentNullException.ThrowIfNull(row);
        return _seeing.Of(Cases[column].Examination, row.Gene, row.Needs);
    }

    private static MatrixRow Row(string gene, IEnumerable<(int Column, CohortFinding Finding)> findings, ImmutableArray<CohortCase> cases, Seeing seeing)
    {
        FrozenDictionary<int, ImmutableArray<CohortFinding>> altered = findings
            .GroupBy(cell => cell.Column, cell => cell.Finding)
            .ToFrozenDictionary(cell => cell.Key, cell => cell.OrderBy(finding => finding.Counts ? 0 : 1).ThenBy(finding => finding.Kind).ThenBy(finding => finding.Number).ToImmutableArray());
        ImmutableArray<KeyValuePair<AlterationKind, int>> kinds =
            [.. altered.Values.SelectMany(cell => cell.Select(finding => finding.Kind).Distinct()).CountBy(kind => kind).OrderBy(kind => kind.Key)];
        ImmutableArray<CoverageSubject> needs = Seeing.Needs(kinds.Select(kind => kind.Key));
        int seen = cases.Where((one, column) => altered.ContainsKey(column) || seeing.Of(one.Examination, gene, needs) != Sight.None).Count();
        return new MatrixRow(gene, altered, seen, kinds, needs);
    }

    // A number for each gene that is hit, in the order of rows: which gene, then how.
    private static int[] Hits(CohortCase one, Dictionary<string, int> rank) =>
    [
        .. one.Reportable.SelectMany(finding => finding.Genes.Select(gene => (Row: rank[gene], finding.Kind)))
            .GroupBy(hit => hit.Row, hit => hit.Kind)
            .Select(hit => (hit.Key * Enum.GetValues<AlterationKind>().Length) + (int)hit.Min())
            .Order(),
    ];

    // Who has the earlier gene comes first; who has nothing more, after who has.
    private static int Compare(int[] one, int[] other)
    {
        int same = one.AsSpan().CommonPrefixLength(other);
        if (same < one.Length && same < other.Length) return one[same].CompareTo(other[same]);
        return other.Length.CompareTo(one.Length);
    }
}
