using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Frequencies;

/// <summary>A table as <c>frequencies.yaml</c> declares it, and where it names the file.</summary>
internal sealed record DeclaredTable(FrequencyTable Table, Written File);
