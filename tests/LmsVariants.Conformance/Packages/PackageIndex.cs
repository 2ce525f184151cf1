using System.Text;
using System.Text.Json;
using System.Xml;

namespace LmsVariants.Conformance.Packages;

/// <summary>Which file of a package defines which url. Made once when the package is unpacked, so a start parses nothing else.</summary>
internal static class PackageIndex
{
    /// <summary>The file name of R4's JSON schema.</summary>
    public const string SchemaName = "fhir.schema.json";

    private const string FileName = "index.tsv";

    /// <summary>Reads the url of each definition in the folder and writes them down: kind, url, file.</summary>
    public static void Write(string folder)
    {
        StringBuilder text = new();
        foreach (string path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path);
            int dash = name.IndexOf('-', StringComparison.Ordinal);
            if (dash < 0) continue;
            string? url = name.EndsWith(".xml", StringComparison.Ordinal) ? UrlOfXml(path) : UrlOfJson(path);
            if (url is not null) text.Append(name.AsSpan(0, dash)).Append('\t').Append(url).Append('\t').Append(name).Append('\n');
        }
        File.WriteAllText(Path.Combine(folder, FileName), text.ToString());
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IEnumerable<(string Kind, string Url, string Path)> Read(string folder)
    {
        foreach (string line in File.ReadLines(Path.Combine(folder, FileName)))
        {
            string[] cells = line.Split('\t');
            yield return (cells[0], cells[1], Path.Combine(folder, cells[2]));
        }
    }

    private static string? UrlOfJson(string path)
    {
        Utf8JsonReader reader = new(WithoutMark(File.ReadAllBytes(path)));
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1) continue;
            if (reader.ValueTextEquals("url"))
            {
                reader.Read();
                return reader.GetString();
            }
            reader.Skip();
        }
        return null;
    }

    private static string? UrlOfXml(string path)
    {
        using XmlReader reader = XmlReader.Create(path);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == 1 && reader.LocalName == "url") return reader.GetAttribute("value");
        }
        return null;
    }

    private static ReadOnlySpan<byte> WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
}
