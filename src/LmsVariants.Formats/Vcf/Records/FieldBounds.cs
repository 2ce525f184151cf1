using System.Runtime.CompilerServices;

namespace LmsVariants.Formats.Vcf.Records;

/// <summary>Where each of the first nine columns ends in its line, kept inside the record.</summary>
[InlineArray(Length)]
internal struct FieldBounds
{
    public const int Length = 9;

    private int _first;
}
