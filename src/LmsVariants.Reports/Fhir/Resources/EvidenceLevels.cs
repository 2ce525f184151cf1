using Hl7.Fhir.Model;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The levels of an option, each on its own scale and with the citations that the assertion rests on.</summary>
internal static class EvidenceLevels
{
    /// <summary>The words that go with every conditional match.</summary>
    public const string Conditional = "conditional: loss of function not shown for this variant";

    public static IEnumerable<Observation.ComponentComponent> Of(CaseContext context, Option option, Actionability actionability) =>
        Of(context, option, Condition(actionability));

    /// <param name="context">The case.</param>
    /// <param name="option">The assertion that matched.</param>
    /// <param name="condition">What limits its level; empty where nothing does.</param>
    public static IEnumerable<Observation.ComponentComponent> Of(CaseContext context, Option option, string condition)
    {
        foreach (string level in Levels(option.Level, condition))
        {
            Observation.ComponentComponent component = Concepts.Component(ComponentTerm.EvidenceLevel, Concepts.InWords(level));
            component.Extension = [.. CitationExtensions.Of(context, context.Report.CitationsOf(option))];
            yield return component;
        }
    }

    /// <summary>AMP/ASCO/CAP tier and level in the guide's way of writing, such as <c>Tier II - Level C</c>.</summary>
    public static string Amp(string level)
    {
        string[] parts = level.Split('-');
        return $"AMP/ASCO/CAP 2017: Tier {parts[0]}{(parts.Length > 1 ? $" - Level {parts[1]}" : string.Empty)}";
    }

    /// <summary>What limits a level for this variant; empty where nothing does.</summary>
    public static string Condition(Actionability actionability) => actionability switch
    {
        Actionability.Conditional => $" ({Conditional})",
        Actionability.None => " (of the evidence; not established for this variant)",
        _ => string.Empty,
    };

    private static IEnumerable<string> Levels(LevelInTumour? level, string condition)
    {
        if (level is null or { Amp: null, Escat: null, OncoKbStyle: null })
        {
            yield return "No level assigned in the patient's tumour type";
            yield break;
        }
        if (level.Amp is string amp) yield return Amp(amp) + condition;
        if (level.Escat is string escat) yield return $"ESCAT {escat}{condition}";
        if (level.OncoKbStyle is string style) yield return $"Level {style} in the manner of OncoKB, assigned by the curator{condition}";
    }
}
