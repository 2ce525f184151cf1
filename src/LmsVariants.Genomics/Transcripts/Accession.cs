using System.Globalization;

using LmsVariants.Genomics.Hgvs;

namespace LmsVariants.Genomics.Transcripts;

/// <summary>A sequence record of RefSeq or Ensembl, such as <c>NM_000546.6</c>.</summary>
/// <param name="Base">The accession without its version.</param>
/// <param name="Version">The version; null where none is known, which is then never guessed.</param>
public readonly record struct Accession(string Base, int? Version) : IUtf8SpanFormattable
{
    /// <summary>Gets the accession without its version. Throws on <c>default(Accession)</c>, which is no record at all.</summary>
    public string Base
    {
        get => field ?? throw new InvalidOperationException("The accession was never set.");
        init;
    } = Base;

    /// <summary>Gets whether the record codes for a protein by its RefSeq prefix (NM_ or XM_) or is an Ensembl transcript.</summary>
    public bool IsCodingTranscript =>
        Base.StartsWith("NM_", StringComparison.Ordinal) || Base.StartsWith("XM_", StringComparison.Ordinal)
        || Base.StartsWith("ENST", StringComparison.Ordinal);

    /// <summary>Reads letters, digits and underscores, with a version behind a dot or without.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Accession accession)
    {
        accession = default;
        int dot = text.IndexOf('.');
        ReadOnlySpan<char> name = dot < 0 ? text : text[..dot];
        if (name.Length < 3 || !char.IsAsciiLetter(name[0])) return false;
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_') return false;
        }
        if (dot < 0)
        {
            accession = new Accession(name.ToString(), null);
            return true;
        }
        if (!int.TryParse(text[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int version)) return false;
        accession = new Accession(name.ToString(), version);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Version is int version ? string.Create(CultureInfo.InvariantCulture, $"{Base}.{version}") : Base;

    /// <summary>Writes it in UTF-8; false where there is not room enough.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten)
    {
        NameText text = NameText.Within(utf8Destination);
        AppendTo(ref text);
        return text.IsWhole(out bytesWritten);
    }

    /// <inheritdoc/>
    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => TryFormat(utf8Destination, out bytesWritten);

    /// <summary>Writes it behind what is already written.</summary>
    internal void AppendTo(ref NameText text)
    {
        text.Append(Base);
        if (Version is not int version) return;
        text.Append('.');
        text.Append(version);
    }
}
