using LmsVariants.KnowledgeBase.Readings;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>How papers read variants of the gene, or this one.</summary>
internal sealed class PublishedReadingPart : IKnowledgePart
{
    private const string Label = "published";

    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        PublishedReading[] all = [.. question.Knowledge.PublishedReadings.All.Where(reading => reading.Gene == question.Gene.Symbol)];
        PublishedReading[] told = question.Variant is { } variant ? [.. variant.Published] : all;
        foreach (PublishedReading reading in told) yield return new KnowledgeLine(Label, Words(reading), reading.Citations);
        if (all.Length == 0) yield return KnowledgeLine.Of(Label, "no reading of a variant of it is at hand");
        else if (told.Length == 0) yield return KnowledgeLine.Of(Label, "no reading of this change is at hand");
        if (told.Length > 0) yield return KnowledgeLine.More("shown beside our verdict, never counted for it");
    }

    private static string Words(PublishedReading reading)
    {
        string change = string.Join(' ', new[] { reading.Transcript, reading.CodingChange, reading.ProteinChange }.Where(part => part.Length > 0));
        string relevance = reading.Relevance.Length > 0 ? $"; drawn from it: {reading.Relevance}" : string.Empty;
        return $"{change}, as published: {reading.Reading}{relevance}";
    }
}
