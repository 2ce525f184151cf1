using LmsVariants.Formats.Tso500.SideFiles;

namespace LmsVariants.Formats.Tso500.Fusions;

/// <summary>The columns of <c>_AllFusions.csv</c>: 25 of Local App, and four more of DRAGEN.</summary>
internal sealed class AllFusionsColumns
{
    // Shown as written and not weighed: the score, the orientation of the partners, how each read was counted.
    private static readonly string[] Others =
    [
        "Caller", "Score", "Precise/Imprecise", "Intragenic Call", "Ref A Split", "Ref A Pair", "Ref B Split", "Ref B Pair", "Alt Split", "Alt Pair",
        "CandidateAlt", "Contig", "ContigAlign1", "ContigAlign2", "KeepFusion", "Ref A Dedup", "Ref B Dedup", "Alt Split Dedup", "Alt Pair Dedup",
        "Fusion Directionality Known", "Gene A Location", "Gene B Location", "Gene A Sense", "Gene B Sense",
    ];

    public AllFusionsColumns(SideTable table)
    {
        Caller = table.Required("Caller");
        GeneA = table.Required("Gene A");
        GeneB = table.Required("Gene B");
        BreakpointA = table.Required("Gene A Breakpoint");
        BreakpointB = table.Required("Gene B Breakpoint");
        Filter = table.Required("Filter");
        Split = table.Required("Alt Split");
        Pair = table.Required("Alt Pair");
        Keep = table.Required("KeepFusion");
        SplitDeduplicated = table.Optional("Alt Split Dedup");
        PairDeduplicated = table.Optional("Alt Pair Dedup");
        Further = [.. Others.Select(table.Optional).OfType<int>()];
    }

    /// <summary>Gets the place of the algorithm that found the candidate.</summary>
    public int Caller { get; }

    public int GeneA { get; }

    public int GeneB { get; }

    public int BreakpointA { get; }

    public int BreakpointB { get; }

    public int Filter { get; }

    /// <summary>Gets the place of the reads across the junction.</summary>
    public int Split { get; }

    /// <summary>Gets the place of the read pairs around the junction.</summary>
    public int Pair { get; }

    /// <summary>Gets the place of the software's own verdict.</summary>
    public int Keep { get; }

    /// <summary>Gets the place of the reads across the junction, copies of one molecule counted once.</summary>
    public int? SplitDeduplicated { get; }

    /// <summary>Gets the place of the read pairs around the junction, copies of one molecule counted once.</summary>
    public int? PairDeduplicated { get; }

    /// <summary>Gets the places of what is shown as written.</summary>
    public IReadOnlyList<int> Further { get; }
}
