using System.Collections.Immutable;

using LmsVariants.Genomics.Transcripts;
using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Ledger;
using LmsVariants.Infrastructure.Outbox;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Citations;
using LmsVariants.KnowledgeBase.Comparison;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Reports.KnowledgePage;
using LmsVariants.Web.Ports;

namespace LmsVariants.App.Composition;

/// <summary>Puts the laboratory's page together from what the worker has.</summary>
internal static class LaboratoryPage
{
    /// <summary>What the page shows.</summary>
    public static LaboratoryParts Of(WorkerParts parts, string knowledgeFolder, TimeProvider clock) => new()
    {
        Desk = new LedgerDesk(parts.Ledger),
        SignOut = new LedgerSignOut(parts.Ledger),
        Archive = new CaseArchive(parts.Ledger),
        Reports = new KeptReports(parts.Folders.Reports),
        Knowledge = new KnowledgePages(knowledgeFolder, parts.Knowledge, parts.Transcripts, parts.Settings.Web.EarlierKnowledge),
        Place = new LaboratoryPlace(parts.Folders),
        About = new AboutLaboratory(
            new MadeWith(Commands.Run.SoftwareVersion, parts.Knowledge.Version.Version, parts.Transcripts.Version.Sha256),
            parts.Settings.Watch.Engine.Postgres is null ? "SQLite" : "PostgreSQL",
            [.. parts.Settings.InForce.Select(setting => new SettingInForce(setting.Name, setting.Value, setting.Source))]),
        Clock = clock,
    };
}

/// <summary>Reports where the worker keeps them.</summary>
internal sealed class KeptReports(string reports) : IKeptReports
{
    /// <inheritdoc/>
    public async Task<byte[]?> ReadAsync(LedgerCase known, int revision, WrittenReport file, CancellationToken cancellationToken) =>
        (await KeptFile.FindAsync(reports, known, revision, file.Name, file.Sha256, cancellationToken).ConfigureAwait(false))?.Content;
}

/// <summary>The folders of the worker, and what the documentation advises.</summary>
internal sealed class LaboratoryPlace(WatchedFolders folders) : ILaboratoryPlace
{
    /// <inheritdoc/>
    public bool IsInboxOpen() => InboxDoor.ProblemOf(folders) is null;

    /// <inheritdoc/>
    public string? AdviceOn(string code) => ErrorAdvice.Of(code);
}

/// <summary>The knowledge base of the worker, as <c>kb show</c> and <c>kb diff</c> tell of it.</summary>
internal sealed class KnowledgePages(string folder, CuratedKnowledge knowledge, TranscriptCatalogue transcripts, ImmutableArray<string> earlier) : IKnowledgePages
{
    // What lies in a folder of an earlier version does not change, and what was read when the worker began is in force until it ends.
    private readonly Dictionary<int, Task<KnowledgeChanges>> _compared = [];
    private readonly Lock _lock = new();

    /// <inheritdoc/>
    public CuratedKnowledge Knowledge => knowledge;

    /// <inheritdoc/>
    public ImmutableArray<EarlierKnowledge> Earlier { get; } = [.. earlier.Select((path, i) => new EarlierKnowledge(i + 1, Path.GetFileName(Path.TrimEndingDirectorySeparator(path))))];

    /// <inheritdoc/>
    public KnowledgePage OfGene(Gene gene) => PageOf(ShownKnowledge.Of(new KnowledgeQuestion(gene.Symbol, gene, knowledge, transcripts) { All = true }));

    /// <inheritdoc/>
    public KnowledgePage OfProcedure() => PageOf(ShownKnowledge.OfProcedure(string.Empty, knowledge));

    /// <inheritdoc/>
    public KnowledgePage OfGeneLists() => PageOf(ShownKnowledge.OfGeneLists(string.Empty, knowledge));

    /// <inheritdoc/>
    /// <remarks>Reading two whole knowledge bases takes a second or two. What could not be told is looked at again when somebody asks again.</remarks>
    public Task<KnowledgeChanges> SinceAsync(EarlierKnowledge earlier)
    {
        lock (_lock)
        {
            if (_compared.TryGetValue(earlier.Number, out Task<KnowledgeChanges>? known) && known is { IsCompleted: false } or { IsCompletedSuccessfully: true, Result.Comparison: not null }) return known;
            return _compared[earlier.Number] = Task.Run(() => Compare(OldFolder(earlier)));
        }
    }

    // The files are read again, and may have been changed before that or meanwhile: what they say then is not what reports are made with.
    private KnowledgeChanges Compare(string old)
    {
        if (!IsInForce()) return new KnowledgeChanges(null, IsInForce: false);
        if (!Directory.Exists(old) || KnowledgeBefore.Read(old).Version is not KnowledgeVersion version) return new KnowledgeChanges(null, IsInForce: true);
        KnowledgeComparison comparison = KnowledgeComparison.Of(old, version, folder, knowledge);
        return IsInForce() ? new KnowledgeChanges(comparison, IsInForce: true) : new KnowledgeChanges(null, IsInForce: false);
    }

    private bool IsInForce() => KnowledgeBaseFolder.Read(folder).Version?.Sha256 == knowledge.Version.Sha256;

    private string OldFolder(EarlierKnowledge of) => earlier[of.Number - 1];

    private KnowledgePage PageOf(ShownKnowledge shown)
    {
        ImmutableArray<KnowledgeStatement>.Builder statements = ImmutableArray.CreateBuilder<KnowledgeStatement>();
        foreach (KnowledgeLine line in shown.Lines)
        {
            KnowledgeStatement said = new(line.Label, line.Text, [.. line.Citations.Select(Cited)], []);
            if (line.IsMore && statements.Count > 0) statements[^1] = statements[^1] with { More = statements[^1].More.Add(said) };
            else statements.Add(said);
        }
        return new KnowledgePage(statements.ToImmutable(), shown.Licences);
    }

    private Citation Cited(string id) => knowledge.Citations[id];
}
