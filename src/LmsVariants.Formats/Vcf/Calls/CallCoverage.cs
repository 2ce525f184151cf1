using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.Vcf.Calls;

/// <summary>What a VCF shows to have been looked at. What a file does not list and its caller does not look for is left to other files.</summary>
/// <param name="caller">The software and content.</param>
/// <param name="calls">What was read, filtered or not.</param>
/// <param name="genes">The genes that are named, changed or not.</param>
/// <param name="references">How many bases are listed without a variant.</param>
/// <param name="uncalled">How many of them are without a call.</param>
internal sealed class CallCoverage(VcfCaller caller, IReadOnlyList<ReportedAlteration> calls, GenesLookedAt genes, long references, long uncalled)
{
    public IEnumerable<Coverage> All() => caller.Content switch
    {
        VcfContent.GeneFoldChanges => [State<ReportedCopyNumber>(CoverageSubject.Amplifications, genes.Words(), call => call.Type == "DUP"), LossesOfFoldChanges()],
        VcfContent.SegmentMeans =>
        [
            State<ReportedCopyNumber>(CoverageSubject.Amplifications, genes.Words(), call => call.Type == "DUP"),
            State<ReportedCopyNumber>(CoverageSubject.GeneLosses, genes.Words(), call => call.Type == "DEL"),
        ],
        VcfContent.ExonFoldChanges => [ExonLosses()],
        VcfContent.SpliceJunctions => [State<ReportedSplice>(CoverageSubject.SpliceVariants, Phrase.Empty, _ => true)],
        VcfContent.SmallVariants => [.. SmallVariants(), .. Listed()],
        _ => Listed(),
    };

    // The software computes losses, and filters every one of them: none that passes is no negative result.
    private Coverage LossesOfFoldChanges()
    {
        ReportedCopyNumber[] losses = [.. calls.OfType<ReportedCopyNumber>().Where(call => call.Type == "DEL")];
        if (losses.Any(call => call.HasPassed)) return new Coverage(CoverageSubject.GeneLosses, CoverageState.Called, $"the file lists calls; the software has validated losses on simulated data alone");
        return new Coverage(CoverageSubject.GeneLosses, CoverageState.NotAssessed, $"the software has validated losses on simulated data alone and filters each; {losses.Length} listed under a filter, and where none is listed that is no negative result");
    }

    private Coverage ExonLosses()
    {
        if (calls.Any(call => call.HasPassed)) return new Coverage(CoverageSubject.ExonLosses, CoverageState.Called, $"the file lists calls{genes.Words()}");
        if (genes.HasDetermined) return new Coverage(CoverageSubject.ExonLosses, CoverageState.AssessedNothingFound, $"nothing found{genes.Words()}");
        return new Coverage(CoverageSubject.ExonLosses, CoverageState.NoData, genes.HasUndetermined ? (Phrase)$"nothing could be told{genes.Words()}" : (Phrase)$"the file names no gene");
    }

    // A file of breakends or copy numbers alone does not say that small variants were looked for.
    private IEnumerable<Coverage> SmallVariants()
    {
        bool isListed = calls.Any(call => call is ReportedSmallVariant);
        if (isListed || references > 0 || calls.Count == 0) yield return State<ReportedSmallVariant>(CoverageSubject.SmallVariants, Places(), _ => true);
    }

    private IEnumerable<Coverage> Listed()
    {
        bool hasBases = caller.Content == VcfContent.Structural && calls.Any(call => call is ReportedSmallVariant && call.HasPassed);
        if (hasBases) yield return new Coverage(CoverageSubject.SmallVariants, CoverageState.Called, $"insertions and deletions are listed; the caller looks for structural variants, and not for substitutions");
        if (calls.Any(call => call is ReportedFusion)) yield return State<ReportedFusion>(CoverageSubject.Fusions, Phrase.Empty, _ => true);
        if (calls.Any(call => call is ReportedSplice)) yield return State<ReportedSplice>(CoverageSubject.SpliceVariants, Phrase.Empty, _ => true);
        if (calls.Any(call => call is ReportedCopyNumber { Type: "DUP" } && call.HasPassed)) yield return new Coverage(CoverageSubject.Amplifications, CoverageState.Called, $"gains of stretches are listed; genes that are not listed are not said to be unchanged");
        if (calls.Any(call => call is ReportedCopyNumber { Type: "DEL" } && call.HasPassed)) yield return new Coverage(CoverageSubject.GeneLosses, CoverageState.Called, $"losses of stretches are listed; genes that are not listed are not said to be unchanged");
    }

    private Coverage State<T>(CoverageSubject subject, Phrase remark, Func<T, bool> isOne)
        where T : ReportedAlteration
    {
        T[] own = [.. calls.OfType<T>().Where(isOne)];
        if (own.Any(call => call.HasPassed)) return new Coverage(subject, CoverageState.Called, $"the file lists calls{remark}");
        Phrase candidates = own.Length == 0 ? Phrase.Empty : (Phrase)$"; {own.Length} listed did not pass the caller's filter";
        return new Coverage(subject, CoverageState.NothingCalled, $"assessed, nothing called{candidates}{remark}");
    }

    private Phrase Places() => (references, uncalled) switch
    {
        (0, _) => Phrase.Empty,
        (_, 0) => $"; {Bases(references)} without a variant listed",
        _ => $"; {Bases(references)} without a variant listed, {Bases(uncalled)} without a call, which is no negative result there",
    };

    private static Phrase Bases(long count) => count == 1 ? (Phrase)$"{count} base" : (Phrase)$"{count} bases";
}
