using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests;

/// <summary>What is found of one variant alone, asked for as <c>classify</c> takes it.</summary>
internal static class Asked
{
    /// <summary>The finding for a line such as <c>RAD51B:c.1111C>T</c> or <c>13-32906729-A-C</c>.</summary>
    /// <param name="variant">The line.</param>
    /// <param name="diagnosis">The code of the patient's tumour.</param>
    /// <param name="assembly">The assembly of coordinates; names need none.</param>
    /// <param name="frequency">The population frequency that the file states.</param>
    /// <param name="knowledge">Another knowledge base than the real one.</param>
    public static Finding About(string variant, string diagnosis = "lms", GenomeAssembly? assembly = null, ReportedFrequency? frequency = null, CuratedKnowledge? knowledge = null) =>
        Report(variant, diagnosis, assembly, frequency, knowledge).Findings[0];

    /// <summary>The whole report of it.</summary>
    public static CaseReport Report(string variant, string diagnosis = "lms", GenomeAssembly? assembly = null, ReportedFrequency? frequency = null, CuratedKnowledge? knowledge = null)
    {
        CuratedKnowledge known = knowledge ?? Rooms.Knowledge;
        Assert.True(VariantText.TryRead(variant, new SourceLocation("asked.txt", 1, 1), out VariantText? text, out InputProblem? problem), problem?.ToString());
        Assert.True(new VariantResolver(Rooms.Reference, known.Genes, assembly).Resolve(text, out ResolvedVariant? resolved, out problem), problem?.ToString());
        ReportedSmallVariant reported = resolved.Reported with { PopulationFrequency = frequency };
        return new CaseInterpreter(known, Rooms.Reference)
            .Interpret(SingleVariant.AsCase(reported, resolved.Assembly), new RunRequest(diagnosis, Rooms.Noon, "test", new InterpretationSettings()));
    }
}
