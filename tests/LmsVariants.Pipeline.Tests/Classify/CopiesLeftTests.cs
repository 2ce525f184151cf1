using LmsVariants.Pipeline.Interpret;
using LmsVariants.Pipeline.Tests.Interpret;

namespace LmsVariants.Pipeline.Tests.Classify;

/// <summary>Why fewer copies of a gene have no class, by what the file says is left.</summary>
public sealed class CopiesLeftTests
{
    [Theory]
    [InlineData(null, "whether both copies are lost is not known", "fewer copies; whether both copies are lost is not known")]
    [InlineData("1", "one copy is left, as the file counts", "one copy is left, as the file counts")]
    [InlineData("1.4", "1.4 copies are left, as the file counts", "1.4 copies are left, as the file counts")]
    public void The_reason_is_what_is_left(string? copies, string reason, string note)
    {
        Finding finding = ReportedCases.Found(ReportedCases.Deletion("PTEN", copies is null ? null : decimal.Parse(copies, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal((reason, reason), (finding.Classification.Oncogenicity.WhyNot, finding.Classification.Grade.WhyNot));
        Assert.Contains(note, finding.Notes.English());
    }
}
