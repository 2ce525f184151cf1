using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Tests.Translations;

/// <summary>The rules of translations, each shown by breaking a copy of the real knowledge base in one place.</summary>
public sealed class TranslationLintTests
{
    private const string German = "translations/de.yaml";

    // A changed English text is an untranslated one and leaves its old translation behind.
    [Theory]
    [InlineData("assertions/10-brca.yaml", "durable benefit", "lasting benefit", "statement")]
    [InlineData("assertions/30-checkpoint.yaml", "The burden gives no support", "The burden gives none", "caution")]
    [InlineData("therapies.tsv", "RET inhibitor", "RET kinase inhibitor", "class")]
    [InlineData("tumours.tsv", "prostate cancer", "cancer of the prostate", "name")]
    [InlineData("risk-groups.yaml", "name: intermediate\n        any:\n          - all: [tp53]", "name: middle\n        any:\n          - all: [tp53]", "name", false)]
    [InlineData("risk-groups.yaml", "[progression-free survival, ", "[survival without progression, ", "endpoints")]
    [InlineData("critical-residues.tsv", "Catalytic motif (WPD loop)", "The WPD loop", "statement")]
    [InlineData("functional-assays.tsv", "median of eight promoters", "of eight promoters the median", "measure")]
    [InlineData("oncogenicity.yaml", "meaning: null variant", "meaning: a null variant", "meaning")]
    [InlineData("gene-curation.tsv", "Fusion opens selpercatinib", "A fusion opens selpercatinib", "relevance")]
    [InlineData("published-readings.tsv", "truncating, likely loss", "truncating, loss", "reading")]
    [InlineData("gene-lists.yaml", "Prevalence alone.", "Prevalence and no more.", "purpose")]
    public void A_changed_text_has_no_translation(string file, string was, string stands, string field, bool leavesStale = true)
    {
        using KnowledgeFolderCopy copy = new();
        copy.Break(file, was, stands);
        KnowledgeBaseReading reading = copy.Read();
        KnowledgeProblem[] expected = [.. reading.Problems.Where(problem => problem.Code == KnowledgeProblemCodes.UntranslatedText)];
        Assert.Equal((file, field, "a translation in " + German), (Assert.Single(expected).File, expected[0].Field, expected[0].Expected));
        Assert.Equal(leavesStale ? [KnowledgeProblemCodes.StaleTranslation] : [], reading.Problems.Except(expected).Select(problem => problem.Code));
        Assert.False(reading.IsValid);
    }

    [Theory]
    [InlineData(KnowledgeProblemCodes.FiguresDiffer, "Populationsfrequenz über 5 %", "Populationsfrequenz über 6 %", "translation")]
    [InlineData(KnowledgeProblemCodes.FiguresDiffer, "translation: Rucaparib", "translation: Rucaparib 2", "translation")]
    [InlineData(KnowledgeProblemCodes.Empty, "translation: Rucaparib", "translation: ''", "translation")]
    [InlineData(KnowledgeProblemCodes.MissingKey, "\n    translation: Rucaparib", "", "translation")]
    [InlineData(KnowledgeProblemCodes.UnknownKey, "translation: Rucaparib", "translation: Rucaparib\n    german: Rucaparib", "german")]
    [InlineData(KnowledgeProblemCodes.Duplicate, "translation: Rucaparib", "translation: Rucaparib\n  - text: rucaparib\n    translation: Rukaparib", "text")]
    [InlineData(KnowledgeProblemCodes.StaleTranslation, "translation: Rucaparib", "translation: Rucaparib\n  - text: nobody says it\n    translation: niemand sagt es", "text")]
    [InlineData(KnowledgeProblemCodes.StaleTranslation, "translation: Rucaparib", "translation: Rucaparib\n  - text: Olaparib with temozolomide in advanced uterine leiomyosarcoma after chemotherapy (NCI 10250)\n    translation: Studie (NCI 10250)", "text")]
    [InlineData(KnowledgeProblemCodes.UntranslatedText, "  - text: rucaparib\n    translation: Rucaparib\n", "", "name", "therapies.tsv")]
    [InlineData(KnowledgeProblemCodes.MissingKey, "texts:", "entries:", "texts", German, true)]
    public void The_rules(string code, string was, string stands, string field, string file = German, bool withOthers = false)
    {
        using KnowledgeFolderCopy copy = new();
        copy.Break(German, was, stands);
        KnowledgeBaseReading reading = copy.Read();
        Assert.Contains((code, file, field), reading.Problems.Select(problem => (problem.Code, problem.File, problem.Field)));
        if (!withOthers) Assert.Single(reading.Problems);
        Assert.Null(reading.Knowledge);
    }

    [Theory]
    [InlineData("translations/german.yaml")]
    [InlineData("translations/en.yaml")]
    [InlineData("translations/deep/de.yaml")]
    public void A_file_that_names_no_language_is_refused(string file)
    {
        using KnowledgeFolderCopy copy = new();
        Directory.CreateDirectory(Path.GetDirectoryName(copy.PathOf(file))!);
        File.Copy(copy.PathOf(German), copy.PathOf(file));
        Assert.Equal((KnowledgeProblemCodes.UnknownFile, file), (copy.OnlyProblem().Code, copy.OnlyProblem().File));
    }

    [Fact]
    public void Without_a_file_nothing_is_translated_and_nothing_is_wrong()
    {
        using KnowledgeFolderCopy copy = new();
        File.Delete(copy.PathOf(German));
        Assert.Equal((true, 0), (copy.Read().IsValid, copy.Read().Knowledge!.Translations.Languages.Length));
        Assert.NotEqual(RealKnowledge.Knowledge.Version.Sha256, copy.Read().Knowledge!.Version.Sha256);
    }

    [Fact]
    public void A_third_language_joins_by_a_file()
    {
        using KnowledgeFolderCopy copy = new();
        File.WriteAllText(copy.PathOf("translations/fr.yaml"), File.ReadAllText(copy.PathOf(German)).Replace("PARP-Inhibitor", "inhibiteur de PARP", StringComparison.Ordinal));
        CuratedKnowledge knowledge = copy.Read().Knowledge!;
        Assert.Equal("de fr", string.Join(' ', knowledge.Translations.Languages));
        Assert.Equal(("PARP-Inhibitor", "inhibiteur de PARP"), (knowledge.Translations.Find("de", "PARP inhibitor"), knowledge.Translations.Find("fr", "PARP inhibitor")));
    }

    [Theory]
    [InlineData("de", "uterine leiomyosarcoma", "uterines Leiomyosarkom")]
    [InlineData("de", "uterine", null)]
    [InlineData("de", "Uterine leiomyosarcoma", null)]
    [InlineData("en", "uterine leiomyosarcoma", null)]
    [InlineData("it", "uterine leiomyosarcoma", null)]
    public void A_text_is_found_whole_or_not_at_all(string language, string english, string? expected) =>
        Assert.Equal(expected, RealKnowledge.Knowledge.Translations.Find(language, english));
}
