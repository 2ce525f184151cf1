using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf;

/// <summary>Empty lines at the very end are what an editor leaves; between records they are a sign that something is gone.</summary>
internal sealed class EmptyLines(string file)
{
    private long _first;

    /// <summary>Takes note of an empty line.</summary>
    public void Add(long number)
    {
        if (_first == 0) _first = number;
    }

    /// <summary>A record follows: the first of the empty lines right before it is refused; null where there was none.</summary>
    public VcfRefusal? BeforeRecord()
    {
        if (_first == 0) return null;
        VcfRefusal gone = new(_first, new InputProblem(VcfCodes.EmptyLine, new SourceLocation(file, _first, 1), "line", "a record", "an empty line"));
        _first = 0;
        return gone;
    }
}
