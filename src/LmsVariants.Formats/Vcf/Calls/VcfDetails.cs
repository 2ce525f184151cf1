using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Vcf.Header;

namespace LmsVariants.Formats.Vcf.Calls;

/// <summary>What a VCF's header says of how it was made.</summary>
internal static class VcfDetails
{
    // A path of the machine that called says nothing to a reader; the name at its end does.
    public static IEnumerable<KeyValue> Of(VcfHeader header)
    {
        yield return new KeyValue("VCF version", header.Version);
        foreach (VcfMetaLine line in header.Meta)
        {
            if (line.Key is "fileDate" or "VariantPhaser" or "filteringProgram" or "VcfMatching" && line.Value.Length > 0) yield return new KeyValue(line.Key, line.Value);
            if (line.Key == "source" && line.Value.Length > 0)
            {
                (string software, string stated) = VcfCaller.Cut(line.Value);
                yield return new KeyValue(line.Key, stated.Length > 0 ? $"{software} {stated}" : software);
            }
            if (line.Key == "DRAGENVersion" && line.Attribute("Version") is string version) yield return new KeyValue(line.Key, version);
        }
    }
}
