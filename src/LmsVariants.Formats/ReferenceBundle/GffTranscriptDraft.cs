using System.Collections.Frozen;
using System.Globalization;

using LmsVariants.Formats.Gff;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>A transcript of an annotation before its bases are known.</summary>
/// <param name="Source">What the annotation says.</param>
/// <param name="Accession">Its accession.</param>
/// <param name="Placement">Where it lies.</param>
/// <param name="LeadingBases">Bases of the coding region before its first whole codon.</param>
internal sealed record GffTranscriptDraft(GffTranscript Source, Accession Accession, TranscriptPlacement Placement, int LeadingBases)
{
    public string Gene => Source.Gene?.Attribute("gene") ?? Source.Gene?.Attribute("Name") ?? (Source.Gene?.Attribute("ID") is string id ? WithoutPrefix(id) : Accession.Base);

    /// <summary>Places the transcript; null where it lies outside its sequence, or its parts are no exons with one coding region.</summary>
    public static GffTranscriptDraft? Of(GffTranscript source, SequenceNames names)
    {
        SequencePlace place = names.OfFeature(source.Coding[0].Sequence);
        if (source.Coding[0].Strand is not Strand strand) return null;
        if (source.Coding.Concat(source.Exons).Any(part => part.Sequence != source.Coding[0].Sequence || part.Strand != strand || part.First + place.Shift < 1)) return null;
        GffFeature[] coding = [.. source.Coding.OrderBy(part => part.First)];
        List<(int First, int Last)> exons = Exons(source, coding);
        if (exons[0].First + place.Shift < 1 || exons.Zip(exons.Skip(1)).Any(pair => pair.Second.First <= pair.First.Last)) return null;
        try
        {
            TranscriptPlacement placement = new(
                place.Contig,
                strand,
                new Interval(coding[0].First + place.Shift, coding[^1].Last + place.Shift),
                exons.Select(exon => new Interval(exon.First + place.Shift, exon.Last + place.Shift)));
            // Where the ribosome slips, or a coding part lies in an intron, exons do not tell the coding sequence.
            if (coding.Sum(part => part.Last - part.First + 1) != placement.CodingLength) return null;
            int leading = (strand == Strand.Forward ? coding[0] : coding[^1]).Phase ?? 0;
            return leading >= placement.CodingLength ? null : new GffTranscriptDraft(source, AccessionOf(source), placement, leading);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The transcript with what is known of it.</summary>
    /// <param name="assembly">The assembly that it lies on.</param>
    /// <param name="bases">The bases of the assembly.</param>
    /// <param name="basesFrom">Where they are from.</param>
    /// <param name="mane">What MANE says of it; null for nothing.</param>
    /// <param name="hasMane">Whether a table of MANE was given: pairs are then taken from it alone.</param>
    public Transcript With(GenomeAssembly assembly, IReferenceBases bases, string basesFrom, ManeEntry? mane, bool hasMane)
    {
        string? stated = Source.Coding[0].Attribute("protein_id");
        string? ours = Source.Self?.Attribute("lmsv_status");
        TranscriptStatus status = mane?.Status ?? (ours is not null && BundleLayout.TryReadStatus(ours, out TranscriptStatus own) ? own : TranscriptStatus.Reporting);
        Transcript transcript = new(
            Accession,
            Gene,
            mane?.HgncId ?? HgncId() ?? string.Empty,
            status,
            mane?.Protein ?? (AccessionText.TryRead(stated ?? string.Empty, out Accession protein) ? protein : null),
            new Dictionary<GenomeAssembly, TranscriptPlacement> { [assembly] = Placement }.ToFrozenDictionary(),
            [.. Differences()],
            string.Empty,
            bases)
        {
            LeadingBases = LeadingBases,
            Counterpart = BundleLayout.IsOfMane(status) ? hasMane ? mane?.CounterpartOf(Accession) : StatedCounterpart() : null,
        };
        bool stateIncomplete = LeadingBases > 0 || (Source.Self?.Attribute("tag") ?? string.Empty).Contains("_NF", StringComparison.Ordinal);
        // Looked at on copies: the bases of a genome's transcripts need not stay in memory.
        bool isComplete = !stateIncomplete && (transcript with { }).WhyInconsistent() is null;
        return transcript with { IsComplete = isComplete, SequenceSource = (transcript with { }).CodingSequence is null ? string.Empty : basesFrom };
    }

    // What an export of ours says of the pair.
    private Accession? StatedCounterpart() =>
        AccessionText.TryRead(Source.Self?.Attribute("lmsv_counterpart") ?? string.Empty, out Accession counterpart) && counterpart.Base != Accession.Base ? counterpart : null;

    // What an export of ours says of bases that the assembly has otherwise.
    private IEnumerable<AssemblyDifference> Differences()
    {
        foreach (string text in (Source.Self?.Attribute("lmsv_differences") ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (TranscriptRow.TryReadDifference(text, out AssemblyDifference? difference)) yield return difference;
        }
    }

    // Stated exons, where they hold the coding region; else what all parts cover together.
    private static List<(int First, int Last)> Exons(GffTranscript source, GffFeature[] coding)
    {
        if (source.Exons.Count > 0 && coding.All(part => source.Exons.Any(exon => exon.First <= part.First && exon.Last >= part.Last)))
        {
            return [.. source.Exons.Select(exon => (exon.First, exon.Last)).Order()];
        }
        List<(int First, int Last)> covered = [];
        foreach ((int first, int last) in source.Exons.Concat(coding).Concat(source.Untranslated).Select(part => (part.First, part.Last)).Order())
        {
            if (covered.Count > 0 && first <= covered[^1].Last + 1) covered[^1] = (covered[^1].First, Math.Max(covered[^1].Last, last));
            else covered.Add((first, last));
        }
        return covered;
    }

    private static Accession AccessionOf(GffTranscript source)
    {
        string name = source.Self?.Attribute("transcript_id") ?? WithoutPrefix(source.Id);
        if (Accession.TryParse(name, out Accession accession) && accession is { IsCodingTranscript: true, Version: not null }) return accession;
        return int.TryParse(source.Self?.Attribute("version"), NumberStyles.None, CultureInfo.InvariantCulture, out int version)
            ? new Accession(name, version)
            : new Accession(name, null);
    }

    // Ensembl writes "transcript:" and "gene:" before its identifiers, NCBI "rna-" and "gene-".
    private static string WithoutPrefix(string id)
    {
        foreach (string prefix in (string[])["transcript:", "gene:", "rna-", "gene-"])
        {
            if (id.StartsWith(prefix, StringComparison.Ordinal) && id.Length > prefix.Length) return id[prefix.Length..];
        }
        return id;
    }

    // HGNC:HGNC:11998 at NCBI, [Source:HGNC Symbol;Acc:HGNC:11998] at Ensembl, without the second HGNC in older files.
    private string? HgncId()
    {
        if (Source.Self?.Attribute("hgnc_id") is string stated) return stated;
        string text = (Source.Gene?.Attribute("Dbxref") ?? string.Empty) + ' ' + (Source.Gene?.Attribute("description") ?? string.Empty);
        if (!text.Contains("HGNC", StringComparison.Ordinal)) return null;
        int at = Math.Max(text.LastIndexOf("HGNC:", StringComparison.Ordinal) + 5, text.LastIndexOf("Acc:", StringComparison.Ordinal) + 4);
        if (text.AsSpan(at).StartsWith("HGNC:", StringComparison.Ordinal)) at += 5;
        int end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end > at ? "HGNC:" + text[at..end] : null;
    }
}
