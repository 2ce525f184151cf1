using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Variants;
using LmsVariants.KnowledgeBase.Genes;

namespace LmsVariants.Pipeline.Ingest.Joining;

/// <summary>Takes each alteration once, however many files of the case speak of it, and keeps what each of them said.</summary>
internal sealed class AlterationJoin(IReferenceBases bases, GeneCatalogue genes)
{
    private readonly SameEvent _same = new(genes);

    /// <summary>The alterations in the order of the files, the weightiest file first.</summary>
    /// <param name="files">What the files say, the weightiest first.</param>
    /// <param name="assembly">The assembly of the coordinates; null where there are none.</param>
    public ImmutableArray<ReportedAlteration> Join(IEnumerable<PanelFile> files, GenomeAssembly? assembly)
    {
        AlleleKey? key = assembly is GenomeAssembly build ? new AlleleKey(bases, build) : null;
        List<List<ReportedAlteration>> joined = [];
        List<List<ReportedAlteration>> events = [];
        Dictionary<Variant, List<ReportedAlteration>> byAllele = [];
        HashSet<ReportedAlteration> final = new(ReferenceEqualityComparer.Instance);
        foreach (PanelFile file in files)
        {
            int before = events.Count;
            if (file.Rank == ReadingRank.FinalResult) final.UnionWith(file.Alterations);
            foreach (ReportedAlteration said in file.Alterations)
            {
                if (said is ReportedSmallVariant { Allele: ReportedAllele allele } && key is not null)
                {
                    Variant variant = key.Of(allele);
                    if (byAllele.TryGetValue(variant, out List<ReportedAlteration>? known))
                    {
                        known.Add(said);
                        continue;
                    }
                    byAllele[variant] = Add(said);
                }
                else if (said is ReportedSmallVariant)
                {
                    Add(said);
                }
                else if (events.Take(before).FirstOrDefault(other => _same.Holds(other[0], said)) is List<ReportedAlteration> other)
                {
                    // Two rows of one file are two events, whatever they have in common.
                    other.Add(said);
                }
                else
                {
                    events.Add(Add(said));
                }
            }
        }
        return [.. joined.Select(statements => Joined(statements, final.Contains(statements[0])))];

        List<ReportedAlteration> Add(ReportedAlteration said)
        {
            List<ReportedAlteration> statements = [said];
            joined.Add(statements);
            return statements;
        }
    }

    private static ReportedAlteration Joined(List<ReportedAlteration> statements, bool isFinal) => statements switch
    {
        [ReportedAlteration only] => only,
        [ReportedSmallVariant, ..] => SmallVariantJoin.Join([.. statements.Cast<ReportedSmallVariant>()], FilterOfAll.Of(statements, isFinal)),
        [ReportedCopyNumber first, ..] => Kept(first, statements, isFinal) with
        {
            FoldChange = first.FoldChange ?? Others<ReportedCopyNumber>(statements).Select(said => said.FoldChange).FirstOrDefault(value => value is not null),
            Copies = first.Copies ?? Others<ReportedCopyNumber>(statements).Select(said => said.Copies).FirstOrDefault(value => value is not null),
            Segment = first.Segment ?? Others<ReportedCopyNumber>(statements).Select(said => said.Segment).FirstOrDefault(value => value is not null),
        },
        [ReportedExonCopyNumber first, ..] => Kept(first, statements, isFinal) with
        {
            Exons = First(first.Exons, Others<ReportedExonCopyNumber>(statements).Select(said => said.Exons)),
            FoldChange = first.FoldChange ?? Others<ReportedExonCopyNumber>(statements).Select(said => said.FoldChange).FirstOrDefault(value => value is not null),
        },
        [ReportedSplice first, ..] => Kept(first, statements, isFinal) with
        {
            Exons = First(first.Exons, Others<ReportedSplice>(statements).Select(said => said.Exons)),
        },
        _ => Kept(statements[0], statements, isFinal),
    };

    private static T Kept<T>(T first, List<ReportedAlteration> statements, bool isFinal)
        where T : ReportedAlteration
    {
        FilterOfAll filter = FilterOfAll.Of(statements, isFinal);
        return first with
        {
            Gene = First(first.Gene, statements.Select(said => said.Gene)),
            Filter = filter.Filter,
            FilterMeaning = filter.Meaning,
            Further = [.. statements.SelectMany(said => said.Further).Distinct()],
            Statements = [.. statements],
        };
    }

    private static IEnumerable<T> Others<T>(List<ReportedAlteration> statements)
        where T : ReportedAlteration => statements.Skip(1).OfType<T>();

    private static string First(string own, IEnumerable<string> others) => own.Length > 0 ? own : others.FirstOrDefault(text => text.Length > 0) ?? string.Empty;
}
