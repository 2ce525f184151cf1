using System.Globalization;
using System.Numerics;
using System.Text;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>Numbers of findings of a report: as bits where they are compared, and as text such as <c>1-4,7</c> where they are kept.</summary>
internal static class FindingNumbers
{
    public static string Text(IEnumerable<int> numbers)
    {
        StringBuilder text = new();
        int first = 0, last = 0;
        foreach (int number in numbers.Distinct().Order())
        {
            if (number == last + 1 && text.Length > 0)
            {
                last = number;
                continue;
            }
            Close();
            if (text.Length > 0) text.Append(',');
            text.Append(CultureInfo.InvariantCulture, $"{number}");
            first = last = number;
        }
        Close();
        return text.ToString();

        void Close()
        {
            if (last > first) text.Append(CultureInfo.InvariantCulture, $"-{last}");
        }
    }

    public static BigInteger Read(ReadOnlySpan<char> text)
    {
        BigInteger bits = BigInteger.Zero;
        foreach (Range part in text.Split(','))
        {
            ReadOnlySpan<char> run = text[part];
            int hyphen = run.IndexOf('-');
            int first = Number(hyphen < 0 ? run : run[..hyphen]);
            int last = hyphen < 0 ? first : Number(run[(hyphen + 1)..]);
            bits |= ((BigInteger.One << (last - first + 1)) - 1) << first;
        }
        return bits;
    }

    public static IEnumerable<int> Of(BigInteger bits)
    {
        for (int number = 0; !bits.IsZero; number++, bits >>= 1)
        {
            if (!bits.IsEven) yield return number;
        }
    }

    private static int Number(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
