using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;

using LmsVariants.App.Composition;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Outbox;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.CaseFile;
using LmsVariants.Reports.Fhir;
using LmsVariants.Reports.Html;
using LmsVariants.Reports.Tables;

namespace LmsVariants.App.Commands;

/// <summary>One batch: everything is checked that can be before the first file is read; a bad file stops no other.</summary>
internal sealed class Run(
    string[] inputs,
    string output,
    string? sheet,
    string? diagnosis,
    GenomeAssembly? assembly,
    DateTimeOffset? reportTime,
    string knowledgeFolder,
    string referenceFile,
    bool quiet,
    Messages messages,
    TimeProvider clock)
{
    private ExitCode _end = ExitCode.Done;

    public static string SoftwareVersion =>
        typeof(Run).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        Settings settings;
        try
        {
            settings = Settings.Read(AppContext.BaseDirectory);
        }
        catch (SettingException wrong)
        {
            messages.Fault(AppCodes.BadSetting, wrong.Message);
            return (int)ExitCode.WrongCommand;
        }
        if (Knowledge.Load(knowledgeFolder, messages) is not CuratedKnowledge knowledge) return (int)ExitCode.KnowledgeInvalid;
        if (Knowledge.LoadReference(referenceFile, messages) is not TranscriptCatalogue transcripts) return (int)ExitCode.KnowledgeInvalid;
        if (diagnosis is not null && knowledge.Tumours.Find(diagnosis) is null)
        {
            messages.Fault(AppCodes.BadSwitch, $"--diagnosis: expected one of {string.Join(' ', knowledge.Tumours.All.Select(type => type.Code))}, found {Quoted.Field(diagnosis)}");
            return (int)ExitCode.WrongCommand;
        }
        if (sheet is not null && !File.Exists(sheet))
        {
            messages.Fault(AppCodes.NotFound, $"--case-sheet: there is no file {Quoted.Field(sheet)}");
            return (int)ExitCode.WrongCommand;
        }

        RunRequest request = new(diagnosis, reportTime ?? clock.GetLocalNow(), SoftwareVersion, settings.Interpretation);
        CaseReader reader = new(CaseReader.Formats, new IngestContext(settings.Limits, knowledge.Genes, assembly));
        CaseInterpreter interpreter = new(knowledge, transcripts);
        ReportFolder store = new(output, clock);
        ImmutableArray<IReportWriter> writers = [new FhirReportWriter(settings.Fhir), new ReportPageWriter(), new VariantTableWriter(), new CaseFileWriter()];
        InputFiles files = new(settings.Limits.LargestTable);

        if (sheet is not null) ReadSheet(reader, files, sheet);
        foreach (string input in inputs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (ReportedCase reported in Read(reader, files, input))
            {
                await ReportAsync(reported, input, interpreter, request, writers, store, cancellationToken).ConfigureAwait(false);
            }
        }
        foreach (InputWarning unused in reader.UnusedRows) messages.Warning(unused, string.Empty);
        return (int)_end;
    }

    private void ReadSheet(CaseReader reader, InputFiles files, string path)
    {
        List<InputProblem> problems = [];
        foreach (InputDocument document in files.Read(path, exclude: null, problems))
        {
            if (reader.ReadSheet(document) is InputProblem problem) problems.Add(problem);
        }
        Refuse(problems, path);
    }

    private ImmutableArray<ReportedCase> Read(CaseReader reader, InputFiles files, string input)
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
        List<InputProblem> problems = [];
        try
        {
            InputDocument[] documents = [.. files.Read(input, output, problems)];
            if (documents.Length == 0 && problems.Count == 0)
            {
                problems.Add(new InputProblem(InputCodes.NothingToRead, SourceLocation.Whole("."), "folder", "files with panel results", "none"));
            }
            IngestResult read = reader.Read(documents);
            Refuse([.. problems, .. read.Problems], input);
            return read.Cases;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            messages.Fault(AppCodes.WorldFailed, $"INPUT {Quoted.Field(input)} cannot be read: {unreadable.Message}");
            End(ExitCode.WorldFailed);
            return [];
        }
    }

    private async Task ReportAsync(
        ReportedCase reported,
        string input,
        CaseInterpreter interpreter,
        RunRequest request,
        ImmutableArray<IReportWriter> writers,
        ReportFolder store,
        CancellationToken cancellationToken)
    {
        foreach (InputWarning warning in reported.Warnings) messages.Warning(warning, input);
        CaseReport report;
        try
        {
            report = interpreter.Interpret(reported, request);
        }
        catch (UnknownDiagnosisException unknown)
        {
            Refuse([new InputProblem(InputCodes.NotInVocabulary, reported.Sheet!.Where, "diagnosis_code", unknown.Expected, "another text")], input);
            return;
        }
        string name = SafeFileName.Of(reported.CaseId);
        ImmutableArray<ReportFile>.Builder reports = ImmutableArray.CreateBuilder<ReportFile>();
        foreach (IReportWriter writer in writers)
        {
            byte[] content = await writer.WriteAsync(report, cancellationToken).ConfigureAwait(false);
            reports.Add(new ReportFile(name + writer.Suffix, ImmutableCollectionsMarshal.AsImmutableArray(content)));
        }
        try
        {
            await store.StoreAsync(reports.ToImmutable(), cancellationToken).ConfigureAwait(false);
        }
        catch (IOException full)
        {
            messages.Fault(AppCodes.WorldFailed, $"the reports of a case cannot be written to {Quoted.Field(output)}: {full.Message}");
            End(ExitCode.WorldFailed);
            return;
        }
        if (!quiet) Console.WriteLine(Line(report, Path.Combine(output, name)));
    }

    // Counts alone: standard output of a batch often ends up in a log.
    private static string Line(CaseReport report, string path)
    {
        int reportable = report.Findings.Count(finding => finding.Reportability.IsReportable);
        int withOptions = report.Findings.Count(finding => finding.Options.Any(option => option.Assertion.Direction == KnowledgeBase.Assertions.EvidenceDirection.Supports));
        int contradicted = report.Findings.Count(finding => finding.Annotation?.Verification == Pipeline.Annotate.Verification.Contradicted);
        return $"{Quoted.OneLine(report.Case.CaseId)}: {report.Findings.Length} findings, {reportable} reportable, {withOptions} with evidence for a therapy, {contradicted} contradicted by the reference -> {Quoted.OneLine(path)}.report.html (.fhir.json .variants.tsv .case.json)";
    }

    private void Refuse(List<InputProblem> problems, string root)
    {
        foreach (InputProblem problem in problems) messages.Problem(problem, root);
        if (problems.Count > 0) End(ExitCode.InputRefused);
    }

    private void End(ExitCode code) => _end = _end == ExitCode.Done ? code : _end.With(code);
}
