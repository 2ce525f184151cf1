using LmsVariants.Endurance;
using LmsVariants.Endurance.Runs;

if (Settings.Read(args) is not Settings settings)
{
    await Console.Error.WriteLineAsync(Settings.Usage);
    return 2;
}
if (!OperatingSystem.IsLinux())
{
    await Console.Error.WriteLineAsync("skipped: how many names a file has, and signals, are asked of Linux");
    return 3;
}
try
{
    Outcome outcome = await Measurement.RunAsync(settings, line => Console.Error.WriteLine(line));
    foreach (string figure in outcome.Figures) Console.WriteLine(figure);
    foreach (string broken in outcome.Broken) Console.WriteLine($"BROKEN {broken}");
    Console.WriteLine(outcome.Broken.Count == 0 ? "all holds" : $"{outcome.Broken.Count} do not hold");
    return outcome.Broken.Count == 0 ? 0 : 1;
}
catch (SkipException missing)
{
    // Nothing is skipped in silence: what was not measured is said.
    await Console.Error.WriteLineAsync($"skipped: {missing.Message}");
    return 3;
}
