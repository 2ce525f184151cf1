using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Genomics.Consequences;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Verdicts;

/// <summary>What is pinned of a verdict. The only place of this corpus that reads a finding: where a property moves, it is followed here.</summary>
internal static class VerdictWords
{
    private const string NotAssessed = "-";

    public static string Coding(Finding finding) => finding.Annotation?.Chosen?.Name?.ToString() ?? NotAssessed;

    public static string Protein(Finding finding) => finding.Annotation?.ProteinChange?.ToString() ?? NotAssessed;

    public static string Consequence(Finding finding) => finding.Annotation is { Consequence: { IsAssessed: true, Value: ImmutableArray<ConsequenceTerm> terms } } ? string.Join('&', terms) : NotAssessed;

    /// <summary>Whether the reference agrees; empty where it does.</summary>
    public static string Checked(Finding finding) => finding.Annotation?.Verification switch
    {
        Verification.Contradicted => "contradicted",
        Verification.AsReported => "as reported",
        _ => string.Empty,
    };

    public static string Grade(Classification classification) => classification.Grade.IsAssessed ? classification.Grade.Value.ToString() : NotAssessed;

    public static string Class(Classification classification) => classification.Oncogenicity.IsAssessed ? classification.Oncogenicity.Value.ToString() : NotAssessed;

    public static string Points(Classification classification) => classification.Points.IsAssessed ? Signed(classification.Points.Value) : NotAssessed;

    /// <summary>The criteria that add or take points.</summary>
    public static string Criteria(Classification classification) => string.Join(' ', classification.Criteria
        .Where(criterion => criterion.Points is { IsAssessed: true, Value: not 0 })
        .Select(criterion => criterion.Code + Signed(criterion.Points.Value)));

    public static string Actionability(Finding finding) => finding.Actionability.ToString();

    /// <summary>The tier; empty where there is none.</summary>
    public static string Tier(Finding finding) => finding.Tier.Amp ?? string.Empty;

    /// <summary>The therapies, each once, in the order of the report.</summary>
    public static string Therapies(Finding finding, CuratedKnowledge knowledge) => string.Join("; ", finding.Options
        .Select(option => Direction(option.Assertion.Direction) + string.Join(" + ", option.Assertion.Therapies.Select(id => knowledge.Therapies[id].Name)))
        .Distinct(StringComparer.Ordinal));

    private static string Direction(EvidenceDirection direction) => direction switch
    {
        EvidenceDirection.Supports => string.Empty,
        EvidenceDirection.Resistance => "resistance: ",
        EvidenceDirection.DoesNotSupport => "not supported: ",
        EvidenceDirection.Alternative => "alternative: ",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Signed(int points) => points.ToString("+0;-0;0", CultureInfo.InvariantCulture);
}
