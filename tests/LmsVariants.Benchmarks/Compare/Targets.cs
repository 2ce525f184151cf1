using System.Globalization;

using LmsVariants.Benchmarks.Data;

namespace LmsVariants.Benchmarks.Compare;

/// <summary>How fast and how small it has to be.</summary>
internal sealed class Targets(Field field, Contest contest, CaseCosts cases)
{
    private const double TimesCsqToTable = 2;
    private const double TimesCsqToVcf = 1;
    private const double MostTimesOfCsqOnSmall = 2;
    private const double TimesSnpEffOnSmall = 10;
    private const double MostMegabytes = 150;
    private const double MostMegabytesIdle = 80;
    private const double MostSecondsOfFirst = 0.5;
    private const double MostSecondsOfFurther = 0.15;

    /// <summary>Each target with what was measured.</summary>
    public IEnumerable<Finding> Judge()
    {
        Input[] genomes = [.. ((Input?[])[field.Data.Genome, field.Data.Packed]).OfType<Input>()];
        foreach (Input genome in genomes) yield return Faster(genome, field.ToTable, field.Csq, "bcftools csq", TimesCsqToTable);
        foreach (Input genome in genomes) yield return Faster(genome, field.ToVcf, field.Csq, "bcftools csq", TimesCsqToVcf);
        foreach (Contestant ours in (Contestant[])[field.ToTable, field.ToVcf])
        {
            yield return Faster(field.Data.Small, ours, contest.Fastest(field.Data.Small, field.SnpEff), "SnpEff", TimesSnpEffOnSmall);
            yield return Within(field.Data.Small, ours, field.Csq, "bcftools csq", MostTimesOfCsqOnSmall);
        }
        yield return Below("`annotate`, most resident memory", contest.PeakOf(field.ToTable, field.ToVcf), MostMegabytes, "MB");
        yield return Below("`run` of the index case from process start", cases.SecondsOfFirst, MostSecondsOfFirst, "s");
        yield return Below("`run`, each further case", cases.SecondsPerFurther, MostSecondsOfFurther, "s");
        yield return Below("`watch` without work, resident memory", cases.IdleMegabytes, MostMegabytesIdle, "MB");
    }

    private Finding Faster(Input input, Contestant ours, Contestant? peer, string name, double times)
    {
        string what = string.Create(CultureInfo.InvariantCulture, $"{input.Name}, {ours.Name}: at least {times:0.#} times as fast as {name}");
        if (peer is null) return new Finding(what, $"{name} is missing", Holds: null);
        double ratio = contest.Ratio(input, ours, peer);
        return new Finding(what, string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00} times"), ratio >= times);
    }

    private Finding Within(Input input, Contestant ours, Contestant? peer, string name, double times)
    {
        string what = string.Create(CultureInfo.InvariantCulture, $"{input.Name}, {ours.Name}: at most {times:0.#} times the time of {name}");
        if (peer is null) return new Finding(what, $"{name} is missing", Holds: null);
        double ratio = contest.Ratio(input, peer, ours);
        return new Finding(what, string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00} times"), ratio <= times);
    }

    private static Finding Below(string what, double found, double limit, string unit) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{what}: below {limit} {unit}"), string.Create(CultureInfo.InvariantCulture, $"{found:G3} {unit}"), found < limit);
}
