using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Tso500.SideFiles;

/// <summary>A small file of one biomarker as a companion of a case: every key shown, unknown ones told.</summary>
internal static class BiomarkerFile
{
    public static PanelFile Of(BiomarkerKeys keys) => new()
    {
        IsCompanion = true,
        Rank = ReadingRank.Calls,
        Details = keys.All,
        UnknownFields = [.. keys.Unknown.Select(key => new UnknownField(key.Where, string.Empty, key.Key, key.Text))],
        Warnings = [.. keys.Unknown.Select(key => new InputWarning(InputCodes.UnknownColumn, key.Where, $"key {Quoted.Field(key.Key)} is not known; kept as written and not interpreted"))],
    };

    /// <summary>What a file with a number, or without one, says of a biomarker.</summary>
    public static Coverage Number(CoverageSubject subject, bool isThere, string key) => isThere
        ? new Coverage(subject, CoverageState.Called, $"the file gives a number")
        : new Coverage(subject, CoverageState.NoData, $"the file gives no number for {key}");
}
