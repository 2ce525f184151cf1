using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf.Header;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>The column INFO: keys set off by semicolons, each once, with the values that it is defined with (VCF 4.3, section 1.6.1).</summary>
internal sealed class InfoRules(VcfHeader header, int version)
{
    private readonly KeyRules _keys = KeyRules.OfInfo(header, version);
    private readonly ValueRules _values = new("INFO", ConformanceCodes.Info);

    public void Check(in RecordView view)
    {
        ReadOnlySpan<byte> info = view.Record.Info;
        if (info is [(byte)'.']) return;
        int start = view.Record.StartOf(VcfColumn.Info);
        bool hasBlank = info.Contains((byte)' ');
        foreach (Range part in info.Split((byte)';'))
        {
            ReadOnlySpan<byte> entry = info[part];
            int place = start + part.Start.Value;
            if (hasBlank) KeyHasNoBlank(view, entry, place);
            CheckEntry(view, entry, place);
        }
    }

    // Before version 4.3 a value could not have one either.
    private static void KeyHasNoBlank(in RecordView view, ReadOnlySpan<byte> entry, int place)
    {
        int equals = entry.IndexOf((byte)'=');
        ReadOnlySpan<byte> key = equals < 0 || view.Version < 3 ? entry : entry[..equals];
        if (key.Contains((byte)' ') && view.IsFirst(nameof(KeyHasNoBlank))) view.TellAt(ConformanceCodes.Info, place, $"INFO: {RecordView.Quote(entry)} has a blank");
    }

    private void CheckEntry(in RecordView view, ReadOnlySpan<byte> entry, int place)
    {
        int equals = entry.IndexOf((byte)'=');
        ReadOnlySpan<byte> key = equals < 0 ? entry : entry[..equals];
        if (key.IsEmpty)
        {
            if (view.IsFirst("INFO without key")) view.TellAt(ConformanceCodes.Info, place, "INFO: a semicolon has no key beside it");
            return;
        }
        KeyRule rule = _keys.Find(key);
        if (rule.LastLine == view.Record.Number && view.IsFirst("INFO key twice", rule.Id)) view.TellAt(ConformanceCodes.Info, place, $"INFO {Quoted.Name(rule.Id)}: the key stands twice");
        rule.LastLine = view.Record.Number;
        if (rule.Type == ValueType.Flag)
        {
            if (equals >= 0) FlagHasNoValue(view, rule, entry[(equals + 1)..], place);
        }
        else if (equals >= 0)
        {
            _values.Check(view, rule, entry[(equals + 1)..], place + equals + 1, ploidy: 0);
        }
        else if (rule.Type != ValueType.Unknown && view.IsFirst("INFO without value", rule.Id))
        {
            view.TellAt(ConformanceCodes.Info, place, $"INFO {Quoted.Name(rule.Id)}: the key has no value");
        }
    }

    // 0 and 1 are let pass, as the files of the specification do.
    private static void FlagHasNoValue(in RecordView view, KeyRule rule, ReadOnlySpan<byte> value, int place)
    {
        if (value is [(byte)'0' or (byte)'1']) return;
        if (view.IsFirst(nameof(FlagHasNoValue), rule.Id)) view.TellAt(ConformanceCodes.Info, place, $"INFO {Quoted.Name(rule.Id)}: is a flag, which by its Number has no value, found {RecordView.Quote(value)}");
    }
}
