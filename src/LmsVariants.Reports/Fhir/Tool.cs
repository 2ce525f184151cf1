using System.Globalization;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Reports.Fhir;

/// <summary>Software or data that a result was made with. It is what its name, version and hash say, whatever the case.</summary>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version; empty where nobody states one.</param>
/// <param name="Sha256">Its SHA-256, lower-case hexadecimal; empty where none is known.</param>
/// <param name="Date">The day of its version; empty where none is known.</param>
internal sealed record Tool(string Kind, string Name, string Version, string Sha256 = "", string Date = "")
{
    /// <summary>Gets its name with its version.</summary>
    public string Title => Version.Length > 0 ? $"{Name} {Version}" : Name;

    /// <summary>Everything that the results of the case were made with, in the order in which it was used.</summary>
    public static IEnumerable<Tool> Of(CaseContext context) =>
        [.. Caller(context) is { } caller ? (Tool[])[caller] : [], Program(context), Knowledge(context), Reference(context)];

    /// <summary>The software that called the variants; null where the files do not name it.</summary>
    public static Tool? Caller(CaseContext context)
    {
        Assay assay = context.Report.Case.Assay;
        return context.Discretion.Pass(assay.Software) is string name ? new Tool("Variant calling software", name, context.Discretion.Pass(assay.Version) ?? string.Empty) : null;
    }

    /// <summary>This program.</summary>
    public static Tool Program(CaseContext context) => new("Interpretation software", "LmsVariants", context.Report.Provenance.Software);

    /// <summary>The knowledge base.</summary>
    public static Tool Knowledge(CaseContext context)
    {
        var version = context.Report.Provenance.Knowledge;
        return new Tool("Knowledge base", "LmsVariants knowledge base", version.Version, version.Sha256, version.Date);
    }

    /// <summary>The reference bundle: transcripts and sequences. Its content has a hash and no version; the version is that of its file format.</summary>
    public static Tool Reference(CaseContext context)
    {
        var version = context.Report.Provenance.Reference;
        return new Tool("Reference transcripts and sequences", "LmsVariants reference bundle", $"format {version.Format.ToString(CultureInfo.InvariantCulture)}", version.Sha256);
    }

    /// <summary>The id of its device: two cases made with the same share it, and a new version is a new device.</summary>
    public string Id(CaseContext context) => context.Identity.OfLaboratory("device", Name, Version, Sha256);
}
