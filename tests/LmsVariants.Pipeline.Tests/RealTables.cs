using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.Testing;

namespace LmsVariants.Pipeline.Tests;

/// <summary>The transcripts of the shared reference tables and the genes of this repository, each read once.</summary>
internal static class RealTables
{
    private static readonly Lazy<CuratedKnowledge> KnowledgeOnce = new(() =>
    {
        KnowledgeBaseReading reading = KnowledgeBaseFolder.Read(Component.InRepository("knowledgebase"));
        return reading.Knowledge ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    });

    private static TranscriptCatalogue? s_transcripts;

    public static CuratedKnowledge Knowledge => KnowledgeOnce.Value;

    /// <summary>The transcripts that are reported on; skips the test where the shared folder is absent.</summary>
    public static TranscriptCatalogue Transcripts()
    {
        string folder = Component.Shared("reference");
        return s_transcripts ??= new TranscriptCatalogue(
            new ReferenceVersion(BundleFile.FormatVersion, string.Empty, []),
            ReferenceTables.Read(folder).Transcripts.Where(transcript => transcript.Status != TranscriptStatus.Other));
    }
}
