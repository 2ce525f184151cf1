using System.Text;

using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.Truth;
using LmsVariants.Truth.Bench;
using LmsVariants.Truth.Classes;
using LmsVariants.Truth.Csq;
using LmsVariants.Truth.Names;

if (Settings.Read(args) is not Settings settings)
{
    await Console.Error.WriteLineAsync(Settings.Usage);
    return 2;
}
if (!Directory.Exists(settings.Shared))
{
    // Nothing is skipped in silence: what was not measured is said.
    await Console.Error.WriteLineAsync($"skipped: the folder of third-party truth is not at {settings.Shared}");
    return 3;
}

StringBuilder totals = new();
await using TextWriter rows = settings.Out is null ? Console.Out : new StreamWriter(settings.Out) { NewLine = "\n" };
bool all = settings.Command == "all";
if (all || settings.Command is "clinvar" or "tcga" or "tp53")
{
    PanelTranscripts panel = new(Bundles.OfPanel(settings.Bundle));
    foreach ((string name, Func<string, PanelTranscripts, IEnumerable<NamedRow>> read) in NameTables.All)
    {
        if (!all && settings.Command != name) continue;
        NameTally tally = new(name);
        foreach (NamedRow row in read(settings.Shared, panel)) tally.Add(row);
        tally.Write(rows, totals);
    }
}
if (all || settings.Command == "csq")
{
    CsqRun run = new(Path.Combine(settings.Shared, "truth", "hgvs", "bcftools_csq"));
    run.Run();
    run.Write(rows, totals);
}
if (all || settings.Command == "classes")
{
    if (KnowledgeBaseFolder.Read(settings.Knowledge).Knowledge is not { } knowledge)
    {
        await Console.Error.WriteLineAsync($"the knowledge base at {settings.Knowledge} does not pass its checks");
        return 4;
    }
    Tp53Classes.Write([.. Tp53Classes.Read(settings.Shared, knowledge, Bundles.OfPanel(settings.Bundle))], rows, totals);
}
if (settings.Command == "bench")
{
    if (settings.Bench is null || settings.Csq is null || settings.SnpEff is null)
    {
        await Console.Error.WriteLineAsync(Settings.Usage);
        return 2;
    }
    TranscriptCatalogue catalogue = Bundles.FromGff(Path.Combine(settings.Bench, "genes.gff3"), Path.Combine(settings.Bench, "ref.fa"));
    BenchRun.Write(catalogue, settings.Csq, settings.SnpEff, rows, totals);
}
await rows.FlushAsync();
await Console.Error.WriteAsync(totals.ToString());
return 0;
