using System.Globalization;

namespace LmsVariants.KnowledgeBase.Lint;

/// <summary>Reads a count: a residue, an exon.</summary>
internal static class WholeNumber
{
    // Above every place on a human chromosome and every count of samples: what is larger is a slip, and would not add up.
    public const int Largest = 300_000_000;

    /// <summary>The number, from 1; null where nothing was written, and, with a problem, where something else was.</summary>
    public static int? Read(Written written, ProblemLog problems)
    {
        if (written.Text.Length == 0) return null;
        if (int.TryParse(written.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and <= Largest) return number;
        problems.Add(KnowledgeProblemCodes.MalformedNumber, written, "a whole number from 1 to 300000000");
        return null;
    }
}
