using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Tables;

/// <summary>A column of <c>variants.tsv</c>.</summary>
/// <param name="Name">The name in the header.</param>
/// <param name="Cell">What a finding has there; null or empty where nothing is known.</param>
internal sealed record VariantColumn(string Name, Func<CaseReport, Finding, string?> Cell);
