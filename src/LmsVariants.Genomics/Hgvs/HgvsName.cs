using System.Diagnostics.CodeAnalysis;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>Any HGVS name: reference, coordinate type and description.</summary>
/// <param name="Reference">What stands in front of the colon; null where nothing does.</param>
/// <param name="Kind">The coordinate type.</param>
/// <param name="Description">What is said.</param>
/// <remarks>HGVS nomenclature 21.0. docs/hgvs.md says what is read, what is refused and what is printed.</remarks>
public sealed record HgvsName(HgvsReference? Reference, HgvsKind Kind, HgvsDescription Description)
{
    /// <summary>The longest name that is read, in characters.</summary>
    public const int LongestName = 10_000;

    /// <summary>Reads a name; where it cannot, <paramref name="problem"/> says at which character and what was expected there.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out HgvsName? name, out ParseProblem problem)
    {
        NameCursor cursor = new(text);
        name = new NameReader(cursor).Read(null)?.Name;
        problem = name is null ? cursor.Problem(HgvsProblemCodes.NotAName) : default;
        return name is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{(Reference is null ? string.Empty : $"{Reference}:")}{Kind.Letter()}.{Description}";
}
