namespace LmsVariants.Reports.KnowledgePage;

/// <summary>One block of the page: one kind of what is curated. A new kind is a new file, and its name in <see cref="ShownKnowledge"/>.</summary>
internal interface IKnowledgePart
{
    /// <summary>What is curated, or the words that nothing is; nothing where the question does not ask for it.</summary>
    IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question);
}
