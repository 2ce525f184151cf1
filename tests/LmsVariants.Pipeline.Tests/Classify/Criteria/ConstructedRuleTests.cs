using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.KnowledgeBase.CriticalResidues;
using LmsVariants.KnowledgeBase.FunctionalStudies;
using LmsVariants.KnowledgeBase.Hotspots;
using LmsVariants.KnowledgeBase.Oncogenicity;
using LmsVariants.KnowledgeBase.Tumours;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Classify.Criteria;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Classify.Criteria;

/// <summary>The borders of the rules, by tables made by hand where the real ones have no example.</summary>
public sealed class ConstructedRuleTests
{
    private const string Gene = "RAD51B";
    private const string Transcript = "NM_133510";

    private static readonly OncogenicityProcedure Procedure = Rooms.Knowledge.Oncogenicity;

    // Samples at the residue and of the change; the criterion that is met.
    [Theory]
    [InlineData(50, 10, "OS3")]
    [InlineData(49, 10, "OM4")]
    [InlineData(50, 9, "OP3")]
    [InlineData(49, 9, "OP3")]
    [InlineData(1000, 1, "OP3")]
    [InlineData(10, 10, "OM4")]
    [InlineData(1000, 0, "")]
    public void The_counts_of_samples_have_sharp_borders(int residue, int change, string met)
    {
        HotspotRule rule = new(Hotspots(residue, change), Procedure);
        Assert.Equal(met, Met(rule.Of(Gene, Transcript, Change('K', 243, 'R'))));
    }

    [Theory]
    [InlineData(Transcript, 'K', false)]
    [InlineData("NM_002877", 'K', true)] // numbered on another transcript
    [InlineData(Transcript, 'A', true)] // another residue there
    public void Counts_hold_on_the_transcripts_and_for_the_residue_that_they_were_checked_on(string transcript, char reference, bool isUnassessed)
    {
        HotspotRule rule = new(Hotspots(60, 20), Procedure);
        Assert.All(rule.Of(Gene, transcript, Change(reference, 243, 'R')), answer => Assert.Equal(isUnassessed, !answer.Points.IsAssessed));
    }

    [Fact]
    public void A_gene_without_a_row_has_no_hotspot_and_one_that_is_not_known_was_not_counted()
    {
        HotspotRule rule = new(Hotspots(60, 20), Procedure);
        Assert.All(rule.Of("PALB2", "NM_024675", Change('K', 243, 'R')), answer => Assert.Equal(0, answer.Points.Value));
        Assert.All(rule.Of("NOSUCHGENE", "NM_000001", Change('K', 243, 'R')), answer => Assert.False(answer.Points.IsAssessed));
    }

    [Theory]
    [InlineData(FunctionalClass.NonFunctional, false, "OS2:4 SBS2:0")]
    [InlineData(FunctionalClass.NonFunctional, true, "OS2:4 SBS2:0")]
    [InlineData(FunctionalClass.PartiallyFunctional, false, "OS2:0 SBS2:0")]
    [InlineData(FunctionalClass.PartiallyFunctional, true, "OS2:0 SBS2:0")]
    [InlineData(FunctionalClass.Functional, false, "OS2:0 SBS2:-4")]
    [InlineData(FunctionalClass.Functional, true, "OS2:0 SBS2:0")]
    [InlineData(FunctionalClass.Supertransactivating, false, "OS2:0 SBS2:0")]
    public void A_result_speaks_for_a_side_where_the_assays_do_not_disagree(FunctionalClass found, bool otherAssayFindsLoss, string expected)
    {
        FunctionalStudyCatalogue studies = new([AlteredKnowledge.Study(Gene, Transcript, "p.(Lys243Arg)", found, otherAssayFindsLoss)]);
        Classification classification = Asked.About("RAD51B:c.728A>G", knowledge: AlteredKnowledge.With(studies: studies)).Classification;
        Assert.Equal(expected, CriteriaWords.Of(classification, expected));
    }

    // Of residue 10, an alanine: this exchange, another one, the points of the other, and OM3.
    [Theory]
    [InlineData('V', 'G', 6, 2)] // 64 and 60: this one is the greater change
    [InlineData('V', 'T', 6, 2)] // 64 and 58
    [InlineData('Y', 'R', 6, 2)] // 112 both: no smaller
    [InlineData('V', 'D', 6, 0)] // 64 and 126: this one is the milder
    [InlineData('V', 'G', 4, 0)] // not oncogenic by itself
    [InlineData('V', 'V', 6, 0)] // itself is not another
    public void Another_exchange_lifts_this_one_by_six_points_of_its_own_and_by_no_smaller_distance(char own, char other, int points, int expected)
    {
        FunctionalStudyCatalogue studies = new([AlteredKnowledge.Study(Gene, Transcript, Change('A', 10, other).ToString(), FunctionalClass.NonFunctional)]);
        CriticalResidueCatalogue critical = new(points < 6 ? [] : [new CriticalResidue(Gene, [Transcript], 10, 10, "named", ["clingen-tp53"])]);
        Assert.Equal(expected, SameResiduePoints(own, studies, critical));
    }

    [Fact]
    public void Two_exchanges_do_not_lift_each_other()
    {
        // Each has the study alone, 4 points; with OM3 of the other each would have 6.
        FunctionalStudyCatalogue studies = new(
        [
            AlteredKnowledge.Study(Gene, Transcript, "p.(Ala10Val)", FunctionalClass.NonFunctional),
            AlteredKnowledge.Study(Gene, Transcript, "p.(Ala10Gly)", FunctionalClass.NonFunctional),
        ]);
        Assert.Equal(0, SameResiduePoints('V', studies, new CriticalResidueCatalogue([])));
    }

    [Theory]
    [InlineData("TP53", "ulms", "OP2:1", "is the single genetic cause of leiomyosarcoma")]
    [InlineData("RB1", "ulms", "OP2:0", "the single genetic cause of leiomyosarcoma is RB1")]
    [InlineData(null, "ulms", "OP2:0", "leiomyosarcoma has no single genetic cause")]
    [InlineData("TP53", "liposarcoma", "OP2:?", "is not curated")]
    public void The_cause_of_a_malignancy_is_what_the_curator_wrote_of_it_or_of_a_wider_type(string? cause, string diagnosis, string expected, string reason)
    {
        TumourLineage tumours = new(Rooms.Knowledge.Tumours.All.Select(type => type.Code switch
        {
            "leiomyosarcoma" => type with { SingleCause = new SingleCause(cause) },
            _ => type with { SingleCause = null },
        }));
        Finding finding = Asked.About("TP53:c.743G>A", diagnosis, knowledge: AlteredKnowledge.With(tumours: tumours));
        Assert.Equal(expected, CriteriaWords.Of(finding.Classification, expected));
        Assert.Contains(reason, CriteriaWords.ReasonOf(finding.Classification, expected), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lms", "OP2:0")]
    [InlineData("leiomyosarcoma", "OP2:0")]
    [InlineData("liposarcoma", "OP2:?")]
    [InlineData("prostate_cancer", "OP2:?")]
    public void Leiomyosarcoma_is_known_to_have_no_single_cause_and_of_others_nothing_is_curated(string diagnosis, string expected) =>
        Assert.Equal(expected, CriteriaWords.Of(Asked.About("TP53:c.743G>A", diagnosis).Classification, expected));

    private static int SameResiduePoints(char own, FunctionalStudyCatalogue studies, CriticalResidueCatalogue critical)
    {
        IResidueRule[] rules = [new FunctionalStudyRule(studies, Procedure), new CriticalResidueRule(critical, Procedure[CriterionKind.CriticalResidue].Points)];
        SameResidueRule rule = new([.. rules], Rooms.Knowledge.Grantham, Procedure);
        VariantFacts facts = Facts(Change('A', 10, own));
        return Assert.Single(rule.Judge(facts)).Points.Value;
    }

    private static VariantFacts Facts(ProteinSubstitution change) => new(
        LossOfFunction.Made.On(Rooms.Reference.OfGene(Gene).First(transcript => transcript.Accession.Base == Transcript), "missense_variant", protein: change),
        Rooms.Knowledge.Genes.Resolve(Gene),
        Loss: null,
        Rooms.Knowledge.Tumours.Find("lms")!);

    private static HotspotCatalogue Hotspots(int residue, int change) => new(
        [new Hotspot(Gene, [Transcript], HotspotKind.Substitution, 243, "Lys", residue, [.. change > 0 ? [new HotspotChange("Arg", change)] : Array.Empty<HotspotChange>(), new HotspotChange("Glu", residue - change)], ["cancer-hotspots"])],
        [Gene, "PALB2"]);

    private static ProteinSubstitution Change(char from, int position, char to) => new(AminoAcid.Of(from), position, AminoAcid.Of(to));

    private static string Met(IEnumerable<Answer> answers) =>
        string.Join(' ', answers.Where(answer => answer.Points is { IsAssessed: true, Value: not 0 }).Select(answer => Procedure[answer.Kind].Code));
}
