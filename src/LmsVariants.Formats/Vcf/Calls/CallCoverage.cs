using System.Globalization;

using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.Vcf.Calls;

/// <summary>What a VCF shows to have been looked at.</summary>
internal static class CallCoverage
{
    public static IEnumerable<Coverage> Of(VcfCaller caller, IReadOnlyList<ReportedAlteration> calls, long references, long uncalled)
    {
        switch (caller.Content)
        {
            case VcfContent.GeneFoldChanges or VcfContent.SegmentMeans:
                yield return State(CoverageSubject.Amplifications, calls.OfType<ReportedCopyNumber>().Any(call => call.Type == "DUP" && Passed(call)), string.Empty);
                string caution = caller.Content == VcfContent.GeneFoldChanges ? "; the software marks every loss as validated on simulated data alone" : string.Empty;
                yield return State(CoverageSubject.GeneLosses, calls.OfType<ReportedCopyNumber>().Any(call => call.Type == "DEL"), caution);
                break;
            case VcfContent.ExonFoldChanges:
                yield return State(CoverageSubject.ExonLosses, calls.Count > 0, "; BRCA1 and BRCA2 alone");
                break;
            case VcfContent.SpliceJunctions:
                yield return State(CoverageSubject.SpliceVariants, calls.Any(Passed), string.Empty);
                break;
            default:
                yield return State(CoverageSubject.SmallVariants, calls.Any(call => call is ReportedSmallVariant && Passed(call)), Places(references, uncalled));
                if (calls.Any(call => call is ReportedFusion)) yield return new Coverage(CoverageSubject.Fusions, CoverageState.Called, "breakends are listed");
                if (calls.Any(call => call is ReportedCopyNumber { Type: "DUP" })) yield return new Coverage(CoverageSubject.Amplifications, CoverageState.Called, "gains are listed");
                if (calls.Any(call => call is ReportedCopyNumber { Type: "DEL" })) yield return new Coverage(CoverageSubject.GeneLosses, CoverageState.Called, "losses are listed");
                break;
        }
    }

    private static Coverage State(CoverageSubject subject, bool called, string remark) => called
        ? new Coverage(subject, CoverageState.Called, $"the file lists calls{remark}")
        : new Coverage(subject, CoverageState.NothingCalled, $"assessed, nothing called{remark}");

    private static string Places(long references, long uncalled) => references == 0
        ? string.Empty
        : string.Create(CultureInfo.InvariantCulture, $"; {references} places without a variant are listed, {uncalled} bases of them without a call, which is no negative result there");

    private static bool Passed(ReportedAlteration call) => call.Filter is null or "PASS";
}
