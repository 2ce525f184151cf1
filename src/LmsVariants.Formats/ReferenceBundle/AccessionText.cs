using System.Globalization;

using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>Accessions as a bundle writes them. Other genomes name transcripts as they like, dots included.</summary>
internal static class AccessionText
{
    /// <summary>The version stands behind the last dot; a dot at the end says that there is none.</summary>
    public static string Write(Accession accession) =>
        accession.Version is null && VersionAt(accession.Base) is not null ? accession.Base + '.' : accession.ToString();

    public static bool TryRead(string text, out Accession accession)
    {
        accession = default;
        if (text.Length == 0 || text.Any(char.IsControl)) return false;
        if (text[^1] == '.')
        {
            accession = text.Length > 1 ? new Accession(text[..^1], null) : default;
            return text.Length > 1;
        }
        accession = VersionAt(text) is int dot
            ? new Accession(text[..dot], int.Parse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture))
            : new Accession(text, null);
        return true;
    }

    private static int? VersionAt(string text)
    {
        int dot = text.LastIndexOf('.');
        return dot > 0 && int.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? dot : null;
    }
}
