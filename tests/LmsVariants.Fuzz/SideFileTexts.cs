namespace LmsVariants.Fuzz;

/// <summary>Small invented files beside the combined output of TruSight Oncology 500, one for each layout.</summary>
internal static class SideFileTexts
{
    public const string AllFusionsHeader =
        "Caller,Gene A,Gene B,Gene A Breakpoint,Gene B Breakpoint,Score,Filter,Precise/Imprecise,Intragenic Call,Ref A Split,Ref A Pair,Ref B Split,Ref B Pair,"
        + "Alt Split,Alt Pair,CandidateAlt,Contig,ContigAlign1,ContigAlign2,KeepFusion,Ref A Dedup,Ref B Dedup,Alt Split Dedup,Alt Pair Dedup,Fusion Directionality Known";

    public const string KeptFusion =
        "RnaFusionFilter,EML4,ALK,chr2:42522654,chr2:29446394,0.912,PASS,Precise,N/A,29,38,44,7,377,403,N/A,ACGTACGTACGT,69,79,True,749,9,52,23,True";

    public const string CandidateFusion =
        "RnaFusionFilter,HFM1,BCL2,chr1:91852929,chr18:60794919,N/A,Imprecise;LowQ,Imprecise,N/A,N/A,N/A,N/A,N/A,N/A,N/A,2,ACGTACGT,0,56,False,2,1540,0,0,False";

    public const string IntragenicCall =
        "SpliceGirl,FIP1L1;PDGFRA,FIP1L1;PDGFRA,chr4:55133909,chr4:55138560,0,N/A,N/A,FIP1L1;PDGFRA,127,N/A,N/A,N/A,40,N/A,N/A,N/A,N/A,N/A,False,5,N/A,1,N/A,True";

    public const string AllFusions =
        "# Source = FusionProcessor 1.0.0.407\n# FileDate = 20990102\n# KeepFusion = Whether the fusion is kept.\n"
        + AllFusionsHeader + "\n" + KeptFusion + "\n" + CandidateFusion + "\n" + IntragenicCall + "\n";

    public const string DragenAllFusions =
        "# Source = FusionProcessor 1.0.0.614\n" + AllFusionsHeader + ",Gene A Location,Gene B Location,Gene A Sense,Gene B Sense\n"
        + "DRAGEN,CD74,ROS1;GOPC,chr5:149784243,chr6:117645578,0.97,PASS,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,True,2,0,90,6,True,IntactExon,IntactExon;Intergenic,True,True;True\n"
        + "DRAGEN,RP11-458D21.5;NOTCH2NL,SUSD4,chr1:145209436,chr1:223442017,0.6157,FAIL;LOW_MAPQ,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,False,275,0,6,0,True,IntactExon;IntactExon,IntactExon,True;True,True\n";

    public const string CirculatingFusions =
        "Sample,Name,Chr1,Pos1,Chr2,Pos2,Direction,Alt_Depth,BP1_Depth,BP2_Depth,Total_Depth,VAF,Gene1,Gene2,Contig,Filter,Is_Cosmic_GenePair,Fusion Directionality Known\n"
        + "L-1,EML4/ALK,chr2,42526694,chr2,29447873,Known,14,1500,1620,3120,0.0045,EML4,ALK,ACGTACGT,PASS,TRUE,True\n"
        + "L-2,CD74/ROS1,chr5,149784243,chr6,117645578,Known,3,900,800,1700,0.0018,CD74,ROS1,ACGT,LowSupport,TRUE,True\n";

    public const string LocalAppTraceHeader =
        "Chromosome\tPosition\tRefCall\tAltCall\tVAF\tDepth\tCytoBand\tGeneName\tVariantType\tCosmicIDs\tMaxCosmicCount\tAlleleCountsGnomadExome\tAlleleCountsGnomadGenome\t"
        + "AlleleCounts1000Genomes\tMaxDatabaseAlleleCounts\tGermlineFilterDatabase\tGermlineFilterProxi\tCodingVariant\tNonsynonymous\tIncludedInTMBNumerator";

    public const string SomaticTrace = "chr17\t7577538\tC\tT\t0.6120\t588\t17p13.1\tTP53\tSNV\tCOSM10662;COSM99020\t1200\t2\t0\t0\t2\tFalse\tFalse\tTrue\tTrue\tTrue";
    public const string GermlineTrace = "chr1\t11288758\tG\tA\t0.4977\t921\t1p36.22\tMTOR;ANGPTL7\tSNV\t\t0\t150000\t20000\t3000\t150000\tTrue\tFalse\tTrue\tFalse\tFalse";

    public const string LocalAppTrace = LocalAppTraceHeader + "\n" + SomaticTrace + "\n" + GermlineTrace + "\n";

    public const string DragenTraceHeader =
        "Chromosome\tPosition\tRefCall\tAltCall\tVAF\tDepth\tCytoBand\tGeneName\tVariantType\tCosmicIDs\tMaxCosmicCount\tClinVarIDs\tClinVarSignificance\tAlleleCountsGnomadExome\t"
        + "AlleleCountsGnomadGenome\tAlleleCounts1000Genomes\tMaxDatabaseAlleleCounts\tGermlineFilterDatabase\tGermlineFilterProxi\tNonsynonymous\twithinValidTmbRegion\t"
        + "IncludedInTMBNumerator\tStatus\tProteinChange\tCDSChange\tExons\tConsequence";

    public const string DragenTrace = DragenTraceHeader + "\n"
        + "chr17\t7578406\tC\tT\t0.6120\t588\t17p13.1\tTP53\tSNV\tCOSM10648\t1200\tRCV000013173.1\tpathogenic\t2\t0\t0\t2\tFalse\tFalse\tTrue\tTrue\tTrue\tSomatic\tNP_000537.3:p.(Arg175His)\tNM_000546.6:c.524G>A\t5/11\tmissense_variant\n"
        + "chr2\t25457242\tC\tT\t0.0214\t2980\t2p23.3\tDNMT3A\tSNV\t\t0\t\t\t12\t3\t0\t12\tFalse\tFalse\tTrue\tTrue\tFalse\tSomatic_Putative_CH\tNP_072046.2:p.(Arg882His)\tNM_022552.5:c.2645G>A\t23/23\tmissense_variant:splice_region_variant\n";

    public const string TmbJson =
        """{"TmbPerMb": 6.3, "AdjustedTmbPerMb": NaN, "NonsynonymousTmbPerMb": 5.5, "AdjustedNonsynonymousTmbPerMb": NaN, "SomaticCodingVariantsCount": 8, "NonsynonymousSomaticCodingVariantsCount": 7, "TotalRegionSizeMb": 1.94, "CodingRegionSizeMb": 1.27}""";

    public const string TmbMetrics =
        "TMB SUMMARY,,Total Input Variant Count,1402\nTMB SUMMARY,,Total Input Variant Count in TMB region,611\nTMB SUMMARY,,Filtered Variant Count,8\nTMB SUMMARY,,Filtered Nonsyn Variant Count,7\n"
        + "TMB SUMMARY,,Eligible Region (MB),1.27\nTMB SUMMARY,,TMB,6.3\nTMB SUMMARY,,Nonsyn TMB,5.5\n";

    public const string MsiJson =
        """
        {
         "TotalMicrosatelliteSitesAssessed": "124",
         "TotalMicrosatelliteSitesUnstable": "3",
         "PercentageUnstableSites": "2.42",
         "ResultIsValid": true,
         "ResultMessage": null,
         "Settings": {
          "TumorOnlyComparisonOptions": {}
         }
        }
        """;

    public const string InvalidMsiJson =
        """{ "TotalMicrosatelliteSitesAssessed": "0", "TotalMicrosatelliteSitesUnstable": "0", "PercentageUnstableSites": "NaN", "ResultIsValid": false, "ResultMessage": "Insufficient sites", "SumDistance": "0", "SumJsd": "0" }""";

    public const string BiomarkerReport =
        "[TMB]\nTotal TMB:\t6.3\nNonsynonymous TMB:\t5.5\nCoding Region Size in Megabases:\t1.27\nNumber of Passing Eligible Variants:\t8\nNumber of Passing Eligible Nonsynonymous Variants:\t7\n\n"
        + "[MSI]\nUsable MSI Sites:\t124\nTotal Microsatellite Sites Unstable:\t3\nPercent Unstable Sites:\t2.42\n";
}
