using LmsVariants.Pipeline.Ingest;
using LmsVariants.Reports.Alleles;

namespace LmsVariants.App.Commands;

/// <summary>What is to be written of one block of a VCF, and what it counts.</summary>
internal sealed class AnnotatedBlock(RowBuffer text)
{
    public RowBuffer Text { get; } = text;

    /// <summary>Gets what each variant says of the assembly, with the length of the text up to the end of its record.</summary>
    public List<(AssemblyVote Vote, int Length)> Votes { get; } = [];

    public AlleleCounts Counts { get; } = new();
}
