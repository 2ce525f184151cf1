using System.Globalization;

namespace LmsVariants.KnowledgeBase.Frequencies;

/// <summary>A cell of a table of frequencies: a share such as <c>0.00901277</c>, or the alleles counted of those examined, <c>3/70844</c>.</summary>
internal static class FrequencyCell
{
    public const string Expected = "a share from 0 to 1, or alleles counted/examined such as 3/70844";

    /// <summary>Whether a cell is one of the two forms; made without numbers, since thousands are checked and few are asked for.</summary>
    public static bool IsRight(ReadOnlySpan<char> cell)
    {
        int slash = cell.IndexOf('/');
        if (slash >= 0) return IsCount(cell[..slash]) && IsCount(cell[(slash + 1)..]) && cell[slash + 1] != '0' && Of("?", cell).Frequency <= 1;
        if (cell.IsEmpty || cell.Length > 20) return false;
        if (cell is "0" or "1") return true;
        return cell.Length > 2 && cell[0] == '0' && cell[1] == '.' && !cell[2..].ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>The frequency that a cell holds, which <see cref="IsRight"/>.</summary>
    public static FrequencyOfPopulation Of(string population, ReadOnlySpan<char> cell)
    {
        int slash = cell.IndexOf('/');
        if (slash < 0) return new(population, decimal.Parse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), null, null);
        int count = int.Parse(cell[..slash], NumberStyles.None, CultureInfo.InvariantCulture);
        int number = int.Parse(cell[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture);
        return new(population, (decimal)count / number, count, number);
    }

    private static bool IsCount(ReadOnlySpan<char> digits) => digits.Length is > 0 and < 10 && !digits.ContainsAnyExceptInRange('0', '9');
}
