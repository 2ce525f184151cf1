using System.Globalization;
using System.Net;
using System.Net.Sockets;

using LmsVariants.Benchmarks.Data;
using LmsVariants.Benchmarks.World;

namespace LmsVariants.Benchmarks.Compare;

/// <summary>What a case costs, and what the worker costs that waits for one.</summary>
/// <param name="First">Runs of the index case, from process start.</param>
/// <param name="SecondsPerFurther">What each further case adds within a process.</param>
/// <param name="IdleMegabytes">The resident memory of a worker that has nothing to do.</param>
internal sealed record CaseCosts(IReadOnlyList<Cost> First, double SecondsPerFurther, double IdleMegabytes)
{
    private const int Further = 20;

    // Long after its first looks at the inbox.
    private static readonly TimeSpan s_untilIdle = TimeSpan.FromSeconds(15);

    /// <summary>Gets the time of the index case from process start.</summary>
    public double SecondsOfFirst => Median.Of(First.Select(cost => cost.Seconds));

    /// <summary>Measures.</summary>
    public static CaseCosts Measure(Product product, int rounds, string folder)
    {
        string cases = Path.Combine(folder, "cases");
        new MadeCases().Write(cases, Further + 1);
        string alone = Directory.CreateDirectory(Path.Combine(folder, "case")).FullName;
        string one = Directory.GetFiles(cases).Order(StringComparer.Ordinal).First();
        File.Copy(one, Path.Combine(alone, Path.GetFileName(one)));
        List<Cost> first = [];
        List<double> further = [];
        for (int round = 0; round < rounds; round++)
        {
            first.Add(Run(product, MadeCases.IndexCase, folder));
            further.Add((Run(product, cases, folder).Seconds - Run(product, alone, folder).Seconds) / Further);
        }
        return new CaseCosts(first, Median.Of(further), Idle(product, folder));
    }

    /// <summary>The costs as lines of a table.</summary>
    public IEnumerable<string[]> Rows() =>
    [
        ["`run` of the index case", string.Create(CultureInfo.InvariantCulture, $"{SecondsOfFirst:0.000} s"), string.Create(CultureInfo.InvariantCulture, $"{First.Max(cost => cost.PeakMegabytes):0} MB")],
        ["each further case in the same process", string.Create(CultureInfo.InvariantCulture, $"{SecondsPerFurther:0.000} s"), string.Empty],
        ["`watch` without work", string.Empty, string.Create(CultureInfo.InvariantCulture, $"{IdleMegabytes:0} MB")],
    ];

    private static Cost Run(Product product, string input, string folder)
    {
        string output = Path.Combine(folder, "reports");
        Cost cost = product.Command("run", input, "--out", output, "--quiet").Run();
        Directory.Delete(output, recursive: true);
        return cost;
    }

    private static double Idle(Product product, string folder)
    {
        string root = Directory.CreateDirectory(Path.Combine(folder, "laboratory")).FullName;
        Invocation watch = product.Command("watch", "--root", root);
        // Another worker of this machine may have the usual address.
        using Background worker = new Invocation("env", [$"LMSV_Health__Url=http://127.0.0.1:{FreePort()}", watch.Program, .. watch.Arguments]).Start();
        Thread.Sleep(s_untilIdle);
        return worker.Megabytes;
    }

    private static string FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
