using System.Collections.Frozen;
using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.AminoAcids;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Biomarkers;
using LmsVariants.KnowledgeBase.Citations;
using LmsVariants.KnowledgeBase.CriticalResidues;
using LmsVariants.KnowledgeBase.Domains;
using LmsVariants.KnowledgeBase.Frequencies;
using LmsVariants.KnowledgeBase.FunctionalStudies;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.Germline;
using LmsVariants.KnowledgeBase.Hotspots;
using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.LossOfFunction;
using LmsVariants.KnowledgeBase.Oncogenicity;
using LmsVariants.KnowledgeBase.Panels;
using LmsVariants.KnowledgeBase.Prognosis;
using LmsVariants.KnowledgeBase.Readings;
using LmsVariants.KnowledgeBase.Text;
using LmsVariants.KnowledgeBase.Therapies;
using LmsVariants.KnowledgeBase.Translations;
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
        OncogenicityProcedure? procedure = null;
        ImmutableArray<GeneList> lists = [];
        ImmutableArray<Therapy> therapies = [];
        ImmutableArray<Trial> trials = [];
        ImmutableArray<BiomarkerCutOff> cutOffs = [];
        MissedGermline? missed = null;
        ImmutableArray<GermlineQuestion> questions = [];
        ImmutableArray<Hotspot> hotspots = [];
        List<FunctionalStudy> studies = [];
        List<FrequencyRows> frequencies = [];
        ImmutableArray<ProteinDomain> domains = [];
        GranthamDistances grantham = new([]);
        ImmutableArray<CriticalResidue> criticalResidues = [];
        ImmutableArray<PublishedReading> readings = [];
        ImmutableArray<RiskModel> riskModels = [];
        ImmutableArray<GenePanel> panels = [];

        if (Nested(CuratedFiles.Manifest) is { } manifestFile) manifest = ManifestFile.Read(manifestFile, draft);
        if (Table(CuratedFiles.Citations, CitationTable.Columns) is { } citationRows) citations = CitationTable.Read(citationRows, draft);
        if (Table(CuratedFiles.Tumours, TumourTable.Columns) is { } tumourRows) tumours = TumourTable.Read(tumourRows, draft);
        List<TableRow>? geneRows = Table(CuratedFiles.Genes, GeneTable.Columns);
        if (geneRows is not null) GeneTable.Define(geneRows, draft);
        foreach (Written gene in draft.NamedGenes) draft.KnownGene(gene);
        if (Table(CuratedFiles.GeneCuration, GeneCurationTable.Columns) is { } curationRows) draft.Curation = GeneCurationTable.Read(curationRows, draft);
        if (geneRows is not null) genes = new(GeneTable.Read(geneRows, draft));
        if (Table(CuratedFiles.CriticalRegions, CriticalRegionTable.Columns) is { } regionRows) regions = CriticalRegionTable.Read(regionRows, draft);
        if (Table(CuratedFiles.LossOfFunction, LossOfFunctionTable.Columns) is { } exemptionRows) exemptions = LossOfFunctionTable.Read(exemptionRows, draft);
        if (Nested(CuratedFiles.Oncogenicity) is { } procedureFile) procedure = OncogenicityFile.Read(procedureFile, draft);
        if (Nested(CuratedFiles.GeneLists) is { } listFile) lists = GeneListFile.Read(listFile, draft);
        if (Table(CuratedFiles.Therapies, TherapyTable.Columns) is { } therapyRows) therapies = TherapyTable.Read(therapyRows, draft);
        if (Table(CuratedFiles.Trials, TrialTable.Columns) is { } trialRows) trials = TrialTable.Read(trialRows, draft);
        if (Nested(CuratedFiles.Biomarkers) is { } cutOffFile) cutOffs = CutOffFile.Read(cutOffFile, draft);
        if (Lean(CuratedFiles.Hotspots, HotspotTable.Columns) is { } hotspotRows) hotspots = HotspotTable.Read(hotspotRows, draft);
        IReadOnlyDictionary<string, FunctionalAssay>? assays = Lean(CuratedFiles.FunctionalAssays, FunctionalAssayTable.Columns) is { } assayRows ? FunctionalAssayTable.Read(assayRows, draft) : null;
        if (Lean(CuratedFiles.FunctionalStudies, FunctionalStudyTable.Columns) is { } studyRows) studies = FunctionalStudyTable.Read(studyRows, assays, draft);
        if (Nested(CuratedFiles.Frequencies) is { } frequencyFile) frequencies = Frequencies(FrequencyFile.Read(frequencyFile, draft));
        if (Lean(CuratedFiles.Domains, DomainTable.Columns) is { } domainRows) domains = DomainTable.Read(domainRows, draft);
        if (Lean(CuratedFiles.Grantham, GranthamTable.Columns) is { } granthamRows) grantham = GranthamTable.Read(granthamRows, draft);
        if (Lean(CuratedFiles.CriticalResidues, CriticalResidueTable.Columns) is { } residueRows) criticalResidues = CriticalResidueTable.Read(residueRows, draft);
        if (Nested(CuratedFiles.Germline) is { } germlineFile) (missed, questions) = GermlineFile.Read(germlineFile, draft);
        if (Table(CuratedFiles.PublishedReadings, PublishedReadingTable.Columns) is { } readingRows) readings = PublishedReadingTable.Read(readingRows, draft);
        if (Nested(CuratedFiles.RiskGroups) is { } riskFile) riskModels = RiskModelFile.Read(riskFile, draft);
        if (Nested(CuratedFiles.Panels) is { } panelFile) panels = PanelFile.Read(panelFile, draft);

        List<Assertion> assertions = [];
        foreach (string path in files.Keys.Where(IsAssertionFile))
        {
            if (Nested(path) is { } file) assertions.AddRange(AssertionFile.Read(file, draft));
        }
        Dictionary<string, ImmutableArray<WrittenTranslation>> translations = new(StringComparer.Ordinal);
        foreach (string path in files.Keys.Where(IsTranslationFile))
        {
            if (Nested(path) is { } file) translations[path] = TranslationFile.Read(file, draft);
        }
        // What is missing, unused or at odds is only known once everything that refers was read whole.
        if (problems.IsEmpty)
        {
            CitationTable.ReportUnused(draft);
            GeneListCoverage.Report(draft);
            AssertionConflicts.Report(draft);
        }
        // A text is translated when it is right.
        if (problems.IsEmpty)
        {
            foreach ((string path, ImmutableArray<WrittenTranslation> entries) in translations) TranslationCoverage.Report(path, entries, draft);
        }

        ImmutableArray<KnowledgeProblem> found = problems.InOrder();
        if (!found.IsEmpty || manifest is null || procedure is null) return new(null, found) { Version = Version() };
        return new(
            new CuratedKnowledge
            {
                Version = Version()!,
                Licences = manifest.Licences,
                Genes = genes,
                LossOfFunction = new(regions, exemptions),
                Oncogenicity = procedure,
                GeneLists = lists.ToFrozenDictionary(list => list.Id, StringComparer.Ordinal),
                Tumours = new(tumours),
                Assertions = [.. assertions],
                Therapies = therapies.ToFrozenDictionary(therapy => therapy.Id, StringComparer.Ordinal),
                Trials = trials.ToFrozenDictionary(trial => trial.Id, StringComparer.Ordinal),
                Citations = citations.ToFrozenDictionary(citation => citation.Id, StringComparer.Ordinal),
                CutOffs = cutOffs.ToFrozenDictionary(cutOff => cutOff.Id, StringComparer.Ordinal),
                GermlineQuestions = questions,
                Hotspots = new(hotspots, genes.All.Select(gene => gene.Symbol)),
                FunctionalStudies = new(studies, assays?.Values),
                Frequencies = new(frequencies),
                Domains = new(domains),
                Grantham = grantham,
                CriticalResidues = new(criticalResidues),
                GermlineMissed = missed,
                PublishedReadings = new(readings),
                RiskModels = riskModels,
                Panels = panels,
                Translations = Translated(translations),
            },
            found)
        {
            Version = Version(),
        };

        KnowledgeVersion? Version() => manifest is null ? null : new(manifest.Version, manifest.Date, manifest.Schema, KnowledgeHash.Of(files));
        string? Decoded(string path) => files.TryGetValue(path, out byte[]? bytes) ? CuratedText.Decode(path, bytes, problems) : null;
        NestedValue? Nested(string path)
        {
            NestedValue? value = Decoded(path) is { } text ? NestedText.Read(path, text, problems) : null;
            if (value is not null) draft.Printed.AddRange(PrintedTexts.Of(path, value));
            return value;
        }

        LeanTable? Lean(string path, IReadOnlyList<string> columns)
        {
            if (Decoded(path) is not { } text) return null;
            // Those with printed texts are short, and what is wrong in them is told by the reading that follows.
            if (PrintedTexts.StandIn(path) && TableText.Read(path, text, columns, new ProblemLog()) is { } rows) draft.Printed.AddRange(PrintedTexts.Of(path, rows));
            return LeanTable.Open(path, text, columns, problems);
        }

        List<FrequencyRows> Frequencies(ImmutableArray<DeclaredTable> declared)
        {
            foreach (string undeclared in files.Keys.Where(path => IsFrequencyFile(path) && !declared.Any(table => table.File.Text == path)))
            {
                problems.Add(KnowledgeProblemCodes.UnknownFile, new(undeclared, undeclared, 1, 1, "file"), "a file that " + CuratedFiles.Frequencies + " declares");
            }
            List<FrequencyRows> tables = [];
            foreach ((FrequencyTable table, Written file) in declared)
            {
                if (file.Text.Length > 0 && !(IsFrequencyFile(file.Text) && files.ContainsKey(file.Text)))
                {
                    problems.Add(KnowledgeProblemCodes.MissingFile, file, $"a file of the folder {CuratedFiles.FrequencyFolder}, such as {CuratedFiles.FrequencyFolder}/gnomad.tsv");
                }
                else if (Lean(file.Text, FrequencyRowTable.ColumnsOf(table)) is { } rows)
                {
                    tables.Add(FrequencyRowTable.Read(rows, table, draft));
                }
            }
            return tables;
        }
        List<TableRow>? Table(string path, ImmutableArray<string> columns)
        {
            List<TableRow>? rows = Decoded(path) is { } text ? TableText.Read(path, text, columns, problems) : null;
            if (rows is not null) draft.Printed.AddRange(PrintedTexts.Of(path, rows));
            return rows;
        }
    }

    private static KnowledgeTranslations Translated(Dictionary<string, ImmutableArray<WrittenTranslation>> translations) =>
        new(translations.ToDictionary(
            file => TranslationFile.LanguageOf(file.Key),
            file => (IReadOnlyDictionary<string, string>)file.Value.ToDictionary(entry => entry.Text.Text, entry => entry.Translation.Text, StringComparer.Ordinal),
            StringComparer.Ordinal));

    private static SortedDictionary<string, byte[]> ReadFiles(string folder, ProblemLog problems)
    {
        SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
        if (!Directory.Exists(folder))
        {
            problems.Add(KnowledgeProblemCodes.MissingFile, new(string.Empty, folder, 1, 1, "folder"), "the folder of a knowledge base");
            return files;
        }
        foreach (string path in Present(folder))
        {
            if (CuratedFiles.Required.Contains(path, StringComparer.Ordinal) || IsAssertionFile(path) || IsFrequencyFile(path) || IsTranslationFile(path)) files[path] = File.ReadAllBytes(Path.Combine(folder, path));
            else if (LooksCurated(path)) problems.Add(KnowledgeProblemCodes.UnknownFile, new(path, path, 1, 1, "file"), "a file that README.md of the knowledge base names");
        }
        IEnumerable<string> missing = CuratedFiles.Required.Where(path => !files.ContainsKey(path));
        if (!files.Keys.Any(IsAssertionFile)) missing = missing.Append(CuratedFiles.AssertionFolder + "/*.yaml");
        foreach (string path in missing) problems.Add(KnowledgeProblemCodes.MissingFile, new(string.Empty, path, 1, 1, "file"), "the file " + path);
        return files;
    }

    private static IEnumerable<string> Present(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith(CuratedFiles.ReferenceFolder + "/", StringComparison.Ordinal));

    private static bool IsAssertionFile(string path) => LiesIn(CuratedFiles.AssertionFolder, path, ".yaml");

    private static bool IsFrequencyFile(string path) => LiesIn(CuratedFiles.FrequencyFolder, path, ".tsv");

    private static bool IsTranslationFile(string path) => LiesIn(CuratedFiles.TranslationFolder, path, ".yaml") && Forms.IsLanguage(TranslationFile.LanguageOf(path));

    private static bool LiesIn(string folder, string path, string ending) =>
        path.StartsWith(folder + "/", StringComparison.Ordinal)
        && path.EndsWith(ending, StringComparison.Ordinal)
        && path.LastIndexOf('/') == folder.Length
        && path[folder.Length + 1] is not ('.' or '~' or '#');

    /// <summary>A table or nested file, but no hidden or temporary one of an editor.</summary>
    private static bool LooksCurated(string path) =>
        Path.GetFileName(path) is [not ('.' or '~' or '#'), ..] && TableEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
