using System.Collections.Immutable;
using System.CommandLine;

using LmsVariants.App.Composition;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.App.Commands;

/// <summary><c>reference build</c> and <c>reference info</c>: make a bundle of transcripts, and describe the one in use.</summary>
internal static class ReferenceCommand
{
    public static Command Create() => new("reference", "The reference bundle of transcripts") { CreateBuild(), CreateInfo() };

    private static Command CreateBuild()
    {
        Option<string> tables = new("--tables") { Description = $"Folder with {string.Join(", ", ReferenceTables.FileNames)}", Required = true, HelpName = "DIR" };
        Option<string> output = new("--out") { Description = "The bundle to write", Required = true, HelpName = "FILE" };
        Option<string[]> sources = new("--source") { Description = "A line on where the tables are from; may be given several times", HelpName = "TEXT" };
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
                ImmutableArray<Transcript> transcripts = ReferenceTables.Read(ReferenceTables.FileNames.ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(folder, name)), StringComparer.Ordinal));
                using FileStream file = File.Create(parsed.GetValue(output)!);
                BundleFile.Write(file, parsed.GetValue(sources) ?? [], transcripts);
                Console.WriteLine($"{transcripts.Length} transcripts of {transcripts.Select(t => t.Gene).Distinct(StringComparer.Ordinal).Count()} genes, {transcripts.Count(t => t.CodingSequence is not null)} with bases");
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

    private static Command CreateInfo()
    {
        CommonOptions common = new();
        Command info = new("info", "Describe the bundle in use") { common.KnowledgeBase, common.Reference, common.Log };
        info.SetAction(parsed =>
        {
            if (Knowledge.LoadReference(common.ReferenceOf(parsed), common.MessagesOf(parsed)) is not TranscriptCatalogue catalogue) return (int)ExitCode.KnowledgeInvalid;
            Console.WriteLine($"format       {catalogue.Version.Format}");
            Console.WriteLine($"sha256       {catalogue.Version.Sha256}");
            Console.WriteLine($"genes        {catalogue.All.Select(t => t.Gene).Distinct(StringComparer.Ordinal).Count()}");
            Console.WriteLine($"transcripts  {catalogue.All.Length}, {catalogue.All.Count(t => t.CodingSequence is not null)} with coding sequence");
            foreach (GenomeAssembly assembly in Enum.GetValues<GenomeAssembly>().Where(assembly => assembly != GenomeAssembly.Other || catalogue.All.Any(t => t.Placements.ContainsKey(assembly)))) Console.WriteLine($"{assembly}       {catalogue.All.Count(t => t.Placements.ContainsKey(assembly))} transcripts placed");
            foreach (string source in catalogue.Version.Sources) Console.WriteLine($"source       {source}");
            return (int)ExitCode.Done;
        });
        return info;
    }
}
