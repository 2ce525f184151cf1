namespace LmsVariants.Formats.Problems;

/// <summary>Why an input was refused, in one line that an editor can jump to.</summary>
/// <param name="Code">The permanent code; docs/errors.md explains it.</param>
/// <param name="Where">The place.</param>
/// <param name="Field">The column, key or section.</param>
/// <param name="Expected">What would have been read.</param>
/// <param name="Found">What stands there: the field alone, shortened, never a whole row.</param>
public sealed record InputProblem(string Code, SourceLocation Where, string Field, string Expected, string Found)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{Quoted.OneLine(Where.ToString())}: error {Code}: {Quoted.Name(Field)}: expected {Quoted.OneLine(Expected)}, found {Quoted.OneLine(Found)}";
}

/// <summary>Something that was read all the same, and that a reader of the report should know.</summary>
/// <param name="Code">The permanent code; docs/errors.md explains it.</param>
/// <param name="Where">The place.</param>
/// <param name="Text">What was seen and what was done with it.</param>
public sealed record InputWarning(string Code, SourceLocation Where, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Quoted.OneLine(Where.ToString())}: warning {Code}: {Quoted.OneLine(Text)}";
}

/// <summary>An input that cannot be read without guessing. The case is refused and the others go on.</summary>
public sealed class InputFormatException : FormatException
{
    /// <summary>Makes the refusal for <paramref name="problem"/>.</summary>
    public InputFormatException(InputProblem problem, Exception? cause = null)
        : base(problem.ToString(), cause) => Problem = problem;

    /// <summary>Gets what is wrong and where.</summary>
    public InputProblem Problem { get; }
}
