using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.Testing;

namespace LmsVariants.Pipeline.Tests;

/// <summary>The transcripts of the committed bundle and the genes of this repository, each read once.</summary>
internal static class RealTables
{
    private static readonly Lazy<CuratedKnowledge> KnowledgeOnce = new(() =>
    {
        KnowledgeBaseReading reading = KnowledgeBaseFolder.Read(Component.InRepository("knowledgebase"));
        return reading.Knowledge ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    });

    private static TranscriptCatalogue? s_transcripts;

    public static CuratedKnowledge Knowledge => KnowledgeOnce.Value;

    /// <summary>The reporting transcripts of the committed bundle.</summary>
    public static TranscriptCatalogue Transcripts()
    {
        if (s_transcripts is not null) return s_transcripts;
        TranscriptCatalogue whole = BundleFile.Open(Component.InRepository("knowledgebase", "reference", "lmsvariants.bundle"));
        return s_transcripts = new TranscriptCatalogue(whole.Version, whole.All.Where(transcript => transcript.Status != TranscriptStatus.Other));
    }
}
