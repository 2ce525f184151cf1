using System.CommandLine;
using System.Text;

using LmsVariants.App.Composition;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.App.Commands.Reference;

/// <summary><c>reference export</c>: writes one assembly of the bundle in use as GFF3 and FASTA.</summary>
internal static class ReferenceExport
{
    public static Command Create()
    {
        Option<string> gff = new("--gff3") { Description = "The annotation to write, in the dialect of Ensembl", Required = true, HelpName = "FILE" };
        Option<string> fasta = new("--fasta") { Description = "The sequences to write, a record per stretch of genes", Required = true, HelpName = "FILE" };
        Option<string?> assembly = new("--assembly") { Description = "GRCh37 or GRCh38 (default: the first that the bundle has)", HelpName = "NAME" };
        assembly.AcceptOnlyFromAmong(Enum.GetNames<GenomeAssembly>());
        CommonOptions common = new();
        Command export = new("export", "Write the bundle in use as GFF3 and FASTA") { gff, fasta, assembly, common.KnowledgeBase, common.Reference, common.Log };
        export.SetAction(parsed =>
        {
            Messages messages = common.MessagesOf(parsed);
            if (Knowledge.LoadWholeReference(common.ReferenceOf(parsed), messages) is not OpenedBundle bundle) return (int)ExitCode.KnowledgeInvalid;
            GenomeAssembly[] there = [.. bundle.Catalogue.All.SelectMany(transcript => transcript.Placements.Keys).Distinct().Order()];
            GenomeAssembly chosen = Enum.TryParse(parsed.GetValue(assembly), out GenomeAssembly named) ? named : there[0];
            if (!there.Contains(chosen))
            {
                messages.Fault(AppCodes.BadSwitch, $"--assembly: the bundle has {string.Join(", ", there)}, not {chosen}");
                return (int)ExitCode.WrongCommand;
            }
            UTF8Encoding plain = new(encoderShouldEmitUTF8Identifier: false);
            using StreamWriter annotation = new(parsed.GetValue(gff)!, append: false, plain);
            using StreamWriter sequences = new(parsed.GetValue(fasta)!, append: false, plain);
            (int records, int transcripts) = GenomeExport.Write(bundle, chosen, annotation, sequences);
            Console.WriteLine($"{transcripts} transcripts on {records} stretches of {chosen}");
            return (int)ExitCode.Done;
        });
        return export;
    }
}
