using System.Text;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>A record on its way through the rules.</summary>
internal readonly struct RecordView(VcfRecord record, int version, WarningLog log)
{
    public VcfRecord Record { get; } = record;

    /// <summary>Gets the digit behind <c>VCFv4.</c></summary>
    public int Version { get; } = version;

    /// <summary>Gets how many alternate alleles there are; 0 where ALT is a dot.</summary>
    public int Alternates => Record.Alternates is [NoAllele] ? 0 : Record.Alternates.Length;

    /// <summary>Counts the fault; true where it is the first of its kind, which is then to be told.</summary>
    public bool IsFirst(string rule, string key = "") => log.IsFirst(rule, key, Record.Number);

    /// <summary>Adds a warning at a column.</summary>
    public void Tell(string code, int column, string text) => TellAt(code, Record.StartOf(column), text);

    /// <summary>Adds a warning at a byte of the line, counted from 0.</summary>
    public void TellAt(string code, int place, string text) => log.Add(code, Record.Number, Encoding.UTF8.GetCharCount(Record.Line.Span[..place]) + 1, text);

    public static string Quote(ReadOnlySpan<byte> field) => Quoted.Field(Encoding.UTF8.GetString(field));
}
