using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Reports.Fhir;
using LmsVariants.Reports.Html;

namespace LmsVariants.App.Commands;

/// <summary><c>run INPUT... --out DIR</c>: the main job, one report set per case.</summary>
internal static class RunCommand
{
    public static Command Create(TimeProvider clock)
    {
        Argument<string[]> inputs = new("INPUT") { Description = "Files or folders with panel results", Arity = ArgumentArity.OneOrMore };
        Option<string> output = new("--out") { Description = "Folder for the reports", Required = true, HelpName = "DIR" };
        Option<string?> previous = new("--previous") { Description = "Folder of earlier reports that the new ones correct (may be that of --out)", HelpName = "DIR" };
        Option<string?> diagnosis = new("--diagnosis") { Description = "ulms (uterine), lms (non-uterine) or a code of the knowledge base (default: the case sheet)", HelpName = "CODE" };
        Option<string?> sheet = new("--case-sheet") { Description = "Case sheet (default: case-sheet.csv or .json in an input folder)", HelpName = "FILE" };
        Option<GenomeAssembly?> assembly = AssemblyOption.Create();
        Option<string?> sample = new("--sample") { Description = "Which sample of a VCF is the tumour (default: the header, or the only one)", HelpName = "NAME" };
        Option<DateTimeOffset?> time = new("--report-time") { Description = "Time that the reports bear, ISO 8601 with zone (default: now)", HelpName = "TIME", CustomParser = ParseTime };
        Option<FhirProfile?> profile = FhirProfileOption.Create();
        Option<PageLanguage?> language = LanguageOption.Create();
        CommonOptions common = new();
        output.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>())) result.AddError("--out: expected a folder, found nothing");
        });
        Command command = new("run", "Read panel results and write the reports of each case") { inputs, output, previous, diagnosis, sheet, assembly, sample, time, profile, language };
        command.Options.Add(common.Pdf);
        common.AddTo(command);
        command.SetAction((parsed, cancellationToken) => new Run(
            parsed.GetValue(inputs)!,
            parsed.GetValue(output)!,
            parsed.GetValue(previous),
            parsed.GetValue(sheet),
            parsed.GetValue(diagnosis),
            parsed.GetValue(assembly),
            parsed.GetValue(sample),
            parsed.GetValue(time),
            parsed.GetValue(profile),
            parsed.GetValue(language),
            parsed.GetValue(common.Pdf),
            common.FolderOf(parsed),
            common.ReferenceOf(parsed),
            parsed.GetValue(common.Quiet),
            common.MessagesOf(parsed),
            clock).ExecuteAsync(cancellationToken));
        return command;
    }

    private static DateTimeOffset? ParseTime(ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : string.Empty;
        string[] forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFK"];
        bool hasZone = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-');
        if (hasZone && DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time)) return time;
        result.AddError($"--report-time: expected ISO 8601 with a time zone such as 2026-05-04T12:00:00+02:00, found '{text}'");
        return null;
    }
}
