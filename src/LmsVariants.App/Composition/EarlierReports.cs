using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir;
using LmsVariants.Reports.Fhir.Corrections;

namespace LmsVariants.App.Composition;

/// <summary>Earlier reports, by the FHIR bundles that lie in their folder.</summary>
/// <param name="fhir">Makes and knows the bundles.</param>
/// <param name="clocks">How far our clock may be behind that of another worker, which issued the earlier one.</param>
internal sealed class EarlierReports(FhirReportWriter fhir, TimeSpan clocks) : IEarlierReports
{
    private const string Revisions = "revisions";

    /// <inheritdoc/>
    public CaseReport Continued(CaseReport report, string? folder)
    {
        if (folder is null || Find(report.Case.CaseId, folder) is not { } earlier) return report;
        if (fhir.SaysTheSame(report, earlier)) return report.Repeating(earlier);
        // Two patients whose cases were given one number must not become one.
        if (fhir.IsOfAnotherPatient(report, earlier))
        {
            throw new InputFormatException(new InputProblem(
                InputCodes.AnotherPatient, SourceLocation.Whole(SafeFileName.Of(report.Case.CaseId) + fhir.Suffix), "patient", "an earlier report of the same patient", "one of another patient number"));
        }
        // A correction that is older than what it corrects would never take its place on a server.
        if (report.ReportTime < earlier.Issued && earlier.Issued - report.ReportTime <= clocks) report = report with { ReportTime = earlier.Issued };
        if (report.ReportTime < earlier.Issued) throw Refused(SafeFileName.Of(report.Case.CaseId) + fhir.Suffix, "a report issued later than this one (--report-time)");
        return report.Correcting(earlier);
    }

    private EarlierReport? Find(string caseId, string folder)
    {
        string name = SafeFileName.Of(caseId) + fhir.Suffix;
        string path = Path.Combine(folder, name);
        if (!File.Exists(path)) return null;
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            EarlierBundle bundle = EarlierBundle.Read(bytes);
            if (bundle.ReportId == fhir.ReportIdOf(caseId)) return WithBefore(bundle.AsEarlier(bytes), folder, name);
        }
        catch (FormatException)
        {
            throw Refused(name, "something else");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw Refused(name, "a file that cannot be read");
        }
        // Then what vanished could not be told by its id.
        throw Refused(name, "the report of another case or laboratory (Laboratory:IdentifierSystem and Laboratory:Name are part of every id)");
    }

    // What it said that it changed can only be told again with the one before it, which the watched folder keeps.
    private static EarlierReport WithBefore(EarlierReport earlier, string folder, string name)
    {
        if (earlier.IssuedBefore is not DateTimeOffset issued || Path.Combine(folder, Revisions) is not string kept || !Directory.Exists(kept)) return earlier;
        EarlierReport? before = Directory.EnumerateDirectories(kept).Select(revision => Path.Combine(revision, name)).Where(File.Exists)
            .Select(path => File.ReadAllBytes(path)).Select(bytes => EarlierBundle.Read(bytes).AsEarlier(bytes)).LastOrDefault(report => report.Issued == issued);
        return before is null ? earlier : earlier with { AlterationsBefore = before.Alterations };
    }

    private static InputFormatException Refused(string name, string found) =>
        new(new InputProblem(InputCodes.EarlierReport, SourceLocation.Whole(name), "earlier report", "a bundle that this program wrote for the case", found));
}
