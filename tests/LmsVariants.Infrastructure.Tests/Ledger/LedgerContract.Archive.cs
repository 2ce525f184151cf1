using System.Collections.Immutable;

using LmsVariants.Infrastructure.Ledger;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Archive;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Tests.Ledger;

public abstract partial class LedgerContract
{
    private const string Uterine = "Uterine leiomyosarcoma";

    private static readonly ArchivedFinding s_rad51b = new(
        1, "RAD51B", "snv", "RAD51B NM_133510.4:c.1111C>T p.(Gln371Ter)", "NM_133510.4:c.1111C>T", "p.(Gln371Ter)", "14-68353893-C-T",
        "Likely Oncogenic", "conditional", "II-C", ["loss of function", "truncation"], ["olaparib", "PARP inhibitor", "temozolomide", "alkylating agent"], true);

    private static readonly ArchivedFinding s_tp53 = new(
        2, "TP53", "snv", "TP53 NM_000546.6:c.743G>A p.(Arg248Gln)", "NM_000546.6:c.743G>A", "p.(Arg248Gln)", "17-7577538-C-T",
        "Oncogenic", "none", "III", ["oncogenic alteration"], [], true);

    private static readonly ArchivedFinding s_atrx = new(
        1, "ATRX", "deletion", "ATRX NM_000489.6:c.4000_4001del p.(Lys1334AsnfsTer12)", "NM_000489.6:c.4000_4001del", "p.(Lys1334AsnfsTer12)", "X-76900000-TTT-T",
        "Oncogenic", "none", "III", ["loss of function", "truncation"], [], true);

    private static readonly ArchivedFinding s_rb1 = new(
        2, "RB1", "cnv", "RB1 loss of copies (0 copies)", "", "", "", "Likely Oncogenic", "none", "", ["loss of function", "deep deletion"], [], true);

    private static readonly ArchivedFinding s_fusion = new(
        3, "ALK", "fusion", "KANK2::ALK fusion", "", "", "", "", "established", "I-A", ["fusion"], ["alectinib", "ALK inhibitor"], true);

    // One ledger for the whole table: what is asked changes nothing.
    private static readonly (CaseQuery Query, string Expected)[] s_searches =
    [
        (Query(gene: "RAD51B", @class: "truncation"), "RAD51B"),
        (Query(gene: "rad51b"), "RAD51B"),
        (Query(gene: "RAD51"), ""),
        (Query(gene: " KANK2 "), "ALK"),
        (Query(gene: "ALK"), "ALK"),
        (Query(variant: "c.1111C>T"), "RAD51B"),
        (Query(variant: "1111c>t"), "RAD51B"),
        (Query(variant: "NM_133510.4:c.1111C>T"), "RAD51B"),
        (Query(variant: "Gln371Ter"), "RAD51B"),
        (Query(variant: "Q371*"), "RAD51B"),
        (Query(variant: "p.Q371X"), "RAD51B"),
        (Query(variant: "p.(Gln371Ter)"), "RAD51B"),
        (Query(variant: "Gln371*"), "RAD51B"),
        (Query(variant: "R248"), "TP53"),
        (Query(variant: "R248W"), ""),
        (Query(variant: "K1334fs"), "ATRX"),
        (Query(variant: "K1334Nfs*12"), "ATRX"),
        (Query(variant: "K1334fs*12"), "ATRX"),
        (Query(variant: "14-68353893-C-T"), "RAD51B"),
        (Query(variant: "chr14:68353893 C>T"), "RAD51B"),
        (Query(variant: "68353893"), "RAD51B"),
        (Query(variant: "NM_000"), ""),
        (Query(variant: "c."), ""),
        (Query(@class: "oncogenic"), "ATRX TP53"),
        (Query(@class: "Likely oncogenic"), "RAD51B RB1"),
        (Query(@class: "likely"), ""),
        (Query(@class: "loss-of-function"), "ATRX RAD51B RB1"),
        (Query(@class: "deep_deletion"), "RB1"),
        (Query(@class: "fusion"), "ALK"),
        (Query(therapy: "PARP inhibitor"), "RAD51B"),
        (Query(therapy: "olap"), "RAD51B"),
        (Query(therapy: "inhibitor"), "ALK RAD51B"),
        (Query(therapy: "imatinib"), ""),
        (Query(gene: "RAD51B", @class: "truncation", therapy: "PARP inhibitor", text: "uterine 2024"), "RAD51B"),
        (Query(gene: "TP53", @class: "truncation"), ""),
        (Query(text: "oncogenic"), "ATRX RAD51B RB1 TP53"),
        (Query(text: "onco trunc"), "ATRX RAD51B"),
        (Query(text: "uterine oncogenic"), "RAD51B TP53"),
        (Query(text: "LMS-2025-002"), "ALK ATRX RB1"),
        (Query(text: "2025-002 rb"), "RB1"),
        (Query(text: "q371*"), "RAD51B"),
        (Query(text: "kank2::alk"), "ALK"),
        (Query(text: "copies"), "RB1"),
        (Query(text: "leiomyosarcoma"), "ALK ATRX RAD51B RB1 TP53"),
        (Query(text: "uterine truncation rb1"), ""),
    ];

    private static readonly string[] s_typed = ["%", "_", "' or 1=1 --", "\\", "()", "\0", "TP53\0", "TP53\ufffe", "\ufffe", "\uffff", "\ufdd0", "\U0001FFFF", "\ud800", "\U0010FFFF", "<script>", "____"];

    protected ICaseArchive Archive => new CaseArchive(Database);

    private static CaseQuery Query(string? gene = null, string? variant = null, string? @class = null, string? therapy = null, string? text = null) => new(gene, variant, @class, therapy, text);

    private async Task FilledAsync()
    {
        await ArchivedAsync("LMS-2024-017", 1, new ArchivedReport(Uterine, [s_rad51b, s_tp53]));
        await ArchivedAsync("LMS-2025-002", 2, new ArchivedReport("Leiomyosarcoma", [s_atrx, s_rb1, s_fusion]));
        await ArchivedAsync("Negative", 3, new ArchivedReport("Leiomyosarcoma", []));
    }

    private async Task ArchivedAsync(string caseId, long number, ArchivedReport? report, double at = 5, string content = "content")
    {
        await TakeAsync(Of(caseId, Seen($"{caseId}.{content}", content)));
        await MadeAsync(number, intake => Reported(intake) with { Archived = report is null ? null : ArchiveEntry.Of(caseId, report) }, at + number);
    }

    private async Task<string> FoundAsync(CaseQuery query) =>
        string.Join(' ', (await Archive.SearchAsync(query, 50, None)).Findings.Select(found => found.Finding.Symbol).Order(StringComparer.Ordinal));

    [SkippableFact]
    public async Task A_finding_is_found_by_what_it_is()
    {
        await FilledAsync();
        foreach ((CaseQuery query, string expected) in s_searches) Assert.Equal((query, expected), (query, await FoundAsync(query)));
    }

    [SkippableFact]
    public async Task Whatever_is_typed_is_only_text()
    {
        await FilledAsync();
        foreach (string typed in s_typed)
        {
            string expected = typed.StartsWith("TP53", StringComparison.Ordinal) ? "TP53" : string.Empty;
            Assert.Equal((typed, expected), (typed, await FoundAsync(Query(gene: typed))));
            Assert.Equal((typed, string.Empty), (typed, await FoundAsync(Query(variant: typed))));
            Assert.Equal((typed, string.Empty), (typed, await FoundAsync(Query(@class: typed))));
            Assert.Equal((typed, string.Empty), (typed, await FoundAsync(Query(therapy: typed))));
            Assert.Equal((typed, expected), (typed, await FoundAsync(Query(text: typed))));
        }
    }

    [SkippableFact]
    public async Task A_finding_is_kept_as_it_was_with_its_case()
    {
        await FilledAsync();
        SearchAnswer answer = await Archive.SearchAsync(Query(gene: "RAD51B"), 9, None);
        FoundFinding found = Assert.Single(answer.Findings);
        Assert.Equal((1, 1, ReportStatus.Preliminary, After(6), Uterine), (answer.Cases, found.Revision, found.Status, found.Decided, found.Tumour));
        Assert.Equal((await Desk.FindAsync("LMS-2024-017", None))!.Case, found.Case);
        Assert.Equal(s_rad51b.Classes, found.Finding.Classes.AsEnumerable());
        Assert.Equal(s_rad51b.Therapies, found.Finding.Therapies.AsEnumerable());
        Assert.Equal(s_rad51b, found.Finding with { Classes = s_rad51b.Classes, Therapies = s_rad51b.Therapies });
    }

    [SkippableFact]
    public async Task The_latest_report_comes_first_and_what_is_not_shown_is_counted()
    {
        await FilledAsync();
        SearchAnswer answer = await Archive.SearchAsync(Query(text: "leiomyosarcoma"), 4, None);
        Assert.Equal(2, answer.Cases);
        Assert.Equal(["ATRX", "RB1", "ALK", "RAD51B"], answer.Findings.Select(found => found.Finding.Symbol));
        Assert.Equal((2, 0), ((await Archive.SearchAsync(Query(text: "leiomyosarcoma"), 0, None)).Cases, (await Archive.SearchAsync(Query(text: "leiomyosarcoma"), 0, None)).Findings.Length));
        Assert.Equal(new SearchAnswer(0, []), await Archive.SearchAsync(Query(text: "  "), 9, None));
    }

    [SkippableFact]
    public async Task A_corrected_case_is_found_by_its_last_report_alone()
    {
        await FilledAsync();
        await ArchivedAsync("LMS-2024-017", 1, new ArchivedReport(Uterine, [s_tp53 with { Number = 1 }]), 40, "corrected");
        Assert.Equal(string.Empty, await FoundAsync(Query(gene: "RAD51B")));
        FoundFinding found = Assert.Single((await Archive.SearchAsync(Query(gene: "TP53"), 9, None)).Findings);
        Assert.Equal((2, 1, After(41)), (found.Revision, found.Finding.Number, found.Decided));
        await ArchivedAsync("LMS-2024-017", 1, null, 50, "again");
        Assert.Equal("ALK ATRX RB1", await FoundAsync(Query(text: "leiomyosarcoma")));
        Assert.Equal(2L, Convert.ToInt64(await Place.AskAsync("select count(*) from archive_report"), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(3, (await Archive.RevisionsAsync(1, None)).Length);
    }

    [SkippableFact]
    public async Task A_report_from_before_the_archive_is_found_after_another_try_that_says_the_same()
    {
        await ArchivedAsync("A", 1, null);
        Assert.Equal(1, (await Archive.SearchAsync(Query(gene: "TP53"), 9, None)).NotArchived);
        await Desk.RetryAsync("A", "ann", After(20), None);
        await MadeAsync(1, intake => Repeated(intake) with { Archived = ArchiveEntry.Of("A", new ArchivedReport(Uterine, [s_tp53])) }, 21);
        SearchAnswer answer = await Archive.SearchAsync(Query(gene: "TP53"), 9, None);
        Assert.Equal(0, answer.NotArchived);
        FoundFinding found = Assert.Single(answer.Findings);
        Assert.Equal((1, After(6)), (found.Revision, found.Decided));

        await Desk.RetryAsync("A", "ann", After(30), None);
        await MadeAsync(1, intake => Repeated(intake) with { Archived = ArchiveEntry.Of("A", new ArchivedReport(Uterine, [s_rb1])) }, 31);
        Assert.Equal("TP53", await FoundAsync(Query(text: Uterine)));
    }

    [SkippableFact]
    public async Task What_is_no_character_keeps_no_report_from_the_archive()
    {
        await ArchivedAsync("A", 1, new ArchivedReport(Uterine + "\uffff", [s_tp53 with { Symbol = "PDG\ufffeRA", Name = "PDG\ufffeRA \ud800 x", Coding = "c.1\uffff", Therapies = ["\ufffe"] }]));
        Assert.Equal("PDG", Assert.Single((await Archive.SearchAsync(Query(gene: "pdg\ufffera"), 9, None)).Findings).Finding.Symbol[..3]);
    }

    [SkippableFact]
    public async Task A_case_of_many_and_of_long_names_is_kept_whole()
    {
        string inserted = "c.100_101ins" + string.Concat(Enumerable.Repeat("ACGT", 1000));
        ImmutableArray<ArchivedFinding> many = [.. Enumerable.Range(1, 1500).Select(number => s_tp53 with { Number = number, Coding = number == 1500 ? inserted : string.Empty })];
        await ArchivedAsync("A", 1, new ArchivedReport(Uterine, many));
        SearchAnswer answer = await Archive.SearchAsync(Query(gene: "TP53"), 2000, None);
        Assert.Equal(1500, answer.Findings.Length);
        Assert.Equal(Enumerable.Range(1, 1500), answer.Findings.Select(found => found.Finding.Number));
        Assert.Equal(inserted, Assert.Single((await Archive.SearchAsync(Query(variant: inserted), 9, None)).Findings).Finding.Coding);
    }

    [SkippableFact]
    public async Task The_revisions_of_a_case_are_the_latest_first_with_who_signed_them()
    {
        await ReportedAsync();
        await SignAsync("A");
        await MadeAsync(1, intake => Signed(intake), 11);
        ImmutableArray<RevisionView> revisions = await Archive.RevisionsAsync(1, None);
        Assert.Equal([(2, ReportStatus.Final, After(11)), (1, ReportStatus.Preliminary, After(5))], revisions.Select(revision => (revision.Revision, revision.Status, revision.Decided)));
        Assert.Equal([new Signature(Ann, After(10)), null], revisions.Select(revision => revision.Signature));
        Assert.All(revisions, revision => Assert.Equal(("1.0", "2026.11"), (revision.Software, revision.KnowledgeBase)));
        Assert.Equal([new WrittenReport("a.fhir.json", 7, Sha("bundle")), new WrittenReport("a.report.html", 9, Sha("page"))], revisions[1].Files.AsEnumerable());
        Assert.Empty(await Archive.RevisionsAsync(99, None));
    }

    [SkippableFact]
    public async Task Cases_with_a_report_are_given_page_by_page()
    {
        foreach (int number in Enumerable.Range(1, 5)) await TakeAsync(Of($"C{number}", Seen($"{number}.tsv", $"{number}")));
        foreach (int number in new[] { 1, 2, 4, 5 }) await FinishAsync($"case-{number}");
        await FinishAsync("case-3", IntakeOutcome.Failed);
        ImmutableArray<ArchivedCase> first = await Archive.CasesAsync(0, 2, None);
        Assert.Equal(["C1", "C2"], first.Select(archived => archived.Case.CaseId));
        Assert.All(first, archived => Assert.Equal((1, 2), (archived.Last.Revision, archived.Last.Files.Length)));
        Assert.Equal(["C4", "C5"], (await Archive.CasesAsync(first[^1].Case.Number, 9, None)).Select(archived => archived.Case.CaseId));
        Assert.Empty(await Archive.CasesAsync(5, 9, None));
    }
}
