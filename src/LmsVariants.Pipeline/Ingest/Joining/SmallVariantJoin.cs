using System.Collections.Immutable;

using LmsVariants.Formats.Panels;

namespace LmsVariants.Pipeline.Ingest.Joining;

/// <summary>Makes one variant of what several files say of the same allele. The words of the file that comes first stand; the others fill in what it leaves out.</summary>
internal static class SmallVariantJoin
{
    /// <summary>Joins statements of one allele, the weightiest first.</summary>
    /// <param name="statements">What each file says.</param>
    /// <param name="filter">The filter that stands for all of them.</param>
    public static ReportedSmallVariant Join(ImmutableArray<ReportedSmallVariant> statements, FilterOfAll filter)
    {
        if (statements is [ReportedSmallVariant only]) return only;
        // Names belong together: a c. name of one file and a p. name of another may be of two transcripts.
        ReportedSmallVariant named = statements.FirstOrDefault(said => said.CodingName.Length > 0 || said.ProteinName.Length > 0) ?? statements[0];
        return statements[0] with
        {
            Gene = statements.Select(said => said.Gene).FirstOrDefault(gene => gene.Length > 0) ?? string.Empty,
            AlleleFrequency = statements.Select(said => said.AlleleFrequency).FirstOrDefault(value => value is not null),
            Depth = statements.Select(said => said.Depth).FirstOrDefault(value => value is not null),
            AlternateReads = statements.Select(said => said.AlternateReads).FirstOrDefault(value => value is not null),
            Transcript = named.Transcript,
            CodingName = named.CodingName,
            ProteinName = named.ProteinName,
            Consequences = named.Consequences,
            AffectedExon = named.AffectedExon,
            Filter = filter.Filter,
            FilterMeaning = filter.Meaning,
            Origin = statements.Select(said => said.Origin).FirstOrDefault(origin => origin is not null),
            PopulationFrequency = statements.Select(said => said.PopulationFrequency).OfType<ReportedFrequency>().MaxBy(frequency => frequency.Value),
            Haplotype = statements.Select(said => said.Haplotype).FirstOrDefault(haplotype => haplotype is not null),
            Further = [.. statements.SelectMany(said => said.Further).Distinct()],
            Statements = [.. statements],
        };
    }
}
