using System.Globalization;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tests.Vcf.Conformance;
using LmsVariants.Formats.Vcf;
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
    public void Files_that_pass_are_read_to_the_last_record_without_a_warning(string version)
    {
        Outcome[] outcomes = Read(version, "passed");
        Assert.Empty(outcomes.Where(outcome => outcome.Refusals.Length > 0).Select(outcome => outcome.ToString()));
        // Chromosome 1 of no human assembly: true of the file, and nothing that VCF forbids.
        Assert.Empty(outcomes.Where(outcome => outcome.Warnings.Any(warning => warning.Code != "LMV1138")).Select(outcome => outcome.ToString()));
    }

    [SkippableTheory]
    [InlineData("4.1")]
    [InlineData("4.2")]
    [InlineData("4.3")]
    public void Files_that_fail_are_refused_or_warned_of_by_the_name_of_their_fault(string version)
    {
        Outcome[] outcomes = Read(version, "failed");
        Assert.Empty(outcomes.Where(outcome => !outcome.IsNamed).Select(outcome => $"[{outcome.Cause}] {outcome}"));
    }

    private Outcome[] Read(string version, string folder)
    {
        Outcome[] outcomes = [.. Directory.EnumerateFiles(Component.Shared("truth", "vcf", version, folder)).Order(StringComparer.Ordinal).Select(Outcome.Of)];
        Assert.NotEmpty(outcomes);
        int refused = outcomes.Count(outcome => outcome.Refusals.Length > 0);
        int warned = outcomes.Count(outcome => outcome.Refusals.Length == 0 && outcome.Warnings.Length > 0);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{version} {folder}: {outcomes.Length} files, {outcomes.Length - refused - warned} accepted, {warned} warned, {refused} refused"));
        return outcomes;
    }

    private sealed record Outcome(string File, string Cause, InputProblem[] Refusals, InputWarning[] Warnings)
    {
        public bool IsNamed => Refusals.Length > 0 || CauseOfFailure.IsNamed(Cause, Warnings.Select(warning => warning.Text));

        public static Outcome Of(string path)
        {
            string name = Path.GetFileName(path);
            string cause = CauseOfFailure.Of(System.IO.File.ReadAllText(path));
            try
            {
                using VcfReader reader = VcfReader.Open(name, System.IO.File.OpenRead(path), new InputLimits());
                InputProblem[] refused = [.. reader.ReadLines().OfType<VcfRefusal>().Select(refusal => refusal.Problem)];
                return new Outcome(name, cause, refused, [.. reader.Warnings]);
            }
            catch (InputFormatException refusal)
            {
                Assert.StartsWith("LMV1", refusal.Problem.Code, StringComparison.Ordinal);
                return new Outcome(name, cause, [refusal.Problem], []);
            }
        }

        public override string ToString() => string.Join(" # ", Refusals.Select(refusal => refusal.ToString()).Concat(Warnings.Select(warning => warning.ToString())).DefaultIfEmpty(File));
    }
}
