using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Outbox;
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
    private static EarlierReport WithBefore(EarlierReport earlier, string folder, string name) => earlier.IssuedBefore is DateTimeOffset issued
        ? earlier with { AlterationsBefore = RevisionFolder.Kept(folder).Select(revision => Read(Path.Combine(revision, name))).FirstOrDefault(kept => kept?.Issued == issued)?.Alterations ?? [] }
        : earlier;

    // An old revision that cannot be read any more is no reason to hold a correction up.
    private static EarlierReport? Read(string path)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            return EarlierBundle.Read(bytes).AsEarlier(bytes);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    private static InputFormatException Refused(string name, string found) =>
        new(new InputProblem(InputCodes.EarlierReport, SourceLocation.Whole(name), "earlier report", "a bundle that this program wrote for the case", found));
}
