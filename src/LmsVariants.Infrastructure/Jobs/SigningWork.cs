using System.Collections.Immutable;

using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Outbox;
using LmsVariants.Infrastructure.Problems;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Infrastructure.Jobs;

/// <summary>
/// Puts a signature under a report: it is made anew from the files that it was made of, and signed if it is, file by file, what the person saw. Otherwise nothing changes but
/// the history, which says why.
/// </summary>
/// <param name="tools">What reports are made with.</param>
/// <param name="shelf">Where they lie.</param>
/// <param name="ledger">The ledger, which knows how they were written.</param>
/// <param name="clock">The clock, for the zone of its times.</param>
internal sealed class SigningWork(CaseTools tools, ReportShelf shelf, IWorkLedger ledger, TimeProvider clock)
{
    /// <summary>Makes the signed report.</summary>
    /// <param name="intake">The intake of the signature.</param>
    /// <param name="signing">What is signed.</param>
    /// <param name="read">What its files gave.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The report, or the reason why there is none.</returns>
    public async Task<(ReportSet? Set, Reason? WhyNot)> MakeAsync(Intake intake, Signing signing, ReadIntake read, CancellationToken cancellationToken)
    {
        LedgerCase known = intake.Case!;
        if (known.Revision != signing.Revision) return (null, new Reason(IntakeCodes.SaysOtherwise, "another revision of the report is in force than the one that was signed: look at that, then sign it"));
        ImmutableArray<WrittenReport> seen = await ledger.ReportsAsync(known.Number, known.Revision, cancellationToken).ConfigureAwait(false);
        if (shelf.IsAltered(known, seen))
        {
            return (null, new Reason(IntakeCodes.NotAsSigned, "a file of the report is not as it was written: put it back as it was, then sign again"));
        }
        if (read.HasChanged)
        {
            return (null, new Reason(IntakeCodes.NotAsSigned, "a file that the report was made of is not where it was put, or is another one: drop the files of the case again, look at the report, then sign that"));
        }
        if (read.Case is not ReportedCase reported) return (null, NoReport(read.Problems[0]));
        try
        {
            CaseReport report = tools.Reporting.Make(reported, tools.Request with { ReportTime = clock.GetLocalNow() }, shelf.FolderOf(known));
            if (report is not { IsRepetition: true, Earlier: { } earlier }) return (null, Otherwise("the report would say something else today"));
            if (await tools.Reporting.NewAsync(report, seen, cancellationToken).ConfigureAwait(false) is string file) return (null, Otherwise($"the file {file} of the report would not be today what it was"));
            Signature here = signing.Signature with { At = TimeZoneInfo.ConvertTime(signing.Signature.At, clock.LocalTimeZone) };
            return (await tools.Reporting.WriteAsync(report.Signed(earlier, here), cancellationToken).ConfigureAwait(false), null);
        }
        catch (InputFormatException refused)
        {
            return (null, NoReport(refused.Problem));
        }
    }

    private static Reason Otherwise(string what) => new(IntakeCodes.SaysOtherwise, $"{what}: look at the new one (retry makes it), then sign that");

    private static Reason NoReport(InputProblem problem) => new(IntakeCodes.SaysOtherwise, $"the report cannot be made again today ({problem.Code}): nothing was signed; retry tells the reason");
}
