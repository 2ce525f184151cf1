using LmsVariants.Genomics.Sequences;

namespace LmsVariants.KnowledgeBase.AminoAcids;

/// <summary>How far two amino acids differ in composition, polarity and volume (Grantham, Science 1974;185:862-4).</summary>
public sealed class GranthamDistances
{
    /// <summary>The letters of the twenty amino acids.</summary>
    internal const string Letters = "ACDEFGHIKLMNPQRSTVWY";

    // By both names in a row, AlaArg. Plain text keys: the program is short-lived, and pairs as keys cost it more to compile.
    private readonly Dictionary<string, int> _distances = new(StringComparer.Ordinal);

    /// <summary>Makes the table.</summary>
    /// <param name="pairs">Two amino acids in three letters, in any order, and their distance.</param>
    public GranthamDistances(IEnumerable<(string First, string Second, int Distance)> pairs)
    {
        foreach ((string first, string second, int distance) in pairs)
        {
            _distances[first + second] = distance;
            _distances[second + first] = distance;
        }
    }

    /// <summary>The distance between two amino acids in three letters, from 5 to 215; 0 of one to itself; null where one is none of the twenty, as <c>Ter</c>.</summary>
    public int? Between(string first, string second) =>
        first == second && IsAminoAcid(first) ? 0 : _distances.TryGetValue(first + second, out int distance) ? distance : null;

    /// <summary>Whether a name is one of the twenty in three letters.</summary>
    internal static bool IsAminoAcid(string name) =>
        AminoAcid.TryReadStart(name, out AminoAcid residue, out int length) && length == 3 && name.Length == 3 && Letters.Contains(residue.OneLetter, StringComparison.Ordinal);
}
