using System.Collections.Frozen;
using System.Collections.Immutable;

using LmsVariants.Formats.Panels;

namespace LmsVariants.Pipeline.Cohort;

/// <summary>A gene of the matrix.</summary>
/// <param name="Gene">The gene.</param>
/// <param name="Altered">Its findings, by the place of the case in the order of columns.</param>
/// <param name="Seen">In how many cases it was looked at, whole or partly, or has a finding.</param>
/// <param name="Kinds">In how many cases each kind of alteration was found; a case with several has each.</param>
/// <param name="Needs">The parts of an examination that would show these kinds.</param>
public sealed record MatrixRow(string Gene, FrozenDictionary<int, ImmutableArray<CohortFinding>> Altered, int Seen, ImmutableArray<KeyValuePair<AlterationKind, int>> Kinds, ImmutableArray<CoverageSubject> Needs)
{
    /// <summary>Gets in how many of a hundred cases in which it was looked at it has a finding.</summary>
    public decimal Percent => Seen == 0 ? 0 : 100m * Altered.Count / Seen;
}
