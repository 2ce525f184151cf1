using System.Globalization;

using LmsVariants.Formats.Vcf.Evidence;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Tests.Vcf;

public sealed class CallEvidenceTests
{
    [Theory]
    [InlineData("G", ".", "GT:AD:DP:VF", "0/1:60,40:101:0.396", 0, "0.396", 101)]
    [InlineData("G", ".", "GT:AD:AF:DP", "0/1:60,40:0.400:.", 0, "0.400", 100)]
    [InlineData("G,T", ".", "AD", "50,40,10", 1, "0.1", 100)]
    [InlineData("G,T", ".", "AF:DP", "0.1,0.2:50", 1, "0.2", 50)]
    [InlineData("G", ".", "AD:DP", "12:300", 0, null, 300)] // TSO500 splice calls: supporting:reference reads
    [InlineData("G", "DP=9;AF=0.25", "GT", "0/1", 0, "0.25", 9)]
    [InlineData("G", "DP=9;AF=0.5;AN=2", "GT", "0/1", 0, null, 9)]
    [InlineData("G", ".", "GT:DP:VF", "0/1", 0, null, null)]
    [InlineData("G", ".", "DP:VF", "x:1.5", 0, null, null)]
    [InlineData("G", ".", "AD", "0,0", 0, null, 0)]
    [InlineData("G", ".", "AD", "2147483647,2147483647", 0, null, null)]
    [InlineData(".", ".", "AD:DP", "100:100", 0, null, 100)]
    public void Evidence_is_what_the_call_says_and_no_more(string alt, string info, string format, string call, int alternate, string? vaf, int? depth)
    {
        VcfRecord record = VcfText.Record($"{VcfText.OneSample}1\t1\t.\tA\t{alt}\t.\t.\t{info}\t{format}\t{call}\n");
        decimal? expected = vaf is null ? null : decimal.Parse(vaf, CultureInfo.InvariantCulture);
        Assert.Equal(new CallEvidence(expected, depth), CallEvidence.Of(record, 0, 1, alternate));
    }

    [Theory]
    [InlineData("G", "GT:AD:VF", "0/1:60,40:0.396", 0, 40)]
    [InlineData("G,T", "AD", "50,40,10", 1, 10)]
    [InlineData("G", "RD:AD", "60:40", 0, 40)]
    [InlineData("G", "AD:DP", "12:300", 0, null)] // one number without RD: of what, the file does not say
    [InlineData("G", "FAO:FDP:AO", "38:99:40", 0, 38)]
    [InlineData("G,T", "RO:AO", "50:40,10", 1, 10)]
    [InlineData("G", "NR:NV", "90:30", 0, 30)]
    [InlineData("G", "DP:VD", "90:31", 0, 31)]
    [InlineData("G", "DP:VF", "100:0.31", 0, null)]
    public void Reads_with_the_allele_are_counted_by_the_caller_never_from_the_share(string alt, string format, string call, int alternate, int? reads)
    {
        VcfRecord record = VcfText.Record($"{VcfText.OneSample}1\t1\t.\tA\t{alt}\t.\t.\t.\t{format}\t{call}\n");
        Assert.Equal(reads, AlternateReads.Of(new SampleCall(record, 0, alternate)));
    }

    [Fact]
    public void Each_sample_speaks_for_itself()
    {
        VcfRecord record = VcfText.Record(VcfText.OneSample.Replace("S-1", "S-1\tS-2", StringComparison.Ordinal) + "1\t1\t.\tA\tG\t.\t.\tDP=500;AF=0.5\tDP:AF\t10:0.1\t20\n");
        Assert.Equal(new CallEvidence(0.1m, 10), CallEvidence.Of(record, 0, 2, 0));
        Assert.Equal(new CallEvidence(null, 20), CallEvidence.Of(record, 1, 2, 0));
    }
}
