using Hl7.Fhir.Model;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>A file that the case was read from, by name, size and SHA-256; the file itself stays where it is.</summary>
/// <remarks>
/// The hash of a FHIR attachment is SHA-1, so ours stands as an identifier. The guide lets a file name the report; that is left
/// out, as the report stands after what it rests on, and its provenance names the files.
/// </remarks>
internal static class InputReference
{
    public static string IdOf(CaseContext context, InputFile file) => context.Identity.OfCase("file", context.Files.IdentityOf(file));

    public static DocumentReference Of(CaseContext context, InputFile file) => new()
    {
        Id = IdOf(context, file),
        Meta = Concepts.Profile(Structures.DataFile),
        Identifier = { new Identifier(context.Identity.System("sha256"), file.Sha256) },
        Status = DocumentReferenceStatus.Current,
        Type = DataFormat.Of(context, file),
        Subject = CaseContext.To(context.PatientId),
        Date = context.Report.ReportTime,
        Description = Prose.Sentences(
            context.Discretion.Pass($"{file.Format} {CaseFiles.NameOf(file)}"),
            file.Software.Length > 0 ? context.Discretion.Pass($"Written by {file.Software}") : null,
            file.JoinedBy.IsEmpty ? null : context.Discretion.Pass($"Known to belong to the case by: {file.JoinedBy}"),
            FormattableString.Invariant($"{file.Length} bytes"),
            $"SHA-256 {file.Sha256}"),
        Content = { new DocumentReference.ContentComponent { Attachment = Attachment(context, file) } },
    };

    // The standard counts in 31 bits; the size of a larger file stands in the description alone.
    private static Attachment Attachment(CaseContext context, InputFile file) => new()
    {
        ContentType = ContentType(file),
        Size = file.Length <= int.MaxValue ? file.Length : null,
        Title = context.Discretion.Pass(CaseFiles.NameOf(file)),
    };

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
