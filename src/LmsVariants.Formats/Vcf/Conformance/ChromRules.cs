using System.Buffers;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf.Header;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>The column CHROM (VCF 4.2, section 1.4.1; VCF 4.3, section 1.6.1).</summary>
internal sealed class ChromRules(VcfHeader header)
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(" \t,<>\"");
    private static readonly SearchValues<char> ForbiddenBefore44 = SearchValues.Create(" \t,:<>\"");

    private readonly HashSet<string> _declared = [.. header.Contigs.Select(contig => contig.Id)];
    private string? _clean;

    /// <summary>Whether the name was checked last and nothing is wrong with it.</summary>
    public bool IsClean(string chrom) => chrom == _clean;

    public void Check(in RecordView view)
    {
        string chrom = view.Record.Chrom;
        if (chrom == _clean) return;
        // In angle brackets it is a contig of the assembly file.
        bool isBracketed = chrom is ['<', _, .., '>'];
        ReadOnlySpan<char> name = isBracketed ? chrom.AsSpan()[1..^1] : chrom;
        bool isNamedWell = IsNamedByItsCharacters(view, name);
        bool isDeclared = isBracketed || IsDeclared(view, chrom);
        if (isNamedWell && isDeclared) _clean = chrom;
    }

    // Colons are those of breakends; the asterisk of HLA alleles came in with version 4.4 and was free before 4.3.
    private static bool IsNamedByItsCharacters(in RecordView view, ReadOnlySpan<char> name)
    {
        bool isClean = !name.ContainsAny(view.Version >= 4 ? Forbidden : ForbiddenBefore44);
        if (isClean && (view.Version != 3 || !name.Contains('*'))) return true;
        if (view.IsFirst(nameof(IsNamedByItsCharacters))) view.Tell(ConformanceCodes.ContigName, VcfColumn.Chrom, $"CHROM: the contig {Quoted.Field(name)} has a colon, a comma, an angle bracket or another character that a contig cannot have");
        return false;
    }

    // VCF 4.3, section 1.4.7: where contigs are declared, all of them should be.
    private bool IsDeclared(in RecordView view, string chrom)
    {
        if (_declared.Count == 0 || _declared.Contains(chrom)) return true;
        if (view.IsFirst(nameof(IsDeclared), chrom)) view.Tell(ConformanceCodes.ContigName, VcfColumn.Chrom, $"CHROM: the contig {Quoted.Field(chrom)} is not among those that the header declares");
        return false;
    }
}
