using System.Globalization;
using System.Runtime.CompilerServices;

using LmsVariants.KnowledgeBase.Translations;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Cohort;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.Html.Cohort;

/// <summary>The texts of the cohort's page in one language, from <c>CohortTexts.resx</c> or the file of the language beside it; those of the knowledge base from its translations.</summary>
internal sealed class CohortTexts(PageLanguage language, KnowledgeTranslations translations)
{
    private readonly TextResource _texts = new(typeof(CohortTexts), language);

    /// <summary>Gets the language of the page, as <c>lang</c> wants it.</summary>
    public string Language => language.Code;

    public string Title(int cases) => cases == 1 ? Get(nameof(Title) + "One") : Fill(nameof(Title), cases);
    public string Purpose => Get();
    public string Reports(DateTimeOffset first, DateTimeOffset last) => Fill(nameof(Reports), Day(first), Day(last));
    public string Overtaken(int files) => Fill(nameof(Overtaken), files);
    public string Refused(int files) => Fill(nameof(Refused), files);
    public string WithoutPanel(int cases) => Fill(nameof(WithoutPanel), cases);

    public string Matrix => Get();
    public string MatrixMeans => Get();
    public string MatrixPart(int first, int last, int all) => Fill(nameof(MatrixPart), first, last, all);
    public string MatrixFirstCases(int shown, int all) => Fill(nameof(MatrixFirstCases), shown, all);
    public string MatrixFirstGenes(int shown, int all) => Fill(nameof(MatrixFirstGenes), shown, all);
    public string MatrixEmpty => Get();
    public string Share(int altered, int seen) => Fill(nameof(Share), altered, seen);
    public string Cell(string caseId, string gene, string what) => Fill(nameof(Cell), caseId, gene, what);
    public string Legend => Get();
    public string Counting => Get();
    public string NotCounting => Get();
    public string Several => Get();
    public string SeenWhole => Get();
    public string SeenPartly => Get();
    public string SeenNone => Get();
    public string Positive => Get();
    public string Negative => Get();
    public string TumourType => Get();

    public string Therapies => Get();
    public string TherapiesMeans => Get();
    public string TherapiesNone => Get();
    public string Therapy => Get();
    public string Level => Get();
    public string CasesHead => Get();
    public string Because => Get();
    public string AndMore(int cases) => Fill(nameof(AndMore), cases);

    public string Counts => Get();
    public string ByTumour => Get();
    public string ByStatus => Get();
    public string ByClass => Get();
    public string ByBiomarker => Get();
    public string NotAssessedGenes => Get();
    public string NotAssessedMeans => Get();
    public string NotAssessed => Get();
    public string NoClass => Get();
    public string What => Get();
    public string Number => Get();
    public string Nothing => Get();
    public string MoreInTables => Get();

    /// <summary>A text of the knowledge base in the language of the page.</summary>
    public string Curated(string english) => translations.Find(language.Code, english) ?? english;

    /// <summary>Therapies that are given together, each in the language of the page.</summary>
    public string Combination(string therapy) => string.Join(" + ", therapy.Split(" + ").Select(Curated));

    public string Of(AlterationKind kind) => Get($"Kind{kind}");

    public string Of(OncogenicityClass oncogenicity) => Get($"Class{oncogenicity}");

    public string Of(ReportStatus status) => Get($"Status{status}");

    public static string Of(BiomarkerKind kind) => kind switch
    {
        BiomarkerKind.Tmb => "TMB",
        BiomarkerKind.Msi => "MSI",
        BiomarkerKind.Hrd => "HRD",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A share, with a blank before its sign as both languages have it in science.</summary>
    public static string Percent(decimal percent) => $"{Numbers.Print(decimal.Round(percent, 0, MidpointRounding.AwayFromZero))} %";

    private string Day(DateTimeOffset time) => time.ToString(Get("DayFormat"), CultureInfo.InvariantCulture);

    private string Get([CallerMemberName] string name = "") => _texts.Get(name);

    private string Fill(string name, params ReadOnlySpan<object?> values) => _texts.Fill(name, values);
}
