using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.Html;

/// <summary>How a finding is called in a heading or a line: the computed names where there are any, else those of the file.</summary>
internal static class FindingTitle
{
    public static string Change(Texts texts, Finding finding) => finding.Reported switch
    {
        ReportedSmallVariant small => Joined(CodingChange(finding, small), ProteinChange(finding, small)),
        ReportedCopyNumber number => Joined(number.Type, Measures(texts, finding)),
        ReportedExonCopyNumber exons => Joined(exons.Type, exons.Exons, Measures(texts, finding)),
        ReportedFusion => Joined(texts.OfKind(VariantKind.Of(finding)), Measures(texts, finding)),
        ReportedSplice splice => Joined(texts.OfKind(VariantKind.Of(finding)), splice.Exons, Measures(texts, finding)),
        ReportedAlteration other => throw new System.Diagnostics.UnreachableException(other.GetType().Name),
    };

    public static string Measures(Texts texts, Finding finding) => string.Join(", ", Measure.Parts(finding.Reported).Select(part => texts.Of(part.Kind, part.Value)));

    /// <summary>The identifier of the finding's place on the page.</summary>
    public static string Anchor(Finding finding) => $"finding-{Numbers.Print(finding.Number)}";

    private static string CodingChange(Finding finding, ReportedSmallVariant small) =>
        (finding.Annotation.AreVerified() ? finding.Annotation.CodingName?.Change : null) ?? small.CodingName;

    private static string ProteinChange(Finding finding, ReportedSmallVariant small) =>
        finding.Annotation.ProteinName() ?? WithoutAccession(small.ProteinName);

    private static string WithoutAccession(string name)
    {
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Accession.TryParse(name.AsSpan(0, colon), out _) ? name[(colon + 1)..] : name;
    }

    private static string Joined(params ReadOnlySpan<string> parts)
    {
        List<string> filled = [];
        foreach (string part in parts)
        {
            if (part.Length > 0) filled.Add(part);
        }
        return string.Join(' ', filled);
    }
}
