using System.Globalization;

namespace LmsVariants.Benchmarks.Data;

/// <summary>A file that all programs annotate.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Records">How many records it has.</param>
internal sealed record Input(string Name, string Path, long Records)
{
    /// <summary>Gets the name with the number of records.</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"{Name}, {Records:N0} records");
}
