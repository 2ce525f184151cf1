using System.CommandLine;

using LmsVariants.App.Composition;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;

namespace LmsVariants.App.Commands;

/// <summary><c>version</c>: software, knowledge base and reference bundle, each with its hash.</summary>
internal static class VersionCommand
{
    public static Command Create()
    {
        CommonOptions common = new();
        Command version = new("version", "Versions of software, knowledge base and reference bundle") { common.KnowledgeBase, common.Reference, common.Log };
        version.SetAction(parsed =>
        {
            Messages messages = common.MessagesOf(parsed);
            Console.WriteLine($"lmsvariants       {Run.SoftwareVersion}  sha256 {SoftwareHash()}");
            if (Knowledge.Load(common.FolderOf(parsed), messages) is not CuratedKnowledge knowledge) return (int)ExitCode.KnowledgeInvalid;
            Console.WriteLine($"knowledge base    {knowledge.Version.Version} of {knowledge.Version.Date}  sha256 {knowledge.Version.Sha256}");
            if (Knowledge.LoadReference(common.ReferenceOf(parsed), messages) is not TranscriptCatalogue reference) return (int)ExitCode.KnowledgeInvalid;
            Console.WriteLine($"reference bundle  format {reference.Version.Format}  sha256 {reference.Version.Sha256}");
            return (int)ExitCode.Done;
        });
        return version;
    }

    private static string SoftwareHash()
    {
        string program = Path.Combine(AppContext.BaseDirectory, "lmsvariants.dll");
        return File.Exists(program) ? Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(program))) : "(single file)";
    }
}
