using System.Collections.Immutable;

using LmsVariants.Formats;
using LmsVariants.Formats.Maf;
using LmsVariants.Formats.Nirvana;
using LmsVariants.Formats.OtherPanels.Archer;
using LmsVariants.Formats.OtherPanels.Clc;
using LmsVariants.Formats.OtherPanels.Delimited;
using LmsVariants.Formats.OtherPanels.FoundationOne;
using LmsVariants.Formats.OtherPanels.IonReporter;
using LmsVariants.Formats.OtherPanels.Sophia;
using LmsVariants.Formats.Panels;

namespace LmsVariants.Fuzz;

/// <summary>Good files of the panels of other vendors: the fixtures.</summary>
internal static class OtherPanelSamples
{
    /// <summary>The map of a laboratory that docs/formats/other-panels.md shows.</summary>
    public static IReadOnlyDictionary<string, string> LaboratoryMap { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["recognised_by"] = "Probe, Gen, Ort, Allelanteil %",
        ["sample"] = "Probe",
        ["gene"] = "Gen",
        ["chromosome"] = "Chr",
        ["position"] = "Ort",
        ["reference"] = "Ref",
        ["alternate"] = "Alt",
        ["transcript"] = "NM|Transkript",
        ["c"] = "cDNA",
        ["p"] = "AA",
        ["vaf_percent"] = "Allelanteil %",
        ["depth"] = "Tiefe",
        ["assembly"] = "Build",
    };

    /// <summary>What the readers are given.</summary>
    public static ReadingContext Context { get; } = new(new InputLimits()) { ColumnMaps = [Map()] };

    public static ImmutableArray<FuzzedFormat> Formats { get; } =
    [
        Of(new MafFormat(), "maf/two-samples.maf"),
        Of(new IonReporterFormat(), "ion-reporter/full.tsv", "ion-reporter/export.tsv"),
        Of(new FoundationOneFormat(), "foundation-one/report.xml"),
        Of(new SophiaFormat(), "sophia/percent.csv", "sophia/fraction.csv"),
        Of(new ClcFormat(), "clc/track.csv"),
        Of(new ArcherFormat(), "archer/full_results.txt"),
        Of(new NirvanaFormat(), "nirvana/annotated.json"),
        Of(new DelimitedFormat(), "delimited/laboratory.csv"),
    ];

    /// <summary>A fixture under fixtures/panels, by its name relative to that folder.</summary>
    public static byte[] Bytes(string name)
    {
        // The folders of a resource are joined as the system that built it joins them.
        string resource = typeof(OtherPanelSamples).Assembly.GetManifestResourceNames().Single(found => found.Replace('\\', '/') == "panels/" + name);
        using Stream stream = typeof(OtherPanelSamples).Assembly.GetManifestResourceStream(resource)!;
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static FuzzedFormat Of(IPanelFormat format, params ReadOnlySpan<string> names)
    {
        ImmutableArray<byte[]>.Builder good = ImmutableArray.CreateBuilder<byte[]>();
        foreach (string name in names) good.Add(Bytes(name));
        return new FuzzedFormat(format.Name, good.ToImmutable(), content => Read(format, content));
    }

    // Every sniffer sees every damaged file, and the reader gets it whatever they say.
    private static void Read(IPanelFormat format, byte[] content)
    {
        InputDocument document = new("x", content);
        foreach (IPanelFormat other in PanelFormats.All) _ = other.Recognises(document, Context);
        _ = FileKind.Describe(document.Head);
        _ = format.Read(document, Context);
    }

    private static ColumnMap Map() =>
        ColumnMap.TryCreate("laboratory", LaboratoryMap, out ColumnMap? map, out string? error) ? map : throw new InvalidOperationException(error);
}
