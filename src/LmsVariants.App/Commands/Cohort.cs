using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LmsVariants.App.Composition;
using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Outbox;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Cohort;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Reports.CaseFile;
using LmsVariants.Reports.Html;
using LmsVariants.Reports.Html.Cohort;
using LmsVariants.Reports.Tables;

namespace LmsVariants.App.Commands;

/// <summary>Many cases put together: a bad file is refused with its place and stops no other.</summary>
internal sealed class Cohort(string source, string output, string? root, PageLanguage? language, string knowledgeFolder, bool quiet, Messages messages, TimeProvider clock)
{
    /// <summary>The word for all cases of the ledger. A folder of that name is <c>./ledger</c>.</summary>
    public const string Ledger = "ledger";

    // A case file has some hundred kilobytes; what is larger is something else.
    private const long Largest = 1L << 28;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private ExitCode _end = ExitCode.Done;

    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        if (source == Ledger)
        {
            return await new Desk(root, messages, clock).WithAsync(
                async open => await ShowAsync(await CaseFiles.OfAsync(open, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        if (!Directory.Exists(source))
        {
            messages.Fault(AppCodes.NotFound, $"SOURCE: there is no folder {Quoted.Field(source)} (the word ledger stands for the cases of the watched folder)");
            return (int)ExitCode.WrongCommand;
        }
        return (int)await ShowAsync(CaseFiles.In(source), cancellationToken).ConfigureAwait(false);
    }

    private async Task<ExitCode> ShowAsync(NamedCaseFile[] files, CancellationToken cancellationToken)
    {
        PageLanguage inLanguage;
        try
        {
            inLanguage = language ?? Settings.Read(AppContext.BaseDirectory).Language;
        }
        catch (SettingException wrong)
        {
            messages.Fault(AppCodes.BadSetting, wrong.Message);
            return ExitCode.WrongCommand;
        }
        if (Knowledge.Load(knowledgeFolder, messages) is not CuratedKnowledge knowledge) return ExitCode.KnowledgeInvalid;
        List<CohortCase> cases = [];
        foreach (NamedCaseFile file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await ReadAsync(file, cancellationToken).ConfigureAwait(false) is CohortCase read) cases.Add(read);
        }
        if (cases.Count == 0)
        {
            if (files.Length == 0) messages.Problem(new InputProblem(InputCodes.NothingToRead, SourceLocation.Whole("."), "folder", "case files (*.case.json)", "none"), source);
            return _end.With(ExitCode.InputRefused);
        }
        CaseCohort cohort = CaseCohort.Of(cases, knowledge.Panels) with { Refused = files.Length - cases.Count };
        foreach (CohortCase earlier in cohort.Overtaken) messages.Note($"{earlier.File}: left out, as there is a later report of its case");
        await new ReportFolder(output, clock).StoreAsync(
            [
                new ReportFile("cohort.html", [.. await new CohortPageWriter(inLanguage, knowledge.Translations).WriteAsync(cohort, cancellationToken).ConfigureAwait(false)]),
                Table("cohort.tsv", writer => CohortTable.Write(writer, cohort)),
                Table("cohort-matrix.tsv", writer => CohortMatrixTable.Write(writer, cohort)),
            ],
            cancellationToken).ConfigureAwait(false);
        if (!quiet) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cohort.Cases.Length} cases, {cohort.Matrix.Rows.Length} genes with a reportable finding, {cohort.Refused} files not read -> {Quoted.OneLine(Path.Combine(output, "cohort.html"))} (cohort.tsv cohort-matrix.tsv)"));
        return _end;
    }

    private async Task<CohortCase?> ReadAsync(NamedCaseFile file, CancellationToken cancellationToken)
    {
        try
        {
            long length = new FileInfo(file.Path).Length;
            if (length > Largest)
            {
                throw new InputFormatException(new InputProblem(InputCodes.TooLarge, SourceLocation.Whole(file.Name), "file", "at most 256 MiB", string.Create(CultureInfo.InvariantCulture, $"{length >> 20} MiB")));
            }
            return CaseFileReader.Read(file.Name, await File.ReadAllBytesAsync(file.Path, cancellationToken).ConfigureAwait(false));
        }
        catch (InputFormatException refused)
        {
            messages.Problem(refused.Problem, file.Root);
            End(ExitCode.InputRefused);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            messages.Fault(AppCodes.WorldFailed, $"{Quoted.OneLine(file.Name)} cannot be read: {unreadable.Message}");
            End(ExitCode.WorldFailed);
        }
        return null;
    }

    private static ReportFile Table(string name, Action<TextWriter> write)
    {
        using MemoryStream stream = new();
        using (StreamWriter writer = new(stream, Utf8)) write(writer);
        return new ReportFile(name, ImmutableArray.Create(stream.ToArray()));
    }

    private void End(ExitCode code) => _end = _end == ExitCode.Done ? code : _end.With(code);
}
