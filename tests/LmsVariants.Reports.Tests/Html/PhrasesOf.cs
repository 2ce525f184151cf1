using System.Collections;
using System.Reflection;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Phrases;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Tests.Html;

/// <summary>Every phrase that a report holds, wherever it stands.</summary>
internal static class PhrasesOf
{
    private static readonly string[] Rooms = [typeof(CaseReport).Assembly.GetName().Name!, typeof(Coverage).Assembly.GetName().Name!];

    public static IReadOnlyCollection<Phrase> Report(CaseReport report)
    {
        HashSet<Phrase> found = [];
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<object> open = new([report]);
        while (open.TryPop(out object? here))
        {
            if (!seen.Add(here)) continue;
            if (here is Phrase phrase) found.Add(phrase);
            else foreach (object part in PartsOf(here)) open.Push(part);
        }
        return found;
    }

    private static IEnumerable<object> PartsOf(object here) => here switch
    {
        string => [],
        IEnumerable parts => parts.Cast<object?>().OfType<object>(),
        TranscriptConsequence effect => effect.Caveats,
        _ when Rooms.Contains(here.GetType().Assembly.GetName().Name) => here.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => ValueOf(property, here)).OfType<object>(),
        _ => [],
    };

    // The value of what was not assessed throws.
    private static object? ValueOf(PropertyInfo property, object here)
    {
        try
        {
            return property.GetValue(here);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }
}
