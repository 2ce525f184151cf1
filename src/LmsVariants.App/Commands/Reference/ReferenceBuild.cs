using System.Collections.Frozen;
using System.Collections.Immutable;
using System.CommandLine;

using LmsVariants.App.Composition;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.App.Commands.Reference;

/// <summary><c>reference build</c>: makes a bundle from tables.</summary>
internal static class ReferenceBuild
{
    private static readonly FrozenDictionary<GenomeAssembly, string> Both =
        new[] { GenomeAssembly.GRCh37, GenomeAssembly.GRCh38 }.ToFrozenDictionary(assembly => assembly, assembly => assembly.ToString());

    public static Command Create()
    {
        Option<string> tables = new("--tables") { Description = $"Folder with {string.Join(", ", ReferenceTables.FileNames)}", Required = true, HelpName = "DIR" };
        Option<string> output = new("--out") { Description = "The bundle to write", Required = true, HelpName = "FILE" };
        Option<string[]> sources = new("--source") { Description = "A line on where the facts are from; may be given several times", HelpName = "TEXT" };
        CommonOptions common = new();
        Command build = new("build", "Make a bundle from tables of transcripts and coding sequences") { tables, output, sources, common.Log };
        build.SetAction(parsed =>
        {
            Messages messages = common.MessagesOf(parsed);
            string folder = parsed.GetValue(tables)!;
            if (ReferenceTables.FileNames.FirstOrDefault(name => !File.Exists(Path.Combine(folder, name))) is string missing)
            {
                messages.Fault(AppCodes.NotFound, $"--tables: there is no file {missing} in {Quoted.Field(folder)}");
                return (int)ExitCode.WrongCommand;
            }
            try
            {
                TablesReading reading = ReferenceTables.Read(folder);
                BundleContent content = new([.. parsed.GetValue(sources) ?? []], Both, reading.Transcripts, TractPacker.Pack(reading.Bases));
                using FileStream file = File.Create(parsed.GetValue(output)!);
                BundleFile.Write(file, content);
                Print(reading.Transcripts);
                Console.WriteLine($"left out     {reading.OthersLeftOut} other transcripts without bases of their whole coding region on both assemblies");
                return (int)ExitCode.Done;
            }
            catch (InputFormatException bad)
            {
                messages.Problem(bad.Problem, folder);
                return (int)ExitCode.InputRefused;
            }
        });
        return build;
    }

    private static void Print(ImmutableArray<Transcript> transcripts)
    {
        BundleCounts counts = BundleCounts.Of(transcripts);
        foreach (string line in counts.Lines) Console.WriteLine(line);
    }
}
