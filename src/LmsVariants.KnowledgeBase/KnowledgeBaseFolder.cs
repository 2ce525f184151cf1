using System.Collections.Frozen;
using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Biomarkers;
using LmsVariants.KnowledgeBase.Citations;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.Germline;
using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.LossOfFunction;
using LmsVariants.KnowledgeBase.Panels;
using LmsVariants.KnowledgeBase.Prognosis;
using LmsVariants.KnowledgeBase.Resistance;
using LmsVariants.KnowledgeBase.Text;
using LmsVariants.KnowledgeBase.Therapies;
using LmsVariants.KnowledgeBase.Trials;
using LmsVariants.KnowledgeBase.Tumours;

namespace LmsVariants.KnowledgeBase;

/// <summary>Reads a knowledge base from its folder. Reading is linting: nothing is used that did not pass every check.</summary>
public static class KnowledgeBaseFolder
{
    private static readonly string[] TableEndings = [".tsv", ".csv", ".yaml", ".yml", ".json"];

    /// <summary>Reads the knowledge base in <paramref name="folder"/>.</summary>
    /// <returns>The knowledge, or every problem of its content; a missing file or folder is such a problem.</returns>
    /// <exception cref="IOException">The world failed: a file that is there could not be read.</exception>
    public static KnowledgeBaseReading Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ProblemLog problems = new();
        try
        {
            SortedDictionary<string, byte[]> files = ReadFiles(folder, problems);
            return Read(files, problems);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException(refused.Message, refused);
        }
    }

    private static KnowledgeBaseReading Read(SortedDictionary<string, byte[]> files, ProblemLog problems)
    {
        Draft draft = new(problems);
        KnowledgeManifest? manifest = null;
        ImmutableArray<Citation> citations = [];
        ImmutableArray<TumourType> tumours = [];
        GeneCatalogue genes = new([]);
        ImmutableArray<CriticalRegion> regions = [];
        ImmutableArray<LossOfFunctionExemption> exemptions = [];
        ImmutableArray<GeneList> lists = [];
        ImmutableArray<Therapy> therapies = [];
        ImmutableArray<Trial> trials = [];
        ImmutableArray<BiomarkerCutOff> cutOffs = [];
        ImmutableArray<GermlineQuestion> questions = [];
        ImmutableArray<RiskModel> riskModels = [];
        ImmutableArray<RestoredFrame> restoredFrames = [];
        ImmutableArray<GenePanel> panels = [];

        if (Nested(CuratedFiles.Manifest) is { } manifestFile) manifest = ManifestFile.Read(manifestFile, draft);
        if (Table(CuratedFiles.Citations, CitationTable.Columns) is { } citationRows) citations = CitationTable.Read(citationRows, draft);
        if (Table(CuratedFiles.Tumours, TumourTable.Columns) is { } tumourRows) tumours = TumourTable.Read(tumourRows, draft);
        List<TableRow>? geneRows = Table(CuratedFiles.Genes, GeneTable.Columns);
        if (geneRows is not null) GeneTable.Define(geneRows, draft);
        if (Table(CuratedFiles.GeneCuration, GeneCurationTable.Columns) is { } curationRows) draft.Curation = GeneCurationTable.Read(curationRows, draft);
        if (geneRows is not null) genes = new(GeneTable.Read(geneRows, draft));
        if (Table(CuratedFiles.CriticalRegions, CriticalRegionTable.Columns) is { } regionRows) regions = CriticalRegionTable.Read(regionRows, draft);
        if (Table(CuratedFiles.LossOfFunction, LossOfFunctionTable.Columns) is { } exemptionRows) exemptions = LossOfFunctionTable.Read(exemptionRows, draft);
        if (Nested(CuratedFiles.GeneLists) is { } listFile) lists = GeneListFile.Read(listFile, draft);
        if (Table(CuratedFiles.Therapies, TherapyTable.Columns) is { } therapyRows) therapies = TherapyTable.Read(therapyRows, draft);
        if (Table(CuratedFiles.Trials, TrialTable.Columns) is { } trialRows) trials = TrialTable.Read(trialRows, draft);
        if (Nested(CuratedFiles.Biomarkers) is { } cutOffFile) cutOffs = CutOffFile.Read(cutOffFile, draft);
        if (Nested(CuratedFiles.Germline) is { } germlineFile) questions = GermlineFile.Read(germlineFile, draft);
        if (Nested(CuratedFiles.RiskGroups) is { } riskFile) riskModels = RiskModelFile.Read(riskFile, draft);
        if (Nested(CuratedFiles.RestoredFrames) is { } frameFile) restoredFrames = RestoredFrameFile.Read(frameFile, draft);
        if (Nested(CuratedFiles.Panels) is { } panelFile) panels = PanelFile.Read(panelFile, draft);

        List<Assertion> assertions = [];
        foreach (string path in files.Keys.Where(IsAssertionFile))
        {
            if (Nested(path) is { } file) assertions.AddRange(AssertionFile.Read(file, draft));
        }
        // What nothing refers to is only known once everything that refers was read whole.
        if (problems.IsEmpty) CitationTable.ReportUnused(draft);

        ImmutableArray<KnowledgeProblem> found = problems.InOrder();
        if (!found.IsEmpty || manifest is null) return new(null, found);
        return new(
            new CuratedKnowledge
            {
                Version = new(manifest.Version, manifest.Date, manifest.Schema, KnowledgeHash.Of(files)),
                Genes = genes,
                LossOfFunction = new(regions, exemptions),
                GeneLists = lists.ToFrozenDictionary(list => list.Id, StringComparer.Ordinal),
                Tumours = new(tumours),
                Assertions = [.. assertions],
                Therapies = therapies.ToFrozenDictionary(therapy => therapy.Id, StringComparer.Ordinal),
                Trials = trials.ToFrozenDictionary(trial => trial.Id, StringComparer.Ordinal),
                Citations = citations.ToFrozenDictionary(citation => citation.Id, StringComparer.Ordinal),
                CutOffs = cutOffs.ToFrozenDictionary(cutOff => cutOff.Id, StringComparer.Ordinal),
                GermlineQuestions = questions,
                RiskModels = riskModels,
                RestoredFrames = restoredFrames,
                Panels = panels,
            },
            found);

        string? Decoded(string path) => files.TryGetValue(path, out byte[]? bytes) ? CuratedText.Decode(path, bytes, problems) : null;
        NestedValue? Nested(string path) => Decoded(path) is { } text ? NestedText.Read(path, text, problems) : null;
        List<TableRow>? Table(string path, ImmutableArray<string> columns) =>
            Decoded(path) is { } text ? TableText.Read(path, text, columns, problems) : null;
    }

    private static SortedDictionary<string, byte[]> ReadFiles(string folder, ProblemLog problems)
    {
        SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (string path in Present(folder))
        {
            if (CuratedFiles.Required.Contains(path, StringComparer.Ordinal) || IsAssertionFile(path)) files[path] = File.ReadAllBytes(Path.Combine(folder, path));
            else if (LooksCurated(path)) problems.Add(KnowledgeProblemCodes.UnknownFile, new(path, path, 1, 1, "file"), "a file that README.md of the knowledge base names");
        }
        IEnumerable<string> missing = CuratedFiles.Required.Where(path => !files.ContainsKey(path));
        if (!files.Keys.Any(IsAssertionFile)) missing = missing.Append(CuratedFiles.AssertionFolder + "/*.yaml");
        foreach (string path in missing) problems.Add(KnowledgeProblemCodes.MissingFile, new(string.Empty, path, 1, 1, "file"), "the file " + path);
        return files;
    }

    private static IEnumerable<string> Present(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith(CuratedFiles.ReferenceFolder + "/", StringComparison.Ordinal));
    }

    private static bool IsAssertionFile(string path) =>
        path.StartsWith(CuratedFiles.AssertionFolder + "/", StringComparison.Ordinal)
        && path.EndsWith(".yaml", StringComparison.Ordinal)
        && path.LastIndexOf('/') == CuratedFiles.AssertionFolder.Length
        && path[CuratedFiles.AssertionFolder.Length + 1] is not '.';

    /// <summary>A table or nested file, but no hidden or temporary one of an editor.</summary>
    private static bool LooksCurated(string path) =>
        Path.GetFileName(path) is [not ('.' or '~' or '#'), ..] && TableEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
