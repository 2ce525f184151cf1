using System.Globalization;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>The columns of the samples: values in the order of FORMAT, of which the last ones may be left out (VCF 4.3, section 1.6.2).</summary>
/// <remarks>A sample is told by its number, never by its name.</remarks>
internal sealed class SampleRules
{
    private readonly ValueRules _values = new("FORMAT", ConformanceCodes.Sample);

    public void Check(in RecordView view, IReadOnlyList<KeyRule> format)
    {
        ReadOnlySpan<byte> line = view.Record.Line.Span;
        int place = view.Record.StartOf(VcfColumn.FirstSample);
        for (int number = 1; place <= line.Length; number++)
        {
            int tab = line[place..].IndexOf((byte)'\t');
            int end = tab < 0 ? line.Length : place + tab;
            Check(view, format, line[place..end], place, number);
            place = end + 1;
        }
    }

    private void Check(in RecordView view, IReadOnlyList<KeyRule> format, ReadOnlySpan<byte> sample, int start, int number)
    {
        if (sample.IsEmpty)
        {
            if (view.IsFirst("sample empty")) view.TellAt(ConformanceCodes.Sample, start, string.Create(CultureInfo.InvariantCulture, $"sample {number}: is empty; a missing value is a dot"));
            return;
        }
        int ploidy = 0;
        int place = 0;
        for (int i = 0; place <= sample.Length; i++)
        {
            if (i == format.Count)
            {
                if (view.IsFirst("sample fields")) view.TellAt(ConformanceCodes.Sample, start + place, string.Create(CultureInfo.InvariantCulture, $"sample {number}: contains more fields than the FORMAT column"));
                return;
            }
            int colon = sample[place..].IndexOf((byte)':');
            int end = colon < 0 ? sample.Length : place + colon;
            ReadOnlySpan<byte> value = sample[place..end];
            if (i == 0 && format[0].Id == "GT") ploidy = GenotypeRules.Check(view, value, start);
            else _values.Check(view, format[i], value, start + place, ploidy);
            place = end + 1;
        }
    }
}
