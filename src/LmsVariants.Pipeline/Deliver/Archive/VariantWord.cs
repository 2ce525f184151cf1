using System.Text.RegularExpressions;

namespace LmsVariants.Pipeline.Deliver.Archive;

/// <summary>A word of a variant's name: in what forms it is kept, and in what forms it is looked for.</summary>
internal static partial class VariantWord
{
    // What two characters begin, nearly every name does.
    private const int Shortest = 3;

    /// <summary>The forms by which a name is found: whole, and from each place on at which people begin to quote it.</summary>
    public static IEnumerable<string> Kept(string word)
    {
        string name = Bare(word);
        if (!IsTelling(name)) yield break;
        yield return name;
        if (Sequence().Match(name) is { Success: true } sequence) yield return name[sequence.Length..];
        if (ProteinWord.ShortFrameshift(name) is string shift) yield return shift;
        foreach (string part in Parts(name)) yield return part;
    }

    /// <summary>The forms that a typed word may have in the archive.</summary>
    public static IEnumerable<string> Asked(string word)
    {
        string name = Bare(word);
        yield return name;
        if (ProteinWord.InThreeLetters(name) is string protein && protein != name) yield return protein;
    }

    /// <summary>Whether it says enough to be looked for among names.</summary>
    public static bool IsTelling(string word) => word.Length - Common().Match(word).Length >= Shortest;

    /// <summary>A text in which places and bases are written as the archive has them: <c>chr14:68353893 C&gt;T</c> is <c>14-68353893-c-t</c>.</summary>
    public static string WithAlleles(string text) => Allele().Replace(text, "${chromosome}-${position}-${reference}-${alternate}");

    /// <summary>What stands behind each hyphen or underscore, where it still tells something.</summary>
    public static IEnumerable<string> Parts(string word)
    {
        for (int i = 0; i < word.Length - Shortest; i++)
        {
            if (word[i] is '-' or '_') yield return word[(i + 1)..];
        }
    }

    // The prefix of proteins is left out as often as it is written.
    private static string Bare(string word)
    {
        string bare = word.StartsWith("p.", StringComparison.Ordinal) ? word[2..] : word;
        return Chromosome().Replace(bare, string.Empty);
    }

    [GeneratedRegex("^[cgmnr][.]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sequence();

    [GeneratedRegex("^chr(?=[0-9xym])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chromosome();

    // What begins many names tells nothing.
    [GeneratedRegex("^([nx][cgmpr](_0*)?|ens[gpt]?0*|[cgmnr][.]?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Common();

    [GeneratedRegex("(?<![a-z0-9])(chr)?(?<chromosome>[0-9]{1,2}|x|y|mt?)[:-](?<position>[0-9]{1,9})[ :-]?(?<reference>[acgtn]{1,50})[>/:-](?<alternate>[acgtn]{1,50})(?![a-z0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Allele();
}
