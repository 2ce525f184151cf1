using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Translations;

/// <summary>An entry of a file of translations, with its places.</summary>
/// <param name="Text">The English text.</param>
/// <param name="Translation">What it is in the language of the file.</param>
internal sealed record WrittenTranslation(Written Text, Written Translation);
