using System.Globalization;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf.Records;
using LmsVariants.Testing;

using Xunit.Abstractions;

namespace LmsVariants.Formats.Tests.Vcf;

/// <summary>The conformance files of the VCF specification (samtools/hts-specs).</summary>
[Trait("Category", "Shared")]
public sealed class SpecificationFileTests(ITestOutputHelper output)
{
    [SkippableTheory]
    [InlineData("4.1")]
    [InlineData("4.2")]
    [InlineData("4.3")]
    public void Files_that_pass_are_read_to_the_last_record(string version)
    {
        string[] refused =
        [
            .. from file in Directory.EnumerateFiles(Component.Shared("truth", "vcf", version, "passed")).Order(StringComparer.Ordinal)
               from line in VcfText.Lines(File.ReadAllBytes(file)).OfType<VcfRefusal>()
               select $"{Path.GetFileName(file)} {line.Problem}",
        ];
        Assert.Empty(refused);
    }

    [SkippableTheory]
    [InlineData("4.1")]
    [InlineData("4.2")]
    [InlineData("4.3")]
    public void Files_that_fail_give_coded_problems_and_no_other_exception(string version)
    {
        int whole = 0;
        int records = 0;
        List<string> accepted = [];
        foreach (string file in Directory.EnumerateFiles(Component.Shared("truth", "vcf", version, "failed")).Order(StringComparer.Ordinal))
        {
            try
            {
                if (VcfText.Lines(File.ReadAllBytes(file)).Exists(line => line is VcfRefusal)) records++;
                else accepted.Add(Path.GetFileName(file));
            }
            catch (InputFormatException refusal)
            {
                Assert.StartsWith("LMV1", refusal.Problem.Code, StringComparison.Ordinal);
                whole++;
            }
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{version}: {whole} refused whole, {records} with a refused record, {accepted.Count} read"));
        foreach (string file in accepted) output.WriteLine(file);
        Assert.NotEqual(0, whole + records);
    }
}
