using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Delivery;
using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Problems;
using LmsVariants.Pipeline.Deliver.Archive;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Infrastructure.Jobs;

/// <summary>The outcomes that a try can have.</summary>
internal static class Decisions
{
    private static readonly StageTimes NoTime = new(TimeSpan.Zero, TimeSpan.Zero);

    /// <summary>Gets the outcome of files that are not those that were taken, or are put back: what lies in the inbox is taken anew.</summary>
    public static Decision Withdrawn { get; } = new(IntakeOutcome.Withdrawn, null, [], [], null, null, NoTime);

    /// <summary>The same files were reported before.</summary>
    public static Decision Repeated(Intake intake) => new(IntakeOutcome.Repeated, null, Read(intake), [], null, null, NoTime);

    /// <summary>They say what the report says already.</summary>
    public static Decision SaysTheSame(Intake intake, IReadOnlyList<InputProblem> problems, CaseReport report, StageTimes times) =>
        new(IntakeOutcome.Repeated, null, Results(intake, problems), [], null, null, times) { Archived = Archiving.Of(intake.Case!.CaseId, report) };

    /// <summary>A file that makes no case, refused when it was taken.</summary>
    public static Decision Refused(Intake intake)
    {
        ImmutableArray<InputProblem> problems = ErrorText.Parse(intake.Files[0].Problem!);
        return new(IntakeOutcome.Failed, ErrorText.ReasonOf(problems[0]), [.. intake.Files.Select(file => new FileResult(file.Number, file.Problem))], [], null, null, NoTime);
    }

    /// <summary>An earlier report was made of the same files, and a later one has taken its place.</summary>
    public static Decision Overtaken(Intake intake) => Failed(
        intake, IntakeCodes.Overtaken, "files that were not reported yet, or those of the report in force", "files of an earlier report, in whose place a later one is (retry CASE reports them again)");

    /// <summary>No report can be made of the files.</summary>
    public static Decision Refused(Intake intake, IReadOnlyList<InputProblem> problems) => Failed(intake, ErrorText.ReasonOf(problems[0]), problems);

    /// <summary>A signature was not put under the report, which stays as it was.</summary>
    public static Decision NotSigned(Intake intake, Reason reason) => Failed(intake, reason, []);

    /// <summary>Worker after worker died over it.</summary>
    public static Decision GivenUp(Intake intake, int lost) => Failed(intake, IntakeCodes.GivenUp, "a try that ends", string.Create(CultureInfo.InvariantCulture, $"{lost} tries over which the worker died"));

    /// <summary>A fault of this program.</summary>
    public static Decision OurFault(Intake intake, Exception fault) => Failed(intake, IntakeCodes.OurFault, "a report", $"a fault of this program ({fault.GetType().Name}); its log has the place, please report it");

    /// <summary>A report was made and lies beside its place.</summary>
    public static Decision Reported(Intake intake, IReadOnlyList<InputProblem> problems, CaseReport report, ArchiveEntry archived, ImmutableArray<WrittenReport> reports, DeliverWhen deliver, StageTimes times) => new(
        IntakeOutcome.Reported, null, Results(intake, problems), reports, report.Status.ToString().ToLowerInvariant(),
        IsDelivered(report, deliver) ? reports.Single(file => file.Name.EndsWith(BundleFiles.Suffix, StringComparison.Ordinal)).Name : null,
        times) { Archived = archived };

    private static bool IsDelivered(CaseReport report, DeliverWhen deliver) => deliver switch
    {
        DeliverWhen.Always => true,
        DeliverWhen.SignOut => report.Signature is not null,
        _ => false,
    };

    private static Decision Failed(Intake intake, string code, string expected, string found)
    {
        InputProblem problem = new(code, SourceLocation.Whole(intake.Files[0].Name), "case", expected, found);
        return Failed(intake, new Reason(code, found), [problem]);
    }

    private static Decision Failed(Intake intake, Reason reason, IReadOnlyList<InputProblem> problems) => new(
        IntakeOutcome.Failed, reason, [.. intake.Files.Select(file => new FileResult(file.Number, StaysAsItIs(intake, file) ? null : ErrorText.ToJson(Of(file, problems) is { Length: > 0 } own ? own : [.. problems])))], [], null, null, NoTime);

    private static ImmutableArray<FileResult> Read(Intake intake) => [.. intake.Files.Select(file => new FileResult(file.Number, null))];

    private static ImmutableArray<FileResult> Results(Intake intake, IReadOnlyList<InputProblem> problems) =>
        [.. intake.Files.Select(file => new FileResult(file.Number, Of(file, problems) is { Length: > 0 } own && !StaysAsItIs(intake, file) ? ErrorText.ToJson(own) : null))];

    // What came with an earlier intake was read then, and a signature changes nothing of what it was made of.
    private static bool StaysAsItIs(Intake intake, IntakeFile file) => file.IsAgain || intake.Signing is not null;

    private static InputProblem[] Of(IntakeFile file, IReadOnlyList<InputProblem> problems) => [.. problems.Where(problem => problem.Where.File == file.Name)];
}
