using System.Diagnostics;
using System.Globalization;

using LmsVariants.Fuzz;

const string Usage = "usage: [--executions N] [--seed S] [--crashes FOLDER]";
int executions = 100_000;
int seed = 1;
string crashes = "crashes";
for (int i = 0; i < args.Length; i += 2)
{
    string value = i + 1 < args.Length ? args[i + 1] : string.Empty;
    bool understood = args[i] switch
    {
        "--executions" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out executions),
        "--seed" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out seed),
        "--crashes" => (crashes = value).Length > 0,
        _ => false,
    };
    if (understood) continue;
    await Console.Error.WriteLineAsync(Usage);
    return 2;
}

bool crashed = false;
foreach (FuzzedFormat format in Samples.Formats)
{
    Stopwatch watch = Stopwatch.StartNew();
    Campaign campaign = Campaign.Run(format, seed, executions);
    await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{format.Name}: {executions} executions in {watch.Elapsed.TotalSeconds:F1} s: {campaign}"));
    foreach (Crash crash in campaign.Crashes)
    {
        crashed = true;
        Directory.CreateDirectory(crashes);
        string path = Path.Combine(crashes, string.Create(CultureInfo.InvariantCulture, $"{format.Name.Replace(' ', '-').Replace(",", string.Empty, StringComparison.Ordinal)}-{crash.Seed}.bin"));
        await File.WriteAllBytesAsync(path, crash.Content);
        await Console.Out.WriteLineAsync($"  {crash.Exception.GetType().Name}: {crash.Exception.Message} ({path})");
    }
}
return crashed ? 1 : 0;
