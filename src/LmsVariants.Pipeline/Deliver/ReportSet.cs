using System.Collections.Immutable;

using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Deliver;

/// <summary>The report of a case with its files.</summary>
/// <param name="Report">What the files say.</param>
/// <param name="Files">The files.</param>
public sealed record ReportSet(CaseReport Report, ImmutableArray<ReportFile> Files);
