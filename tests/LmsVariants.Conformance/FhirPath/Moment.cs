using System.Globalization;

namespace LmsVariants.Conformance.FhirPath;

/// <summary>A date or time as written, with its precision.</summary>
internal sealed record Moment(string Text)
{
    /// <summary>Earlier, same or later; null where the precision of the two leaves it open.</summary>
    public int? CompareTo(Moment other)
    {
        if (HasTime && other.HasTime) return When(Text).CompareTo(When(other.Text));
        int common = Math.Min(DateLength, other.DateLength);
        int order = string.CompareOrdinal(Text[..common], other.Text[..common]);
        return order != 0 || (Text.Length == other.Text.Length) ? order : null;
    }

    private bool HasTime => Text.Contains('T', StringComparison.Ordinal) && Text.Length > 11;

    private int DateLength => Text.IndexOf('T', StringComparison.Ordinal) is int at and > 0 ? at : Text.Length;

    private static DateTimeOffset When(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
