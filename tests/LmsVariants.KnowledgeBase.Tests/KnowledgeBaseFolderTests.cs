using System.Text;

using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Tests;

public sealed class KnowledgeBaseFolderTests
{
    [Fact]
    public void The_knowledge_base_of_this_repository_lints_clean() =>
        Assert.Equal(string.Empty, string.Join('\n', RealKnowledge.Reading.Problems));

    [Fact]
    public void Every_code_has_its_line_in_the_table_of_errors()
    {
        string table = File.ReadAllText(LmsVariants.Testing.Component.InRepository("docs", "errors.md"));
        string[] codes = [.. typeof(KnowledgeProblemCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!)];
        Assert.Equal(codes.Length, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, code => Assert.Contains($"| {code} |", table, StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_folder_lacks_every_file_and_one_that_is_not_there_only_itself()
    {
        DirectoryInfo empty = Directory.CreateTempSubdirectory("kb-");
        try
        {
            KnowledgeBaseReading reading = KnowledgeBaseFolder.Read(empty.FullName);
            Assert.Equal(CuratedFiles.Required.Length + 1, reading.Problems.Length);
            Assert.All(reading.Problems, problem => Assert.Equal(KnowledgeProblemCodes.MissingFile, problem.Code));

            string nowhere = Path.Combine(empty.FullName, "nowhere");
            KnowledgeProblem absent = Assert.Single(KnowledgeBaseFolder.Read(nowhere).Problems);
            Assert.Equal((KnowledgeProblemCodes.MissingFile, nowhere, "folder"), (absent.Code, absent.File, absent.Field));
        }
        finally
        {
            empty.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_missing_file_is_one_problem_and_drags_no_others_along()
    {
        foreach (string file in CuratedFiles.Required.Where(file => file is "citations.tsv" or "therapies.tsv" or "trials.tsv" or "gene-lists.yaml"))
        {
            using KnowledgeFolderCopy copy = new();
            File.Delete(copy.PathOf(file));
            Assert.Equal([(KnowledgeProblemCodes.MissingFile, file)], copy.Read().Problems.Select(p => (p.Code, p.File)));
        }
    }

    [Theory]
    [InlineData("genes.tsv")]
    [InlineData("knowledgebase.yaml")]
    [InlineData("assertions/20-hrr.yaml")]
    public void Binary_garbage_is_a_coded_problem(string file)
    {
        using KnowledgeFolderCopy copy = new();
        File.WriteAllBytes(copy.PathOf(file), [0x50, 0x4B, 0x03, 0x04, 0xFF, 0xFE, 0x00, 0x0A, 0xC3, 0x28]);
        Assert.Contains(copy.Read().Problems, problem => problem.Code == KnowledgeProblemCodes.NotText && problem.File == file && problem.Line == 1);
    }

    [Fact]
    public void Deep_nesting_is_refused_before_it_costs_the_stack()
    {
        using KnowledgeFolderCopy copy = new();
        File.WriteAllText(copy.PathOf("germline.yaml"), new string('[', 20_000));
        Assert.Contains(copy.Read().Problems, problem => problem.Code == KnowledgeProblemCodes.MalformedYaml);
    }

    [Fact]
    public void Any_damaged_byte_gives_knowledge_or_coded_problems_never_another_exception()
    {
        // A fixed walk over places and bytes: the same damage in every run.
        uint state = 20261121;
        byte[] damage = [.. "\t\n\"'[]{}:-&*!|>%@`#, ?~09Az"u8, 0x00, 0x01, 0x85, 0xC3, 0xFF];
        string[] files = [.. CuratedFiles.Required.Where(file => file != "genes.tsv"), "assertions/20-hrr.yaml", "assertions/40-targets.yaml", "frequencies/bard1-gnomad-snv.tsv"];
        using KnowledgeFolderCopy copy = new();
        foreach (string file in files)
        {
            byte[] good = File.ReadAllBytes(copy.PathOf(file));
            // A table of thousands of rows is the same few columns over and over.
            int rounds = good.Length > 50_000 ? 10 : 30;
            for (int round = 0; round < rounds; round++)
            {
                byte[] bad = [.. good];
                for (int hit = 0; hit < 3; hit++)
                {
                    state = (state * 1664525) + 1013904223;
                    bad[(state >> 8) % bad.Length] = damage[(int)(state >> 16) % damage.Length];
                }
                if (round % 10 == 0) bad = bad[..(int)((state >> 8) % bad.Length)];
                File.WriteAllBytes(copy.PathOf(file), bad);
                KnowledgeBaseReading reading = copy.Read();
                Assert.All(reading.Problems, problem => Assert.Matches("^[^:]+:[0-9]+:[0-9]+: error LMV4[0-9]{3}: ", problem.ToString()));
            }
            File.WriteAllBytes(copy.PathOf(file), good);
        }
    }

    [Fact]
    public void The_hash_is_the_same_with_other_line_ends_and_another_with_any_other_byte()
    {
        string real = RealKnowledge.Knowledge.Version.Sha256;
        Assert.Matches("^[0-9a-f]{64}$", real);
        using KnowledgeFolderCopy copy = new();
        File.WriteAllText(copy.PathOf("README.md"), "not curated");
        foreach (string file in CuratedFiles.Required)
        {
            File.WriteAllText(copy.PathOf(file), File.ReadAllText(copy.PathOf(file)).Replace("\n", "\r\n", StringComparison.Ordinal), new UTF8Encoding(false));
        }
        Assert.Equal(real, copy.Read().Knowledge?.Version.Sha256);
        copy.Break("biomarkers.yaml", "value: 10", "value: 11");
        Assert.NotEqual(real, copy.Read().Knowledge?.Version.Sha256);
    }

    [Fact]
    public void A_byte_order_mark_and_quotes_of_a_spreadsheet_are_read()
    {
        using KnowledgeFolderCopy copy = new();
        copy.Break("therapies.tsv", "olaparib\tolaparib\t", "olaparib\t\"olaparib\"\t");
        File.WriteAllText(copy.PathOf("therapies.tsv"), File.ReadAllText(copy.PathOf("therapies.tsv")), new UTF8Encoding(true));
        Assert.Equal("olaparib", copy.Read().Knowledge?.Therapies["olaparib"].Name);
    }

    [Fact]
    public void Comments_and_blank_lines_keep_the_line_numbers_right()
    {
        using KnowledgeFolderCopy copy = new();
        copy.Break("therapies.tsv", "olaparib\tolaparib", "# a comment\n\nolaparib\tolaparib");
        int line = copy.Break("therapies.tsv", "palbociclib\tpalbociclib", "palbociclib\t");
        KnowledgeProblem problem = copy.Read().Problems[^1];
        Assert.Equal(("therapies.tsv", (long)line, "palbociclib\t".Length + 1), (problem.File, problem.Line, problem.Column));
    }

    [Fact]
    public void The_version_is_what_the_manifest_says() =>
        Assert.Equal(("2026.11.3", "2026-11-21", 1), (RealKnowledge.Knowledge.Version.Version, RealKnowledge.Knowledge.Version.Date, RealKnowledge.Knowledge.Version.Schema));
}
