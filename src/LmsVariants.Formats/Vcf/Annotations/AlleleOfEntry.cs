using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Annotations;

/// <summary>Which entries of an annotation are of which alternate allele.</summary>
/// <remarks>
/// A record that was split or shortened after it was annotated keeps the entries of every allele that it once had. An entry
/// is therefore taken by the name of its allele, even where only one allele is left.
/// </remarks>
internal static class AlleleOfEntry
{
    /// <summary>The entries of an allele; none where they cannot be told from those of another.</summary>
    /// <param name="entries">The entries, taken apart.</param>
    /// <param name="nameOf">The name of its allele in an entry.</param>
    /// <param name="record">The record.</param>
    /// <param name="names">How the annotator may write the allele, the likeliest first.</param>
    public static string[][] Choose(string[][] entries, Func<string[], string> nameOf, VcfRecord record, IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            string[][] found = [.. entries.Where(entry => nameOf(entry).Equals(name, StringComparison.OrdinalIgnoreCase))];
            if (found.Length > 0) return found;
        }
        // One allele here and one there: its name was only written in another way.
        bool isOne = record.Alternates.Count(allele => allele is BaseAllele) == 1 && entries.Select(nameOf).Distinct(StringComparer.Ordinal).Count() == 1;
        return isOne ? entries : [];
    }
}
