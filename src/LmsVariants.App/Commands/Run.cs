using System.Reflection;

using LmsVariants.App.Composition;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Outbox;
using LmsVariants.Infrastructure.Printing;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir;
using LmsVariants.Reports.Html;

namespace LmsVariants.App.Commands;

/// <summary>One batch: everything is checked that can be before the first file is read; a bad file stops no other.</summary>
internal sealed class Run(
    string[] inputs,
    string output,
    string? previous,
    string? sheet,
    string? diagnosis,
    GenomeAssembly? assembly,
    string? sample,
    DateTimeOffset? reportTime,
    FhirProfile? profile,
    PageLanguage? language,
    bool pdf,
    string knowledgeFolder,
    string referenceFile,
    bool quiet,
    Messages messages,
    TimeProvider clock)
{
    private ExitCode _end = ExitCode.Done;
    private int _told;

    public static string SoftwareVersion =>
        typeof(Run).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        KnowledgeAhead ahead = new(knowledgeFolder, referenceFile);
        Settings settings;
        ChromiumPrinter? printer;
        try
        {
            settings = Settings.Read(AppContext.BaseDirectory);
            printer = (settings.Report with { Pdf = pdf || settings.Report.Pdf }).Printer();
        }
        catch (SettingException wrong)
        {
            messages.Fault(AppCodes.BadSetting, wrong.Message);
            return (int)ExitCode.WrongCommand;
        }
        if (ahead.Take(diagnosis, messages, out ExitCode wrongly) is not (CuratedKnowledge knowledge, TranscriptCatalogue transcripts)) return (int)wrongly;
        if (previous is not null && !Directory.Exists(previous))
        {
            messages.Fault(AppCodes.NotFound, $"--previous: there is no folder {Quoted.Field(previous)}");
            return (int)ExitCode.WrongCommand;
        }
        if (sheet is not null && !File.Exists(sheet))
        {
            messages.Fault(AppCodes.NotFound, $"--case-sheet: there is no file {Quoted.Field(sheet)}");
            return (int)ExitCode.WrongCommand;
        }

        RunRequest request = new(diagnosis, reportTime ?? clock.GetLocalNow(), SoftwareVersion, settings.Interpretation);
        IngestContext context = new(new ReadingContext(settings.Limits, sample) { ColumnMaps = settings.ColumnMaps }, knowledge.Genes, transcripts, assembly, settings.SamplePattern);
        CaseReader reader = new(context);
        CaseReporting reporting = Reporting.Of(knowledge, transcripts, settings.Fhir with { Profile = profile ?? settings.Fhir.Profile }, language ?? settings.Language, printer: printer);
        ReportFolder store = new(output, clock);
        InputRoots roots = new();

        try
        {
            if (sheet is not null) reader.ReadSheet(roots.Add(sheet, InputFiles.Find(sheet, exclude: null))[0]);
            List<InputDocument> documents = [.. inputs.SelectMany(input => Find(input, roots))];
            foreach (ReportedCase reported in reader.Read(documents))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Tell(reader, roots);
                await ReportAsync(reported, roots, reporting, request, store, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            messages.Fault(AppCodes.WorldFailed, $"the inputs cannot be read: {unreadable.Message}");
            End(ExitCode.WorldFailed);
        }
        Tell(reader, roots);
        foreach (InputWarning warning in reader.UnusedRows) messages.Warning(warning, roots.Of(warning.Where.File));
        return (int)_end;
    }

    private IReadOnlyList<InputDocument> Find(string input, InputRoots roots)
    {
        if (!File.Exists(input) && !Directory.Exists(input))
        {
            messages.Fault(AppCodes.NotFound, $"INPUT: there is no file or folder {Quoted.Field(input)}");
            End(ExitCode.WrongCommand);
            return [];
        }
        if (Path.TrimEndingDirectorySeparator(Path.GetFullPath(input)) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(output)))
        {
            messages.Fault(AppCodes.BadSwitch, $"--out: expected another place than the input {Quoted.Field(input)}");
            End(ExitCode.WrongCommand);
            return [];
        }
        IReadOnlyList<InputDocument> documents = roots.Add(input, InputFiles.Find(input, output));
        if (documents.Count == 0)
        {
            messages.Problem(new InputProblem(InputCodes.NothingToRead, SourceLocation.Whole("."), "folder", "files with panel results", "none"), input);
            End(ExitCode.InputRefused);
        }
        return documents;
    }

    private async Task ReportAsync(
        ReportedCase reported,
        InputRoots roots,
        CaseReporting reporting,
        RunRequest request,
        ReportFolder store,
        CancellationToken cancellationToken)
    {
        foreach (InputWarning warning in reported.Warnings) messages.Warning(warning, roots.Of(warning.Where.File));
        ReportSet reports;
        try
        {
            reports = await reporting.ReportAsync(reported, request, previous, cancellationToken).ConfigureAwait(false);
        }
        catch (InputFormatException refused)
        {
            bool isEarlier = refused.Problem.Code is InputCodes.EarlierReport or InputCodes.AnotherPatient;
            messages.Problem(refused.Problem, isEarlier ? previous! : roots.Of(refused.Problem.Where.File));
            End(ExitCode.InputRefused);
            return;
        }
        catch (IOException unprinted)
        {
            messages.Fault(AppCodes.WorldFailed, unprinted.Message);
            End(ExitCode.WorldFailed);
            return;
        }
        try
        {
            await store.StoreAsync(reports.Files, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException full)
        {
            messages.Fault(AppCodes.WorldFailed, $"the reports of a case cannot be written to {Quoted.Field(output)}: {full.Message}");
            End(ExitCode.WorldFailed);
            return;
        }
        if (!quiet) Console.WriteLine(Line(reports.Report, Path.Combine(output, SafeFileName.Of(reported.CaseId)), reports.Files.Any(file => file.Name.EndsWith(".pdf", StringComparison.Ordinal))));
    }

    // Counts alone: standard output of a batch often ends up in a log.
    private static string Line(CaseReport report, string path, bool isPrinted)
    {
        string pdf = isPrinted ? " .report.pdf" : string.Empty;
        int reportable = report.Findings.Count(finding => finding.Reportability.IsReportable);
        int withOptions = report.Findings.Count(finding => finding.Options.Any(option => option.Assertion.Direction == KnowledgeBase.Assertions.EvidenceDirection.Supports));
        int contradicted = report.Findings.Count(finding => finding.Annotation?.Verification == Pipeline.Annotate.Verification.Contradicted);
        return $"{Quoted.OneLine(report.Case.CaseId)}: {report.Findings.Length} findings, {reportable} reportable, {withOptions} with evidence for a therapy, {contradicted} contradicted by the reference -> {Quoted.OneLine(path)}.report.html (.fhir.json .variants.tsv .case.json{pdf})";
    }

    // As they come: a batch may run for an hour.
    private void Tell(CaseReader reader, InputRoots roots)
    {
        Refuse([.. reader.Problems.Skip(_told)], roots);
        _told = reader.Problems.Count;
    }

    private void Refuse(IReadOnlyList<InputProblem> problems, InputRoots roots)
    {
        foreach (InputProblem problem in problems) messages.Problem(problem, roots.Of(problem.Where.File));
        if (problems.Count > 0) End(ExitCode.InputRefused);
    }

    private void End(ExitCode code) => _end = _end == ExitCode.Done ? code : _end.With(code);
}
