using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Html;

/// <summary>What others wrote: the Pipeline, and the curators of the knowledge base.</summary>
internal sealed partial class Texts
{
    /// <summary>A text that the Pipeline made.</summary>
    public string Say(string text) => text;

    /// <summary>A text of the knowledge base.</summary>
    public string Curated(string text) => text;

    /// <summary>A level scale by scale; nothing where the curator assigned none in this tumour.</summary>
    public IEnumerable<string> Levels(LevelInTumour? level)
    {
        if (level?.Amp is string amp) yield return AmpLevel(amp);
        if (level?.Escat is string escat) yield return EscatLevel(escat);
        if (level?.OncoKbStyle is string other) yield return OncoKbLevel(other);
    }

    /// <summary>The therapy of an option: what is given together is joined by <c> + </c>.</summary>
    public string Therapies(CaseReport report, Option option) => string.Join(" + ", report.TherapiesOf(option).Select(therapy => Curated(therapy.Name)));
}
