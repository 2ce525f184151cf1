using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LmsVariants.Formats.OtherPanels.FoundationOne;

/// <summary>The elements and attributes of the variant report of Foundation Medicine, by their local names.</summary>
internal static class FoundationOneColumns
{
    public const string Report = "variant-report";
    public const string ReportId = "ReportId";

    /// <summary>Attributes of a <c>short-variant</c> that are read; the others stand beside, and of those that we change the text as well.</summary>
    public static readonly ImmutableArray<string> ShortVariant = ["gene", "position", "transcript", "percent-reads", "depth"];

    /// <summary>Attributes of a <c>copy-number-alteration</c> that are read.</summary>
    public static readonly ImmutableArray<string> CopyNumber = ["gene", "type", "copy-number", "ratio", "position"];

    /// <summary>Attributes of a <c>rearrangement</c> that are read.</summary>
    public static readonly ImmutableArray<string> Rearrangement = ["pos1", "pos2", "supporting-read-pairs"];

    /// <summary>The functional effects in terms of the Sequence Ontology; another effect stays as written.</summary>
    public static readonly FrozenDictionary<string, string> Effects = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["missense"] = "missense_variant",
        ["nonsense"] = "stop_gained",
        ["frameshift"] = "frameshift_variant",
        ["nonframeshift"] = "inframe_variant",
        ["splice"] = "splice_site_variant",
        ["synonymous"] = "synonymous_variant",
        ["promoter"] = "upstream_gene_variant",
        ["UTR"] = "UTR_variant",
        ["intron"] = "intron_variant",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Microsatellite states that are a result.</summary>
    public static readonly FrozenSet<string> MsiResults = new[] { "MSS", "MSI-H", "MSI-L", "MSI-High", "MSI-Low", "MS-Stable", "MSI-Intermediate" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Microsatellite states that are none.</summary>
    public static readonly FrozenSet<string> MsiWithoutResult = new[] { "unknown", "ambiguous", "MSI-ambiguous", "cannot-be-determined", "Cannot Be Determined", string.Empty }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
