namespace LmsVariants.KnowledgeBase;

/// <summary>What <c>knowledgebase.yaml</c> says.</summary>
internal sealed record KnowledgeManifest(string Version, string Date, int Schema);
