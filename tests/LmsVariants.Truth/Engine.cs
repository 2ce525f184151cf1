using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Truth;

/// <summary>The one place where the programme asks for what is measured.</summary>
internal static class Engine
{
    /// <summary>What the allele does to the transcript.</summary>
    public static TranscriptConsequence Describe(Transcript transcript, Variant variant) =>
        ConsequenceCaller.Describe(transcript, JustifiedAllele.Of(variant, transcript.Bases));
}

/// <summary>Where transcripts come from.</summary>
internal static class Bundles
{
    /// <summary>The transcripts of the panel genes: a bundle's file, else the shared tables.</summary>
    public static TranscriptCatalogue OfPanel(string shared, string? bundle)
    {
        if (bundle is not null) return BundleFile.Read(Path.GetFileName(bundle), File.ReadAllBytes(bundle));
        string folder = Path.Combine(shared, "reference");
        Dictionary<string, byte[]> tables = ReferenceTables.FileNames.ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(folder, name)), StringComparer.Ordinal);
        return new TranscriptCatalogue(new ReferenceVersion(BundleFile.FormatVersion, string.Empty, []), ReferenceTables.Read(tables));
    }

    /// <summary>The transcripts of a GFF3 with the bases of a FASTA.</summary>
    public static TranscriptCatalogue FromGff(string gffPath, string faPath) =>
        throw new NotImplementedException($"no importer yet for {Path.GetFileName(gffPath)} and {Path.GetFileName(faPath)}");
}
