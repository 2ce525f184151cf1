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
    /// <summary>The transcripts of the panel genes: the bundle named, else the one of this repository.</summary>
    public static TranscriptCatalogue OfPanel(string? bundle) => BundleFile.Open(bundle ?? Path.Combine("knowledgebase", "reference", "lmsvariants.bundle"));

    /// <summary>The transcripts of a GFF3 with the bases of a FASTA.</summary>
    public static TranscriptCatalogue FromGff(string gffPath, string faPath)
    {
        using FileStream gff = File.OpenRead(gffPath);
        using FileStream fasta = File.OpenRead(faPath);
        GenomeReading reading = GenomeBuild.Read(new NamedStream(Path.GetFileName(gffPath), gff), new NamedStream(Path.GetFileName(faPath), fasta), mane: null, assembly: null, sources: []);
        using MemoryStream file = new();
        BundleFile.Write(file, reading.Content);
        return BundleFile.Read(Path.GetFileName(gffPath), file.ToArray());
    }
}
