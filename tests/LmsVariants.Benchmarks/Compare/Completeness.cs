using System.Globalization;
using System.Security.Cryptography;

using LmsVariants.Benchmarks.Data;

namespace LmsVariants.Benchmarks.Compare;

/// <summary>Whether what we wrote is all that had to be written: speed is no merit of half an answer.</summary>
internal sealed class Completeness(Field field, string folder)
{
    private const int ColumnOfAlternate = 4;
    private const int ColumnOfInfo = 7;
    private static readonly int[] s_threads = [1, 2];

    /// <summary>Looks at every input in both formats. Leaves the table and the VCF of the plain inputs in the folder.</summary>
    public IEnumerable<Finding> Check()
    {
        foreach (Input input in (Input[])[field.Data.Genome, field.Data.Small])
        {
            string table = Written(field.ToTable, input, "tsv");
            yield return Count($"{input.Name}: rows of the TSV are the alternate alleles", File.ReadLines(table).Skip(1).LongCount(), AlternatesOf(input.Path));
            string vcf = Written(field.ToVcf, input, "vcf");
            yield return Records($"{input.Name}: records of the VCF are those of the input, in order, all but INFO the same", input.Path, vcf);
            foreach (Finding same in Threads(input, table, vcf)) yield return same;
        }
        if (field.Data.Packed is not Input packed) yield break;
        yield return Same($"{packed.Name}: the same TSV as from plain text", Written(field.ToTable, packed, "packed.tsv"), Path.Combine(folder, $"{field.Data.Genome.Name}.tsv"));
        yield return Same($"{packed.Name}: the same VCF as from plain text", Written(field.ToVcf, packed, "packed.vcf"), Path.Combine(folder, $"{field.Data.Genome.Name}.vcf"));
    }

    private string Written(Contestant ours, Input input, string ending)
    {
        string output = Path.Combine(folder, $"{input.Name}.{ending}");
        ours.On(input, output).Run();
        return output;
    }

    private IEnumerable<Finding> Threads(Input input, string table, string vcf)
    {
        string output = Path.Combine(folder, "threads");
        foreach ((string format, string expected) in (IEnumerable<(string, string)>)[("tsv", table), ("vcf", vcf)])
        {
            foreach (int threads in s_threads)
            {
                string what = string.Create(CultureInfo.InvariantCulture, $"{input.Name}: the same {format.ToUpperInvariant()} with --threads {threads}");
                if (field.OnThreads(threads, input, output, format).TryRun(out string said) is null)
                {
                    yield return new Finding($"{input.Name}: the same with every number of threads", $"`{said.Split('\n')[0]}`", said.Contains("--threads", StringComparison.Ordinal) ? null : false);
                    yield break;
                }
                yield return Same(what, output, expected);
            }
        }
    }

    private static Finding Count(string what, long found, long expected) => new(what, string.Create(CultureInfo.InvariantCulture, $"{found:N0} of {expected:N0}"), found == expected);

    private static Finding Same(string what, string one, string other)
    {
        bool isSame = HashOf(one) == HashOf(other);
        return new Finding(what, isSame ? "the same bytes" : "other bytes", isSame);
    }

    private static Finding Records(string what, string input, string output)
    {
        long same = 0;
        long records = 0;
        using IEnumerator<string> ours = RecordsOf(output).GetEnumerator();
        foreach (string record in RecordsOf(input))
        {
            records++;
            if (ours.MoveNext() && IsSameButForInfo(record, ours.Current)) same++;
        }
        return ours.MoveNext() ? new Finding(what, "there are more than in the input", Holds: false) : Count(what, same, records);
    }

    private static bool IsSameButForInfo(string one, string other)
    {
        (int From, int To) info = InfoOf(one);
        (int From, int To) infoOfOther = InfoOf(other);
        return one.AsSpan(0, info.From).SequenceEqual(other.AsSpan(0, infoOfOther.From)) && one.AsSpan(info.To).SequenceEqual(other.AsSpan(infoOfOther.To));
    }

    private static (int From, int To) InfoOf(string record)
    {
        int from = 0;
        for (int column = 0; column < ColumnOfInfo; column++) from = record.IndexOf('\t', from) + 1;
        int to = record.IndexOf('\t', from);
        return (from, to < 0 ? record.Length : to);
    }

    // Alleles of bases; the generator makes no others but the missing one.
    private static long AlternatesOf(string vcf) =>
        RecordsOf(vcf).Select(record => record.Split('\t', ColumnOfAlternate + 2)[ColumnOfAlternate]).Where(alternate => alternate != ".").Sum(alternate => alternate.AsSpan().Count(',') + 1L);

    private static IEnumerable<string> RecordsOf(string vcf) => File.ReadLines(vcf).Where(line => line.Length > 0 && line[0] != '#');

    private static string HashOf(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
