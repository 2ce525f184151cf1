using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase;

/// <summary>What <c>knowledgebase.yaml</c> says.</summary>
internal sealed record KnowledgeManifest(string Version, string Date, int Schema, ImmutableArray<Licence> Licences);
