using System.Text;
using System.Text.Json;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.KnowledgePage;
using LmsVariants.Testing;

namespace LmsVariants.Reports.Tests.KnowledgePage;

/// <summary>Pages of the knowledge base of this repository.</summary>
internal static class RealPage
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<TranscriptCatalogue> Bundle = new(() => BundleFile.Open(Component.InRepository("knowledgebase", "reference", "lmsvariants.bundle")));

    public static CuratedKnowledge Knowledge { get; } = KnowledgeBaseFolder.Read(Component.InRepository("knowledgebase")).Knowledge!;

    public static ShownKnowledge OfGene(string symbol, bool all = false, CuratedKnowledge? knowledge = null) =>
        ShownKnowledge.Of(new KnowledgeQuestion(symbol, Knowledge.Genes.FindApproved(symbol)!, knowledge ?? Knowledge, Bundle.Value) { All = all });

    public static ShownKnowledge OfVariant(string text)
    {
        Assert.True(VariantText.TryRead(text, new SourceLocation("test", 1, 1), out VariantText? variant, out _));
        Assert.True(new VariantResolver(Bundle.Value, Knowledge.Genes, null).Resolve(variant, out ResolvedVariant? resolved, out _));
        CaseReport report = new CaseInterpreter(Knowledge, Bundle.Value).Interpret(SingleVariant.AsCase(resolved.Reported, resolved.Assembly), new RunRequest(null, Noon, "test", new InterpretationSettings()));
        Finding finding = report.Findings[0];
        return ShownKnowledge.Of(new KnowledgeQuestion(text, finding.Annotation!.Gene!, Knowledge, Bundle.Value) { Variant = finding });
    }

    public static string Text(ShownKnowledge shown)
    {
        using StringWriter target = new() { NewLine = "\n" };
        KnowledgeText.Write(target, shown);
        return target.ToString();
    }

    public static JsonElement Json(ShownKnowledge shown)
    {
        using MemoryStream target = new();
        KnowledgeJson.Write(target, shown);
        return JsonDocument.Parse(Encoding.UTF8.GetString(target.ToArray())).RootElement;
    }
}
