using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Genomics.Tests.Consequences;

/// <summary>Rows worked out by hand from the rules, on <see cref="DrawnGene.FiveExons"/>; each holds on both strands.</summary>
/// <remarks>
/// <code>
/// exon 1  -13..-4    exon 2  -3..19    exon 3  20..47    exon 4  48..*18    exon 5  *19..*30
/// ATG GCT GCT AAA AAC TCA A|AG CAC CAC CAG TGG GTA TAC TTA GAG GT|A TCT GAA CGA TGT CTG CTG TAA CAT TGA CCT AGC ATA ACG|CCT
/// 1   4   7   10  13  16  19   22  25  28  31  34  37  40  43  46   49  52  55  58  61  64  67  *1  *4  *7
/// M   A   A   K   N   S   K    H   H   Q   W   V   Y   L   E   V    S   E   R   C   L   L   Ter
/// </code>
/// </remarks>
public sealed class ConsequenceTableTests
{
    /// <summary>As given, the c. name, the protein, the terms.</summary>
    public static TheoryData<string, string?, string, string> Rows => new()
    {
        // One base: every class of codon.
        { "1A>G", "1A>G", "p.(Met1?)", "start_lost" },
        { "2T>C", "2T>C", "p.(Met1?)", "start_lost" },
        { "3G>A", "3G>A", "p.(Met1?)", "start_lost" },
        { "5C>T", "5C>T", "p.(Ala2Val)", "missense_variant" },
        { "6T>A", "6T>A", "p.(Ala2=)", "synonymous_variant" },
        { "10A>T", "10A>T", "p.(Lys4Ter)", "stop_gained" },
        { "28C>T", "28C>T", "p.(Gln10Ter)", "stop_gained" },
        { "32G>A", "32G>A", "p.(Trp11Ter)", "stop_gained" },
        { "33G>A", "33G>A", "p.(Trp11Ter)", "stop_gained" },
        { "39C>A", "39C>A", "p.(Tyr13Ter)", "stop_gained" },
        { "41T>A", "41T>A", "p.(Leu14Ter)", "stop_gained" },
        { "55C>T", "55C>T", "p.(Arg19Ter)", "stop_gained" },
        { "60T>A", "60T>A", "p.(Cys20Ter)", "stop_gained" },
        { "57A>G", "57A>G", "p.(Arg19=)", "synonymous_variant" },
        { "68A>G", "68A>G", "p.(Ter23=)", "stop_retained_variant" },
        { "69A>G", "69A>G", "p.(Ter23=)", "stop_retained_variant" },
        { "67T>C", "67T>C", "p.(Ter23GlnextTer2)", "stop_lost" },
        { "68A>C", "68A>C", "p.(Ter23SerextTer2)", "stop_lost" },
        { "69A>T", "69A>T", "p.(Ter23TyrextTer2)", "stop_lost" },
        { "-13A>G", "-13A>G", "p.?", "5_prime_UTR_variant" },
        { "-8T>A", "-8T>A", "p.?", "5_prime_UTR_variant" },
        { "-7T>C", "-7T>C", "p.?", "5_prime_UTR_variant" },
        { "*1C>G", "*1C>G", "p.?", "3_prime_UTR_variant" },
        { "*15A>G", "*15A>G", "p.?", "3_prime_UTR_variant" },
        { "*30T>C", "*30T>C", "p.?", "3_prime_UTR_variant" },

        // One base at every border of the splice region, from exon 2 through intron 2 (45 bases) into exon 3.
        { "16T>A", "16T>A", "p.(Ser6Thr)", "missense_variant" },
        { "17C>T", "17C>T", "p.(Ser6Leu)", "missense_variant&splice_region_variant" },
        { "18A>G", "18A>G", "p.(Ser6=)", "splice_region_variant&synonymous_variant" },
        { "19A>G", "19A>G", "p.(Lys7Glu)", "missense_variant&splice_region_variant" },
        { "19+1G>A", "19+1G>A", "p.?", "splice_donor_variant" },
        { "19+2T>C", "19+2T>C", "p.?", "splice_donor_variant" },
        { "19+3G>A", "19+3G>A", "p.?", "splice_donor_region_variant&intron_variant" },
        { "19+4A>G", "19+4A>G", "p.?", "splice_donor_region_variant&intron_variant" },
        { "19+5G>A", "19+5G>A", "p.?", "splice_donor_5th_base_variant&intron_variant" },
        { "19+6T>C", "19+6T>C", "p.?", "splice_donor_region_variant&intron_variant" },
        { "19+7A>G", "19+7A>G", "p.?", "splice_region_variant&intron_variant" },
        { "19+8T>G", "19+8T>G", "p.?", "splice_region_variant&intron_variant" },
        { "19+9C>T", "19+9C>T", "p.?", "intron_variant" },
        { "19+17A>T", "19+17A>T", "p.?", "intron_variant" },
        { "19+18T>C", "19+18T>C", "p.?", "intron_variant" },
        { "20-18G>A", "20-18G>A", "p.?", "intron_variant" },
        { "20-17A>C", "20-17A>C", "p.?", "splice_polypyrimidine_tract_variant&intron_variant" },
        { "20-9T>A", "20-9T>A", "p.?", "splice_polypyrimidine_tract_variant&intron_variant" },
        { "20-8T>A", "20-8T>A", "p.?", "splice_region_variant&splice_polypyrimidine_tract_variant&intron_variant" },
        { "20-4T>C", "20-4T>C", "p.?", "splice_region_variant&splice_polypyrimidine_tract_variant&intron_variant" },
        { "20-3A>C", "20-3A>C", "p.?", "splice_region_variant&splice_polypyrimidine_tract_variant&intron_variant" },
        { "20-2A>G", "20-2A>G", "p.?", "splice_acceptor_variant" },
        { "20-1G>C", "20-1G>C", "p.?", "splice_acceptor_variant" },
        { "20A>G", "20A>G", "p.(Lys7Arg)", "missense_variant&splice_region_variant" },
        { "21G>A", "21G>A", "p.(Lys7=)", "splice_region_variant&synonymous_variant" },
        { "22C>T", "22C>T", "p.(His8Tyr)", "missense_variant&splice_region_variant" },
        { "23A>G", "23A>G", "p.(His8Arg)", "missense_variant" },

        // Between A and gt: the donor reads GT all the same, though the name puts the bases behind its G. A GA C AG CAC: Arg Gln.
        { "19_19+1insGAC", "19+1_19+2insACG", "p.(Lys7delinsArgGln)", "inframe_insertion&splice_region_variant" },

        // The same borders between untranslated exons.
        { "-4G>A", "-4G>A", "p.?", "splice_region_variant&5_prime_UTR_variant" },
        { "-4+1G>A", "-4+1G>A", "p.?", "splice_donor_variant" },
        { "-3-1G>A", "-3-1G>A", "p.?", "splice_acceptor_variant" },
        { "-1C>T", "-1C>T", "p.?", "splice_region_variant&5_prime_UTR_variant" },
        { "*18G>A", "*18G>A", "p.?", "splice_region_variant&3_prime_UTR_variant" },
        { "*18+2T>A", "*18+2T>A", "p.?", "splice_donor_variant" },
        { "*19-2A>T", "*19-2A>T", "p.?", "splice_acceptor_variant" },
        { "*21T>A", "*21T>A", "p.?", "splice_region_variant&3_prime_UTR_variant" },
        { "*22T>A", "*22T>A", "p.?", "3_prime_UTR_variant" },

        // Beside the gene.
        { "u1A>G", null, "", "upstream_gene_variant" },
        { "u20C>G", null, "", "upstream_gene_variant" },
        { "d1T>C", null, "", "downstream_gene_variant" },
        { "d20A>G", null, "", "downstream_gene_variant" },

        // Frame shifts. One A less of five: ATG GCT GCT AAA ACT CAA AGC ACC ACC AGT GGG TAT ACT TAG: Asn5 is the first to change.
        { "10del", "14del", "p.(Asn5ThrfsTer10)", "frameshift_variant" },
        { "14del", "14del", "p.(Asn5ThrfsTer10)", "frameshift_variant" },
        // One A more: AAA AAA CTC AAA GCA CCA CCA GTG GGT ATA CTT AGA GGT ATC TGA: Asn5 becomes Lys.
        { "10dup", "14dup", "p.(Asn5LysfsTer14)", "frameshift_variant" },
        { "10_11insA", "14dup", "p.(Asn5LysfsTer14)", "frameshift_variant" },
        // TAC loses its C: TAT TAG.
        { "39del", "39del", "p.(Leu14Ter)", "stop_gained&frameshift_variant" },
        // TA inserted behind TAC: TAC TAT TAG.
        { "39_40insTA", "40_41insAT", "p.(Leu14TyrfsTer2)", "frameshift_variant" },
        // A stop comes at once: GAG becomes T GAG.
        { "42_43insT", "42_43insT", "p.(Glu15Ter)", "stop_gained&frameshift_variant" },
        // CGA TGT -> CGT GTC TGC TGT AAC ATT GAC CTA GCA TAA.
        { "57del", "57del", "p.(Cys20ValfsTer9)", "frameshift_variant" },
        // Two bases less: GAA CGA TGT -> GAA ATG TCT GCT GTA ACA TTG ACC TAG.
        { "55_56del", "55_56del", "p.(Arg19MetfsTer8)", "frameshift_variant" },
        // The stop loses its T: AAC ATT GAC CTA GCA TAA.
        { "67del", "67del", "p.(Ter23AsnextTer5)", "frameshift_variant&stop_lost" },
        // TAA A..: one A more stands behind the stop.
        { "69dup", "69dup", "p.?", "3_prime_UTR_variant" },
        { "68del", "69del", "p.(Ter23TyrextTer5)", "frameshift_variant&stop_lost" },

        // In frame: the place is the most 3' one of the protein.
        { "4_6del", "7_9del", "p.(Ala3del)", "inframe_deletion" },
        { "4_9del", "4_9del", "p.(Ala2_Ala3del)", "inframe_deletion" },
        { "22_24del", "27_29del", "p.(His9del)", "inframe_deletion" },
        { "31_33del", "31_33del", "p.(Trp11del)", "inframe_deletion" },
        { "34_39del", "34_39del", "p.(Val12_Tyr13del)", "inframe_deletion" },
        { "61_63del", "64_66del", "p.(Leu22del)", "inframe_deletion" },
        { "32_34del", "32_34del", "p.(Trp11_Val12delinsLeu)", "inframe_deletion" },
        { "53_55del", "53_55del", "p.(Glu18_Arg19delinsGly)", "inframe_deletion" },
        { "4_6dup", "7_9dup", "p.(Ala3dup)", "inframe_insertion" },
        { "7_9dup", "7_9dup", "p.(Ala3dup)", "inframe_insertion" },
        { "25_27dup", "27_29dup", "p.(His9dup)", "inframe_insertion" },
        { "22_27dup", "24_29dup", "p.(His8_His9dup)", "inframe_insertion" },
        { "31_33dup", "31_33dup", "p.(Trp11dup)", "inframe_insertion" },
        { "34_39dup", "34_39dup", "p.(Val12_Tyr13dup)", "inframe_insertion" },
        { "64_66dup", "64_66dup", "p.(Leu22dup)", "inframe_insertion" },
        { "66_67insGGG", "66_67insGGG", "p.(Leu22_Ter23insGly)", "inframe_insertion" },
        { "33_34insCCC", "33_34insCCC", "p.(Trp11_Val12insPro)", "inframe_insertion" },
        { "33_34insCCCTTT", "33_34insCCCTTT", "p.(Trp11_Val12insProPhe)", "inframe_insertion" },
        { "32_33insCCC", "32_33insCCC", "p.(Trp11delinsCysPro)", "inframe_insertion" },
        { "33_34insCCCTAA", "33_34insCCCTAA", "p.(Trp11_Val12insProTer)", "stop_gained&inframe_insertion" },
        { "33_34insTAA", "33_34insTAA", "p.(Val12Ter)", "stop_gained&inframe_insertion" },
        { "31_33delinsCCC", "31_33delinsCCC", "p.(Trp11Pro)", "missense_variant" },
        { "31_33delinsCCCTTT", "31_33delinsCCCTTT", "p.(Trp11delinsProPhe)", "protein_altering_variant" },
        { "31_36delinsCCC", "31_36delinsCCC", "p.(Trp11_Val12delinsPro)", "protein_altering_variant" },
        { "31_36delinsTAA", "32_35delinsA", "p.(Trp11Ter)", "stop_gained&protein_altering_variant" },
        { "31_33delinsCC", "31_33delinsCC", "p.(Trp11ProfsTer4)", "frameshift_variant" },

        // Several bases for as many others: only those that differ count.
        { "31_32delinsAC", "31_32delinsAC", "p.(Trp11Thr)", "missense_variant" },
        { "33_34delinsCA", "33_34delinsCA", "p.(Trp11_Val12delinsCysIle)", "missense_variant" },
        { "36_39delinsGTAT", "36_39inv", "p.(Val12_Tyr13=)", "synonymous_variant" },
        { "34_36delinsTAC", "34_36inv", "p.(Val12Tyr)", "missense_variant" },
        { "43_44inv", "43_44inv", "p.(Glu15Ser)", "missense_variant" },
        { "-1_4delinsTATGA", "-1_4delinsTATGA", "p.(Ala2Thr)", "missense_variant&splice_region_variant&5_prime_UTR_variant" },
        { "-1_1delinsTG", "-1_1inv", "p.(Met1?)", "start_lost&splice_region_variant&5_prime_UTR_variant" },
        { "69_*1delinsGT", "69_*1inv", "p.(Ter23=)", "stop_retained_variant&3_prime_UTR_variant" },
        { "19+8_19+9delinsGT", "19+8_19+9delinsGT", "p.?", "splice_region_variant&intron_variant" },
        { "19+1_19+2delinsCC", "19+1_19+2delinsCC", "p.?", "splice_donor_variant" },
        { "19+2_19+3delinsAC", "19+2_19+3delinsAC", "p.?", "splice_donor_variant&splice_donor_region_variant&intron_variant" },
        { "19+5_19+6delinsAC", "19+5_19+6inv", "p.?", "splice_donor_5th_base_variant&intron_variant" },
        { "20-3_20-2delinsCC", "20-3_20-2delinsCC", "p.?", "splice_acceptor_variant&splice_polypyrimidine_tract_variant&intron_variant" },
        { "19_19+1delinsCC", "19_19+1delinsCC", "p.?", "splice_donor_variant&coding_sequence_variant" },

        // Start and stop codons taken along.
        { "1_3del", "1_3del", "p.(Met1?)", "start_lost" },
        { "-1_2del", "-1_2del", "p.(Met1?)", "start_lost&splice_region_variant&5_prime_UTR_variant" },
        { "1dup", "1dup", "p.?", "start_retained_variant&5_prime_UTR_variant" },
        { "1_3dup", "1_3dup", "p.(Met1dup)", "inframe_insertion" },
        // CTG CTG TAA C -> CTG CTG ATT GAC CTA GCA TAA; then CTG CCA TTG ACC TAG, which begins in front of the stop and takes it along.
        { "67_*1del", "67_*1del", "p.(Ter23IleextTer4)", "stop_lost&3_prime_UTR_variant" },
        { "65_69del", "65_69del", "p.(Leu22ProfsTer4)", "frameshift_variant&stop_lost" },
        // CTG CTG TAA CAT TGA -> CTG CAT TGA.
        { "64_69del", "65_*1del", "p.(Leu22HisfsTer2)", "stop_lost&inframe_deletion&3_prime_UTR_variant" },
        // CTG CTG TAA CAT TGA -> CTG CTC ATT GAC CTA GCA TAA.
        { "66_69del", "66_69del", "p.(Ter23IleextTer4)", "frameshift_variant&stop_lost" },

        // Repeats over the borders: the name slides on the genome, the effect is read where the site stays whole.
        { "-4del", "-4+1del", "p.?", "splice_region_variant&5_prime_UTR_variant" },
        { "-4dup", "-4+1dup", "p.?", "splice_region_variant&5_prime_UTR_variant" },
        { "-3-1del", "-3del", "p.?", "splice_region_variant&5_prime_UTR_variant" },
        { "20-2_20-1del", "20_21del", "p.(Lys7ThrfsTer11)", "frameshift_variant&splice_region_variant" },
        { "20-2_20-1dup", "20_21dup", "p.(His8SerfsTer8)", "frameshift_variant&splice_region_variant" },
        { "46_47del", "47+1_47+2del", "p.(Val16IlefsTer2)", "frameshift_variant&splice_region_variant" },
        { "46_47dup", "47+1_47+2dup", "p.?", "splice_region_variant&intron_variant" },
        // A of exon 2 and A of exon 3 are alike, and an intron lies between: the deletion stays in exon 2.
        { "18del", "19del", "p.(Lys7SerfsTer8)", "frameshift_variant&splice_region_variant" },
        { "19dup", "19dup", "p.(His8AlafsTer11)", "frameshift_variant&splice_region_variant" },
        { "*28del", "*30del", "p.?", "3_prime_UTR_variant" },

        // Insertions at borders: beside the site the exon grows, within the site it breaks.
        { "19_19+1insC", "19_19+1insC", "p.(Lys7ThrfsTer12)", "frameshift_variant&splice_region_variant" },
        { "19+1_19+2insC", "19+1_19+2insC", "p.?", "splice_donor_variant" },
        { "19+2_19+3insC", "19+2_19+3insC", "p.?", "splice_region_variant&intron_variant" },
        { "19+3_19+4insC", "19+3_19+4insC", "p.?", "splice_donor_region_variant&intron_variant" },
        { "19+8_19+9insG", "19+8_19+9insG", "p.?", "intron_variant" },
        { "20-18_20-17insC", "20-18_20-17insC", "p.?", "intron_variant" },
        { "20-2_20-1insC", "20-2_20-1insC", "p.?", "splice_acceptor_variant" },
        { "20-3_20-2insC", "20-3_20-2insC", "p.?", "splice_region_variant&intron_variant" },
        { "20-1_20insC", "20-1_20insC", "p.(Lys7ThrfsTer12)", "frameshift_variant&splice_region_variant" },
        { "16_17insG", "16_17insG", "p.(Ser6CysfsTer13)", "frameshift_variant" },

        // Deletions over borders, of exons, of the gene.
        { "18_19+3del", "19_19+4del", "p.?", "splice_donor_variant&splice_donor_region_variant&coding_sequence_variant&intron_variant" },
        { "20-3_22del", "20-2_23del", "p.?", "splice_acceptor_variant&coding_sequence_variant" },
        { "19+3_19+6del", "19+3_19+6del", "p.?", "splice_donor_5th_base_variant&intron_variant" },
        { "20-22_20-11del", "20-22_20-11del", "p.?", "splice_polypyrimidine_tract_variant&intron_variant" },
        { "20-5_47+5del", "20-5_47+5del", "p.?", "exon_loss_variant&splice_acceptor_variant&splice_donor_variant&splice_donor_5th_base_variant&splice_polypyrimidine_tract_variant&coding_sequence_variant&intron_variant" },
        { "-13_*30del", "-13_*30del", "p.?", "transcript_ablation" },
        { "u5_d5del", null, "p.?", "transcript_ablation" },
        { "u5_-10del", null, "p.?", "5_prime_UTR_variant" },
        { "*26_d4del", null, "p.?", "3_prime_UTR_variant" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_change_has_its_names_and_terms_on_both_strands(string given, string? name, string protein, string terms)
    {
        DrawnGene gene = DrawnGene.FiveExons;
        (int index, int deleted, string inserted) = gene.Read(given);
        foreach (Strand strand in new[] { Strand.Forward, Strand.Reverse })
        {
            TranscriptConsequence found = gene.Describe(gene.On(strand), strand, index, deleted, inserted);
            Assert.Equal($"{name} | {protein} | {terms}", $"{found.Name?.Change[2..]} | {found.Protein} | {string.Join('&', found.Terms)}");
        }
    }
}
