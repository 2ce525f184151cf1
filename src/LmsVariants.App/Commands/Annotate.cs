using LmsVariants.App.Composition;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf;
using LmsVariants.Formats.Vcf.Calls;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Infrastructure.Inbox;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Annotate.Alleles;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Reports.Alleles;

namespace LmsVariants.App.Commands;

/// <summary>One file annotated as a stream: order kept, a bad record reported and passed.</summary>
internal sealed class Annotate(
    string input,
    string output,
    AnnotationForm form,
    string? sample,
    bool all,
    int threads,
    GenomeAssembly? assembly,
    string knowledgeFolder,
    string referenceFile,
    Messages messages)
{
    private const string Standard = "-";
    private bool _refused;

    public int Execute()
    {
        AlleleKnowledgeAhead ahead = new(knowledgeFolder, referenceFile);
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
        if (input != Standard && !File.Exists(input))
        {
            string found = Directory.Exists(input) ? "is a folder, and annotate reads one file" : "does not exist";
            messages.Fault(AppCodes.NotFound, $"INPUT: {Quoted.Field(input)} {found}");
            return (int)ExitCode.WrongCommand;
        }
        if (ahead.Take(messages) is not (AlleleKnowledge knowledge, TranscriptCatalogue transcripts)) return (int)ExitCode.KnowledgeInvalid;
        AlleleAnnotator annotator = new(transcripts, knowledge.Genes, knowledge.LossOfFunction);
        try
        {
            using AnnotationOutput target = AnnotationOutput.Open(output);
            using Stream source = input == Standard ? Console.OpenStandardInput() : new FileStream(input, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            bool isVcf = input == Standard || FileStart.IsVcf(source);
            ExitCode end = isVcf
                ? AnnotateVcf(source, settings, annotator, transcripts, target.Stream)
                : AnnotateCases(settings, knowledge.Genes, annotator, transcripts, target.Stream);
            if (end is ExitCode.Done or ExitCode.InputRefused) target.Complete();
            return (int)end;
        }
        catch (InputFormatException refused)
        {
            messages.Problem(refused.Problem, input == Standard ? string.Empty : input);
            return (int)ExitCode.InputRefused;
        }
    }

    private ExitCode AnnotateVcf(Stream source, Settings settings, AlleleAnnotator annotator, TranscriptCatalogue transcripts, Stream target)
    {
        string name = input == Standard ? "standard input" : Path.GetFileName(input);
        using VcfReader reader = VcfReader.Open(name, source, settings.Limits, threads: threads);
        if (sample is not null && !reader.Header.Samples.Contains(sample, StringComparer.Ordinal))
        {
            messages.Fault(AppCodes.BadSwitch, "--sample: expected the name of a sample of the file, found another");
            return ExitCode.WrongCommand;
        }
        AssemblyChoice build = AssemblyChoice.Of(name, VcfAssemblies.Of(reader.Header), hasCoordinates: true, assembly, transcripts.OnlyAssembly);
        AssemblyTally tally = new(build.Assembly, transcripts.Bases);
        int? column = TumourColumn.Find(reader.Header, sample);
        if (column is null && !reader.Header.Samples.IsEmpty)
        {
            messages.Warning(new InputWarning(InputCodes.TumourNotNamed, SourceLocation.Whole(name), $"none of {reader.Header.Samples.Length} samples is named as the tumour (--sample): VAF and depth are left empty"), input == Standard ? string.Empty : input);
        }
        RecordAnnotation records = new(reader.Header, annotator, build.Assembly!.Value, column, form, all);
        VcfAnnotation annotation = new(reader, records, tally, form, all, threads, target);
        foreach (InputProblem problem in annotation.Run())
        {
            messages.Problem(problem, input == Standard ? string.Empty : input);
            _refused = true;
        }
        if (tally.IsClash) throw build.Clash(name, tally);
        foreach (InputWarning warning in reader.Warnings) messages.Warning(warning, input == Standard ? string.Empty : input);
        messages.Note(annotation.Summary);
        return _refused ? ExitCode.InputRefused : ExitCode.Done;
    }

    private ExitCode AnnotateCases(Settings settings, GeneCatalogue genes, AlleleAnnotator annotator, TranscriptCatalogue transcripts, Stream target)
    {
        if (form == AnnotationForm.Vcf)
        {
            messages.Fault(AppCodes.BadSwitch, "--format: expected tsv or jsonl for an input that is no VCF, found vcf");
            return ExitCode.WrongCommand;
        }
        IngestContext context = new(new ReadingContext(settings.Limits, sample) { ColumnMaps = settings.ColumnMaps }, genes, transcripts, assembly, settings.SamplePattern);
        CaseReader reader = new(context);
        RowBuffer text = new();
        if (form == AnnotationForm.Tsv) AlleleTable.WriteHead(text);
        foreach (ReportedCase reported in reader.Read(InputFiles.Find(input, exclude: null)))
        {
            foreach (ReportedSmallVariant small in reported.Alterations.OfType<ReportedSmallVariant>())
            {
                AlleleCall call = new(reported.CaseId, small.AlleleFrequency, small.Depth, small.Filter ?? string.Empty) { Reported = small };
                foreach (AlleleRow row in annotator.Annotate(small, reported.Assay.Assembly))
                {
                    if (form == AnnotationForm.Tsv) AlleleTable.WriteTabbed(text, row, call);
                    else AlleleTable.WriteJson(text, row, call);
                }
            }
            target.Write(text.Written);
            text.Clear();
        }
        target.Write(text.Written);
        foreach (InputProblem problem in reader.Problems) messages.Problem(problem, input);
        return reader.Problems.Count > 0 ? ExitCode.InputRefused : ExitCode.Done;
    }
}
