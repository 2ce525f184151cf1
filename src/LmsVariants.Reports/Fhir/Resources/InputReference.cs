using Hl7.Fhir.Model;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>A file that the case was read from, by name and SHA-256; the file itself stays where it is.</summary>
/// <remarks>The hash of a FHIR attachment is SHA-1, so ours stands as an identifier.</remarks>
internal static class InputReference
{
    public static string IdOf(CaseContext context, InputFile file) => context.Identity.OfCase("file", Name(file));

    public static DocumentReference Of(CaseContext context, InputFile file) => new()
    {
        Id = IdOf(context, file),
        Meta = Concepts.Profile(Structures.DataFile),
        Identifier = { new Identifier(context.Identity.System("sha256"), file.Sha256) },
        Status = DocumentReferenceStatus.Current,
        Type = Prose.Clean(file.Format) is string format ? Concepts.InWords(format) : null,
        Subject = CaseContext.To(context.PatientId),
        Description = Prose.Sentences($"{file.Format} {Name(file)}", FormattableString.Invariant($"{file.Length} bytes"), $"SHA-256 {file.Sha256}"),
        Content = { new DocumentReference.ContentComponent { Attachment = new Attachment { ContentType = ContentType(file), Title = Name(file) } } },
    };

    // Names are relative; should one be rooted after all, no folder of the laboratory's machines goes out.
    private static string Name(InputFile file)
    {
        string name = Prose.Clean(file.Name.Replace('\\', '/')) ?? "file";
        bool rooted = name.StartsWith('/') || name.Contains(":/", StringComparison.Ordinal) || name.Contains("../", StringComparison.Ordinal);
        return rooted ? name[(name.LastIndexOf('/') + 1)..] : name;
    }

    private static string ContentType(InputFile file) => Path.GetExtension(file.Name).ToUpperInvariant() switch
    {
        ".TSV" => "text/tab-separated-values",
        ".CSV" => "text/csv",
        ".TXT" or ".VCF" => "text/plain",
        ".JSON" => "application/json",
        ".GZ" => "application/gzip",
        _ => "application/octet-stream",
    };
}
