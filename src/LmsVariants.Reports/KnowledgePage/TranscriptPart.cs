using System.Collections.Immutable;

using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>The transcripts that are reported on, from the reference bundle.</summary>
internal sealed class TranscriptPart : IKnowledgePart
{
    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        ImmutableArray<Transcript> transcripts = question.Transcripts.OfGene(question.Gene.Symbol);
        if (transcripts.IsEmpty) yield return KnowledgeLine.Of("transcript", "none in the reference bundle: a variant of this gene is not computed");
        foreach (Transcript transcript in transcripts) yield return KnowledgeLine.Of("transcript", string.Join(", ", Facts(transcript)));
    }

    private static IEnumerable<string> Facts(Transcript transcript)
    {
        yield return $"{transcript.Accession} ({Status(transcript.Status)})";
        if (transcript.Codons is int codons) yield return FormattableString.Invariant($"{codons - (transcript.IsComplete ? 1 : 0)} residues");
        if (transcript.Protein is { } protein) yield return protein.ToString();
        if (transcript.Counterpart is { } counterpart) yield return $"paired with {counterpart}";
        if (transcript.CodingSequence is null) yield return "without bases";
    }

    private static string Status(TranscriptStatus status) => status switch
    {
        TranscriptStatus.ManeSelect => "MANE Select",
        TranscriptStatus.ManePlusClinical => "MANE Plus Clinical",
        TranscriptStatus.Reporting => "reported on as well",
        TranscriptStatus.Other => "not reported on",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
