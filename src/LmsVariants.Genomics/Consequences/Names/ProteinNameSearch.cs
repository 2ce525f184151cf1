using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>The changes of one base that a protein name may stand for.</summary>
/// <param name="Changes">The changes, in the order of transcription and then of the alphabet; none, one or several.</param>
/// <param name="Why">Why there are none; null where there are some.</param>
public sealed record ProteinNameMatches(ImmutableArray<HgvsCoding> Changes, string? Why)
{
    /// <summary>Gets the change where it is the only one; null where there are none or several.</summary>
    public HgvsCoding? Single => Changes is [HgvsCoding only] ? only : null;
}

/// <summary>Finds what single base could be changed so that the change of the protein that is predicted has a given name.</summary>
/// <remarks>
/// Each change of the codons concerned is predicted as <see cref="ConsequenceCaller"/> predicts it, and kept where the names
/// are equal. What changes more than one base is not found: for a frame shift, a deletion, a duplication or an insertion of
/// residues no single base is ever the cause.
/// </remarks>
public static class ProteinNameSearch
{
    /// <summary>Finds the changes for a name; another protein or gene in front of it than that of the transcript finds none.</summary>
    public static ProteinNameMatches Find(HgvsProtein name, Transcript transcript, GenomeAssembly assembly)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(transcript);
        if (name.Gene is string gene && gene != transcript.Gene) return None($"{transcript.Accession} is a transcript of {transcript.Gene}, not of {gene}");
        if (name.Protein is Accession named && named.Base != transcript.Accession.Base && named.Base != transcript.Protein?.Base && !transcript.IsCounterpart(named))
        {
            return None($"{named} is not the protein of {transcript.Accession}");
        }
        return Find(name.Change, transcript, assembly);
    }

    /// <summary>Finds the changes for a change of the protein.</summary>
    /// <param name="change">What happens to the protein.</param>
    /// <param name="transcript">The transcript that codes for it.</param>
    /// <param name="assembly">The assembly that gives the bases.</param>
    public static ProteinNameMatches Find(ProteinChange change, Transcript transcript, GenomeAssembly assembly)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(transcript);
        if (!transcript.Placements.ContainsKey(assembly)) return None($"{transcript.Accession} is not placed on {assembly}");
        if (Codons(change) is not (int first, int last)) return None($"{change} is never the work of a single base");
        string protein = transcript.SequenceOn(assembly).Protein;
        last = Math.Min(last, protein.Length);
        if (first > last) return None(string.Create(CultureInfo.InvariantCulture, $"{transcript.Accession} has {protein.Length} codons"));
        if (Residue(change) is AminoAcid stated && protein[first - 1] != 'X' && stated.OneLetter != protein[first - 1])
        {
            return None(string.Create(CultureInfo.InvariantCulture, $"{transcript.Accession} has {AminoAcid.Of(protein[first - 1])} at {first}, not {stated}"));
        }
        ImmutableArray<HgvsCoding> found = [.. Enumerable.Range(first, last - first + 1).SelectMany(codon => OfCodon(codon, change, transcript, assembly))];
        return new ProteinNameMatches(found, found.IsEmpty ? $"no change of a single base of {transcript.Accession} gives {change}" : null);
    }

    private static IEnumerable<HgvsCoding> OfCodon(int codon, ProteinChange wanted, Transcript transcript, GenomeAssembly assembly)
    {
        TranscriptSequence sequence = transcript.SequenceOn(assembly);
        for (int number = transcript.LeadingBases + (codon * 3) - 2; number <= transcript.LeadingBases + (codon * 3) && number <= sequence.CodingLength; number++)
        {
            char from = sequence.Bases[sequence.CodingStart + number - 1];
            if (from == 'N') continue;
            foreach (char to in "ACGT")
            {
                if (to == from) continue;
                HgvsCoding name = new(transcript.Accession, CodingPosition.InCds(number), CodingPosition.InCds(number), new Substitution(from, to));
                if (NameProjection.Of(name, transcript, assembly) is not NameProjection.Placed placed) continue;
                if (ConsequenceCaller.Describe(transcript, placed.Allele).Protein is ProteinChange predicted && IsNamed(predicted, wanted)) yield return name;
            }
        }
    }

    // The codons, from 1, of which one base may have been changed; null where none can.
    private static (int First, int Last)? Codons(ProteinChange change) => change switch
    {
        ProteinSubstitution one => (one.Position, one.Position),
        ProteinUnchanged one => (one.Position, one.Position),
        ProteinRangeUnchanged range => (range.Residues.FirstPosition, range.Residues.LastPosition),
        ProteinExtension one => (one.Position, one.Position),
        ProteinStartLoss => (1, 1),
        ProteinWhollyUnchanged => (1, int.MaxValue),
        _ => null,
    };

    private static AminoAcid? Residue(ProteinChange change) => change switch
    {
        ProteinSubstitution one => one.From,
        ProteinUnchanged one => one.Residue,
        ProteinRangeUnchanged range => range.Residues.First,
        ProteinExtension => AminoAcid.Ter,
        ProteinStartLoss => AminoAcid.Met,
        _ => null,
    };

    // A name may leave out what an extension begins with and where it ends; one of the whole protein holds for each residue.
    private static bool IsNamed(ProteinChange predicted, ProteinChange wanted) => (predicted, wanted) switch
    {
        (ProteinUnchanged, ProteinWhollyUnchanged or ProteinRangeUnchanged) => true,
        (ProteinExtension found, ProteinExtension asked) => found.Position == asked.Position
            && (asked.To == AminoAcid.Of('X') || asked.To == found.To) && (asked.StopAfter is null || asked.StopAfter == found.StopAfter),
        _ => predicted == wanted,
    };

    private static ProteinNameMatches None(string why) => new([], why);
}
