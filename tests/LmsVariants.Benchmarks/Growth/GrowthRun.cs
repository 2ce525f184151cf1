using LmsVariants.Benchmarks.World;

namespace LmsVariants.Benchmarks.Growth;

/// <summary>What more work costs.</summary>
internal static class GrowthRun
{
    public static Page Run(Settings settings, Action<string> tell)
    {
        Page page = new();
        page.Line(Machine.Describe());
        Product product = Product.Of(settings, tell);
        page.Line($"{product.Version}.");
        string folder = Directory.CreateTempSubdirectory("lmsv-growth-").FullName;
        try
        {
            List<Series> all = [];
            if (settings.IsWanted("records")) all.Add(RecordGrowth.Measure(settings, product, folder, tell));
            Series? records = all.SingleOrDefault();
            if (settings.IsWanted("cases")) all.Add(CaseGrowth.Measure(settings, product, folder, tell));
            if (settings.IsWanted("transcripts")) all.AddRange(TranscriptGrowth.Measure(settings, product, folder, tell));
            foreach (Series series in all) series.WriteTo(page);
            if (records is null) return page;
            page.Heading("Targets");
            page.Findings([RecordGrowth.Judge(records)]);
            return page;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
