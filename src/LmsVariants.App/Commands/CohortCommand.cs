using System.CommandLine;

using LmsVariants.Reports.Html;

namespace LmsVariants.App.Commands;

/// <summary><c>cohort DIR|ledger --out DIR</c>: many cases on one page.</summary>
internal static class CohortCommand
{
    public static Command Create(TimeProvider clock)
    {
        Argument<string> source = new("SOURCE") { Description = "A folder with *.case.json files in it or below, or the word ledger for the last report of every case of the watched folder" };
        Option<string> output = new("--out") { Description = "Folder that cohort.html, cohort.tsv and cohort-matrix.tsv are written to", HelpName = "DIR", Required = true };
        Option<PageLanguage?> language = LanguageOption.Create();
        PlaceOptions place = new();
        CommonOptions common = new();
        output.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>())) result.AddError("--out: expected a folder, found nothing");
        });
        Command command = new("cohort", "Look at many cases together: genes by cases, what can be acted on, counts") { source, output, place.Root, language, common.KnowledgeBase, common.Log, common.Quiet };
        command.SetAction((parsed, cancellationToken) => new Cohort(
            parsed.GetValue(source)!,
            parsed.GetValue(output)!,
            parsed.GetValue(place.Root),
            parsed.GetValue(language),
            common.FolderOf(parsed),
            parsed.GetValue(common.Quiet),
            common.MessagesOf(parsed),
            clock).ExecuteAsync(cancellationToken));
        return command;
    }
}
