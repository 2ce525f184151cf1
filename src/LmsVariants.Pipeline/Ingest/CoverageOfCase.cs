using System.Collections.Immutable;

using LmsVariants.Formats.Panels;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>What the files of a case together say of each part of the examination. What none of them speaks of is not assessed.</summary>
internal static class CoverageOfCase
{
    // How the vendor's steps are called, and what is missing when one did not finish.
    private static readonly ImmutableArray<(string InName, CoverageSubject[] Subjects)> Steps =
    [
        ("Fusion", [CoverageSubject.Fusions]),
        ("Splice", [CoverageSubject.SpliceVariants]),
        ("Cnv", [CoverageSubject.Amplifications, CoverageSubject.GeneLosses]),
        ("CopyNumber", [CoverageSubject.Amplifications, CoverageSubject.GeneLosses]),
        ("Msi", [CoverageSubject.Msi]),
        ("Tmb", [CoverageSubject.Tmb]),
        ("Gis", [CoverageSubject.Gis]),
        ("SmallVariant", [CoverageSubject.SmallVariants]),
    ];

    public static ImmutableArray<Coverage> Of(ImmutableArray<(string File, PanelFile Read)> files)
    {
        ILookup<CoverageSubject, (string File, Coverage Said)> said = files
            .SelectMany(file => file.Read.Coverage.Select(coverage => (file.File, Said: coverage)))
            .ToLookup(pair => pair.Said.Subject);
        string[] failed = [.. files.SelectMany(file => file.Read.FailedSteps).Distinct(StringComparer.Ordinal)];
        return [.. CoverageSubject.All.Select(subject => WithFailures(Together(subject, [.. said[subject]]), failed))];
    }

    // The state that says most stands; the others' words stay where they say something else.
    private static Coverage Together(CoverageSubject subject, (string File, Coverage Said)[] said)
    {
        if (said.Length == 0) return new Coverage(subject, CoverageState.NotAssessed, $"no file of this case speaks of it");
        (string File, Coverage Said)[] ranked = [.. said.OrderBy(pair => Weight(pair.Said.State))];
        Coverage first = ranked[0].Said;
        if (ranked.Length == 1) return first;
        Phrase[] words = [.. ranked.Where(pair => pair.Said.IsAssessed == first.IsAssessed).Select(pair => (Phrase)$"{pair.File}: {pair.Said.Detail}").Distinct()];
        return first with { Detail = words.Length == 1 ? first.Detail : Phrase.Join($"; ", words) };
    }

    // An empty table behind a step that failed is no negative result.
    private static Coverage WithFailures(Coverage coverage, string[] failed)
    {
        string[] steps = [.. failed.Where(step => Steps.Any(known => known.Subjects.Contains(coverage.Subject) && step.Contains(known.InName, StringComparison.OrdinalIgnoreCase)))];
        if (steps.Length == 0) return coverage;
        Phrase words = $"the software reports that {string.Join(", ", steps)} did not finish";
        return coverage.State is CoverageState.Called
            ? coverage with { Detail = $"{coverage.Detail}; {words}" }
            : new Coverage(coverage.Subject, coverage.State == CoverageState.NotAssessed ? CoverageState.NotAssessed : CoverageState.NoData, words);
    }

    private static int Weight(CoverageState state) => state switch
    {
        CoverageState.Called => 0,
        CoverageState.AssessedNothingFound => 1,
        CoverageState.NothingCalled => 2,
        CoverageState.NoData => 3,
        _ => 4,
    };
}
