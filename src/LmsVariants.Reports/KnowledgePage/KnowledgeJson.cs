using System.Text.Encodings.Web;
using System.Text.Json;

using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Citations;
using LmsVariants.Reports.CaseFile;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>A page of the knowledge base for a program: the statements of the text, each with the sources that it rests on.</summary>
public static class KnowledgeJson
{
    /// <summary>The name of the layout; members may be added to it, none is renamed or taken away.</summary>
    public const string Schema = "lmsvariants-kb-show/1";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the page as one JSON object in UTF-8.</summary>
    public static void Write(Stream target, ShownKnowledge shown)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(shown);
        using Utf8JsonWriter json = new(target, Layout);
        json.WriteStartObject();
        json.Text("schema", Schema);
        json.Text("asked", shown.Title);
        json.Objects("statements", Enumerable.Range(0, shown.Lines.Length).Where(i => !shown.Lines[i].IsMore), i =>
        {
            Statement(json, shown.Lines[i]);
            json.Objects("more", shown.Lines.Skip(i + 1).TakeWhile(line => line.IsMore), line => Words(json, line));
        });
        json.Objects("sources", shown.Sources, source => Source(json, source));
        json.Objects("licences", shown.Licences, licence => Licence(json, licence));
        json.Object("knowledge_base", () => Version(json, shown.Knowledge.Version));
        json.WriteEndObject();
    }

    private static void Statement(Utf8JsonWriter json, KnowledgeLine line)
    {
        json.Text("about", line.Label);
        Words(json, line);
    }

    private static void Words(Utf8JsonWriter json, KnowledgeLine line)
    {
        json.Text("text", line.Text);
        json.Texts("citations", line.Citations);
    }

    private static void Source(Utf8JsonWriter json, Citation source)
    {
        json.Text("id", source.Id);
        json.Text("reference", source.Label);
        json.Text("url", source.Url);
        json.Text("title", source.Title);
        json.Text("compared", source.Checked);
    }

    private static void Licence(Utf8JsonWriter json, Licence licence)
    {
        json.Text("source", licence.Source);
        json.Text("terms", licence.Terms);
    }

    private static void Version(Utf8JsonWriter json, KnowledgeVersion version)
    {
        json.Text("version", version.Version);
        json.Text("date", version.Date);
        json.Text("sha256", version.Sha256);
    }
}
