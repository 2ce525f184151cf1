namespace LmsVariants.Fuzz;

/// <summary>The text of a CombinedVariantOutput with invented values, to be changed section by section.</summary>
internal sealed record CombinedOutputText(string Banner, string NewLine, int Cells)
{
    public const string SmallVariantHeader =
        "Gene\tChromosome\tGenomic Position\tReference Call\tAlternative Call\tAllele Frequency\tDepth\tP-Dot Notation\tC-Dot Notation\tConsequence(s)\tAffected Exon(s)";

    public const string FirstVariant = "TP53\tchr17\t7577538\tC\tT\t0.6120\t588\tNP_000537.3:p.(Arg248Gln)\tNM_000546.5:c.743G>A\tmissense_variant:splice_region_variant\t7/11";
    public const string BetaNote = "TUMOR FRACTION AND PLOIDY ARE BETA FEATURES. REFER TO USER GUIDE FOR DETAILS.";
    public const string CopyNumberNote = "ABSOLUTE COPY NUMBER, A BETA FEATURE. REFER TO USER GUIDE FOR DETAILS.";

    private const string SpliceHeader = "Gene\tAffected Exon\tBreakpoint 1\tBreakpoint 2\tSplice Supporting Reads\tReference Reads Transcript";
    private const string FusionHeader = "Gene Pair\tBreakpoint 1\tBreakpoint 2\tFusion Supporting Reads\tGene 1 Reference Reads\tGene 2 Reference Reads";
    private const string ExonHeader = "Gene\tChromosome\tStart\tStop\tAffected Exon(s)\tFold Change\tCNV Type";

    private readonly List<(string Title, string[] Lines)> _sections = [];

    /// <summary>Gets or sets whether a line end follows the last line.</summary>
    public bool Ended { get; init; } = true;

    /// <summary>CRLF, lines padded to three cells, amplifications alone.</summary>
    public static CombinedOutputText LocalApp22() => new CombinedOutputText("TruSight Oncology 500 - Combined Variant Output", "\r\n", 3)
        .Section("Analysis Details", [.. Ids, "Module Version\tNA", "Pipeline Version\truo-2.2.0.12"])
        .Section("Sequencing Run Details", "Run Name\t990101_A01", "Instrument Type\tNovaSeq6000")
        .Section("TMB", "Total TMB\t5.98", "Coding Region Size in Megabases\t1.27", "Number of Passing Eligible Variants\t8")
        .Section("MSI", "Usable MSI Sites\t117", "Total MSI Sites Unstable\t1", "Percent Unstable MSI Sites\t0.85")
        .Section("Gene Amplifications", "Gene\tFold Change", "MYC\t5.140", "MET\t2.640")
        .Section("Splice Variants", SpliceHeader, "EGFR\t2-7/28\tchr7:55087058\tchr7:55223522\t51\t2", "AR\t\tchrX:66905968\tchrX:66914514\t33\t611")
        .Section("Fusions", FusionHeader, "NKX2-1-SYN1\tchr14:36986656\tchrX:47431301\t12\t80\t4", "CD74-ROS1;GOPC\tchr5:149784243\tchr6:117645578\t61\t5\t1")
        .Section("Small Variants", [SmallVariantHeader, .. Variants]);

    /// <summary>LF, no score of genomic instability, losses of copies and of exons.</summary>
    public static CombinedOutputText Dragen252() => new CombinedOutputText("DRAGEN TruSight Oncology 500 Analysis Software - Combined Variant Output", "\n", 3)
        .Section("Analysis Details", [.. Ids, "Module Version\t2.5.2", "Pipeline Version\t2.5.2.1"])
        .Section("Sequencing Run Details", "NA")
        .Section("TMB", "Total TMB\t9.5", "Coding Region Size in Megabases\t1.26", "Number of Passing Eligible Variants\t12")
        .Section("MSI", "Usable MSI Sites\t121", "Total MSI Sites Unstable\t4", "Percent Unstable MSI Sites\t3.31")
        .Section("Copy Number Variants", "Gene\tFold Change\tCopy Number Variant", "ERBB2\t5.870\t<DUP>", "CDKN2A\t0.412\t<DEL>")
        .Section("Splice Variants", SpliceHeader, "NA")
        .Section("Fusions", FusionHeader, "NA")
        .Section("Exon-Level CNVs", ExonHeader, "BRCA1\tNA", "BRCA2\tNA")
        .Section("Small Variants", [SmallVariantHeader, .. Variants]);

    /// <summary>As <see cref="Dragen252"/> with the score, its notes on beta features, copy numbers and loss of heterozygosity.</summary>
    public static CombinedOutputText Dragen252Hrd() => Dragen252()
        .Section("MSI", "Usable MSI Sites\t121", "Total MSI Sites Unstable\t4", "Percent Unstable MSI Sites\t3.31", string.Empty, BetaNote)
        .Insert("Copy Number Variants", "GIS", "Genomic Instability Score\t58", "Tumor Fraction\t0.310", "Ploidy\t3.12", string.Empty, CopyNumberNote)
        .Section("Copy Number Variants", "Gene\tFold Change\tCopy Number Variant\tAbsolute Copy Number", "ERBB2\t5.870\t<DUP>\t14", "TFE3\t1.458\t<DUP>\tNA", string.Empty, CopyNumberNote)
        .Insert("Splice Variants", "Loss of Heterozygosity", "Gene\tAbsolute Copy Number\tMinor Copy Number", "TP53\t3\t0", "RB1\t1\t0");

    /// <summary>The version stands in the banner, and large rearrangements take the place of exon-level copy numbers.</summary>
    public static CombinedOutputText Dragen262() => (Dragen252Hrd() with { Banner = "DRAGEN TruSight Oncology 500 v2.6.2 Analysis Software - Combined Variant Output" })
        .Section("Analysis Details", [.. Ids, "Library Prep Kit\tTSO500_v2", "Module Version\t2.6.2", "Pipeline Version\t2.6.2.4"])
        .Insert("Small Variants", "Large Rearrangements", ExonHeader, "BRCA1\tNA", "BRCA2\tchr13\t32889611\t32973805\t1-27/27\t0.481\t<LOSS>")
        .Without("Exon-Level CNVs");

    /// <summary>Circulating DNA: no pair, no RNA; MSI as a distance, fusions of DNA, the version in the banner.</summary>
    public static CombinedOutputText CirculatingDna26() => new CombinedOutputText("DRAGEN TruSight Oncology 500 ctDNA v2.6.0 Analysis Software - Combined Variant Output", "\n", 3)
        .Section("Analysis Details", "DNA Sample ID\tL-1", "Output Date\t2026-01-02", "Module Version\t2.6.0", "Pipeline Version\t2.6.0.22")
        .Section("Sequencing Run Details", "Run Name\t990101_A01", "Sample Index ID\tUDP0070")
        .Section("TMB", "Total TMB\t8.3", "Coding Region Size in Megabases\t1.31", "Number of Passing Eligible Variants\t11")
        .Section("MSI", "SUM_JSD\t0.07")
        .Section("Copy Number Variants", "Gene\tFold Change\tCopy Number Variant", "ERBB2\t1.602\t<DUP>", "PTEN\t0.690\t<DEL>")
        .Section("DNA Fusions", FusionHeader, "NA")
        .Section("Small Variants", SmallVariantHeader, "KRAS\tchr12\t25398284\tC\tT\t0.0061\t3310\tNP_004976.2:p.(Gly12Asp)\tNM_004985.5:c.35G>A\tmissense_variant\t2/5");

    /// <summary>As <see cref="CirculatingDna26"/> with no version in the banner and MSI as a percentage.</summary>
    public static CombinedOutputText CirculatingDna12() => (CirculatingDna26() with { Banner = "DRAGEN TruSight Oncology 500 ctDNA Analysis Software - Combined Variant Output" })
        .Section("Analysis Details", "DNA Sample ID\tL-1", "Output Date\t2026-01-02", "Pipeline Version\truo-1.2.0.1")
        .Section("MSI", "Usable MSI Sites\t2201", "Total MSI Sites Unstable\t3", "Percent Unstable MSI Sites\t0.14");

    private static string[] Ids => ["Pair ID\tPAIR-1", "DNA Sample ID\tPAIR-1-DNA", "RNA Sample ID\tNA", "Output Date\t2026-01-02", "Output Time\t03:06:32"];

    private static string[] Variants =>
    [
        FirstVariant,
        "\tchr9\t100000123\tC\tT\t0.5080\t777\t\t\t\t",
        "MTOR\tchr1\t11288758\tG\tA\t0.4977\t921\tNM_004958.3:c.2997C>T(p.(Asn999=))\tNM_004958.3:c.2997C>T\tsynonymous_variant\t19/58",
        "MET\tchr7\t116412044\tG\tA\t0.3050\t744\t\tNM_000245.2:c.3028+1G>A\tsplice_donor_variant\t",
    ];

    /// <summary>Puts lines into a section, new at the end or in the place of what it had.</summary>
    public CombinedOutputText Section(string title, params string[] lines)
    {
        int at = _sections.FindIndex(section => section.Title == title);
        if (at < 0) _sections.Add((title, lines));
        else _sections[at] = (title, lines);
        return this;
    }

    /// <summary>Puts a new section in front of another.</summary>
    public CombinedOutputText Insert(string before, string title, params string[] lines)
    {
        _sections.Insert(_sections.FindIndex(section => section.Title == before), (title, lines));
        return this;
    }

    /// <summary>Leaves a section out.</summary>
    public CombinedOutputText Without(string title)
    {
        _sections.RemoveAll(section => section.Title == title);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        List<string> lines = [Banner, "For Research Use Only. Not for use in diagnostic procedures.", string.Empty];
        foreach ((string title, string[] content) in _sections) lines.AddRange([$"[{title}]", .. content, string.Empty]);
        if (!Ended) lines.RemoveAt(lines.Count - 1);
        return string.Join(NewLine, lines.Select(Pad)) + (Ended ? NewLine : string.Empty);
    }

    private string Pad(string line) => line + new string('\t', Math.Max(0, Cells - line.Split('\t').Length));
}
