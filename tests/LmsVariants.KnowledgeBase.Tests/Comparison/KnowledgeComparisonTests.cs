using System.Collections.Immutable;
using System.Text.Json;

using LmsVariants.KnowledgeBase.Comparison;
using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Tests.Comparison;

/// <summary>Two copies of the real knowledge base, one of them edited as a curator edits.</summary>
public sealed class KnowledgeComparisonTests
{
    private const string Hrr = "assertions/20-hrr.yaml";

    public static TheoryData<string, string, string, string[]> Edits => new()
    {
        { Hrr, "{tumour: leiomyosarcoma, amp: II-C, escat: III-A", "{tumour: leiomyosarcoma, amp: I-B, escat: III-A", ["Assertions: rad51b-olaparib-temozolomide-ulms: level in leiomyosarcoma, AMP: from II-C to I-B"] },
        { "therapies.tsv", "olaparib\tolaparib\tPARP inhibitor\tnci-10250|case-report-2025", "olaparib\tolaparib\tPARP1 inhibitor\tcase-report-2025|nci-10250", ["Therapies: olaparib: class: from \"PARP inhibitor\" to \"PARP1 inhibitor\""] },
        { "therapies.tsv", "olaparib\tolaparib\tPARP inhibitor\tnci-10250|case-report-2025", "olaparib\tolaparib\tPARP inhibitor\tnci-10250", ["Therapies: olaparib: citations: removed case-report-2025"] },
        { "gene-lists.yaml", "[ATM, ATR, BRCA1, BRCA2, CDK12, CHEK2, FANCA, MLH1, MRE11, NBN, PALB2, RAD51C]", "[ATR, ATM, BRCA1, BRCA2, CDK12, CHEK2, FANCA, MLH1, MRE11, NBN, PALB2, RAD51C]", ["Gene lists: talapro2: genes: order from ATM, ATR, BRCA1, BRCA2, CDK12, CHEK2, FANCA, MLH1, MRE11, NBN, PALB2, RAD51C to ATR, ATM, BRCA1, BRCA2, CDK12, CHEK2, FANCA, MLH1, MRE11, NBN, PALB2, RAD51C"] },
        { "gene-lists.yaml", "RAD51D, WRN]", "RAD51D, TP53, WRN]", ["Gene lists: uterine-sarcoma-hr-ddr-genie: genes: added TP53"] },
        { "critical-regions.tsv", "RAD51B\tNM_133510\t83\t343", "RAD51B\tNM_133510\t83\t345", ["Critical regions: RAD51B NM_133510 83: last: from 343 to 345"] },
        { "genes.tsv", "ABL2\tHGNC:77\t27\tABLL|ARG\t", "ABL2\tHGNC:77\t\tARG|ABLL\t", ["Genes: ABL2: NCBI Gene: from 27 to nothing"] },
        { "knowledgebase.yaml", "terms: Apache-2.0, own words", "terms: Apache-2.0", ["Knowledge base: licences, LmsVariants statements (assertions, germline questions, relevance, purposes): terms: from \"Apache-2.0, own words\" to Apache-2.0"] },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_is_told_as_the_facts_that_it_changes(string file, string was, string stands, string[] sentences)
    {
        using KnowledgeFolderCopy old = new(translated: false);
        using KnowledgeFolderCopy now = new(translated: false);
        now.Break(file, was, stands);
        Assert.Equal(sentences, Between(old, now).Changes.Select(change => change.Sentence));
    }

    [Fact]
    public void An_assertion_that_was_moved_has_another_rank()
    {
        using KnowledgeFolderCopy old = new();
        using KnowledgeFolderCopy now = new();
        string text = File.ReadAllText(now.PathOf(Hrr));
        string[] parts = text.Split("  - id: ");
        string[] ids = [.. parts.Skip(1).Select(part => part.Split('\n')[0])];
        File.WriteAllText(now.PathOf(Hrr), string.Join("  - id: ", [parts[0], parts[2], parts[1], .. parts.Skip(3)]));
        KnowledgeChange change = Assert.Single(Between(old, now).Changes);
        Assert.Equal(ChangeKind.Moved, change.Kind);
        // One of the two explains the new order; which is a matter of the longest run.
        Assert.Contains(change.Entry, ids.Take(2));
        Assert.StartsWith($"Assertions: {change.Entry}: rank among equals: from behind ", change.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assertion_in_another_file_at_the_same_rank_is_the_same()
    {
        using KnowledgeFolderCopy old = new();
        using KnowledgeFolderCopy now = new();
        string text = File.ReadAllText(now.PathOf(Hrr));
        int second = text.IndexOf("  - id: ", text.IndexOf("  - id: ", StringComparison.Ordinal) + 1, StringComparison.Ordinal);
        File.WriteAllText(now.PathOf(Hrr), text[..second]);
        File.WriteAllText(now.PathOf("assertions/21-hrr.yaml"), "assertions:\n" + text[second..]);
        KnowledgeComparison comparison = Between(old, now);
        Assert.Empty(comparison.Changes);
        Assert.NotEqual(comparison.Old.Sha256, comparison.New.Sha256);
        Assert.Contains("No fact differs: the files differ only in comments", Page(comparison), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_added_is_told_with_all_that_it_says()
    {
        using KnowledgeFolderCopy old = new(translated: false);
        using KnowledgeFolderCopy now = new(translated: false);
        now.Append("therapies.tsv", "made-up\tmade up\tPARP inhibitor\tnci-10250");
        KnowledgeChange added = Assert.Single(Between(old, now).Changes);
        Assert.Equal("Therapies: made-up: added (name \"made up\"; class \"PARP inhibitor\"; citations nci-10250)", added.Sentence);
        Assert.Equal("Therapies: made-up: removed (name \"made up\"; class \"PARP inhibitor\"; citations nci-10250)", Assert.Single(Between(now, old).Changes).Sentence);
    }

    [Fact]
    public void A_translation_is_told_by_its_text()
    {
        using KnowledgeFolderCopy old = new();
        using KnowledgeFolderCopy now = new();
        now.Break("translations/de.yaml", "translation: Rucaparib", "translation: Rukaparib");
        Assert.Equal(["Translations (translations/de.yaml): rucaparib: translation: from Rucaparib to Rukaparib"], Between(old, now).Changes.Select(change => change.Sentence));
    }

    [Fact]
    public void The_same_knowledge_has_no_difference()
    {
        using KnowledgeFolderCopy old = new();
        using KnowledgeFolderCopy now = new();
        Assert.Contains("No difference: both are the same.", Page(Between(old, now)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folded_line_and_a_comment_are_no_fact()
    {
        using KnowledgeFolderCopy old = new();
        using KnowledgeFolderCopy now = new();
        now.Break("gene-lists.yaml", "lists:\n", "# A remark.\nlists:\n");
        now.Break("biomarkers.yaml", "middle class. Other", "middle class.\n      Other");
        Assert.Empty(Between(old, now).Changes);
    }

    [Fact]
    public void A_long_table_is_counted_after_its_first_rows_unless_all_is_asked_for()
    {
        using KnowledgeFolderCopy old = new(translated: false);
        using KnowledgeFolderCopy now = new(translated: false);
        string[] lines = [.. Enumerable.Range(1, 1254).Select(number => FormattableString.Invariant($"made-up-{number}\tmade up\tPARP inhibitor\tnci-10250"))];
        now.Append("therapies.tsv", string.Join('\n', lines));
        KnowledgeComparison comparison = Between(old, now);
        string page = Page(comparison);
        Assert.Contains("Therapies: … and 1,204 further rows (--all tells them)", page, StringComparison.Ordinal);
        Assert.Contains("  Therapies: 1,254 added", page, StringComparison.Ordinal);
        Assert.Equal(50, page.Split('\n').Count(line => line.StartsWith("Therapies: made-up-", StringComparison.Ordinal)));
        Assert.Equal(1254, Page(comparison, all: true).Split('\n').Count(line => line.StartsWith("Therapies: made-up-", StringComparison.Ordinal)));
    }

    // What lists its entries by id knows them again when something comes to stand beside the list.
    [Fact]
    public void What_comes_to_stand_beside_a_list_leaves_its_entries_what_they_are()
    {
        using KnowledgeFolderCopy old = new();
        using KnowledgeFolderCopy now = new();
        string questions = File.ReadAllText(old.PathOf("germline.yaml"));
        File.WriteAllText(old.PathOf("germline.yaml"), questions[questions.IndexOf("questions:", StringComparison.Ordinal)..]);
        KnowledgeChange change = Assert.Single(KnowledgeComparison.Of(old.Folder, KnowledgeBaseFolder.Read(old.Folder).Version!, now.Folder, Valid(now)).Changes);
        Assert.StartsWith("Germline questions: added (missed, share", change.Sentence, StringComparison.Ordinal);
    }

    // A knowledge base that was right when it was written lacks what came later; one that is wrong is not of an older layout.
    [Theory]
    [InlineData("hotspots.tsv", null, null, true)]
    [InlineData("therapies.tsv", "PARP inhibitor", "", false)]
    public void What_lacks_only_what_came_later_is_of_an_older_layout(string file, string? was, string? stands, bool isOlder)
    {
        using KnowledgeFolderCopy copy = new();
        if (was is null) File.Delete(copy.PathOf(file));
        else File.WriteAllText(copy.PathOf(file), File.ReadAllText(copy.PathOf(file)).Replace(was, stands, StringComparison.Ordinal));
        KnowledgeBaseReading reading = KnowledgeBaseFolder.Read(copy.Folder);
        Assert.False(reading.IsValid);
        Assert.Equal(isOlder, reading.IsOfOlderLayout);
    }

    [Fact]
    public void A_table_whose_rows_do_not_fit_its_header_cannot_be_compared()
    {
        using KnowledgeFolderCopy copy = new();
        Assert.Empty(KnowledgeComparison.Unreadable(copy.Folder));
        copy.Break("tumours.tsv", "\tsingle_cause\t", "\t");
        Assert.True(KnowledgeBaseFolder.Read(copy.Folder).IsOfOlderLayout);
        ImmutableArray<KnowledgeProblem> problems = KnowledgeComparison.Unreadable(copy.Folder);
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.Equal(("tumours.tsv", KnowledgeProblemCodes.MalformedRow), (problem.File, problem.Code)));
    }

    [Fact]
    public void A_file_that_came_is_told_before_its_entries()
    {
        using KnowledgeFolderCopy old = new();
        using KnowledgeFolderCopy now = new();
        CuratedKnowledge knowledge = Valid(now);
        File.WriteAllText(now.PathOf("new-facts.tsv"), "gene\ttranscript\tkind\tresidue\tsamples\nTP53\tNM_000546\tsubstitution\t175\t3\nTP53\tNM_000546\tsubstitution\t248\t4\n");
        string[] sentences = [.. KnowledgeComparison.Of(old.Folder, Valid(old).Version, now.Folder, knowledge).Changes.Select(change => change.Sentence)];
        Assert.Equal(
            [
                "new-facts.tsv: new file new-facts.tsv, 2 entries",
                "new-facts.tsv: TP53 NM_000546 substitution 175: added (samples 3)",
                "new-facts.tsv: TP53 NM_000546 substitution 248: added (samples 4)",
            ],
            sentences);
        Assert.Contains("new-facts.tsv: the file new-facts.tsv is gone, 2 entries", KnowledgeComparison.Of(now.Folder, knowledge.Version, old.Folder, Valid(old)).Changes.Select(change => change.Sentence));
    }

    [Fact]
    public void The_page_names_both_sides_and_is_to_be_signed()
    {
        using KnowledgeFolderCopy old = new(translated: false);
        using KnowledgeFolderCopy now = new(translated: false);
        now.Break("therapies.tsv", "PARP inhibitor", "PARP1 inhibitor");
        KnowledgeComparison comparison = Between(old, now);
        string page = Page(comparison);
        foreach (KnowledgeVersion version in (KnowledgeVersion[])[comparison.Old, comparison.New]) Assert.Contains($"{version.Version} of {version.Date}, sha256 {version.Sha256}", page, StringComparison.Ordinal);
        Assert.Contains("Counts\n  Therapies: 1 changed\n", page, StringComparison.Ordinal);
        Assert.Contains("Reviewed by  ___", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_reads_every_change()
    {
        using KnowledgeFolderCopy old = new(translated: false);
        using KnowledgeFolderCopy now = new(translated: false);
        now.Break("therapies.tsv", "PARP inhibitor", "PARP1 inhibitor");
        using MemoryStream written = new();
        ComparisonJson.Write(written, Between(old, now));
        using JsonDocument json = JsonDocument.Parse(written.ToArray());
        JsonElement change = Assert.Single(json.RootElement.GetProperty("changes").EnumerateArray());
        Assert.Equal("therapies.tsv", change.GetProperty("file").GetString());
        Assert.Equal(("changed", "class"), (change.GetProperty("change").GetString(), change.GetProperty("field").GetString()));
        Assert.Equal("PARP1 inhibitor", change.GetProperty("to")[0].GetString());
    }

    private static KnowledgeComparison Between(KnowledgeFolderCopy old, KnowledgeFolderCopy now) =>
        KnowledgeComparison.Of(old.Folder, Valid(old).Version, now.Folder, Valid(now));

    private static CuratedKnowledge Valid(KnowledgeFolderCopy copy)
    {
        KnowledgeBaseReading reading = copy.Read();
        return reading.Knowledge ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    private static string Page(KnowledgeComparison comparison, bool all = false)
    {
        using StringWriter page = new() { NewLine = "\n" };
        ComparisonText.Write(page, comparison, all);
        return page.ToString();
    }
}
