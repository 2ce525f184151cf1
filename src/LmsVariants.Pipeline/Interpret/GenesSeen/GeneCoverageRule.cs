using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.Panels;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Interpret.GenesSeen;

/// <summary>Says by name which genes the examination did not see, as far as panel, files and reference bundle tell.</summary>
internal sealed class GeneCoverageRule(CuratedKnowledge knowledge, TranscriptCatalogue transcripts)
{
    private static readonly ImmutableArray<CoverageSubject> Losses = [CoverageSubject.GeneLosses, CoverageSubject.ExonLosses];

    public GeneCoverage Judge(ReportedCase reported, ImmutableArray<Finding> findings)
    {
        Assessed<GenePanel> panel = PanelOf(reported);
        HashSet<string> curated = [.. knowledge.Genes.All.Where(gene => gene.Curation is not null).Select(gene => gene.Symbol), .. knowledge.GeneLists.Values.SelectMany(list => list.Genes)];
        return new GeneCoverage
        {
            Panel = panel,
            NotOnPanel = panel.IsAssessed ? [.. curated.Except(panel.Value.Genes, StringComparer.Ordinal).Except(findings.SelectMany(GenesOf), StringComparer.Ordinal).Order(StringComparer.Ordinal)] : [],
            Uncalled = Uncalled(reported, panel, curated),
            WithoutReference = panel.IsAssessed && reported.Assay.Assembly is { } assembly ? panel.Value.Genes.Count(gene => CodingOf(gene, assembly) is null) : 0,
            LossesNotAssessed = AreLossesSeen(reported) || !knowledge.GeneLists.TryGetValue(GeneList.DeletionWatch, out GeneList? watched) ? [] : watched.Genes,
        };
    }

    /// <summary>What is said of it among the limits: names of curated genes, numbers of the others.</summary>
    public static IEnumerable<Phrase> Sentences(GeneCoverage coverage)
    {
        if (!coverage.Panel.IsAssessed)
        {
            yield return $"Which genes were not examined is not known: {coverage.Panel.WhyNot}.";
            yield break;
        }
        if (!coverage.NotOnPanel.IsEmpty) yield return $"Not on {coverage.Panel.Value.Name}, and so not examined: {string.Join(", ", coverage.NotOnPanel)}.";
        if (!coverage.Uncalled.IsAssessed || coverage.Uncalled.Value.IsEmpty) yield break;
        string named = string.Join(", ", coverage.Uncalled.Value.Where(gene => gene.IsCurated).Select(Words));
        int others = coverage.Uncalled.Value.Count(gene => !gene.IsCurated);
        yield return $"Coding bases without a call, where nothing listed is no negative result: {Counted(named, others)}.";
    }

    private static Phrase Counted(string named, int others) => (named.Length, others) switch
    {
        (_, 0) => Phrase.Verbatim(named),
        (0, 1) => $"{others} gene of the panel",
        (0, _) => $"{others} genes of the panel",
        (_, 1) => $"{named}; and of {others} further gene of the panel",
        _ => $"{named}; and of {others} further genes of the panel",
    };

    // A gene of which the files report something was looked at, whatever the list of the panel says.
    private static IEnumerable<string> GenesOf(Finding finding) => finding.Reported is ReportedFusion fusion ? [finding.Symbol, .. fusion.Partners] : [finding.Symbol];

    private static string Words(UncalledGene gene) => FormattableString.Invariant($"{gene.Symbol} ({gene.Percent} %)");

    private static bool AreLossesSeen(ReportedCase reported) => Losses.All(subject => reported.Coverage.Any(part => part.Subject == subject && part.IsAssessed));

    // What the files themselves say of their assay counts before what a sheet says of the case.
    private Assessed<GenePanel> PanelOf(ReportedCase reported)
    {
        string stated = reported.Assay.Panel.Length > 0 ? reported.Assay.Panel : reported.Sheet?.Panel ?? string.Empty;
        if (stated.Length == 0) return Assessed<GenePanel>.Not($"the files state no panel");
        return knowledge.Panels.FirstOrDefault(panel => panel.IsStatedAs(stated)) is GenePanel known
            ? Assessed<GenePanel>.As(known)
            : Assessed<GenePanel>.Not($"the knowledge base does not list the genes of the panel {stated}");
    }

    private Assessed<ImmutableArray<UncalledGene>> Uncalled(ReportedCase reported, Assessed<GenePanel> panel, HashSet<string> curated)
    {
        if (!panel.IsAssessed) return Assessed<ImmutableArray<UncalledGene>>.Not($"the panel is not known");
        if (reported.Uncalled.IsEmpty) return Assessed<ImmutableArray<UncalledGene>>.Not($"the files list no stretch without a call");
        if (reported.Assay.Assembly is not { } assembly) return Assessed<ImmutableArray<UncalledGene>>.Not($"the assembly is not known");
        UncalledBases uncalled = new(reported.Uncalled);
        return Assessed<ImmutableArray<UncalledGene>>.As(
        [
            .. panel.Value.Genes.Select(gene => CodingOf(gene, assembly)).OfType<Transcript>()
                .Select(transcript => Of(transcript, transcript.Placements[assembly], uncalled, curated))
                .Where(gene => gene.Bases > 0)
                .OrderByDescending(gene => gene.IsCurated).ThenByDescending(gene => (decimal)gene.Bases / gene.CodingBases).ThenBy(gene => gene.Symbol, StringComparer.Ordinal),
        ]);
    }

    private Transcript? CodingOf(string gene, GenomeAssembly assembly) => transcripts.OfGene(gene).FirstOrDefault(transcript => transcript.Placements.ContainsKey(assembly));

    private static UncalledGene Of(Transcript transcript, TranscriptPlacement placement, UncalledBases uncalled, HashSet<string> curated)
    {
        int bases = 0;
        foreach (Interval exon in placement.Exons)
        {
            int first = Math.Max(exon.First.Value, placement.CodingRegion.First.Value);
            int last = Math.Min(exon.Last.Value, placement.CodingRegion.Last.Value);
            if (first <= last) bases += uncalled.Within(placement.Contig, first, last);
        }
        return new UncalledGene(transcript.Gene, transcript.Accession, bases, placement.CodingLength, curated.Contains(transcript.Gene));
    }
}
