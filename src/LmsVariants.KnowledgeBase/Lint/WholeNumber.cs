using System.Globalization;

namespace LmsVariants.KnowledgeBase.Lint;

/// <summary>Reads a count: a residue, an exon.</summary>
internal static class WholeNumber
{
    /// <summary>The number, from 1; null where nothing was written, and, with a problem, where something else was.</summary>
    public static int? Read(Written written, ProblemLog problems)
    {
        if (written.Text.Length == 0) return null;
        if (int.TryParse(written.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0) return number;
        problems.Add(KnowledgeProblemCodes.MalformedNumber, written, "a whole number from 1");
        return null;
    }
}
