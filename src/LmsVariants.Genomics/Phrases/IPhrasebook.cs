namespace LmsVariants.Genomics.Phrases;

/// <summary>The phrases of one language.</summary>
public interface IPhrasebook
{
    /// <summary>The template in the language of the book, with the same placeholders; null where it has none, and the phrase stays English.</summary>
    /// <param name="template">The English template, such as <c>no second hit of {0} was called</c>.</param>
    string? Find(string template);

    /// <summary>A text of the knowledge base in the language of the book; null where it has none.</summary>
    /// <param name="text">The whole English text.</param>
    string? FindKnowledge(string text);
}
