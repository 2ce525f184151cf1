using LmsVariants.Benchmarks.Data;
using LmsVariants.Benchmarks.World;

namespace LmsVariants.Benchmarks.Compare;

/// <summary>A program and what it is to write.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="On">The command that annotates an input and writes a file.</param>
internal sealed record Contestant(string Name, Func<Input, string, Invocation> On);
