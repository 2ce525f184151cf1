using System.Collections.Immutable;

using LmsVariants.Formats.Vcf.Conformance;
using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Blocks;

/// <summary>Holds blocks against header and specification, one after the other: what is asked of a record may depend on those before it.</summary>
internal sealed class BlockConformance(string file, VcfHeader header, InputLimits limits, int version, WarningLog log)
{
    private readonly BodyConformance _conformance = new(header, version, log);
    private readonly RecordParser _parser = new(file, header, limits);
    private readonly EmptyLines _empty = new(file);

    /// <summary>Checks the block behind the last one.</summary>
    /// <returns>The lines of it that cannot be read, in their order.</returns>
    public ImmutableArray<VcfRefusal> Follow(VcfBlock block)
    {
        ImmutableArray<VcfRefusal>.Builder refused = ImmutableArray.CreateBuilder<VcfRefusal>();
        foreach (VcfPart part in block.Parts)
        {
            if (part is EmptyPart)
            {
                _empty.Add(part.Number);
                continue;
            }
            if (_empty.BeforeRecord() is VcfRefusal gone) refused.Add(gone);
            if (part is PassedPart passed) Check(passed);
            else if (part is LinePart line) Check(line, refused);
        }
        return refused.DrainToImmutable();
    }

    private void Check(LinePart part, ImmutableArray<VcfRefusal>.Builder refused)
    {
        if (part.LostTabs) TrailingTabs.Tell(log, part.Number);
        if (part.Line is VcfRecord record) _conformance.Check(record);
        else if (part.Line is VcfRefusal refusal) refused.Add(refusal);
    }

    // The first of them are asked more, so they are read after all.
    private void Check(PassedPart passed)
    {
        if (_conformance.AsksPlaceAlone(passed.Chrom))
        {
            _conformance.Check(passed);
            return;
        }
        foreach (VcfRecord record in BlockScan.ReadPassed(passed, _parser).Cast<VcfRecord>()) _conformance.Check(record);
    }
}
