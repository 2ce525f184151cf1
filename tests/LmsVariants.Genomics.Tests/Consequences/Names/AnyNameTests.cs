using FsCheck;
using FsCheck.Fluent;

using LmsVariants.Genomics.Consequences.Names;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Tests.Consequences.Names;

/// <summary>No name, on no gene however odd, may end in an exception, and a name that is preferred is preferred again.</summary>
public sealed class AnyNameTests
{
    /// <summary>The odd genes, and two whose exons and introns are all alike, so that a change slides over both.</summary>
    public static TheoryData<string> Drawings
    {
        get
        {
            TheoryData<string> drawings = AnyChangeTests.Drawings;
            drawings.Add("gg A a A aa AA[ATG a AAA aaa A]A a A tt");
            drawings.Add("cc [AAA a A aaaaa A]T cc");
            return drawings;
        }
    }

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_name_gives_alleles_or_a_reason(string drawing)
    {
        DrawnGene gene = new(drawing, first: 1);
        foreach (Strand strand in new[] { Strand.Forward, Strand.Reverse })
        {
            foreach ((int leading, bool isComplete) in new[] { (0, true), (1, false) })
            {
                Transcript transcript = gene.On(strand, leading, isComplete);
                TranscriptCatalogue catalogue = new(new ReferenceVersion(2, string.Empty, []), [transcript]);
                Properties.Hold(text => IsSettled(text, transcript, catalogue), Names(gene));
            }
        }
    }

    private static bool IsSettled(string text, Transcript transcript, TranscriptCatalogue catalogue)
    {
        if (!HgvsName.TryParse(text, out HgvsName? name, out _)) return true;
        _ = WholeNameProjection.Of(name, catalogue, null);
        _ = WholeNameProjection.Of(name, transcript, DrawnGene.Assembly);
        if (HgvsProtein.TryParse(text, out HgvsProtein? protein, out _)) _ = ProteinNameSearch.Find(protein.Change, transcript, DrawnGene.Assembly);
        if (NameNormaliser.Normalise(name, transcript, DrawnGene.Assembly) is not NormalisedName.Written once) return true;
        string written = once.Name.ToString();
        if (!HgvsName.TryParse(written, out HgvsName? read, out ParseProblem problem)) Assert.Fail($"{text}: {written} cannot be read: {problem}");
        NormalisedName twice = NameNormaliser.Normalise(read, transcript, DrawnGene.Assembly);
        if (twice is not NormalisedName.Written again || again.Name.ToString() != written) Assert.Fail($"{text}: {written}, then {twice}");
        return true;
    }

    private static Gen<string> Names(DrawnGene gene)
    {
        string[] places = [.. gene.Labels.Where(label => label[0] is not ('u' or 'd')), "1", "-1", "*1", "999", "1+1", "2-1"];
        Gen<string> coding = Gen.Elements(places);
        Gen<string> counted = Properties.Between(1, gene.Bases.Length + 3).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return from kind in Gen.Elements("c.", "n.", "r.", "DRAWN:c.", "chr17:g.", "g.", "p.")
               from first in kind.EndsWith("c.", StringComparison.Ordinal) || kind == "r." ? coding : counted
               from last in kind.EndsWith("c.", StringComparison.Ordinal) || kind == "r." ? coding : counted
               from isRange in Gen.Elements(true, false)
               from bases in Properties.Bases(1, 4)
               from number in Properties.Between(1, 5)
               from edit in Gen.Elements("del", "dup", "inv", "ins{0}", "delins{0}", "{0}[{1}]", "[{1}]", "{0}[{1}]A[2]", "=", "del{1}", "del{0}", "insN[{1}]", "ins1_3inv", "{2}>{3}", "delins[A;2_4]")
               from residue in Gen.Elements("Met1?", "Ala2Val", "Lys4Ter", "Ala2=", "=", "Ter5GlyextTer?", "Ter11Serext*?")
               let place = isRange ? $"{first}_{last}" : first
               let other = bases[0] == 'A' ? 'C' : 'A'
               let said = string.Format(System.Globalization.CultureInfo.InvariantCulture, edit, bases, number, bases[0], other)
               let change = kind == "p." ? residue : $"{place}{said}"
               select kind == "r." ? $"r.{change.Replace('A', 'a').Replace('C', 'c').Replace('G', 'g').Replace('T', 'u').Replace('N', 'n')}" : $"{kind}{change}";
    }
}
