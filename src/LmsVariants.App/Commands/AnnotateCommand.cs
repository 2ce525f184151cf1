using System.CommandLine;

using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.App.Commands;

/// <summary><c>annotate</c>: names and consequences of every variant of a file, record by record.</summary>
internal static class AnnotateCommand
{
    public static Command Create()
    {
        Argument<string> input = new("INPUT") { Description = "A VCF (plain, gzip or BGZF), or any other file that run reads; - is standard input, a VCF" };
        Option<string> output = new("--out") { Description = "Where the annotations go; - is standard output", DefaultValueFactory = _ => "-", HelpName = "FILE" };
        Option<string> format = CommonOptions.Words("--format", "How they are written", "tsv", "vcf", "jsonl");
        Option<string?> sample = new("--sample") { Description = "Which sample of a VCF the fractions of reads are from (default: the only one)", HelpName = "NAME" };
        Option<bool> all = new("--all") { Description = "Also a row for every record without an alternate allele" };
        Option<int?> threads = ThreadsOption.Create();
        Option<GenomeAssembly?> assembly = AssemblyOption.Create();
        CommonOptions common = new();
        Command command = new("annotate", "Annotate the small variants of a file") { input, output, format, sample, all, assembly, threads };
        common.AddTo(command);
        command.SetAction(parsed => new Annotate(
            parsed.GetValue(input)!,
            parsed.GetValue(output)!,
            Enum.Parse<AnnotationForm>(parsed.GetValue(format)!, ignoreCase: true),
            parsed.GetValue(sample),
            parsed.GetValue(all),
            parsed.GetValue(threads) ?? ThreadsOption.Usual,
            parsed.GetValue(assembly),
            common.FolderOf(parsed),
            common.ReferenceOf(parsed),
            common.MessagesOf(parsed)).Execute());
        return command;
    }
}
