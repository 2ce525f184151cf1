using LmsVariants.Infrastructure.Delivery;
using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Tests.Inbox;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Infrastructure.Tests.Jobs;

/// <summary>What becomes of a signature, wherever its worker dies and whatever has become of what was signed.</summary>
public sealed class SignOutTests : IAsyncLifetime
{
    private const string Ann = "Ann Example";

    private Laboratory _laboratory = null!;

    public async Task InitializeAsync() => _laboratory = await Laboratory.OpenAsync(new WatchOptions { MostLostTries = 2, Deliver = DeliverWhen.SignOut });

    public async Task DisposeAsync() => await _laboratory.DisposeAsync();

    private string Processed => _laboratory.Folders.Processed;

    private string Table => File.ReadAllText(Path.Combine(_laboratory.ReportFolder, "S1", "S1.variants.tsv"));

    private CaseReport InForce => _laboratory.Made[File.ReadAllText(Path.Combine(_laboratory.ReportFolder, "S1", "S1.fhir.json"))];

    [Fact]
    public async Task A_signed_report_is_final_bears_the_time_of_the_signature_and_is_delivered()
    {
        await ReportAsync();
        Assert.Equal((ReportStatus.Preliminary, null), (InForce.Status, InForce.Signature));
        Assert.Empty(await _laboratory.Desk.UndeliveredAsync(9, Laboratory.None));
        DateTimeOffset signed = await SignAsync();
        _laboratory.Clock.Go(60);
        await _laboratory.WorkAsync();
        Assert.Equal((ReportStatus.Final, signed, new Signature(Ann, signed), false, null), (InForce.Status, InForce.ReportTime, InForce.Signature, InForce.IsRepetition, InForce.Corrected));
        Assert.Equal(["S1/S1.fhir.json", "S1/S1.variants.tsv", "S1/revisions/1/S1.fhir.json", "S1/revisions/1/S1.variants.tsv"], Laboratory.FilesOf(_laboratory.ReportFolder));
        Assert.Equal(["run/a.tsv"], Laboratory.FilesOf(Processed));
        Assert.Equal([2], (await _laboratory.Desk.UndeliveredAsync(9, Laboratory.None)).Select(delivery => delivery.Revision));
        Assert.DoesNotContain(_laboratory.Log, line => line.Contains("Ann", StringComparison.Ordinal));
        Assert.DoesNotContain(_laboratory.Log, line => line.StartsWith("2013 ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Moment.AfterBegin, 2)]
    [InlineData(Moment.BeforeDecide, 2)]
    [InlineData(Moment.AfterDecide, 1)]
    [InlineData(Moment.BeforeSettle, 1)]
    [InlineData(Moment.AfterSettle, 1)]
    public async Task Wherever_a_worker_dies_the_next_one_writes_the_signed_report_once(Moment moment, int tries)
    {
        await ReportAsync();
        await SignAsync();
        _laboratory.Ledger.DiesAt = moment;
        await Assert.ThrowsAsync<PowerCutException>(() => _laboratory.WorkAsync());
        Assert.Equal(moment is Moment.BeforeSettle or Moment.AfterSettle ? ReportStatus.Final : ReportStatus.Preliminary, InForce.Status);
        _laboratory.Ledger.DiesAt = Moment.Never;
        await _laboratory.WorkAsync();
        Assert.Equal(ReportStatus.Final, InForce.Status);
        Assert.Equal(["S1/S1.fhir.json", "S1/S1.variants.tsv", "S1/revisions/1/S1.fhir.json", "S1/revisions/1/S1.variants.tsv"], Laboratory.FilesOf(_laboratory.ReportFolder));
        Assert.Equal(["run/a.tsv"], Laboratory.FilesOf(Processed));
        IntakeView signing = (await _laboratory.AllAsync())[1];
        Assert.Equal((IntakeState.Settled, IntakeOutcome.Reported, 2, tries), (signing.State, signing.Outcome, signing.Revision, signing.Attempts));
        Assert.Single((await _laboratory.Desk.FindAsync("S1", Laboratory.None))!.Signed);
        Assert.Single(await _laboratory.Desk.UndeliveredAsync(9, Laboratory.None));
    }

    [Fact]
    public async Task A_correction_waits_for_a_signature_of_its_own_and_is_amended_also_once_it_is_signed()
    {
        await ReportAsync();
        await SignAsync();
        await _laboratory.WorkAsync();
        DateTimeOffset final = InForce.ReportTime;
        _laboratory.Drop("run/a.tsv", Laboratory.Whole(tmb: "15.98"));
        await _laboratory.FinishAsync();
        Assert.Equal((ReportStatus.Amended, null, final), (InForce.Status, InForce.Signature, InForce.Corrected?.Issued));
        Assert.Equal([2], (await _laboratory.Desk.UndeliveredAsync(9, Laboratory.None)).Select(delivery => delivery.Revision));
        Assert.Equal("2013 Case 1: revision 3 corrects a report that was signed, and waits for a signature", Assert.Single(_laboratory.Log, line => line.StartsWith("2013 ", StringComparison.Ordinal)));
        Assert.Equal([(3, ReportStatus.Amended)], (await _laboratory.SignOut.UnsignedAsync(9, Laboratory.None)).Select(report => (report.Revision, report.Status)));
        await SignAsync("Bob Other");
        await _laboratory.WorkAsync();
        Assert.Equal((ReportStatus.Amended, "Bob Other", null), (InForce.Status, InForce.Signature?.By, InForce.Corrected));
        Assert.Equal([2, 4], (await _laboratory.Desk.UndeliveredAsync(9, Laboratory.None)).Select(delivery => delivery.Revision));
        Assert.Empty(await _laboratory.SignOut.UnsignedAsync(9, Laboratory.None));
    }

    [Fact]
    public async Task A_signed_report_that_is_made_again_and_says_the_same_stays_signed()
    {
        await ReportAsync();
        await SignAsync();
        await _laboratory.WorkAsync();
        Assert.Equal((1, 0), await _laboratory.Desk.RetryAsync("S1", "anna", _laboratory.Clock.Now, Laboratory.None));
        await _laboratory.WorkAsync();
        _laboratory.Drop("b.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        Assert.Equal((ReportStatus.Final, Ann), (InForce.Status, InForce.Signature?.By));
        Assert.Equal([1, 2, null], (await _laboratory.AllAsync()).Select(intake => intake.Revision));
        Assert.Empty(await _laboratory.SignOut.UnsignedAsync(9, Laboratory.None));
        // The retried intake still is what made the first report, which is not the one in its place.
        Assert.DoesNotContain(_laboratory.Log, line => line.StartsWith("2012 ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gone", "LMV2409")]
    [InlineData("changed", "LMV2409")]
    [InlineData("of the same length", "LMV2409")]
    [InlineData("report changed", "LMV2409")]
    [InlineData("knowledge base", "LMV2408")]
    [InlineData("case sheet", "LMV2408")]
    [InlineData("unknown tumour", "LMV2408")]
    public async Task What_the_person_has_not_seen_is_not_signed_and_nothing_moves(string how, string code)
    {
        await ReportAsync();
        string before = await File.ReadAllTextAsync(Path.Combine(_laboratory.ReportFolder, "S1", "S1.variants.tsv"));
        await SignAsync();
        string file = Path.Combine(Processed, "run", "a.tsv");
        if (how == "gone") File.Move(file, Path.Combine(_laboratory.Folder, "a.tsv"));
        if (how == "changed") await File.AppendAllTextAsync(file, "\n");
        if (how == "of the same length") await File.WriteAllTextAsync(file, Laboratory.Whole(tmb: "4.98"));
        if (how == "report changed") await File.WriteAllTextAsync(Path.Combine(_laboratory.ReportFolder, "S1", "S1.variants.tsv"), before = "mended by hand");
        if (how == "knowledge base") _laboratory.Report = report => report.Status == ReportStatus.Preliminary && report.Earlier is null && report.ReportTime < _laboratory.Clock.Now ? "then" : "now";
        if (how == "case sheet") _laboratory.Drop("case-sheet.csv", "sample_id,case_id\nS1,X1\n");
        if (how == "unknown tumour") _laboratory.Drop("case-sheet.csv", "sample_id,diagnosis_code\nS1,NO_SUCH_TUMOUR\n");
        string[] files = Laboratory.FilesOf(_laboratory.Folder);
        _laboratory.Clock.Go(60);
        await _laboratory.WorkAsync();
        IntakeView signing = (await _laboratory.AllAsync())[1];
        Assert.Equal((IntakeState.Settled, IntakeOutcome.Failed, code), (signing.State, signing.Outcome, signing.Reason?.Code));
        Assert.Equal(files, Laboratory.FilesOf(_laboratory.Folder));
        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(_laboratory.ReportFolder, "S1", "S1.variants.tsv")));
        Assert.Equal((ReportStatus.Preliminary, null), (InForce.Status, InForce.Signature));
        Assert.Empty((await _laboratory.Desk.FindAsync("S1", Laboratory.None))!.Signed);
        Assert.Equal([1], (await _laboratory.SignOut.UnsignedAsync(9, Laboratory.None)).Select(report => report.Revision));
        Assert.Single(_laboratory.Log, line => line.StartsWith("2003 ", StringComparison.Ordinal) && line.Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_would_be_said_otherwise_is_made_anew_by_a_retry_and_then_signed()
    {
        await ReportAsync();
        string made = "then";
        CaseReport old = InForce;
        _laboratory.Report = report => ReferenceEquals(report, old) ? made : "now";
        await SignAsync();
        await _laboratory.WorkAsync();
        Assert.Equal("LMV2408", (await _laboratory.Desk.OpenAsync(9, Laboratory.None)).Single().Reason?.Code);
        Assert.Equal((1, 0), await _laboratory.Desk.RetryAsync("S1", "anna", _laboratory.Clock.Now, Laboratory.None));
        await _laboratory.WorkAsync();
        Assert.Empty(await _laboratory.Desk.OpenAsync(9, Laboratory.None));
        Assert.Equal(SignAnswer.AnotherRevision, await _laboratory.SignOut.SignAsync("S1", 1, Ann, _laboratory.Clock.Now, Laboratory.None));
        await SignAsync();
        await _laboratory.WorkAsync();
        Assert.Equal((ReportStatus.Final, Ann), (InForce.Status, InForce.Signature?.By));
    }

    // The remark of a case sheet, another language, another version: the bundle says nothing of them, the person reads them.
    [Fact]
    public async Task What_only_the_page_says_otherwise_is_not_signed_before_it_was_seen()
    {
        _laboratory.Remark = _ => "then";
        await ReportAsync();
        await SignAsync();
        _laboratory.Remark = _ => "now";
        await _laboratory.WorkAsync();
        Reason? why = (await _laboratory.Desk.OpenAsync(9, Laboratory.None)).Single().Reason;
        Assert.Equal(("LMV2408", "the file .variants.tsv of the report would not be today what it was: look at the new one (retry makes it), then sign that"), (why?.Code, why?.Text));
        Assert.Equal((ReportStatus.Preliminary, null), (InForce.Status, InForce.Signature));
        DateTimeOffset before = InForce.ReportTime;
        Assert.Equal((1, 0), await _laboratory.Desk.RetryAsync("S1", "anna", _laboratory.Clock.Now, Laboratory.None));
        await _laboratory.WorkAsync();
        Assert.Equal((ReportStatus.Preliminary, before, _laboratory.Clock.Now), (InForce.Status, InForce.Corrected?.Issued, InForce.ReportTime));
        Assert.EndsWith("now", Table, StringComparison.Ordinal);
        await SignAsync();
        await _laboratory.WorkAsync();
        Assert.Equal((ReportStatus.Final, Ann, 3), (InForce.Status, InForce.Signature?.By, (await _laboratory.Desk.FindAsync("S1", Laboratory.None))!.Case.Revision));
    }

    [Fact]
    public async Task What_only_the_page_says_otherwise_leaves_a_signed_report_as_it_was_signed()
    {
        await ReportAsync();
        await SignAsync();
        await _laboratory.WorkAsync();
        _laboratory.Remark = _ => "now";
        Assert.Equal((1, 0), await _laboratory.Desk.RetryAsync("S1", "anna", _laboratory.Clock.Now, Laboratory.None));
        await _laboratory.WorkAsync();
        Assert.Equal((ReportStatus.Final, 2), (InForce.Status, (await _laboratory.Desk.FindAsync("S1", Laboratory.None))!.Case.Revision));
    }

    [Fact]
    public async Task What_is_the_same_is_not_written_to_be_thrown_away()
    {
        await ReportAsync();
        Assert.Equal([".fhir.json", ".variants.tsv"], _laboratory.Written);
        Assert.Equal((1, 0), await _laboratory.Desk.RetryAsync("S1", "anna", _laboratory.Clock.Now, Laboratory.None));
        await _laboratory.WorkAsync();
        // Compared, as nobody has signed it; once somebody has, not even that.
        Assert.Equal([".fhir.json", ".variants.tsv", ".variants.tsv"], _laboratory.Written);
        await SignAsync();
        await _laboratory.WorkAsync();
        _laboratory.Written.Clear();
        Assert.Equal((1, 0), await _laboratory.Desk.RetryAsync("S1", "anna", _laboratory.Clock.Now, Laboratory.None));
        await _laboratory.WorkAsync();
        Assert.Empty(_laboratory.Written);
    }

    [Fact]
    public async Task A_signature_over_which_worker_after_worker_dies_is_given_up_and_the_report_stays()
    {
        await ReportAsync();
        await SignAsync();
        _laboratory.Ledger.DiesAt = Moment.AfterBegin;
        for (int i = 0; i < 2; i++) await Assert.ThrowsAsync<PowerCutException>(() => _laboratory.WorkAsync());
        _laboratory.Ledger.DiesAt = Moment.Never;
        await _laboratory.WorkAsync();
        Assert.Equal("LMV2404", (await _laboratory.AllAsync())[1].Reason?.Code);
        Assert.Equal(["run/a.tsv"], Laboratory.FilesOf(Processed));
        Assert.Empty(Laboratory.FilesOf(_laboratory.Folders.Failed));
        await SignAsync();
        await _laboratory.WorkAsync();
        Assert.Equal(ReportStatus.Final, InForce.Status);
    }

    // A final result takes the place of all before it when it is dropped, and not when it is signed beside what it joined.
    [Fact]
    public async Task All_files_that_a_report_was_made_of_are_read_to_sign_it()
    {
        _laboratory.Remembers = true;
        _laboratory.Drop("case-sheet.csv", "sample_id,case_id\nS1_DNA,S1\n");
        _laboratory.Drop("first/b.vcf", Laboratory.Vcf());
        await _laboratory.FinishAsync();
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        string[] read = [.. InForce.Case.Inputs.Select(input => input.Name)];
        Assert.Equal(["a.tsv", "first/b.vcf"], read.Order(StringComparer.Ordinal));
        await SignAsync();
        await _laboratory.WorkAsync();
        Assert.Equal(ReportStatus.Final, InForce.Status);
        Assert.Equal(read, InForce.Case.Inputs.Select(input => input.Name));
    }

    // The sheet went along with the files of the first drop, and one of the inbox has grown since.
    [Fact]
    public async Task A_report_whose_sheet_came_with_an_earlier_drop_is_signed_with_that_sheet()
    {
        _laboratory.Remembers = true;
        _laboratory.Report = report => $"{report.Case.Sheet?.PatientId} {string.Join(' ', report.Case.Inputs.Select(input => input.Sha256))} {string.Join(' ', report.Case.Warnings)}";
        _laboratory.Drop("case-sheet.csv", "sample_id,patient_id\nS9,P9\n");
        _laboratory.Drop("run/case-sheet.csv", "sample_id,case_id,patient_id\nS1,S1,P1\n");
        _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        _laboratory.Drop("corrected/a.tsv", Laboratory.Whole(tmb: "15.98"));
        await _laboratory.FinishAsync();
        Assert.Equal("P1", InForce.Case.Sheet?.PatientId);
        _laboratory.Drop("case-sheet.csv", "sample_id,patient_id\nS8,P8\nS9,P9\n");
        await SignAsync();
        await _laboratory.WorkAsync();
        Assert.Null((await _laboratory.AllAsync())[^1].Reason);
        Assert.Equal((3, ReportStatus.Final, "P1"), ((await _laboratory.Desk.FindAsync("S1", Laboratory.None))!.Case.Revision, InForce.Status, InForce.Case.Sheet?.PatientId));
    }

    private async Task ReportAsync()
    {
        _laboratory.Remembers = true;
        _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        _laboratory.Clock.Go(3600);
    }

    private async Task<DateTimeOffset> SignAsync(string by = Ann)
    {
        Assert.Equal(SignAnswer.Accepted, await _laboratory.SignOut.SignAsync("S1", null, by, _laboratory.Clock.Now, Laboratory.None));
        return _laboratory.Clock.Now;
    }
}
