using System.Globalization;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>
/// Writes one assembly of a bundle as GFF3 in the dialect of Ensembl and FASTA: a record per stretch of genes, named
/// <c>contig_first_last</c>, and places counted from its first base. <c>reference build</c> reads them back to where they were.
/// </summary>
public static class GenomeExport
{
    private const int LineLength = 60;

    /// <summary>Writes both files.</summary>
    /// <returns>How many records and transcripts were written.</returns>
    public static (int Records, int Transcripts) Write(OpenedBundle bundle, GenomeAssembly assembly, TextWriter gff, TextWriter fasta)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(gff);
        ArgumentNullException.ThrowIfNull(fasta);
        (gff.NewLine, fasta.NewLine) = ("\n", "\n");
        Transcript[] placed = [.. bundle.Catalogue.All.Where(transcript => transcript.Placements.ContainsKey(assembly))];
        Region[] regions = [.. Regions(bundle, assembly, placed)];
        gff.WriteLine("##gff-version 3");
        gff.WriteLine($"#!genome-build {bundle.Catalogue.Version.AssemblyNames.GetValueOrDefault(assembly, assembly.ToString())}");
        foreach (Region region in regions) gff.WriteLine(string.Create(CultureInfo.InvariantCulture, $"##sequence-region {region.Name} 1 {region.Where.Length}"));
        foreach (Region region in regions) gff.WriteLine($"{SequenceNames.RegionPragma}\t{region.Name}\t{region.Contig}\t{region.Where.First}");
        ILookup<Contig, Transcript> byContig = placed.ToLookup(transcript => transcript.Placements[assembly].Contig);
        HashSet<string> genes = new(StringComparer.Ordinal);
        foreach (Region region in regions)
        {
            Transcript[] inside = [.. byContig[region.Contig].Where(transcript => region.Where.Contains(transcript.Placements[assembly].Span.First))];
            foreach (IGrouping<string, Transcript> gene in inside.GroupBy(transcript => transcript.Gene, StringComparer.Ordinal))
            {
                // A gene may lie on two contigs; an identifier stands once.
                string id = genes.Add(gene.Key) ? gene.Key : gene.Key + "@" + region.Name;
                WriteGene(gff, region, id, assembly, [.. gene]);
            }
            WriteBases(fasta, bundle, assembly, region);
        }
        return (regions.Length, placed.Length);
    }

    // Stretches of bases and the spans of transcripts, joined where they overlap or touch: introns without bases become N.
    private static IEnumerable<Region> Regions(OpenedBundle bundle, GenomeAssembly assembly, Transcript[] placed)
    {
        IEnumerable<(Contig Contig, Interval Where)> parts = bundle.Bases.Stretches.Where(stretch => stretch.Assembly == assembly).Select(stretch => (stretch.Contig, stretch.Where))
            .Concat(placed.Select(transcript => (transcript.Placements[assembly].Contig, transcript.Placements[assembly].Span)));
        Region? open = null;
        foreach ((Contig contig, Interval where) in parts.OrderBy(part => part.Contig).ThenBy(part => part.Where.First))
        {
            if (open is Region before && before.Contig == contig && where.First.Value <= before.Where.Last.Value + 1)
            {
                open = new Region(contig, new Interval(before.Where.First.Value, Math.Max(before.Where.Last.Value, where.Last.Value)));
                continue;
            }
            if (open is Region done) yield return done;
            open = new Region(contig, where);
        }
        if (open is Region last) yield return last;
    }

    private static void WriteGene(TextWriter gff, Region region, string id, GenomeAssembly assembly, Transcript[] transcripts)
    {
        Strand strand = transcripts[0].Placements[assembly].Strand;
        Interval whole = new(transcripts.Min(t => t.Placements[assembly].Span.First.Value), transcripts.Max(t => t.Placements[assembly].Span.Last.Value));
        Line(gff, region, "gene", whole, strand, ".", $"ID=gene:{Escape(id)};Name={Escape(transcripts[0].Gene)};biotype=protein_coding");
        foreach (Transcript transcript in transcripts) WriteTranscript(gff, region, id, transcript, transcript.Placements[assembly], assembly);
    }

    private static void WriteTranscript(TextWriter gff, Region region, string gene, Transcript transcript, TranscriptPlacement placement, GenomeAssembly assembly)
    {
        string name = Escape(transcript.Accession.Base);
        // No transcript_id: SnpEff takes it for the ID, and then finds no parent of that name for exons.
        List<string> attributes = [$"ID=transcript:{name}", $"Parent=gene:{Escape(gene)}", "biotype=protein_coding"];
        if (transcript.Accession.Version is int version) attributes.Add(string.Create(CultureInfo.InvariantCulture, $"version={version}"));
        if (transcript.HgncId.Length > 0) attributes.Add($"hgnc_id={Escape(transcript.HgncId)}");
        attributes.Add($"lmsv_status={BundleLayout.WordOf(transcript.Status)}");
        if (transcript.Counterpart is Accession counterpart) attributes.Add($"lmsv_counterpart={Escape(AccessionText.Write(counterpart))}");
        if (!transcript.IsComplete) attributes.Add("tag=cds_end_NF");
        string differences = string.Join(',', transcript.Differences.Where(difference => difference.Assembly == assembly).Select(TranscriptRow.Write));
        if (differences.Length > 0) attributes.Add($"lmsv_differences={differences}");
        Line(gff, region, "mRNA", placement.Span, placement.Strand, ".", string.Join(';', attributes));
        string parent = $"Parent=transcript:{name}";
        string protein = transcript.Protein is Accession of ? $";protein_id={Escape(AccessionText.Write(of))}" : string.Empty;
        (int codingFirst, int codingLast) = (placement.CodingRegion.First.Value, placement.CodingRegion.Last.Value);
        (string before, string behind) = placement.Strand == Strand.Forward ? ("five_prime_UTR", "three_prime_UTR") : ("three_prime_UTR", "five_prime_UTR");
        int done = 0;
        foreach (Interval exon in placement.Exons)
        {
            (int first, int last) = (exon.First.Value, exon.Last.Value);
            Line(gff, region, "exon", exon, placement.Strand, ".", parent);
            if (first < codingFirst) Line(gff, region, before, new Interval(first, Math.Min(last, codingFirst - 1)), placement.Strand, ".", parent);
            if (last > codingLast) Line(gff, region, behind, new Interval(Math.Max(first, codingLast + 1), last), placement.Strand, ".", parent);
            (int from, int to) = (Math.Max(first, codingFirst), Math.Min(last, codingLast));
            if (from > to) continue;
            int phase = (((transcript.LeadingBases - done) % 3) + 3) % 3;
            Line(gff, region, "CDS", new Interval(from, to), placement.Strand, phase.ToString(CultureInfo.InvariantCulture), $"ID=CDS:{name};{parent}{protein}");
            done += to - from + 1;
        }
    }

    private static void Line(TextWriter gff, Region region, string type, Interval where, Strand strand, string phase, string attributes)
    {
        int shift = region.Where.First.Value - 1;
        gff.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{region.Name}\tlmsvariants\t{type}\t{where.First.Value - shift}\t{where.Last.Value - shift}\t.\t{(strand == Strand.Forward ? '+' : '-')}\t{phase}\t{attributes}"));
    }

    private static void WriteBases(TextWriter fasta, OpenedBundle bundle, GenomeAssembly assembly, Region region)
    {
        fasta.WriteLine($">{region.Name} {region.Contig}:{region.Where}");
        Span<char> line = stackalloc char[LineLength];
        for (int at = 0; at < region.Where.Length; at += LineLength)
        {
            Span<char> part = line[..Math.Min(LineLength, region.Where.Length - at)];
            bundle.Bases.Read(assembly, region.Contig, region.Where.First.Value + at, part);
            fasta.WriteLine(part);
        }
    }

    private static string Escape(string value) =>
        value.Replace("%", "%25", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal).Replace("=", "%3D", StringComparison.Ordinal)
            .Replace(",", "%2C", StringComparison.Ordinal).Replace("&", "%26", StringComparison.Ordinal);

    private readonly record struct Region(Contig Contig, Interval Where)
    {
        public string Name => $"{Contig}_{Where.First}_{Where.Last}";
    }
}
