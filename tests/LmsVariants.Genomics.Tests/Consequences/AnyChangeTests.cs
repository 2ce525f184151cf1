using FsCheck;
using FsCheck.Fluent;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Tests.Transcripts;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Tests.Consequences;

/// <summary>No change of any kind, on no gene however odd, may end in an exception.</summary>
public sealed class AnyChangeTests
{
    /// <summary>Odd genes: as drawn, with bases that are not known, without UTRs, with tiny exons and introns, with a coding length that no three divide.</summary>
    public static TheoryData<string> Drawings =>
    [
        DrawnGene.FiveExonDrawing,
        "[ATGGCCGCAAAACTGCTGTGGTGGCAATAA]",
        "AAGCC[ATGGCCGCAAAACTGCTGTGGTGGCAATAA]TTAG",
        "cag [ATGGCCGCAAAA gtaagttccctttagcattttag CTGCTGTGGTGGCAATGA] gta",
        "cag GG[ATGGCCGCAAAACT gtnnnnnnnnnnnnnnnnnnnnag CTGNTGTGGTGGCAATGA]CCNNC gta",
        "nnnnnnn NNN[ATGGCCGCAAAA nnnnnnnnnnnn CTGCTGTGGTGGCAATGA]NN nnnnnn",
        "gg A gt A ag [AT g G ag GCC gta AAA gtag C ag TAA] gg TT g G cc",
        "cc GG[CATGGCCGCAAAACT gtaaaaag CTGCTGTGGTGGCAATG]CC gg",
        "cc GG[CATGG] cc",
        "cc GG[ATG gtaag TAA] cc",
        "cc [ATG] cc",
        "cc [AT] cc",
        "cc [A gtttag T]C cc",
    ];

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_change_of_any_size_anywhere_is_described(string drawing)
    {
        DrawnGene gene = new(drawing, first: 1);
        List<string> wrong = [];
        foreach (Strand strand in new[] { Strand.Forward, Strand.Reverse })
        {
            foreach ((int leading, bool isComplete) in new[] { (0, true), (0, false), (1, false), (2, false), (1, true) })
            {
                Transcript transcript = gene.On(strand, leading, isComplete);
                Properties.Hold(change => Describe(gene, transcript, change, wrong), Changes(gene.Bases.Length + 6));
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct().Take(12)));
    }

    // Places run past the end of the contig; what stands there reads as N.
    private static Gen<(int Start, string Reference, string Alternate)> Changes(int length) =>
        from start in Properties.Between(1, length)
        from gone in Gen.Frequency((6, Properties.Between(1, 5)), (3, Properties.Between(1, length)), (1, Gen.Constant(length)))
        from come in Gen.Frequency((3, Gen.Constant(0)), (6, Properties.Between(1, 7)), (1, Gen.Constant(gone)))
        from bases in Properties.Bases(come, come)
        from anchored in Gen.Elements(true, false)
        select (start, new string('?', gone), anchored || come == 0 ? "?" + bases : bases);

    private static bool Describe(DrawnGene gene, Transcript transcript, (int Start, string Reference, string Alternate) change, List<string> wrong)
    {
        char[] reference = new char[change.Reference.Length];
        transcript.Bases.Read(DrawnGene.Assembly, HandMade.Seventeen, change.Start, reference);
        string alternate = change.Alternate.Replace('?', reference[0]);
        Variant variant = new(DrawnGene.Assembly, HandMade.Seventeen, new Position(change.Start), Allele.Of(new string(reference)), Allele.Of(alternate));
        try
        {
            JustifiedAllele allele = JustifiedAllele.Of(variant, transcript.Bases);
            TranscriptConsequence found = ConsequenceCaller.Describe(transcript, allele);
            _ = EveryChangeTests.Text(found);
            _ = allele.ToVcf(transcript.Bases);
            if (found.Terms.IsEmpty) wrong.Add($"{variant} has no terms: {found.Name}");
            return true;
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            string at = problem.StackTrace!.Split('\n').First(line => line.Contains("LmsVariants", StringComparison.Ordinal)).Trim();
            wrong.Add($"{problem.GetType().Name} {variant} {transcript.Placements[DrawnGene.Assembly].Strand} leading {transcript.LeadingBases} complete {transcript.IsComplete}: {problem.Message} {at[..Math.Min(at.Length, 90)]} {gene.Bases.Length}");
            return true;
        }
    }
}
