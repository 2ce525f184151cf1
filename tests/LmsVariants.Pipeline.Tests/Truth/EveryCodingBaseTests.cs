using System.Globalization;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Consequences.Names;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Testing;

using Xunit.Abstractions;

namespace LmsVariants.Pipeline.Tests.Truth;

/// <summary>What must hold at every coding base of every transcript of the shared tables.</summary>
[Trait("Category", "Shared")]
public sealed class EveryCodingBaseTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void A_coding_base_maps_to_the_genome_and_back_to_itself_on_both_assemblies()
    {
        int bases = 0;
        foreach (Transcript transcript in RealTables.Transcripts().All)
        {
            Assert.Equal(2, transcript.Placements.Count);
            foreach ((GenomeAssembly assembly, TranscriptPlacement placement) in transcript.Placements)
            {
                HashSet<Position> seen = [];
                for (int number = 1; number <= placement.CodingLength; number++)
                {
                    CodingPosition coding = CodingPosition.InCds(number);
                    Position? there = placement.ToGenomic(coding);
                    if (there is null || !seen.Add(there.Value) || placement.ToCoding(there.Value) != coding) Assert.Fail($"{transcript.Accession} {assembly} c.{coding} is g.{there}");
                    bases++;
                }
                Assert.Null(placement.ToGenomic(CodingPosition.InCds(placement.CodingLength + 1)));
            }
        }
        Print("coding bases there and back", bases);
        Assert.Equal(713_898, bases);
    }

    [SkippableFact]
    public void Every_other_base_of_a_transcript_maps_back_to_itself_near_its_exons()
    {
        int bases = 0;
        foreach (Transcript transcript in RealTables.Transcripts().All)
        {
            foreach ((GenomeAssembly assembly, TranscriptPlacement placement) in transcript.Placements)
            {
                foreach (Interval exon in placement.Exons)
                {
                    for (int at = exon.First.Value - 60; at <= exon.Last.Value + 60; at++)
                    {
                        Position genomic = new(at);
                        CodingPosition? coding = placement.ToCoding(genomic);
                        Assert.Equal(placement.Span.Contains(genomic), coding is not null);
                        if (coding is null) continue;
                        if (placement.ToGenomic(coding.Value) != genomic) Assert.Fail($"{transcript.Accession} {assembly} g.{at} is c.{coding}");
                        bases++;
                    }
                }
            }
        }
        Print("exon bases and their surroundings there and back", bases);
        Assert.Equal(1_664_767, bases);
    }

    [SkippableFact]
    public void Both_assemblies_give_the_same_names_for_every_substitution()
    {
        int substitutions = 0;
        foreach (Transcript transcript in RealTables.Transcripts().All.Where(transcript => transcript.CodingSequence is not null))
        {
            string cds = transcript.CodingSequence!;
            for (int number = 1; number <= cds.Length; number++)
            {
                foreach (char to in "ACGT")
                {
                    char from = cds[number - 1];
                    if (from == to) continue;
                    string codon = string.Create(CultureInfo.InvariantCulture, $"c.{number}{from}>{to} codon {((number - 1) / 3) + 1}");
                    string? on37 = NamesOn(GenomeAssembly.GRCh37);
                    string on38 = NamesOn(GenomeAssembly.GRCh38)!;
                    on37 ??= on38;
                    if (on37 != on38 || !on37.StartsWith(codon, StringComparison.Ordinal)) Assert.Fail($"{transcript.Accession} {codon}: GRCh37 {on37}, GRCh38 {on38}");
                    substitutions++;

                    string? NamesOn(GenomeAssembly assembly)
                    {
                        HgvsCoding name = new(null, CodingPosition.InCds(number), CodingPosition.InCds(number), new Substitution(from, to));
                        NameProjection.Placed there = Assert.IsType<NameProjection.Placed>(NameProjection.Of(name, transcript, assembly));
                        // An assembly that has the new base itself names no change there.
                        if (there.Allele.IsUnchanged) return null;
                        TranscriptConsequence effect = ConsequenceCaller.Describe(transcript, there.Allele);
                        return string.Create(
                            CultureInfo.InvariantCulture, $"{effect.Name!.Change} codon {effect.Codon} {effect.Protein} {string.Join('&', effect.Terms)} exon {effect.Exon}");
                    }
                }
            }
        }
        Print("substitutions named alike on both assemblies", substitutions);
        Assert.Equal(956_583, substitutions);
    }

    [SkippableFact]
    public void The_assemblies_differ_at_two_coding_bases_and_nowhere_else_as_far_as_examined()
    {
        string[] differences =
        [
            .. RealTables.Transcripts().All.SelectMany(transcript => transcript.Differences.Select(difference => string.Create(
                CultureInfo.InvariantCulture,
                $"{transcript.Gene} c.{difference.CodingBase}: {difference.Assembly} {difference.AssemblyBase}, transcript {transcript.CodingSequence![difference.CodingBase - 1]}"))),
        ];
        Assert.Equal(["ATM c.5948: GRCh37 A, transcript G", "FANCI c.2547: GRCh37 G, transcript A"], differences);
    }

    [SkippableFact]
    public void Every_coding_sequence_translates_to_the_length_that_the_tables_state()
    {
        Dictionary<string, Transcript> transcripts = RealTables.Transcripts().All.ToDictionary(transcript => $"{transcript.Gene}|{transcript.Accession}", StringComparer.Ordinal);
        int checkedSequences = 0;
        foreach (string line in File.ReadLines(Component.Shared("reference", "cds.fa")).Where(line => line[0] == '>'))
        {
            string[] head = line[1..].Split('|');
            Transcript transcript = transcripts[$"{head[0]}|{head[1]}"];
            int residues = Enumerable.Range(0, transcript.CodingSequence!.Length / 3)
                .Count(codon => GeneticCode.Translate(transcript.CodingSequence.AsSpan(codon * 3, 3)) != AminoAcid.Ter);
            Assert.Equal($"{residues.ToString(CultureInfo.InvariantCulture)} aa", head[5]);
            Assert.Equal(residues + 1, transcript.Codons);
            checkedSequences++;
        }
        // NTRK3 NM_002530 has no sequence of its own: all its exons are those of the gene's other transcript.
        Assert.Equal(transcripts.Values.Count(transcript => transcript.CodingSequence is not null) - 1, checkedSequences);
    }

    private void Print(string what, int count) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} {what}"));
}
