using LmsVariants.KnowledgeBase.Assertions;

namespace LmsVariants.Reports.Html;

/// <summary>What others wrote: the Pipeline, and the curators of the knowledge base.</summary>
internal sealed partial class Texts
{
    /// <summary>A text that the Pipeline made.</summary>
    public string Say(string text) => text;

    /// <summary>A level scale by scale; nothing where the curator assigned none in this tumour.</summary>
    public IEnumerable<string> Levels(LevelInTumour? level)
    {
        if (level?.Amp is string amp) yield return AmpLevel(amp);
        if (level?.Escat is string escat) yield return EscatLevel(escat);
        if (level?.OncoKbStyle is string other) yield return OncoKbLevel(other);
    }
}
