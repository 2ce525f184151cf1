using System.CommandLine;

namespace LmsVariants.App.Commands;

/// <summary>How many threads work. What is written does not depend on it.</summary>
internal static class ThreadsOption
{
    private const int Most = 64;

    public static Option<int> Create()
    {
        Option<int> option = new("--threads") { Description = "How many threads work (default: one for each processor)", DefaultValueFactory = _ => Math.Min(Environment.ProcessorCount, Most), HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > Most) result.AddError("--threads: expected a number from 1 to 64");
        });
        return option;
    }
}
