using System.Text;

using LmsVariants.Formats.Vcf.Header;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>The column FILTER: names set off by semicolons, PASS, or a dot (VCF 4.3, section 1.6.1).</summary>
internal sealed class FilterRules
{
    private const int MostCompared = 64;

    private readonly HashSet<string> _declared;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _isDeclared;
    private byte[] _clean = "PASS"u8.ToArray();

    public FilterRules(VcfHeader header)
    {
        _declared = [.. header.Meta.Where(line => line.Key == "FILTER").Select(line => line.Id).OfType<string>()];
        _isDeclared = _declared.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public void Check(in RecordView view)
    {
        ReadOnlySpan<byte> filter = view.Record.Filter;
        if (filter is [(byte)'.'] || filter.SequenceEqual(_clean)) return;
        if (IsWithoutBlanks(view, filter) & IsSetOffBySemicolons(view, filter) & NamesStandOnce(view, filter) & NamesAreDeclared(view, filter)) _clean = filter.ToArray();
    }

    private static bool IsWithoutBlanks(in RecordView view, ReadOnlySpan<byte> filter)
    {
        if (!filter.Contains((byte)' ')) return true;
        if (view.IsFirst(nameof(IsWithoutBlanks) + "FILTER")) view.Tell(ConformanceCodes.Filter, VcfColumn.Filter, $"FILTER: {RecordView.Quote(filter)} has a blank");
        return false;
    }

    private static bool IsSetOffBySemicolons(in RecordView view, ReadOnlySpan<byte> filter)
    {
        if (!List.HasEmptyPart(filter)) return true;
        if (view.IsFirst("FILTER semicolons")) view.Tell(ConformanceCodes.Filter, VcfColumn.Filter, filter.IsEmpty ? "FILTER: is empty; a missing one is a dot" : $"FILTER: {RecordView.Quote(filter)} has a semicolon with no name beside it");
        return false;
    }

    private static bool NamesStandOnce(in RecordView view, ReadOnlySpan<byte> filter)
    {
        if (!List.HasRepeatedPart(filter, MostCompared)) return true;
        if (view.IsFirst("FILTER twice")) view.Tell(ConformanceCodes.Filter, VcfColumn.Filter, $"FILTER: {RecordView.Quote(filter)} names the same twice");
        return false;
    }

    private bool NamesAreDeclared(in RecordView view, ReadOnlySpan<byte> filter)
    {
        bool isClean = true;
        Span<char> letters = stackalloc char[128];
        foreach (Range part in filter.Split((byte)';'))
        {
            ReadOnlySpan<byte> name = filter[part];
            isClean &= IsNotReserved(view, filter, name);
            if (name.SequenceEqual("PASS"u8) || name.IsEmpty || name is [(byte)'.'] || name is [(byte)'0'] || _declared.Count == 0) continue;
            ReadOnlySpan<char> text = name.Length <= letters.Length ? letters[..Encoding.UTF8.GetChars(name, letters)] : Encoding.UTF8.GetString(name);
            if (_isDeclared.Contains(text)) continue;
            isClean = false;
            if (view.IsFirst(nameof(NamesAreDeclared), text.ToString())) view.Tell(ConformanceCodes.Filter, VcfColumn.Filter, $"FILTER: {RecordView.Quote(name)} is not declared in the header");
        }
        return isClean;
    }

    // 0 is reserved; a dot says that no filter was asked, so it cannot stand beside one that was.
    private static bool IsNotReserved(in RecordView view, ReadOnlySpan<byte> filter, ReadOnlySpan<byte> name)
    {
        if (name is not [(byte)'.'] and not [(byte)'0']) return true;
        string what = name[0] == '0' ? "the reserved value 0" : "the dot of a missing value beside another";
        if (view.IsFirst(nameof(IsNotReserved), what)) view.Tell(ConformanceCodes.Filter, VcfColumn.Filter, $"FILTER: {RecordView.Quote(filter)} has {what}");
        return false;
    }
}
