using System.Globalization;

using LmsVariants.Benchmarks.World;

namespace LmsVariants.Benchmarks.Growth;

/// <summary>The same work at several sizes.</summary>
/// <param name="Work">What is done.</param>
/// <param name="Of">What the sizes count.</param>
/// <param name="Empty">What it costs where there is next to nothing to do: the start of the program.</param>
/// <param name="Points">The costs, the smallest size first.</param>
internal sealed record Series(string Work, string Of, Cost Empty, IReadOnlyList<(long Size, Cost Cost)> Points)
{
    /// <summary>Gets the exponent of the time as measured.</summary>
    public double? ExponentOfTime => Exponent.Of(Points.Select(point => ((double)point.Size, point.Cost.Seconds)));

    /// <summary>Gets the exponent of the time without the start.</summary>
    public double? ExponentOfWork => Exponent.Of(Points.Select(point => ((double)point.Size, point.Cost.Seconds - Empty.Seconds)));

    /// <summary>Gets the exponent of the processor time without the start: other work on the machine does not reach it.</summary>
    public double? ExponentOfProcessorWork => Exponent.Of(Points.Select(point => ((double)point.Size, point.Cost.ProcessorSeconds - Empty.ProcessorSeconds)));

    /// <summary>Gets the exponent of the peak memory as measured.</summary>
    public double? ExponentOfMemory => Exponent.Of(Points.Select(point => ((double)point.Size, point.Cost.PeakMegabytes)));

    /// <summary>Writes it as a table.</summary>
    public void WriteTo(Page page)
    {
        page.Heading(Work);
        page.Table([Of, "time", "without the start", "processor time", "peak memory"], Points.Select(point => RowOf(point.Size, point.Cost)));
        page.Line(string.Empty);
        page.Line(string.Create(CultureInfo.InvariantCulture, $"The start: {Empty.Seconds:0.00} s, {Empty.PeakMegabytes:0} MB. Exponent of time {Text(ExponentOfTime)}, without the start {Text(ExponentOfWork)} (processor time {Text(ExponentOfProcessorWork)}); of peak memory {Text(ExponentOfMemory)}."));
    }

    private string[] RowOf(long size, Cost cost) =>
    [
        size.ToString("N0", CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{cost.Seconds:0.00} s"),
        string.Create(CultureInfo.InvariantCulture, $"{cost.Seconds - Empty.Seconds:0.00} s"),
        string.Create(CultureInfo.InvariantCulture, $"{cost.ProcessorSeconds:0.00} s"),
        string.Create(CultureInfo.InvariantCulture, $"{cost.PeakMegabytes:0} MB"),
    ];

    private static string Text(double? exponent) => exponent is double value ? value.ToString("0.00", CultureInfo.InvariantCulture) : "not known";
}
