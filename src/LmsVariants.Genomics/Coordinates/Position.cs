using System.Globalization;

namespace LmsVariants.Genomics.Coordinates;

/// <summary>A place on a sequence, counted from 1 as in VCF and HGVS.</summary>
public readonly record struct Position : IComparable<Position>
{
    private readonly int _value;

    /// <summary>Makes the position <paramref name="value"/>, at least 1.</summary>
    public Position(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        _value = value;
    }

    /// <summary>Gets the 1-based number. Throws on <c>default(Position)</c>, which is no place at all.</summary>
    public int Value => _value > 0 ? _value : throw new InvalidOperationException("The position was never set.");

    /// <summary>Reads digits alone: no sign, no blank, no separator.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Position position)
    {
        bool read = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0;
        position = read ? new Position(value) : default;
        return read;
    }

    /// <summary>The same place counted from 0.</summary>
    public int ToIndex() => Value - 1;

    /// <inheritdoc/>
    public int CompareTo(Position other) => _value.CompareTo(other._value);

    /// <inheritdoc/>
    public override string ToString() => _value.ToString(CultureInfo.InvariantCulture);
}
