using LmsVariants.KnowledgeBase.Assertions;

namespace LmsVariants.Reports.Html;

/// <summary>Levels of evidence in words.</summary>
internal sealed partial class Texts
{
    /// <summary>A level scale by scale; nothing where the curator assigned none in this tumour.</summary>
    public IEnumerable<string> Levels(LevelInTumour? level)
    {
        if (level?.Amp is string amp) yield return AmpLevel(amp);
        if (level?.Escat is string escat) yield return EscatLevel(escat);
        if (level?.OncoKbStyle is string other) yield return OncoKbLevel(other);
    }
}
