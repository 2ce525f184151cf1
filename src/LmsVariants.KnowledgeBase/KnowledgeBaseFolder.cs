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
    // The manifest too: it says whether the layout is one that we read.
    private static readonly string[] ForAlleles =
        [CuratedFiles.Manifest, CuratedFiles.Citations, CuratedFiles.Genes, CuratedFiles.GeneCuration, CuratedFiles.CriticalRegions, CuratedFiles.LossOfFunction];

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

    /// <summary>
    /// Reads of the knowledge base in <paramref name="folder"/> what alleles are named and graded with, and what that refers to. These files
    /// pass the checks that <see cref="Read(string)"/> puts them to; the others are not looked at.
    /// </summary>
    /// <returns>The knowledge, or every problem of these files.</returns>
    /// <exception cref="IOException">The world failed: a file that is there could not be read.</exception>
    public static AlleleKnowledgeReading ReadForAlleles(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ProblemLog problems = new();
        try
        {
            Draft draft = new(problems);
            CuratedOpening open = new(ReadFiles(folder, ForAlleles, problems), draft);
            if (open.Table(CuratedFiles.Citations, CitationTable.Columns) is { } citationRows) CitationTable.Read(citationRows, draft);
            AlleleKnowledge knowledge = OfAlleles(open, draft);
            if (open.Nested(CuratedFiles.Manifest) is { } manifestFile) ManifestFile.Read(manifestFile, draft);
            return new(knowledge, problems.InOrder());
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException(refused.Message, refused);
        }
    }

    private static KnowledgeBaseReading Read(SortedDictionary<string, byte[]> files, ProblemLog problems)
    {
        Draft draft = new(problems);
        CuratedOpening open = new(files, draft);
        KnowledgeManifest? manifest = null;
        ImmutableArray<Citation> citations = [];
        ImmutableArray<TumourType> tumours = [];
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

        // Of a megabyte, beside the rest.
        Task<string> hash = Task.Run(() => KnowledgeHash.Of(files));
        if (open.Table(CuratedFiles.Citations, CitationTable.Columns) is { } citationRows) citations = CitationTable.Read(citationRows, draft);
        if (open.Table(CuratedFiles.Tumours, TumourTable.Columns) is { } tumourRows) tumours = TumourTable.Read(tumourRows, draft);
        AlleleKnowledge alleles = OfAlleles(open, draft);
        if (open.Nested(CuratedFiles.Manifest) is { } manifestFile) manifest = ManifestFile.Read(manifestFile, draft);
        if (open.Nested(CuratedFiles.Oncogenicity) is { } procedureFile) procedure = OncogenicityFile.Read(procedureFile, draft);
        if (open.Nested(CuratedFiles.GeneLists) is { } listFile) lists = GeneListFile.Read(listFile, draft);
        if (open.Table(CuratedFiles.Therapies, TherapyTable.Columns) is { } therapyRows) therapies = TherapyTable.Read(therapyRows, draft);
        if (open.Table(CuratedFiles.Trials, TrialTable.Columns) is { } trialRows) trials = TrialTable.Read(trialRows, draft);
        if (open.Nested(CuratedFiles.Biomarkers) is { } cutOffFile) cutOffs = CutOffFile.Read(cutOffFile, draft);
        if (open.Lean(CuratedFiles.Hotspots, HotspotTable.Columns) is { } hotspotRows) hotspots = HotspotTable.Read(hotspotRows, draft);
        IReadOnlyDictionary<string, FunctionalAssay>? assays = open.Lean(CuratedFiles.FunctionalAssays, FunctionalAssayTable.Columns) is { } assayRows ? FunctionalAssayTable.Read(assayRows, draft) : null;
        if (open.Lean(CuratedFiles.FunctionalStudies, FunctionalStudyTable.Columns) is { } studyRows) studies = FunctionalStudyTable.Read(studyRows, assays, draft);
        if (open.Nested(CuratedFiles.Frequencies) is { } frequencyFile) frequencies = Frequencies(FrequencyFile.Read(frequencyFile, draft));
        if (open.Lean(CuratedFiles.Domains, DomainTable.Columns) is { } domainRows) domains = DomainTable.Read(domainRows, draft);
        if (open.Lean(CuratedFiles.Grantham, GranthamTable.Columns) is { } granthamRows) grantham = GranthamTable.Read(granthamRows, draft);
        if (open.Lean(CuratedFiles.CriticalResidues, CriticalResidueTable.Columns) is { } residueRows) criticalResidues = CriticalResidueTable.Read(residueRows, draft);
        if (open.Nested(CuratedFiles.Germline) is { } germlineFile) (missed, questions) = GermlineFile.Read(germlineFile, draft);
        if (open.Table(CuratedFiles.PublishedReadings, PublishedReadingTable.Columns) is { } readingRows) readings = PublishedReadingTable.Read(readingRows, draft);
        if (open.Nested(CuratedFiles.RiskGroups) is { } riskFile) riskModels = RiskModelFile.Read(riskFile, draft);
        if (open.Nested(CuratedFiles.Panels) is { } panelFile) panels = PanelFile.Read(panelFile, draft);

        List<Assertion> assertions = [];
        foreach (string path in files.Keys.Where(IsAssertionFile))
        {
            if (open.Nested(path) is { } file) assertions.AddRange(AssertionFile.Read(file, draft));
        }
        Dictionary<string, ImmutableArray<WrittenTranslation>> translations = new(StringComparer.Ordinal);
        foreach (string path in files.Keys.Where(IsTranslationFile))
        {
            if (open.Nested(path) is { } file) translations[path] = TranslationFile.Read(file, draft);
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
                Genes = alleles.Genes,
                LossOfFunction = alleles.LossOfFunction,
                Oncogenicity = procedure,
                GeneLists = lists.ToFrozenDictionary(list => list.Id, StringComparer.Ordinal),
                Tumours = new(tumours),
                Assertions = [.. assertions],
                Therapies = therapies.ToFrozenDictionary(therapy => therapy.Id, StringComparer.Ordinal),
                Trials = trials.ToFrozenDictionary(trial => trial.Id, StringComparer.Ordinal),
                Citations = citations.ToFrozenDictionary(citation => citation.Id, StringComparer.Ordinal),
                CutOffs = cutOffs.ToFrozenDictionary(cutOff => cutOff.Id, StringComparer.Ordinal),
                GermlineQuestions = questions,
                Hotspots = new(hotspots, alleles.Genes.All.Select(gene => gene.Symbol)),
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

        KnowledgeVersion? Version() => manifest is null ? null : new(manifest.Version, manifest.Date, manifest.Schema, hash.GetAwaiter().GetResult());

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
                else if (open.Lean(file.Text, FrequencyRowTable.ColumnsOf(table)) is { } rows)
                {
                    tables.Add(FrequencyRowTable.Read(rows, table, draft));
                }
            }
            return tables;
        }
    }

    // What names and grades of alleles rest on. The sources are known by then, and the genes afterwards.
    private static AlleleKnowledge OfAlleles(CuratedOpening open, Draft draft)
    {
        ImmutableArray<Gene> genes = [];
        ImmutableArray<CriticalRegion> regions = [];
        ImmutableArray<LossOfFunctionExemption> exemptions = [];
        List<TableRow>? geneRows = open.Table(CuratedFiles.Genes, GeneTable.Columns);
        if (geneRows is not null) GeneTable.Define(geneRows, draft);
        foreach (Written gene in draft.NamedGenes) draft.KnownGene(gene);
        if (open.Table(CuratedFiles.GeneCuration, GeneCurationTable.Columns) is { } curationRows) draft.Curation = GeneCurationTable.Read(curationRows, draft);
        if (geneRows is not null) genes = GeneTable.Read(geneRows, draft);
        if (open.Table(CuratedFiles.CriticalRegions, CriticalRegionTable.Columns) is { } regionRows) regions = CriticalRegionTable.Read(regionRows, draft);
        if (open.Table(CuratedFiles.LossOfFunction, LossOfFunctionTable.Columns) is { } exemptionRows) exemptions = LossOfFunctionTable.Read(exemptionRows, draft);
        return new(new(genes), new(regions, exemptions));
    }

    private static KnowledgeTranslations Translated(Dictionary<string, ImmutableArray<WrittenTranslation>> translations) =>
        new(translations.ToDictionary(
            file => TranslationFile.LanguageOf(file.Key),
            file => (IReadOnlyDictionary<string, string>)file.Value.ToDictionary(entry => entry.Text.Text, entry => entry.Translation.Text, StringComparer.Ordinal),
            StringComparer.Ordinal));

    private static SortedDictionary<string, byte[]> ReadFiles(string folder, ProblemLog problems)
    {
        SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
        if (IsMissing(folder, problems)) return files;
        foreach (string path in Present(folder))
        {
            if (CuratedFiles.Required.Contains(path, StringComparer.Ordinal) || IsAssertionFile(path) || IsFrequencyFile(path) || IsTranslationFile(path)) files[path] = File.ReadAllBytes(Path.Combine(folder, path));
            else if (LooksCurated(path)) problems.Add(KnowledgeProblemCodes.UnknownFile, new(path, path, 1, 1, "file"), "a file that README.md of the knowledge base names");
        }
        IEnumerable<string> missing = CuratedFiles.Required.Where(path => !files.ContainsKey(path));
        if (!files.Keys.Any(IsAssertionFile)) missing = missing.Append(CuratedFiles.AssertionFolder + "/*.yaml");
        foreach (string path in missing) ReportMissing(path, problems);
        return files;
    }

    private static SortedDictionary<string, byte[]> ReadFiles(string folder, string[] paths, ProblemLog problems)
    {
        SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
        if (IsMissing(folder, problems)) return files;
        foreach (string path in paths)
        {
            string file = Path.Combine(folder, path);
            if (File.Exists(file)) files[path] = File.ReadAllBytes(file);
            else ReportMissing(path, problems);
        }
        return files;
    }

    private static bool IsMissing(string folder, ProblemLog problems)
    {
        if (Directory.Exists(folder)) return false;
        problems.Add(KnowledgeProblemCodes.MissingFile, new(string.Empty, folder, 1, 1, "folder"), "the folder of a knowledge base");
        return true;
    }

    private static void ReportMissing(string path, ProblemLog problems) =>
        problems.Add(KnowledgeProblemCodes.MissingFile, new(string.Empty, path, 1, 1, "file"), "the file " + path);

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
