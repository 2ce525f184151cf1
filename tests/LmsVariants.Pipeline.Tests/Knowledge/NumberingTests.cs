using System.Collections.Immutable;

using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Domains;
using LmsVariants.KnowledgeBase.FunctionalStudies;
using LmsVariants.KnowledgeBase.Hotspots;
using LmsVariants.Testing;

namespace LmsVariants.Pipeline.Tests.Knowledge;

/// <summary>Residues and alleles of the curated tables are those of the transcripts and bases that the pipeline looks them up with.</summary>
public sealed class NumberingTests
{
    private static readonly Lazy<TranscriptCatalogue> Bundle = new(() => BundleFile.Open(Component.InRepository("knowledgebase", "reference", "lmsvariants.bundle")));

    private static CuratedKnowledge Knowledge => RealTables.Knowledge;

    [Fact]
    public void The_reference_of_every_hotspot_is_the_residue_of_each_transcript_that_it_names()
    {
        int compared = 0;
        foreach (Hotspot hotspot in Knowledge.Hotspots.All.Where(row => row.Kind is HotspotKind.Substitution))
        {
            foreach (string transcript in hotspot.Transcripts)
            {
                Assert.Equal((hotspot.Gene, hotspot.Reference), (Of(transcript)!.Gene, AminoAcid.Of(Of(transcript)!.Sequence.Protein[hotspot.Residue - 1]).ThreeLetter));
                compared++;
            }
        }
        Assert.Equal(554, compared);
    }

    [Fact]
    public void Every_MANE_Select_transcript_with_bases_is_covered_but_that_of_FGFR1()
    {
        IEnumerable<string> uncovered = Bundle.Value.All
            .Where(transcript => transcript.Status is TranscriptStatus.ManeSelect && transcript.CodingSequence is not null && !Knowledge.Hotspots.IsCovered(transcript.Gene, transcript.Accession.Base))
            .Select(transcript => transcript.Gene);
        Assert.Equal(["FGFR1"], uncovered);
    }

    [Fact]
    public void The_reference_of_every_functional_study_is_the_residue_of_its_transcript()
    {
        foreach (FunctionalStudy study in Knowledge.FunctionalStudies.OfGene("TP53"))
        {
            Assert.True(HgvsProtein.TryParse("NP_000537.3:" + study.ProteinChange, out HgvsProtein? name, out _));
            ProteinSubstitution change = Assert.IsType<ProteinSubstitution>(name.Change);
            Assert.Equal(study.ProteinChange, change.ToString());
            Assert.Equal(AminoAcid.Of(Of(study.Transcript)!.Sequence.Protein[change.Position - 1]), change.From);
        }
    }

    [Fact]
    public void No_domain_and_no_critical_residue_lies_behind_the_end_of_its_protein()
    {
        ImmutableArray<ProteinDomain> domains = [.. Knowledge.Genes.All.SelectMany(gene => Knowledge.Domains.OfGene(gene.Symbol))];
        Assert.Equal(391, domains.Length);
        Assert.All(domains, domain => Assert.True(Of(domain.Transcript) is not { CodingSequence: not null } known || domain.Last < known.Sequence.Protein.Length, domain.ToString()));
        Assert.All(Knowledge.CriticalResidues.All, row => Assert.All(row.Transcripts, transcript => Assert.True(row.Last < Of(transcript)!.Sequence.Protein.Length)));
    }

    [Theory]
    [InlineData("brca2-gnomad", "NM_000059", 0)]
    [InlineData("bard1-gnomad-snv", "NM_000465", 279)]
    public void The_reference_bases_of_every_allele_are_those_of_the_assembly(string table, string transcript, int unknown)
    {
        string[] rows = [.. File.ReadLines(Component.InRepository("knowledgebase", "frequencies", table + ".tsv")).Where(line => !line.StartsWith('#')).Skip(1)];
        IReferenceBases bases = Of(transcript)!.Bases;
        int withoutBases = 0;
        foreach (string[] row in rows.Select(line => line.Split('\t')))
        {
            char[] read = new char[row[2].Length];
            bases.Read(GenomeAssembly.GRCh38, Contig.Named(row[0]), int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture), read);
            if (read.Contains('N')) withoutBases++;
            else Assert.Equal(row[2], new string(read));
        }
        Assert.Equal(unknown, withoutBases);
    }

    private static Transcript? Of(string accession) => Accession.TryParse(accession, out Accession read) ? Bundle.Value.Find(read) : null;
}
