using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Translations;

/// <summary>Reads <c>translations/de.yaml</c> and its like: the name of the file is the code of its language.</summary>
internal static class TranslationFile
{
    private static readonly string[] FileKeys = ["texts"];
    private static readonly string[] Keys = ["text", "translation"];

    public static ImmutableArray<WrittenTranslation> Read(NestedValue file, Draft draft)
    {
        if (Entry.Of(file, FileKeys, draft.Problems) is not { } top) return [];
        top.MustHave("texts");
        ImmutableArray<WrittenTranslation>.Builder entries = ImmutableArray.CreateBuilder<WrittenTranslation>();
        NameSet texts = new();
        foreach (Entry entry in top.Entries("texts", Keys))
        {
            Written text = entry.Required("text");
            texts.Define(text, draft.Problems);
            entries.Add(new(text, entry.Required("translation")));
        }
        return entries.ToImmutable();
    }

    /// <summary>The code of the language that the file of that path is for.</summary>
    public static string LanguageOf(string path) => Path.GetFileNameWithoutExtension(path);
}
