namespace LmsVariants.Formats.Gff;

/// <summary>A transcript of a GFF3 file with its parts; they may stand in any order in the file.</summary>
/// <param name="Id">Its identifier in the file.</param>
/// <param name="Self">The feature of the transcript; null where the parts name a parent that has none.</param>
/// <param name="Gene">The feature of its gene; null where there is none.</param>
/// <param name="Exons">Its exons as stated.</param>
/// <param name="Coding">The parts of its coding region.</param>
/// <param name="Untranslated">Its untranslated regions.</param>
internal sealed record GffTranscript(string Id, GffFeature? Self, GffFeature? Gene, List<GffFeature> Exons, List<GffFeature> Coding, List<GffFeature> Untranslated);

/// <summary>Puts the features of a GFF3 file together, in the dialects of Ensembl and NCBI.</summary>
internal sealed class GffGenes
{
    private readonly Dictionary<string, GffFeature> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (List<GffFeature> Exons, List<GffFeature> Coding, List<GffFeature> Untranslated)> _parts = new(StringComparer.Ordinal);

    public void Add(GffFeature feature)
    {
        bool isExon = feature.Type == "exon";
        bool isCoding = feature.Type == "CDS";
        if (!isExon && !isCoding && !feature.Type.EndsWith("UTR", StringComparison.Ordinal))
        {
            if (feature.Attribute("ID") is string id) _byId.TryAdd(id, feature);
            return;
        }
        foreach (string parent in (feature.Attribute("Parent") ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!_parts.TryGetValue(parent, out var parts)) _parts[parent] = parts = ([], [], []);
            (isExon ? parts.Exons : isCoding ? parts.Coding : parts.Untranslated).Add(feature);
        }
    }

    /// <summary>The transcripts with a coding region, in the order in which their first part stands in the file.</summary>
    public IEnumerable<GffTranscript> Coding()
    {
        foreach ((string id, var parts) in _parts)
        {
            if (parts.Coding.Count == 0) continue;
            GffFeature? self = _byId.TryGetValue(id, out GffFeature found) ? found : null;
            GffFeature? gene = self?.Attribute("Parent") is string parent && _byId.TryGetValue(parent, out GffFeature above) ? above : null;
            // Bacterial genes of NCBI have a coding region and no transcript between it and the gene.
            yield return new GffTranscript(id, self, gene ?? self, parts.Exons, parts.Coding, parts.Untranslated);
        }
    }
}
