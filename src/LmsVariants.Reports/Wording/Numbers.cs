using System.Globalization;

namespace LmsVariants.Reports.Wording;

/// <summary>Numbers and times as every file prints them: a decimal point, no grouping, no zeros that say nothing.</summary>
internal static class Numbers
{
    public static string Print(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    public static string Print(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Print(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The moment with its offset, ISO 8601.</summary>
    public static string Print(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
