namespace LmsVariants.Infrastructure.Problems;

/// <summary>The world failed in a way that we can put into words ourselves: without names and paths, fit for logs and status.</summary>
internal sealed class WordedFailureException(string words) : IOException(words);
