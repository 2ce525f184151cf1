namespace LmsVariants.Genomics.Coordinates;

/// <summary>Bases from <see cref="First"/> to <see cref="Last"/>, both included, counted from 1.</summary>
public readonly record struct Interval
{
    /// <summary>Makes the interval; refuses an end before its start.</summary>
    public Interval(Position first, Position last)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first.Value, last.Value, nameof(first));
        (First, Last) = (first, last);
    }

    /// <summary>Makes the interval from 1-based, inclusive numbers.</summary>
    public Interval(int first, int last)
        : this(new Position(first), new Position(last))
    {
    }

    /// <summary>Gets the first base.</summary>
    public Position First { get; }

    /// <summary>Gets the last base, included.</summary>
    public Position Last { get; }

    /// <summary>Gets the number of bases.</summary>
    public int Length => Last.Value - First.Value + 1;

    /// <summary>Whether the base at <paramref name="position"/> is inside.</summary>
    public bool Contains(Position position) => position.Value >= First.Value && position.Value <= Last.Value;

    /// <summary>The same bases, 0-based half-open: the one way to slice a sequence.</summary>
    public Range ToRange() => First.ToIndex()..Last.Value;

    /// <inheritdoc/>
    public override string ToString() => $"{First}-{Last}";
}
