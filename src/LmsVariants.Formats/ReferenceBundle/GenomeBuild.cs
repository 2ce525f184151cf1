using System.Collections.Frozen;
using System.Collections.Immutable;

using LmsVariants.Formats.Gff;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>A file that is read as a stream, under the name that messages call it.</summary>
/// <param name="Name">Its name without a folder.</param>
/// <param name="Content">Its bytes.</param>
public sealed record NamedStream(string Name, Stream Content);

/// <summary>What an annotation and its sequences gave.</summary>
/// <param name="Content">What a bundle is written from.</param>
/// <param name="LeftOut">Coding transcripts that are not in it: outside their sequence, or of parts that are no exons with one coding region.</param>
/// <param name="Repeated">Transcripts that stand a second time, such as on an alternate locus.</param>
public sealed record GenomeReading(BundleContent Content, int LeftOut, int Repeated);

/// <summary>Makes a bundle from GFF3 and FASTA: every transcript with a coding region, and the bases of the genes with what is near them.</summary>
public static class GenomeBuild
{
    /// <summary>Reads an annotation and its sequences.</summary>
    /// <param name="gff">The annotation, in the dialect of Ensembl or NCBI.</param>
    /// <param name="fasta">The sequences.</param>
    /// <param name="mane">The summary table of MANE; null for none, and every transcript is reported on.</param>
    /// <param name="assembly">The assembly; null for what the annotation says.</param>
    /// <param name="sources">Where the files are from.</param>
    /// <exception cref="InputFormatException">A file cannot be read, or holds no coding transcript.</exception>
    public static GenomeReading Read(NamedStream gff, NamedStream fasta, NamedStream? mane, string? assembly, ImmutableArray<string> sources)
    {
        ArgumentNullException.ThrowIfNull(gff);
        ArgumentNullException.ThrowIfNull(fasta);
        SequenceNames names = new();
        GffGenes genes = new();
        string? pragma = null;
        foreach (GffFeature feature in GffReader.Read(gff.Name, gff.Content, line =>
        {
            names.ReadPragma(line);
            pragma ??= AssemblyName.OfPragma(line);
        })) genes.Add(feature);

        GffTranscript[] coding = [.. genes.Coding()];
        if (coding.Length == 0) throw new InputFormatException(new InputProblem(BundleCodes.NoTranscripts, SourceLocation.Whole(gff.Name), "file", "transcripts with CDS features", "none"));
        GffTranscriptDraft[] placed = [.. coding.Select(transcript => GffTranscriptDraft.Of(transcript, names)).OfType<GffTranscriptDraft>()];
        if (placed.Length == 0) throw new InputFormatException(new InputProblem(BundleCodes.NoTranscripts, SourceLocation.Whole(gff.Name), "file", "transcripts with exons that hold one coding region", "none"));
        // The same record may lie on a chromosome and on alternate loci: the chromosome comes first.
        GffTranscriptDraft[] kept = [.. placed.OrderBy(draft => draft.Placement.Contig.Number).DistinctBy(draft => draft.Accession.Base, StringComparer.Ordinal)];

        AssemblyName named = AssemblyName.Of(assembly, pragma, names.Seen);
        Dictionary<string, ManeEntry> status = mane is null ? [] : ManeSummary.Read(mane.Name, mane.Content);
        GeneRegions regions = new(kept.Select(draft => (draft.Placement.Contig, draft.Placement.Span)));
        List<PackedTract> tracts = regions.Take(fasta.Name, fasta.Content, names, named.Assembly);
        PackedBases bases = PackedBases.Of(tracts);
        ImmutableArray<Transcript> transcripts =
        [
            .. kept.Select(draft => draft.With(named.Assembly, bases, fasta.Name, status.GetValueOrDefault(draft.Accession.Base), mane is not null))
                .OrderBy(t => t.Gene, StringComparer.Ordinal)
                .ThenBy(t => t.Status)
                .ThenBy(t => t.Accession.Base, StringComparer.Ordinal),
        ];
        string[] counterparts = [.. transcripts.Select(transcript => transcript.Counterpart).OfType<Accession>().Select(counterpart => counterpart.Base)];
        if (counterparts.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { Key: string twice })
        {
            throw new InputFormatException(new InputProblem(BundleCodes.BadRow, SourceLocation.Whole(gff.Name), "lmsv_counterpart", "each counterpart once", Quoted.Field(twice)));
        }
        FrozenDictionary<GenomeAssembly, string> assemblies = new Dictionary<GenomeAssembly, string> { [named.Assembly] = named.Name }.ToFrozenDictionary();
        return new GenomeReading(new BundleContent(sources, assemblies, transcripts, tracts), coding.Length - placed.Length, placed.Length - kept.Length);
    }
}
