using System.Text;

using LmsVariants.Formats;
using LmsVariants.Formats.Vcf;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Truth.Bench;

/// <summary>The records of a VCF that another program annotated, with the INFO key where it writes.</summary>
internal static class AnnotatedVcf
{
    /// <summary>Each record with the value of <paramref name="key"/>, empty where it is absent.</summary>
    public static IEnumerable<(VcfRecord Record, string Value)> Read(string path, string key)
    {
        byte[] name = Encoding.ASCII.GetBytes(key);
        using FileStream stream = File.OpenRead(path);
        using VcfReader reader = VcfReader.Open(Path.GetFileName(path), stream, new InputLimits());
        foreach (VcfRecord record in reader.ReadLines().OfType<VcfRecord>())
        {
            yield return (record, record.TryGetInfo(name, out ReadOnlySpan<byte> value) ? Encoding.UTF8.GetString(value) : string.Empty);
        }
    }
}
