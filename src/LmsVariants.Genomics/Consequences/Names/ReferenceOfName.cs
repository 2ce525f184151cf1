using System.Collections.Immutable;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>The sequence that stands in front of a name, found among those that are known.</summary>
/// <param name="Axis">The sequence; null where none is found.</param>
/// <param name="Why">Why none is; null where one is.</param>
/// <param name="Note">What differs between the record named and the one that is read; null where nothing.</param>
internal sealed record ReferenceOfName(NamedAxis? Axis, string? Why, string? Note = null)
{
    public static ReferenceOfName Of(HgvsName name, TranscriptCatalogue catalogue, GenomeAssembly? assembly) => name switch
    {
        { Kind: HgvsKind.Rna } => None("an r. name says what was seen in RNA and not which change of DNA made it"),
        { Kind: HgvsKind.Protein } => None("a p. name says what becomes of the protein and not which change of DNA makes it"),
        { Reference: null } => None("the name has no reference sequence"),
        { Kind: HgvsKind.Coding or HgvsKind.NonCoding } => OnTranscript(name, name.Reference, catalogue, assembly),
        _ => OnGenome(name.Kind, name.Reference, catalogue, assembly),
    };

    private static ReferenceOfName OnTranscript(HgvsName name, HgvsReference reference, TranscriptCatalogue catalogue, GenomeAssembly? assembly)
    {
        if (reference.Sequence is Accession { Base: string outer } genomic && reference.Transcript is not null && outer.StartsWith("NC_", StringComparison.Ordinal))
        {
            if (!Contig.TryParseRefSeq(genomic.ToString(), out _, out GenomeAssembly? stated)) return None($"{genomic} is no chromosome of GRCh37 or GRCh38");
            assembly = stated ?? assembly;
        }
        if ((reference.Transcript ?? reference.Sequence) is not Accession wanted) return OnGene(name.Kind, reference.Symbol!, catalogue, assembly);
        if (catalogue.Find(wanted) is not Transcript transcript) return None(WhyUnknown(wanted));
        if (reference.Symbol is string symbol && symbol != transcript.Gene) return None($"{transcript.Accession} is a transcript of {transcript.Gene}, not of {symbol}");
        // The start codon is the same place on other versions as well; the first base is not.
        if (name.Kind == HgvsKind.NonCoding && transcript.IsCounterpart(wanted) && !IsPaired(wanted, transcript))
        {
            return None($"n. places of {wanted} are counted from its first base, which need not be that of {transcript.Accession}: MANE pairs {transcript.Counterpart} with it");
        }
        return OnTranscript(name.Kind, transcript, assembly, NoteOf(wanted, transcript));
    }

    private static bool IsPaired(Accession wanted, Transcript transcript) => wanted.Version is not null && wanted == transcript.Counterpart;

    private static string? NoteOf(Accession wanted, Transcript transcript)
    {
        if (wanted == transcript.Accession || (wanted.Version is null && wanted.Base == transcript.Accession.Base)) return null;
        string note = $"read on {transcript.Accession}; the name gives {wanted}";
        if (!transcript.IsCounterpart(wanted)) return note;
        return IsPaired(wanted, transcript) ? $"{note}, which MANE pairs with it" : $"{note}, and MANE pairs it with {transcript.Counterpart}";
    }

    private static ReferenceOfName OnGene(HgvsKind kind, string symbol, TranscriptCatalogue catalogue, GenomeAssembly? assembly)
    {
        ImmutableArray<Transcript> ofGene = catalogue.OfGene(symbol);
        if (ofGene.IsEmpty) return None($"no transcript of {symbol} is known");
        if (ofGene.Length > 1 && ofGene[0].Status != TranscriptStatus.ManeSelect) return None($"{symbol} has several transcripts and none is MANE Select: the name needs its transcript");
        return OnTranscript(kind, ofGene[0], assembly, $"read on {ofGene[0].Accession}; the name gives the gene alone");
    }

    private static ReferenceOfName OnTranscript(HgvsKind kind, Transcript transcript, GenomeAssembly? assembly, string? note)
    {
        GenomeAssembly on = assembly ?? transcript.HomeAssembly;
        return TranscriptAxis.Of(transcript, on, kind) is TranscriptAxis axis ? new ReferenceOfName(axis, null, note) : None($"{transcript.Accession} is not placed on {on}");
    }

    private static string WhyUnknown(Accession wanted) => wanted.Base switch
    {
        ['N', 'G', '_', ..] => $"the places of {wanted} are counted on a record that is not known; a transcript behind it in parentheses would do",
        ['L', 'R', 'G', '_', ..] => $"{wanted} is a record of LRG that is not known; its RefSeq or Ensembl transcript would do",
        ['N', 'C', '_', ..] => $"{wanted} is a chromosome and no transcript; a transcript behind it in parentheses would do",
        _ => $"the transcript {wanted} is not known",
    };

    private static ReferenceOfName OnGenome(HgvsKind kind, HgvsReference reference, TranscriptCatalogue catalogue, GenomeAssembly? assembly)
    {
        string text = reference.Sequence?.ToString() ?? reference.Symbol!;
        GenomeAssembly home = assembly ?? (catalogue.All.IsEmpty ? GenomeAssembly.GRCh38 : catalogue.All[0].HomeAssembly);
        if (reference.Sequence is not Accession sequence)
        {
            Contig named = Contig.Named(text);
            return named.Number < 26 || IsKnown(catalogue, named) ? On(home, named) : None($"{text} is no chromosome and no contig that is known");
        }
        if (Contig.TryParseRefSeq(text, out Contig chromosome, out GenomeAssembly? stated)) return On(stated ?? home, chromosome);
        if (IsKnown(catalogue, Contig.Named(text))) return On(home, Contig.Named(text));
        return None(sequence.Base switch
        {
            ['N', 'G', '_', ..] or ['L', 'R', 'G', '_', ..] => $"the places of {sequence} are counted on a record that is not known, and not on a chromosome",
            ['N', 'C', '_', ..] => $"{sequence} is no chromosome of GRCh37 or GRCh38",
            _ => $"{sequence} is no chromosome",
        });

        ReferenceOfName On(GenomeAssembly on, Contig contig) => new(new GenomeAxis(on, contig, catalogue.Bases, kind), null);
    }

    private static bool IsKnown(TranscriptCatalogue catalogue, Contig contig) =>
        catalogue.All.Any(transcript => transcript.Placements.Values.Any(placement => placement.Contig == contig));

    private static ReferenceOfName None(string why) => new(null, why);
}
