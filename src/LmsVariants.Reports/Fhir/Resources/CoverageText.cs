using LmsVariants.Formats.Panels;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>A part of the examination and with which outcome it was looked at, in words.</summary>
internal static class CoverageText
{
    public static string? Of(CaseContext context, Coverage part) =>
        context.Discretion.Pass($"{part.Subject}: {Words(part.State)}{(part.Detail.IsEmpty ? string.Empty : $" ({part.Detail.WithoutFullStop})")}");

    private static string Words(CoverageState state) => state switch
    {
        CoverageState.Called => "called",
        CoverageState.NothingCalled => "nothing called",
        CoverageState.AssessedNothingFound => "assessed, nothing found",
        CoverageState.NoData => "no data",
        _ => "not assessed",
    };
}
