using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace LmsVariants.Formats.OtherPanels.Delimited;

/// <summary>Which column of a vendor's table tells a field.</summary>
/// <param name="Field">Our field.</param>
/// <param name="Names">The vendor's column and its other spellings, in any case; the first that the table has is read.</param>
public sealed record MappedColumn(VariantField Field, params ImmutableArray<string> Names);

/// <summary>How a table of variants is read: which columns tell what. Vendors' tables and a laboratory's own are mapped alike.</summary>
/// <param name="Name">What the table is called in messages.</param>
/// <param name="RecognisedBy">Columns that a table must have to be one of these; of each entry one spelling.</param>
/// <param name="Columns">The columns that are read.</param>
public sealed record ColumnMap(string Name, ImmutableArray<ImmutableArray<string>> RecognisedBy, ImmutableArray<MappedColumn> Columns)
{
    /// <summary>The key of the columns by which a table is recognised; where a map leaves it out, every mapped column is needed.</summary>
    public const string RecognisedByKey = "recognised_by";

    // One column would claim tables of other makers.
    private const int FewestColumns = 3;

    /// <summary>Gets columns that such a table is known to have and that are kept beside the variant without being weighed; <c>*</c> at the end stands for any ending.</summary>
    /// <value>The default is none: every other column is new, and its reader is told.</value>
    public ImmutableArray<string> Beside { get; init; } = [];

    /// <summary>Makes a map of settings such as <c>gene = Gen</c>, <c>locus = Ort</c>, <c>recognised_by = Gen, Ort, VAF</c>.</summary>
    /// <param name="name">The name of the map.</param>
    /// <param name="settings">A column for each field by the names of <see cref="VariantFields"/>; other spellings of a column behind <c>|</c>.</param>
    /// <param name="map">The map; null where it is refused.</param>
    /// <param name="error">Why it is refused, in words; null where it is not.</param>
    public static bool TryCreate(string name, IReadOnlyDictionary<string, string> settings, [NotNullWhen(true)] out ColumnMap? map, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ImmutableArray<MappedColumn>.Builder columns = ImmutableArray.CreateBuilder<MappedColumn>();
        ImmutableArray<ImmutableArray<string>>? signature = null;
        map = null;
        foreach ((string key, string value) in settings.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (string.IsNullOrWhiteSpace(value)) continue;
            if (key.Equals(RecognisedByKey, StringComparison.OrdinalIgnoreCase))
            {
                signature = [.. value.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Spellings)];
                continue;
            }
            if (!VariantFields.ByName.TryGetValue(key.ToLowerInvariant(), out VariantField field))
            {
                error = $"'{key}' is no field; the fields are {string.Join(", ", VariantFields.ByName.Keys)} and {RecognisedByKey}";
                return false;
            }
            if (columns.Any(column => column.Field == field))
            {
                error = $"'{key}' stands twice";
                return false;
            }
            columns.Add(new MappedColumn(field, Spellings(value)));
        }
        signature ??= [.. columns.Select(column => column.Names)];
        error = Contradiction([.. columns.Select(column => column.Field)], signature.Value);
        if (error is not null) return false;
        map = new ColumnMap(name, signature.Value, columns.ToImmutable());
        return true;
    }

    /// <summary>Whether a table with this header is one of these.</summary>
    internal bool Fits(TableHead head) => RecognisedBy.All(spellings => head.HasAny(spellings));

    private static ImmutableArray<string> Spellings(string value) =>
        [.. value.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string? Contradiction(HashSet<VariantField> fields, ImmutableArray<ImmutableArray<string>> signature)
    {
        bool locus = fields.Contains(VariantField.Locus);
        bool chromosome = fields.Contains(VariantField.Chromosome);
        bool position = fields.Contains(VariantField.Position);
        bool reference = fields.Contains(VariantField.Reference);
        bool alternate = fields.Contains(VariantField.Alternate);
        bool named = fields.Contains(VariantField.Coding) || fields.Contains(VariantField.Protein);
        bool placed = locus || (chromosome && position);
        return locus && (chromosome || position) ? "a place is either 'locus' or 'chromosome' and 'position'"
            : chromosome != position ? "'chromosome' and 'position' go together"
            : reference != alternate ? "'reference' and 'alternate' go together"
            : reference && !placed ? "bases need a place: 'locus', or 'chromosome' and 'position'"
            : fields.Contains(VariantField.Vaf) && fields.Contains(VariantField.VafPercent) ? "an allele frequency is either 'vaf', a fraction, or 'vaf_percent'"
            : !named && !reference ? "a variant needs 'reference' and 'alternate', or a name: 'c' or 'p'"
            : named && !reference && !fields.Contains(VariantField.Gene) ? "a name without bases needs a 'gene'"
            : signature.Length < FewestColumns ? $"a table is recognised by at least {FewestColumns} columns"
            : null;
    }
}
