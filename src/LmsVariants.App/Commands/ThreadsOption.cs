using System.CommandLine;
using System.Globalization;

namespace LmsVariants.App.Commands;

/// <summary>How many threads work. What is written does not depend on it.</summary>
internal static class ThreadsOption
{
    private const int Most = 64;

    /// <summary>Gets how many where none is named.</summary>
    public static int Usual => Math.Min(Environment.ProcessorCount, Most);

    public static Option<int?> Create()
    {
        Option<int?> option = NamedValueOption.Create<int>("--threads", "How many threads work, from 1 to 64 (default: one for each processor)", "a number from 1 to 64", Read);
        option.HelpName = "N";
        return option;
    }

    private static int? Read(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int threads) && threads is >= 1 and <= Most ? threads : null;
}
