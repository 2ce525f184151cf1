using System.Collections.Frozen;
using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase.Panels;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Cohort;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Cohort;

/// <summary>Cases of a cohort, in short: <c>TP53:truncation RB1:deepdeletion</c>.</summary>
internal static class MadeCase
{
    public const string Panel = "P";

    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static readonly ImmutableArray<GenePanel> Panels = [new GenePanel(Panel, "The panel", [], ["TP53", "RB1", "ATRX", "PTEN", "ALK"], ["c"])];

    public static CohortCase Of(string caseId, string findings = "", DateTimeOffset? time = null, ReportStatus status = ReportStatus.Preliminary, string file = "f", Examination? seen = null) => new(
        file, caseId, status, time ?? Noon, "leiomyosarcoma",
        [.. findings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((finding, at) => Finding(at + 1, finding))], [], seen ?? Seen());

    public static Examination Seen(string? panel = Panel, string notOnPanel = "", string uncalled = "", string uncalledWhole = "", string losses = "", params ReadOnlySpan<CoverageSubject> notSeen)
    {
        HashSet<string> seen = [.. CoverageSubject.All.Select(subject => subject.Name.ToString())];
        foreach (CoverageSubject subject in notSeen) seen.Remove(subject.Name);
        return new Examination(
            panel, Genes(notOnPanel).ToFrozenSet(), Genes(uncalled).ToFrozenDictionary(gene => gene, _ => false).Concat(Genes(uncalledWhole).ToFrozenDictionary(gene => gene, _ => true)).ToFrozenDictionary(),
            Genes(losses).ToFrozenSet(), seen.ToFrozenSet());
    }

    public static CohortFinding Finding(int number, string finding, params CohortOption[] options)
    {
        string[] parts = finding.Split(':');
        bool isHidden = parts[0].StartsWith('-');
        string[] genes = parts[0].TrimStart('-').Split('+');
        return new CohortFinding(
            number, genes[0], [.. genes], Enum.Parse<AlterationKind>(parts[1], ignoreCase: true), "name", OncogenicityClass.LikelyOncogenic, 8, string.Empty,
            options.Length > 0 ? Actionability.Established : Actionability.None, [.. options], !isHidden);
    }

    private static string[] Genes(string genes) => genes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
