namespace LmsVariants.Genomics;

/// <summary>Why a text is not what it should be, and where in it that shows.</summary>
/// <param name="Code">The permanent code, such as <c>LMV3001</c>; see docs/errors.md.</param>
/// <param name="At">Where in the text, counted from 0.</param>
/// <param name="Expected">What would have been read there.</param>
public readonly record struct ParseProblem(string Code, int At, string Expected);
