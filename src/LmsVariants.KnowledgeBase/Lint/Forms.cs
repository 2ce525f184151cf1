using System.Globalization;
using System.Text.RegularExpressions;

using LmsVariants.KnowledgeBase.Citations;

namespace LmsVariants.KnowledgeBase.Lint;

/// <summary>The forms that identifiers, dates and references have.</summary>
internal static partial class Forms
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static bool IsIdentifier(string text) => Identifier().IsMatch(text);

    public static bool IsTumourCode(string text) => TumourCode().IsMatch(text);

    public static bool IsHgncId(string text) => HgncId().IsMatch(text);

    public static bool IsDigits(string text) => Digits().IsMatch(text);

    public static bool IsTrialNumber(string text) => TrialNumber().IsMatch(text);

    public static bool IsVersion(string text) => Version().IsMatch(text);

    public static bool IsTranscriptBase(string text) => TranscriptBase().IsMatch(text);

    public static bool IsProteinChange(string text) => ProteinChange().IsMatch(text);

    /// <summary>A change of the coding sequence as a paper writes it.</summary>
    public static bool IsPublishedCodingChange(string text) => PublishedCodingChange().IsMatch(text);

    /// <summary>A change of the protein as a paper writes it, with or without parentheses.</summary>
    public static bool IsPublishedProteinChange(string text) => PublishedProteinChange().IsMatch(text);

    /// <summary>The code of a language that texts are translated into: any but English, in which they are written.</summary>
    public static bool IsLanguage(string text) => text != "en" && Language().IsMatch(text);

    // By its digits: the parser of dates would load the collation of all languages for it.
    public static bool IsDay(string text) =>
        Day().IsMatch(text)
        && Number(text.AsSpan(0, 4)) is > 0 and int year
        && Number(text.AsSpan(5, 2)) is >= 1 and <= 12 and int month
        && Number(text.AsSpan(8, 2)) is > 0 and int day
        && day <= DateTime.DaysInMonth(year, month);

    /// <summary>A day, a month or a year: as exact as the source states it.</summary>
    public static bool IsDayMonthOrYear(string text) =>
        IsDay(text)
        || (text.Length == "2022-01".Length && IsDay(text + "-01"))
        || (text.Length == "2022".Length && IsDay(text + "-01-01"));

    /// <summary>What a reference of <paramref name="kind"/> looks like; null where <paramref name="reference"/> does.</summary>
    public static string? WrongReference(CitationKind kind, string reference) => kind switch
    {
        CitationKind.Doi => Doi().IsMatch(reference) ? null : "a DOI such as 10.1200/JCO.23.00402",
        CitationKind.Pmid => Digits().IsMatch(reference) ? null : "a PMID, digits alone",
        CitationKind.Pmcid => Pmcid().IsMatch(reference) ? null : "a PMC number such as PMC7367750",
        CitationKind.Nct => TrialNumber().IsMatch(reference) ? null : "NCT and eight digits",
        CitationKind.Regulator => RegulatorAndDate(reference) ? null : "a regulator and a date such as FDA 2020-05-19",
        CitationKind.Guideline => GuidelineAndVersion().IsMatch(reference) ? null : "a name and a version such as NCCN Uterine Neoplasms v1.2022",
        CitationKind.Journal => JournalPlace().IsMatch(reference) ? null : "journal;year;volume:page",
        CitationKind.Dataset => NameAndRelease().IsMatch(reference) ? null : "a name; a release",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool RegulatorAndDate(string reference)
    {
        Match match = Regulator().Match(reference);
        return match.Success && IsDayMonthOrYear(match.Groups["date"].Value);
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", Plain, 1000)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\A[a-z0-9]+(_[a-z0-9]+)*\z", Plain, 1000)]
    private static partial Regex TumourCode();

    [GeneratedRegex(@"\AHGNC:[1-9][0-9]{0,5}\z", Plain, 1000)]
    private static partial Regex HgncId();

    [GeneratedRegex(@"\A[1-9][0-9]{0,17}\z", Plain, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\ANCT[0-9]{8}\z", Plain, 1000)]
    private static partial Regex TrialNumber();

    [GeneratedRegex(@"\A[0-9]{4}\.(0?[1-9]|1[0-2])\.[0-9]{1,4}\z", Plain, 1000)]
    private static partial Regex Version();

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z", Plain, 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"\ANM_[0-9]{6,9}\z", Plain, 1000)]
    private static partial Regex TranscriptBase();

    [GeneratedRegex(@"\Ap\.\([A-Z][a-z]{2}[1-9][0-9]{0,4}[A-Z][a-z]{2}\)\z", Plain, 1000)]
    private static partial Regex ProteinChange();

    [GeneratedRegex(@"\Ac\.[-*0-9][^\s]*\z", Plain, 1000)]
    private static partial Regex PublishedCodingChange();

    [GeneratedRegex(@"\Ap\.(\([A-Z][^\s()]*\)|[A-Z][^\s()]*)\z", Plain, 1000)]
    private static partial Regex PublishedProteinChange();

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Z]{2})?\z", Plain, 1000)]
    private static partial Regex Language();

    [GeneratedRegex(@"\A10\.[0-9]{4,9}/[^\s]+\z", Plain, 1000)]
    private static partial Regex Doi();

    [GeneratedRegex(@"\APMC[1-9][0-9]{3,8}\z", Plain, 1000)]
    private static partial Regex Pmcid();

    [GeneratedRegex(@"\A[A-Z][A-Za-z]*( [A-Z][A-Za-z]*)* (?<date>[0-9]{4}(-[0-9]{2}){0,2})(, \S.*)?\z", Plain, 1000)]
    private static partial Regex Regulator();

    [GeneratedRegex(@"\A\S.* (v|version )[0-9][0-9A-Za-z.]*\z", Plain, 1000)]
    private static partial Regex GuidelineAndVersion();

    [GeneratedRegex(@"\A[^;]*[^; ][; ][0-9]{4};[0-9]+(\([^)]+\))?:[0-9A-Za-z.]+(-[0-9A-Za-z.]+)?\z", Plain, 1000)]
    private static partial Regex JournalPlace();

    [GeneratedRegex(@"\A[^;]+; [^;]+\z", Plain, 1000)]
    private static partial Regex NameAndRelease();
}
