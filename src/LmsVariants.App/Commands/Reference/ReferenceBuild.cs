using System.Collections.Frozen;
using System.Collections.Immutable;
using System.CommandLine;

using LmsVariants.App.Composition;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.App.Commands.Reference;

/// <summary><c>reference build</c>: makes a bundle from tables, or from an annotation and its sequences.</summary>
internal static class ReferenceBuild
{
    private static readonly FrozenDictionary<GenomeAssembly, string> Both =
        new[] { GenomeAssembly.GRCh37, GenomeAssembly.GRCh38 }.ToFrozenDictionary(assembly => assembly, assembly => assembly.ToString());

    public static Command Create()
    {
        Option<string?> tables = new("--tables") { Description = $"Folder with {string.Join(", ", ReferenceTables.FileNames)}, and genomic/*.fa.gz", HelpName = "DIR" };
        Option<string?> gff = new("--gff3") { Description = "Annotation in GFF3, plain or gzipped", HelpName = "FILE" };
        Option<string?> fasta = new("--fasta") { Description = "Sequences of the annotation, plain or gzipped", HelpName = "FILE" };
        Option<string?> mane = new("--mane") { Description = "Summary table of MANE, plain or gzipped (default: every transcript is reported on)", HelpName = "FILE" };
        Option<string?> assembly = new("--assembly") { Description = "GRCh37, GRCh38 or the name of another assembly (default: from the annotation)", HelpName = "NAME" };
        Option<string> output = new("--out") { Description = "The bundle to write", Required = true, HelpName = "FILE" };
        Option<string[]> sources = new("--source") { Description = "A line on where the facts are from; may be given several times", HelpName = "TEXT" };
        CommonOptions common = new();
        Command build = new("build", "Make a bundle from GFF3 and FASTA, or from tables") { tables, gff, fasta, mane, assembly, output, sources, common.Log };
        build.SetAction(parsed =>
        {
            Messages messages = common.MessagesOf(parsed);
            ImmutableArray<string> stated = [.. parsed.GetValue(sources) ?? []];
            (string? folder, string? annotation, string? sequences) = (parsed.GetValue(tables), parsed.GetValue(gff), parsed.GetValue(fasta));
            string?[] given = folder is not null
                ? [.. ReferenceTables.FileNames.Select(name => Path.Combine(folder, name))]
                : [annotation, sequences, parsed.GetValue(mane)];
            if ((folder is null) == (annotation is null) || (annotation is null) != (sequences is null))
            {
                messages.Fault(AppCodes.BadSwitch, "reference build needs --tables, or --gff3 with --fasta");
                return (int)ExitCode.WrongCommand;
            }
            if (given.FirstOrDefault(path => path is not null && !File.Exists(path)) is string missing)
            {
                messages.Fault(AppCodes.NotFound, $"there is no file {Quoted.Name(missing)}");
                return (int)ExitCode.WrongCommand;
            }
            try
            {
                return folder is not null
                    ? FromTables(folder, stated, parsed.GetValue(output)!)
                    : FromGenome(annotation!, sequences!, parsed.GetValue(mane), parsed.GetValue(assembly), stated, parsed.GetValue(output)!);
            }
            catch (InputFormatException bad)
            {
                messages.Problem(bad.Problem, folder ?? annotation!);
                return (int)ExitCode.InputRefused;
            }
        });
        return build;
    }

    private static int FromTables(string folder, ImmutableArray<string> sources, string output)
    {
        TablesReading reading = ReferenceTables.Read(folder);
        Write(output, new BundleContent(sources, Both, reading.Transcripts, TractPacker.Pack(reading.Bases)));
        Console.WriteLine($"left out     {reading.OthersLeftOut} other transcripts without bases of their whole coding region on both assemblies");
        return (int)ExitCode.Done;
    }

    private static int FromGenome(string gff, string fasta, string? mane, string? assembly, ImmutableArray<string> sources, string output)
    {
        using FileStream annotation = File.OpenRead(gff);
        using FileStream sequences = File.OpenRead(fasta);
        using FileStream? summary = mane is null ? null : File.OpenRead(mane);
        NamedStream? table = summary is null ? null : new NamedStream(Path.GetFileName(mane!), summary);
        GenomeReading reading = GenomeBuild.Read(new NamedStream(Path.GetFileName(gff), annotation), new NamedStream(Path.GetFileName(fasta), sequences), table, assembly, sources);
        Write(output, reading.Content);
        foreach ((GenomeAssembly of, string name) in reading.Content.AssemblyNames) Console.WriteLine($"assembly     {of} ({name})");
        Console.WriteLine($"incomplete   {reading.Content.Transcripts.Count(transcript => !transcript.IsComplete)} transcripts without start, stop or frame");
        Console.WriteLine($"left out     {reading.LeftOut} transcripts whose parts are not exons with one coding region, {reading.Repeated} that stand twice");
        return (int)ExitCode.Done;
    }

    private static void Write(string output, BundleContent content)
    {
        using (FileStream file = File.Create(output)) BundleFile.Write(file, content);
        foreach (string line in BundleCounts.Of(content.Transcripts).Lines) Console.WriteLine(line);
    }
}
