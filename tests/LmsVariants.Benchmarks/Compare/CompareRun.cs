using System.Globalization;

using LmsVariants.Benchmarks.Data;
using LmsVariants.Benchmarks.World;

namespace LmsVariants.Benchmarks.Compare;

/// <summary>Ours and its peers in turn over the same files, and whether the targets are reached.</summary>
internal static class CompareRun
{
    public static Page Run(Settings settings, Action<string> tell)
    {
        string machine = Machine.Describe();
        Product product = Product.Of(settings, tell);
        Field field = new(settings, product, tell);
        string folder = Directory.CreateTempSubdirectory("lmsv-benchmarks-").FullName;
        try
        {
            // What is checked is not timed, and every file and program has been read once when the rounds begin.
            tell("checking that the output is complete");
            Finding[] complete = [.. new Completeness(field, folder).Check()];
            ClassAgreement? agreement = Agreement(field, folder);
            tell("cases");
            CaseCosts cases = CaseCosts.Measure(product, settings.Rounds, folder);
            Contest contest = new();
            for (int round = 1; round <= settings.Rounds; round++)
            {
                tell(string.Create(CultureInfo.InvariantCulture, $"round {round} of {settings.Rounds}"));
                contest.Round(field, folder);
            }
            return Write(settings, machine, field, contest, complete, agreement, cases);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ClassAgreement? Agreement(Field field, string folder)
    {
        if (field.Csq is null) return null;
        string output = Path.Combine(folder, "csq.vcf");
        field.Csq.On(field.Data.Genome, output).Run();
        return ClassAgreement.Of(Path.Combine(folder, $"{field.Data.Genome.Name}.tsv"), output);
    }

    private static Page Write(Settings settings, string machine, Field field, Contest contest, Finding[] complete, ClassAgreement? agreement, CaseCosts cases)
    {
        Page page = new();
        page.Line(machine);
        page.Line(string.Create(CultureInfo.InvariantCulture, $"{string.Join("; ", field.Versions)}. Rounds: {settings.Rounds}, over {field.Data.From.Origin}, from process start to the last byte of the file."));
        foreach (string missing in field.Missing) page.Line($"Left out: {missing}.");
        foreach (Input input in field.Inputs)
        {
            page.Heading(input.Title);
            page.Table(
                ["program", "median", "least to most", "processor time", "peak memory", "times as fast as csq", "times as fast as SnpEff"],
                field.All.Select(contestant => RowOf(field, contest, input, contestant)));
        }
        page.Heading("One case");
        page.Table(["what", "time", "resident memory"], cases.Rows());
        page.Heading("Complete");
        page.Findings(complete);
        if (agreement is not null)
        {
            page.Line(string.Empty);
            page.Line($"Consequences of SNVs that bcftools csq and we say in the same terms: {agreement.Title}.");
            foreach ((string ours, string theirs, long count) in agreement.Differing) page.Line(string.Create(CultureInfo.InvariantCulture, $"- {count}: {ours} here, {theirs} there"));
        }
        page.Heading("Targets");
        bool isFull = field.Data.Small.Records == Settings.RecordsOfTargets;
        IEnumerable<Finding> targets = new Targets(field, contest, cases).Judge();
        if (!isFull) page.Line(string.Create(CultureInfo.InvariantCulture, $"They are set for {Settings.RecordsOfTargets:N0} records of small.vcf: with another number they are not judged.\n"));
        page.Findings(isFull ? targets : targets.Select(target => target with { Holds = null }));
        return page;
    }

    private static string[] RowOf(Field field, Contest contest, Input input, Contestant contestant)
    {
        IReadOnlyList<Cost> costs = contest.Of(input, contestant);
        Contestant? snpEff = contest.Fastest(input, field.SnpEff);
        CultureInfo plain = CultureInfo.InvariantCulture;
        return
        [
            contestant.Name,
            string.Create(plain, $"{Median.Of(costs.Select(cost => cost.Seconds)):0.00} s"),
            string.Create(plain, $"{costs.Min(cost => cost.Seconds):0.00} to {costs.Max(cost => cost.Seconds):0.00} s"),
            string.Create(plain, $"{Median.Of(costs.Select(cost => cost.ProcessorSeconds)):0.00} s"),
            string.Create(plain, $"{Median.Of(costs.Select(cost => cost.PeakMegabytes)):0} MB"),
            Times(field.Csq),
            Times(snpEff),
        ];

        string Times(Contestant? peer) => peer is null ? string.Empty : string.Create(plain, $"{contest.Ratio(input, contestant, peer):0.00}");
    }
}
