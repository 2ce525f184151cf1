using System.Text.RegularExpressions;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Tables;

/// <summary>Gene symbols such as MARCH1 or SEPT14 that a spreadsheet, English or German, turned into a date.</summary>
internal static partial class SymbolTurnedDate
{
    /// <summary>The warning where a gene looks like a date; null where it does not. No gene is guessed from it.</summary>
    public static InputWarning? Of(SourceLocation where, string gene) => DateLike().IsMatch(gene)
        ? new InputWarning(InputCodes.SymbolTurnedDate, where, $"gene {Quoted.Field(gene)} looks like a symbol that a spreadsheet turned into a date; kept as written")
        : null;

    [GeneratedRegex(@"^(\d{1,2}(-|\. ?)\p{Lu}\p{Ll}{2}|\p{Lu}\p{Ll}{2}-\d{1,2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateLike();
}
