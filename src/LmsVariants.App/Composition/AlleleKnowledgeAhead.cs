using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;

namespace LmsVariants.App.Composition;

/// <summary>What alleles are named and graded with, and the reference bundle: both are read from the moment it is made, while settings are checked.</summary>
internal sealed class AlleleKnowledgeAhead(string folder, string reference)
{
    private readonly Task<AlleleKnowledgeReading> _knowledge = Task.Run(() => KnowledgeBaseFolder.ReadForAlleles(folder));
    private readonly BundleAhead _bundle = new(reference);

    /// <summary>Both; null where something is wrong, which is told.</summary>
    public (AlleleKnowledge Knowledge, TranscriptCatalogue Transcripts)? Take(Messages messages)
    {
        AlleleKnowledgeReading reading = _knowledge.GetAwaiter().GetResult();
        Knowledge.Tell(reading.Problems, messages);
        return reading.Knowledge is AlleleKnowledge knowledge && _bundle.Take(messages) is TranscriptCatalogue transcripts ? (knowledge, transcripts) : null;
    }
}
