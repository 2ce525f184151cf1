namespace LmsVariants.Benchmarks.World;

/// <summary>What a run of a program cost, from its start to its end.</summary>
/// <param name="Seconds">Time that went by.</param>
/// <param name="ProcessorSeconds">Time of processors, user and system together.</param>
/// <param name="PeakMegabytes">The most resident memory.</param>
internal sealed record Cost(double Seconds, double ProcessorSeconds, double PeakMegabytes);
