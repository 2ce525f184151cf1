using LmsVariants.Benchmarks;
using LmsVariants.Benchmarks.Compare;
using LmsVariants.Benchmarks.Growth;
using LmsVariants.Benchmarks.Micro;

if (args is ["micro", .. string[] rest])
{
    MicroRun.Run(rest);
    return 0;
}
if (Settings.Read(args) is not Settings settings)
{
    await Console.Error.WriteLineAsync(Settings.Usage);
    return 2;
}
if (!OperatingSystem.IsLinux())
{
    await Console.Error.WriteLineAsync("skipped: peak memory and processor time are asked of Linux");
    return 3;
}
try
{
    Page page = settings.Command == "compare" ? CompareRun.Run(settings, Console.Error.WriteLine) : GrowthRun.Run(settings, Console.Error.WriteLine);
    await Console.Out.WriteAsync(page.Text);
    return page.HasMissed ? 1 : 0;
}
catch (MissingException missing)
{
    // Nothing is skipped in silence: what was not measured is said.
    await Console.Error.WriteLineAsync($"skipped: {missing.Message}");
    return 3;
}
