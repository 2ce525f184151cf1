using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.Gff;

/// <summary>A feature of a GFF3 file.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Sequence">The name of its sequence.</param>
/// <param name="Type">The type, a term of the Sequence Ontology.</param>
/// <param name="First">Its first base; less than 1 where an annotation was cut out of a larger one.</param>
/// <param name="Last">Its last base.</param>
/// <param name="Strand">Its strand; null where it has none.</param>
/// <param name="Phase">Bases before its first whole codon, 0 to 2; null where none is stated.</param>
/// <param name="Attributes">What else is known of it, as written.</param>
public readonly record struct GffFeature(int Line, string Sequence, string Type, int First, int Last, Strand? Strand, int? Phase, string Attributes)
{
    /// <summary>The value of an attribute, unescaped; null where it is not there.</summary>
    public string? Attribute(string name)
    {
        ReadOnlySpan<char> rest = Attributes;
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOf(';');
            ReadOnlySpan<char> pair = (end < 0 ? rest : rest[..end]).TrimStart();
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (pair.Length > name.Length && pair[name.Length] == '=' && pair.StartsWith(name, StringComparison.Ordinal))
            {
                return Uri.UnescapeDataString(pair[(name.Length + 1)..].Trim());
            }
        }
        return null;
    }
}
