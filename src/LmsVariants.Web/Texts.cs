using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace LmsVariants.Web;

/// <summary>The words of the page in one language, from <c>Texts.resx</c>; another language is one more resource file beside it.</summary>
/// <remarks>The resources of all languages lie in this assembly under their own names, so that they can be counted and are found wherever the program runs.</remarks>
internal sealed class Texts(string language)
{
    private const string English = "en";
    private const string Resources = ".resources";

    private static readonly FrozenDictionary<string, ResourceManager> s_resources = Named().ToFrozenDictionary(pair => pair.Language, pair => new ResourceManager(pair.Name, typeof(Texts).Assembly), StringComparer.Ordinal);

    /// <summary>Gets the languages that there are, English first.</summary>
    public static ImmutableArray<string> Languages { get; } = [.. s_resources.Keys.OrderBy(code => code != English).ThenBy(code => code, StringComparer.Ordinal)];

    /// <summary>Gets the language, as <c>lang</c> wants it.</summary>
    public string Language => language;

    /// <summary>Gets how numbers are written.</summary>
    public CultureInfo Culture { get; } = CultureOf(language);

    public string PageTitle(string value) => Fill(nameof(PageTitle), value);
    public string SkipToContent => Get();
    public string Navigation => Get();
    public string Cases => Get();
    public string Search => Get();
    public string Knowledge => Get();
    public string About => Get();
    public string SignedInAs(string value) => Fill(nameof(SignedInAs), value);
    public string KnownAs(string value) => Fill(nameof(KnownAs), value);
    public string SignOutOfPage => Get();
    public string ChangeName => Get();

    public string SignIn => Get();
    public string SignInWhy => Get();
    public string Token => Get();
    public string TokenHint => Get();
    public string SignInByProvider => Get();
    public string SaidWrongToken => Get();
    public string SaidTooMany => Get();
    public string SaidProviderFailed => Get();
    public string SaidNotAdmitted => Get();
    public string SignedIn => Get();
    public string Continue => Get();
    public string YourName => Get();
    public string YourNameWhy => Get();
    public string SaveName => Get();
    public string SaidBadName => Get();
    public string NameNeeded => Get();

    public string AsOf(string value) => Fill(nameof(AsOf), value);
    public string Refresh => Get();
    public string Stale => Get();
    public string InboxClosed => Get();
    public string Overview => Get();
    public string Unsigned => Get();
    public string UnsignedNone => Get();
    public string Failed => Get();
    public string FailedNone => Get();
    public string RefusedFiles => Get();
    public string RefusedFilesWhy => Get();
    public string Working => Get();
    public string WorkingNone => Get();
    public string Waiting => Get();
    public string WaitingNone => Get();
    public string NotTaken => Get();
    public string NotTakenNone => Get();
    public string Undelivered => Get();
    public string UndeliveredNone => Get();
    public string Recent => Get();
    public string RecentNone => Get();
    public string AndMore(string value) => Fill(nameof(AndMore), value);
    public string AndAtLeastMore(string value) => Fill(nameof(AndAtLeastMore), value);
    public string AtLeast(string value) => Fill(nameof(AtLeast), value);
    public string RequeueAll => Get();
    public string RequeueAllWhy => Get();

    public string Case => Get();
    public string CaseTitle(string value) => Fill(nameof(CaseTitle), value);
    public string NoCase => Get();
    public string Report => Get();
    public string State => Get();
    public string Since => Get();
    public string Reason => Get();
    public string ReasonAndHelp => Get();
    public string WhatToDo => Get();
    public string File => Get();
    public string Size => Get();
    public string Made => Get();
    public string Tries => Get();
    public string NextTry => Get();
    public string Now => Get();
    public string Revision(string value) => Fill(nameof(Revision), value);
    public string RevisionColumn => Get();
    public string Preliminary => Get();
    public string Final => Get();
    public string Amended => Get();
    public string AmendedWaits => Get();
    public string StateWaiting => Get();
    public string StateWaitingNext(string value) => Fill(nameof(StateWaitingNext), value);
    public string StateWorking => Get();
    public string StateSettling => Get();
    public string StateReported => Get();
    public string StateRepeated => Get();
    public string StateFailed => Get();
    public string StateWithdrawn => Get();
    public string FileGrows => Get();
    public string FileChanged => Get();
    public string DeliveryWaiting => Get();
    public string DeliveryDelivered => Get();
    public string DeliveryOvertaken => Get();
    public string SigningOf(string first, string second) => Fill(nameof(SigningOf), first, second);
    public string DeliveryRefused => Get();
    public string OneTry => Get();
    public string SomeTries(string value) => Fill(nameof(SomeTries), value);
    public string Ago(string value) => Fill(nameof(Ago), value);
    public string In(string value) => Fill(nameof(In), value);
    public string Seconds(string value) => Fill(nameof(Seconds), value);
    public string Minutes(string value) => Fill(nameof(Minutes), value);
    public string Hours(string value) => Fill(nameof(Hours), value);
    public string Days(string value) => Fill(nameof(Days), value);
    public string JustNow => Get();

    public string CaseOf(string value) => Fill(nameof(CaseOf), value);
    public string NoReportYet => Get();
    public string SignedBy(string first, string second) => Fill(nameof(SignedBy), first, second);
    public string NotSigned => Get();
    public string ReadAlone => Get();
    public string BelowReport => Get();
    public string ReportFrame(string value) => Fill(nameof(ReportFrame), value);
    public string Actions => Get();
    public string Sign(string value) => Fill(nameof(Sign), value);
    public string SignWhy => Get();
    public string SignRead(string value) => Fill(nameof(SignRead), value);
    public string SignAmendedWhy => Get();
    public string SignButton(string value) => Fill(nameof(SignButton), value);
    public string SignNotNow => Get();
    public string Retry => Get();
    public string RetryWhy => Get();
    public string RetryButton(string value) => Fill(nameof(RetryButton), value);
    public string Revisions => Get();
    public string RevisionsNone => Get();
    public string Status => Get();
    public string Signature => Get();
    public string MadeWith => Get();
    public string ReportFiles(string value) => Fill(nameof(ReportFiles), value);
    public string KindHtml => Get();
    public string KindPdf => Get();
    public string KindFhir => Get();
    public string KindTable => Get();
    public string KindCase => Get();
    public string KindOther => Get();
    public string Sha256 => Get();
    public string Intakes => Get();
    public string IntakesWhy => Get();
    public string IntakesNone => Get();
    public string Intake(string value) => Fill(nameof(Intake), value);
    public string Taken => Get();
    public string LieAt => Get();
    public string Deliveries => Get();
    public string DeliveriesNone => Get();
    public string History => Get();
    public string HistoryNone => Get();
    public string EventTaken => Get();
    public string EventReported => Get();
    public string EventRepeated => Get();
    public string EventFailed => Get();
    public string EventWithdrawn => Get();
    public string EventGivenBack => Get();
    public string EventRetried => Get();
    public string EventSignatureAsked => Get();
    public string EventSigned => Get();
    public string EventNotSigned => Get();
    public string EventDelivered => Get();
    public string EventRefused => Get();
    public string When => Get();
    public string What => Get();
    public string Who => Get();
    public string Detail => Get();

    public string SaidRetried => Get();
    public string SaidUnderWay => Get();
    public string SaidRequeued(string first, string second) => Fill(nameof(SaidRequeued), first, second);
    public string SaidSigned => Get();
    public string SaidNoReport => Get();
    public string SaidAnotherRevision => Get();
    public string SaidSignedAlready => Get();
    public string SaidBusy => Get();
    public string SaidNotRead => Get();
    public string SaidWhoFirst => Get();

    public string SearchTitle => Get();
    public string SearchWhy => Get();
    public string Words => Get();
    public string WordsHint => Get();
    public string Gene => Get();
    public string GeneHint => Get();
    public string Variant => Get();
    public string VariantHint => Get();
    public string Class => Get();
    public string ClassHint => Get();
    public string Therapy => Get();
    public string TherapyHint => Get();
    public string SearchButton => Get();
    public string SearchEmpty => Get();
    public string FoundNone => Get();
    public string NotArchived(string value) => Fill(nameof(NotArchived), value);
    public string FoundWithout(string first, string second) => Fill(nameof(FoundWithout), first, second);
    public string SaidSearchesUnderWay => Get();
    public string FoundOne => Get();
    public string FoundSome(string value) => Fill(nameof(FoundSome), value);
    public string FoundFirst(string value) => Fill(nameof(FoundFirst), value);
    public string Finding => Get();
    public string Oncogenicity => Get();
    public string NotAssessed => Get();
    public string Tier(string value) => Fill(nameof(Tier), value);

    public string KnowledgeWhy => Get();
    public string KnowledgeVersion(string first, string second) => Fill(nameof(KnowledgeVersion), first, second);
    public string FindGene => Get();
    public string FindGeneButton => Get();
    public string NoSuchGene(string value) => Fill(nameof(NoSuchGene), value);
    public string CuratedGenes => Get();
    public string CuratedGenesNone => Get();
    public string OtherGenes(string value) => Fill(nameof(OtherGenes), value);
    public string Role => Get();
    public string RoleNotCurated => Get();
    public string RoleTumourSuppressor => Get();
    public string RoleOncogene => Get();
    public string RoleBoth => Get();
    public string Relevance => Get();
    public string Therapies => Get();
    public string TherapiesWhy => Get();
    public string TherapiesNone => Get();
    public string Assertions => Get();
    public string GeneLists => Get();
    public string Procedure => Get();
    public string Hotspots => Get();
    public string HotspotsWhy => Get();
    public string HotspotsNone => Get();
    public string HotspotCount => Get();
    public string Samples => Get();
    public string MostFrequent => Get();
    public string Sources => Get();
    public string Licences => Get();
    public string Changes => Get();
    public string ChangesNone => Get();
    public string ChangesTitle(string value) => Fill(nameof(ChangesTitle), value);
    public string ChangesUnreadable => Get();
    public string ChangesNotInForce(string value) => Fill(nameof(ChangesNotInForce), value);
    public string ChangesSame => Get();
    public string From => Get();
    public string To => Get();
    public string Entry => Get();
    public string ShowAllRows(string value) => Fill(nameof(ShowAllRows), value);
    public string InEnglish => Get();
    public string Levels => Get();
    public string Evidence => Get();
    public string Caution => Get();
    public string ConflictsWith => Get();
    public string Together => Get();

    public string AboutWhy => Get();
    public string Versions => Get();
    public string Software => Get();
    public string Reference => Get();
    public string Ledger => Get();
    public string TimeZone(string value) => Fill(nameof(TimeZone), value);
    public string Settings => Get();
    public string SettingsWhy => Get();
    public string SettingsNone => Get();
    public string Setting => Get();
    public string Value => Get();
    public string SetIn => Get();
    public string Numbers => Get();
    public string CountReported => Get();
    public string CountRepeated => Get();
    public string CountFailed => Get();
    public string CountDelivered => Get();

    public string NotFoundTitle => Get();
    public string NotFoundWhy => Get();
    public string ChangedTitle => Get();
    public string ChangedWhy => Get();
    public string AwayTitle => Get();
    public string AwayWhy => Get();
    public string FaultTitle => Get();
    public string FaultWhy => Get();
    public string BackToCases => Get();

    private static IEnumerable<(string Language, string Name)> Named()
    {
        string start = typeof(Texts).FullName!;
        return typeof(Texts).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(start + ".", StringComparison.Ordinal) && name.EndsWith(Resources, StringComparison.Ordinal))
            .Select(name => name[..^Resources.Length])
            .Select(name => (name.Length > start.Length ? name[(start.Length + 1)..] : English, name));
    }

    // A machine without the data of cultures writes numbers as programs do.
    private static CultureInfo CultureOf(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    private string Get([CallerMemberName] string name = "") =>
        s_resources[language].GetString(name, CultureInfo.InvariantCulture) ?? s_resources[English].GetString(name, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"no text '{name}'");

    private string Fill(string name, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, Get(name), values);
}
