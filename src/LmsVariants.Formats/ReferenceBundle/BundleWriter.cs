using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>Writes a bundle. The same content gives the same bytes.</summary>
internal static class BundleWriter
{
    public static void Write(Stream target, BundleContent content)
    {
        PackedTract[] tracts = [.. content.Tracts];
        byte[] text = Encoding.UTF8.GetBytes(Text(content, tracts));
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(text);
        foreach (PackedTract tract in tracts) hash.AppendData(tract.Packed);
        string head = $"{BundleLayout.Magic}{BundleFile.FormatVersion.ToString(CultureInfo.InvariantCulture)}\n{BundleLayout.HashMark}{Convert.ToHexStringLower(hash.GetHashAndReset())}\n";
        target.Write(Encoding.UTF8.GetBytes(head));
        target.Write(text);
        foreach (PackedTract tract in tracts) target.Write(tract.Packed);
    }

    // What stands behind the hash and before the bases.
    private static string Text(BundleContent content, PackedTract[] tracts)
    {
        StringBuilder text = new();
        foreach (string source in content.Sources) text.Append(BundleLayout.SourceMark).Append(Line(source)).Append('\n');
        foreach ((GenomeAssembly assembly, string name) in content.AssemblyNames.OrderBy(pair => pair.Key))
        {
            text.Append(BundleLayout.AssemblyMark).Append(assembly).Append('\t').Append(Line(name)).Append('\n');
        }
        text.AppendJoin('\t', BundleLayout.Columns).Append('\n');
        foreach (Transcript transcript in content.Transcripts) text.Append(TranscriptRow.Write(transcript)).Append('\n');
        text.AppendJoin('\t', BundleLayout.TractColumns).Append('\n');
        long offset = 0;
        foreach (PackedTract tract in tracts)
        {
            text.Append(TractRow.Write(tract, offset)).Append('\n');
            offset += tract.Packed.Length;
        }
        return text.Append(BundleLayout.BasesMark).Append(offset).Append('\n').ToString();
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
