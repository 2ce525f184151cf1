using System.CommandLine;

using LmsVariants.App.Composition;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Phrases;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.App.Commands.Reference;

/// <summary><c>reference info</c>: describes the bundle in use, and holds its content against its SHA-256.</summary>
internal static class ReferenceInfo
{
    public static Command Create()
    {
        CommonOptions common = new();
        Command info = new("info", "Describe the bundle in use and check its content") { common.KnowledgeBase, common.Reference, common.Log };
        info.SetAction(parsed =>
        {
            Messages messages = common.MessagesOf(parsed);
            string file = common.ReferenceOf(parsed);
            if (Knowledge.LoadWholeReference(file, messages) is not OpenedBundle bundle) return (int)ExitCode.KnowledgeInvalid;
            Describe(bundle);
            return Check(file, bundle.Catalogue, messages) ? (int)ExitCode.Done : (int)ExitCode.KnowledgeInvalid;
        });
        return info;
    }

    private static void Describe(OpenedBundle bundle)
    {
        TranscriptCatalogue catalogue = bundle.Catalogue;
        Console.WriteLine($"format       {catalogue.Version.Format}");
        Console.WriteLine($"sha256       {catalogue.Version.Sha256}");
        foreach (string line in BundleCounts.Of(catalogue.All).Lines) Console.WriteLine(line);
        foreach (GenomeAssembly assembly in Enum.GetValues<GenomeAssembly>())
        {
            int placed = catalogue.All.Count(t => t.Placements.ContainsKey(assembly));
            (long Bases, int Stretches) stored = bundle.Bases.Stretches.Where(stretch => stretch.Assembly == assembly).Aggregate((0L, 0), (sum, stretch) => (sum.Item1 + stretch.Where.Length, sum.Item2 + 1));
            if (placed == 0 && stored.Stretches == 0) continue;
            string name = catalogue.Version.AssemblyNames.TryGetValue(assembly, out string? stated) && stated != assembly.ToString() ? $" ({stated})" : string.Empty;
            Console.WriteLine($"{assembly,-12} {placed} transcripts placed, {stored.Bases} bases in {stored.Stretches} stretches{name}");
        }
        foreach (Transcript transcript in catalogue.All)
        {
            foreach (AssemblyDifference difference in transcript.Differences)
            {
                Console.WriteLine($"difference   {transcript.Gene} {transcript.Accession} c.{difference.CodingBase}: {difference.TranscriptBase}, {difference.AssemblyBase} on {difference.Assembly}");
            }
        }
        foreach (string source in catalogue.Version.Sources) Console.WriteLine($"source       {source}");
    }

    // What loading leaves aside for the sake of time: every byte, and every protein.
    private static bool Check(string file, TranscriptCatalogue catalogue, Messages messages)
    {
        try
        {
            BundleFile.Verify(file, catalogue.Version);
        }
        catch (InputFormatException altered)
        {
            messages.Problem(altered.Problem, file);
            return false;
        }
        foreach (Transcript transcript in catalogue.All)
        {
            if ((transcript with { }).WhyInconsistent() is not Phrase why) continue;
            messages.Fault(BundleCodes.Inconsistent, $"{transcript.Accession}: expected {why}");
            return false;
        }
        return true;
    }
}
