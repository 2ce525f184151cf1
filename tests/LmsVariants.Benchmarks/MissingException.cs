namespace LmsVariants.Benchmarks;

/// <summary>Something without which nothing can be measured is not on this machine.</summary>
internal sealed class MissingException(string what) : Exception(what);
