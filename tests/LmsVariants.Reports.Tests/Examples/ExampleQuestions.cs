using System.Collections.Immutable;

using LmsVariants.Genomics.Consequences;
using LmsVariants.KnowledgeBase.Panels;
using LmsVariants.KnowledgeBase.Prognosis;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Pipeline.Interpret.GenesSeen;
using LmsVariants.Pipeline.Interpret.Reversion;
using LmsVariants.Pipeline.Interpret.RiskGroups;

namespace LmsVariants.Reports.Tests.Examples;

/// <summary>Answers to the questions about a whole case, made by hand: their words are examples.</summary>
internal static class ExampleQuestions
{
    private static readonly RiskGroup Low = new("low", []);
    private static readonly RiskGroup High = new("high", [["rb1", "arm"]]);

    public static ReversionSuspicion Reversion { get; } = new(
        2,
        4,
        "RAD51B",
        ExampleFindings.Rad51b().Annotation!.Chosen!.Transcript,
        new JointProduct("MARWKFQGYDL", "MATWKFQGYDL", ReachesNaturalStop: true),
        IsOneMolecule: false,
        [new Option(ExampleKnowledge.Restored, ExampleKnowledge.SolidTumour, TumourRelation.Wider, null)],
        $"Possible reversion of RAD51B: both keep the reading frame to the natural stop. Whether both lie on one molecule is not known.");

    public static RiskGroupResult RiskGroup { get; } = new(
        new RiskModel(
            "example", "Risk group of an example", "lms", "195 patients", ["disease-specific survival"],
            [new GeneMutationFactor("rb1", "RB1"), new ArmEventFactor("arm", "12q", ArmEvent.Deletion)], [High, Low], "Two groups with a different outcome.", "Read in the abstract.", ["report"]),
        [
            new FactorResult(new GeneMutationFactor("rb1", "RB1"), FactorState.Present, $"RB1 c.958C>T"),
            new FactorResult(new ArmEventFactor("arm", "12q", ArmEvent.Deletion), FactorState.NotAssessed, $"copy number over an arm is in none of the files"),
        ],
        [High, Low],
        IsDiagnosisAssumed: false);

    public static GeneCoverage GenesSeen { get; } = new()
    {
        Panel = Assessed<GenePanel>.As(new GenePanel("example", "Panel of an example", ["example"], ["RB1", "TP53"], ["assay"])),
        NotOnPanel = ["WRN"],
        Uncalled = Assessed<ImmutableArray<UncalledGene>>.As([new UncalledGene("TP53", ExampleFindings.Tp53().Annotation!.Chosen!.Transcript.Accession, 5, 1182, IsCurated: true)]),
        WithoutReference = 1,
        LossesNotAssessed = ["RB1", "PTEN"],
    };
}
