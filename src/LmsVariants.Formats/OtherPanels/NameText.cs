namespace LmsVariants.Formats.OtherPanels;

/// <summary>c. and p. names as cells write them: with their transcript in front, in lists, or without their first letter.</summary>
internal static class NameText
{
    /// <summary>A c. name and the transcript in front of it; the transcript is empty where none is written.</summary>
    public static (string Transcript, string Name) Coding(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string transcript = colon < 0 ? string.Empty : text[..colon];
        int gene = transcript.IndexOf('(', StringComparison.Ordinal);
        return ((gene > 0 ? transcript[..gene] : transcript).Trim(), text[(colon + 1)..].Trim());
    }

    /// <summary>The p. name of a cell; of <c>NM_004958.3:c.2997C&gt;T(p.(Asn999=))</c>, as a synonymous change is written, the part in the outer parentheses.</summary>
    public static string Protein(string text)
    {
        int inner = text.IndexOf("(p.", StringComparison.Ordinal);
        string name = inner > 0 && text.EndsWith(')') ? text[(inner + 1)..^1] : text;
        return name.Replace("%3D", "=", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The name with its letter in front, where the file leaves it out.</summary>
    public static string WithLetter(string name, string letter) =>
        name.Length == 0 || name.Contains(letter, StringComparison.Ordinal) || (name.Length > 1 && name[1] == '.') ? name : letter + name;
}
