using System.Collections.Immutable;

using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Interpret;

/// <summary>What a finding is worth in the patient's tumour: by the strongest assertion from which something follows, else by its class.</summary>
public sealed class TierTests
{
    private const string Strongest = "the strongest assertion that matches";
    private const string Conditional = "the strongest assertion that matches, conditional";

    // Variant | diagnosis | AMP | ESCAT | in the manner of OncoKB | why.
    private const string Table = """
        BRCA2:c.5946del   | ulms            | I-A  | -     | 2  | the strongest assertion that matches
        BRCA2:c.5946del   | lms             | II-C | III-A | 3B | the strongest assertion that matches
        BRCA2:c.5946del   | leiomyosarcoma  | II-C | III-A | 3B | the strongest assertion that matches
        BRCA2:c.9946G>T   | ulms            | I-A  | -     | 2  | the strongest assertion that matches, conditional
        BRCA2:c.9946G>T   | lms             | II-C | III-A | 3B | the strongest assertion that matches, conditional
        RAD51B:c.139C>T   | ulms            | II-C | III-A | 3B | the strongest assertion that matches
        RAD51B:c.1111C>T  | lms             | II-C | III-A | 3B | the strongest assertion that matches, conditional
        BRAF:c.1799T>A    | lms             | I-A  | -     | -  | the strongest assertion that matches
        ATRX:c.3736G>T    | lms             | II-C | -     | -  | the strongest assertion that matches
        ATRX:c.7254C>A    | ulms            | II-C | -     | -  | the strongest assertion that matches, conditional
        BRCA2:c.9976A>T   | ulms            | III  | -     | -  | of uncertain significance, and no assertion follows from it
        BRCA2:c.5196C>T   | ulms            | III  | -     | -  | of uncertain significance, and no assertion follows from it
        RAD51B:c.728A>G   | lms             | III  | -     | -  | of uncertain significance, and no assertion follows from it
        PIK3CA:c.3140A>G  | lms             | III  | -     | -  | of uncertain significance, and no assertion follows from it
        TP53:c.215C>G     | lms             | IV   | -     | -  | benign or likely benign
        BRCA2:c.1114A>C   | ulms            | IV   | -     | -  | benign or likely benign
        TP53:c.743G>A     | lms             | -    | -     | -  | oncogenic; no curated assertion
        RB1:c.1390G>T     | ulms            | -    | -     | -  | oncogenic; no curated assertion
        PTEN:c.601G>T     | ulms            | -    | -     | -  | oncogenic; no curated assertion
        CDKN2A:c.238C>T   | lms             | -    | -     | -  | the assertions that match have no level in this tumour type
        MYOCD:c.100C>T    | lms             | -    | -     | -  | oncogenicity not assessed: it was not verified
        """;

    public static TheoryData<string, string, string, string, string, string> Rows
    {
        get
        {
            TheoryData<string, string, string, string, string, string> rows = [];
            foreach (string[] cells in Table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries))) rows.Add(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_small_variant_has_the_tier_of_its_evidence_in_the_patients_tumour(string variant, string diagnosis, string amp, string escat, string oncoKb, string why)
    {
        Finding finding = Asked.About(variant, diagnosis);
        Assert.Equal((amp, escat, oncoKb), (finding.Tier.Amp ?? "-", finding.Tier.Escat ?? "-", finding.Tier.OncoKbStyle ?? "-"));
        Assert.StartsWith(why, finding.Tier.Reason, StringComparison.Ordinal);
        Assert.Equal(why == "oncogenic; no curated assertion", finding.Notes.English().Contains("oncogenic; no curated assertion"));
    }

    [Theory]
    [InlineData("ulms", "II-D", "4")]
    [InlineData("uterine_sarcoma", "II-D", "4")]
    [InlineData("lms", null, null)]
    public void An_amplification_that_an_assertion_names_has_its_level_where_there_is_one(string diagnosis, string? amp, string? oncoKb)
    {
        Finding finding = ReportedCases.Found(ReportedCases.Amplification("CDK4"), diagnosis);
        Assert.Contains(finding.Options, option => option.Assertion.Id == "cdk4-palbociclib-uterine");
        // Laboratory work alone makes nothing established, and an amplification has no grade.
        Assert.Equal(Actionability.None, finding.Actionability);
        Assert.Equal((amp, oncoKb), (finding.Tier.Amp, finding.Tier.OncoKbStyle));
    }

    [Theory]
    [InlineData("NTRK1", "I-A", "I-C", Actionability.Established)]
    [InlineData("RET", "I-A", "I-C", Actionability.Established)]
    [InlineData("ALK", null, null, Actionability.None)]
    public void A_fusion_that_an_assertion_names_is_established(string gene, string? amp, string? escat, Actionability expected)
    {
        Finding finding = ReportedCases.Found(ReportedCases.Fusion("TPM3", gene));
        Assert.Equal((amp, escat, expected), (finding.Tier.Amp, finding.Tier.Escat, finding.Actionability));
    }

    [Theory]
    [InlineData("BRCA2", "ulms", "I-A")]
    [InlineData("BRCA2", "lms", "II-C")]
    [InlineData("RAD51B", "ulms", "II-C")]
    [InlineData("ATRX", "lms", "II-C")]
    [InlineData("RB1", "lms", null)]
    public void The_loss_of_every_copy_has_the_tier_of_any_other_loss(string gene, string diagnosis, string? amp)
    {
        Finding finding = ReportedCases.Found(ReportedCases.Deletion(gene, copies: 0), diagnosis);
        Assert.Equal((amp, amp is null ? "oncogenic; no curated assertion" : Strongest), (finding.Tier.Amp, finding.Tier.Reason));
    }

    [Fact]
    public void A_named_change_is_established_without_a_class_or_a_grade_of_its_own()
    {
        Finding finding = Asked.About("BRAF:c.1799T>A");
        Assert.Equal((OncogenicityClass.UncertainSignificance, LossOfFunctionGrade.NotApplicable), (finding.Classification.Oncogenicity.Value, finding.Classification.Grade.Value));
        Assert.Equal((Actionability.Established, "I-A"), (finding.Actionability, finding.Tier.Amp));
        // Its neighbour is another change.
        Finding neighbour = Asked.About("BRAF:c.1798_1799delinsAA");
        Assert.Equal("p.(Val600Lys)", neighbour.Annotation!.ProteinChange!.ToString());
        Assert.Empty(neighbour.Options);
        Assert.Equal(Actionability.None, neighbour.Actionability);
    }

    [Theory]
    [InlineData("ATRX:c.3736G>T", Strongest)]
    [InlineData("ATRX:c.7254C>A", Conditional)]
    public void An_outlook_alone_makes_a_tier_and_opens_no_therapy(string variant, string why)
    {
        Finding finding = Asked.About(variant);
        Assert.Empty(finding.Options);
        Assert.Equal("atrx-loss-survival-lms", Assert.Single(finding.Outlook).Assertion.Id);
        Assert.Equal((Actionability.None, "II-C", why), (finding.Actionability, finding.Tier.Amp, finding.Tier.Reason));
        Assert.Contains("worse outcome reported in leiomyosarcoma", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_that_disagrees_stands_beside_and_is_not_averaged()
    {
        Finding finding = Asked.About("RAD51B:c.139C>T");
        string[] ids = [.. finding.Options.Select(option => option.Assertion.Id)];
        Assert.Equal(Array.IndexOf(ids, "rad51b-olaparib-temozolomide-ulms") + 1, Array.IndexOf(ids, "hrr-olaparib-temozolomide-a092104"));
        Assert.Equal(EvidenceDirection.DoesNotSupport, finding.Options.Single(option => option.Assertion.Id == "hrr-olaparib-temozolomide-a092104").Assertion.Direction);
        // With the trial and without it the level is the same: it takes nothing off and adds nothing.
        Finding without = Asked.About("RAD51B:c.139C>T", knowledge: Knowing(assertion => assertion.Id != "hrr-olaparib-temozolomide-a092104"));
        Assert.Equal((without.Tier, without.Actionability), (finding.Tier, finding.Actionability));
        string summary = Rooms.Report(new Output { SmallVariants = [NamedCalls.Row("RAD51B:c.139C>T")] }.ToString()).Summary[0];
        Assert.Contains("Evidence that does not support it: olaparib with temozolomide", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_that_does_not_support_opens_nothing_by_itself()
    {
        // Not even with a level of its own, which no curator gives it.
        Finding finding = Asked.About("RAD51B:c.139C>T", knowledge: AlteredKnowledge.With(assertions: Rooms.Knowledge.Assertions
            .Where(assertion => assertion.Id is "hrr-olaparib-temozolomide-a092104" or "rad51b-platinum-alternative")
            .Select(assertion => assertion with { Levels = [new LevelInTumour("leiomyosarcoma", "I-A", null, null)] })));
        Assert.NotEmpty(finding.Options);
        Assert.Equal((Actionability.None, null), (finding.Actionability, finding.Tier.Amp));
    }

    [Fact]
    public void Evidence_of_resistance_makes_a_tier_and_stands_beside_what_supports()
    {
        Assertion supporting = Rooms.Knowledge.Assertions.Single(assertion => assertion.Id == "rad51b-rucaparib-triton2");
        Assertion resistance = supporting with { Id = "made-by-hand", Direction = EvidenceDirection.Resistance, Levels = [new LevelInTumour("solid_tumour", "I-B", null, "R1")] };
        Finding alone = Asked.About("RAD51B:c.139C>T", knowledge: AlteredKnowledge.With(assertions: [resistance]));
        Assert.Equal((Actionability.Established, "I-B", "R1"), (alone.Actionability, alone.Tier.Amp, alone.Tier.OncoKbStyle));
        Finding both = Asked.About("RAD51B:c.139C>T", knowledge: AlteredKnowledge.With(assertions: [supporting, resistance]));
        Assert.Equal(["made-by-hand", "rad51b-rucaparib-triton2"], both.Options.Select(option => option.Assertion.Id).Order(StringComparer.Ordinal));
        Assert.Equal("I-B", both.Tier.Amp);
    }

    [Theory]
    [InlineData(EvidenceKind.Approval, "Established", "I-A")]
    [InlineData(EvidenceKind.Retrospective, "Established", "I-A")]
    [InlineData(EvidenceKind.CaseReport, "None", "III")]
    [InlineData(EvidenceKind.Preclinical, "None", "III")]
    [InlineData(EvidenceKind.TrialOnly, "None", "III")]
    public void A_name_alone_establishes_where_it_rests_on_more_than_case_reports(EvidenceKind kind, string expected, string amp)
    {
        Finding finding = Asked.About("BRAF:c.1799T>A", knowledge: AlteredKnowledge.With(
            assertions: Rooms.Knowledge.Assertions.Where(assertion => assertion.Id == "braf-v600e-dabrafenib-trametinib").Select(assertion => assertion with { Kind = kind })));
        Assert.Equal((expected, amp), (finding.Actionability.ToString(), finding.Tier.Amp));
    }

    // A level holds in the type that it is given for and in the types below it, and the nearest is taken.
    [Theory]
    [InlineData("ulms", "I-A")]
    [InlineData("lms", "II-C")]
    [InlineData("prostate_cancer", "II-D")]
    public void The_level_is_that_of_the_nearest_type(string diagnosis, string amp)
    {
        Assertion assertion = Rooms.Knowledge.Assertions.Single(known => known.Id == "rad51b-rucaparib-triton2") with
        {
            Levels = [new LevelInTumour("solid_tumour", "II-D", null, null), new LevelInTumour("leiomyosarcoma", "II-C", null, null), new LevelInTumour("ulms", "I-A", null, null)],
        };
        Assert.Equal(amp, Asked.About("RAD51B:c.139C>T", diagnosis, knowledge: AlteredKnowledge.With(assertions: [assertion])).Tier.Amp);
    }

    [Fact]
    public void A_match_without_a_level_in_this_tumour_has_no_tier_and_says_so()
    {
        Assertion assertion = Rooms.Knowledge.Assertions.Single(known => known.Id == "rad51b-rucaparib-triton2") with { Levels = [new LevelInTumour("prostate_cancer", "I-A", null, null)] };
        Finding oncogenic = Asked.About("RAD51B:c.139C>T", knowledge: AlteredKnowledge.With(assertions: [assertion]));
        Assert.Equal((Actionability.Established, null, "the assertions that match have no level in this tumour type"), (oncogenic.Actionability, oncogenic.Tier.Amp, oncogenic.Tier.Reason.ToString()));
        Finding uncertain = Asked.About("RAD51B:c.1111C>T", knowledge: AlteredKnowledge.With(assertions: [assertion]));
        Assert.Equal((Actionability.Conditional, "III"), (uncertain.Actionability, uncertain.Tier.Amp));
    }

    private static CuratedKnowledge Knowing(Func<Assertion, bool> isKept) => AlteredKnowledge.With(assertions: Rooms.Knowledge.Assertions.Where(isKept).ToImmutableArray());
}
