using System.Text.Json;

using LmsVariants.Genomics.Hgvs;
using LmsVariants.Testing;

namespace LmsVariants.Genomics.Tests.Hgvs;

/// <summary>The grammar tables of other implementations, read where they lie: nothing of them is kept here.</summary>
public sealed class GrammarTruthTests
{
    // The rows test rules of a grammar. Each rule is put where it stands in a whole name; a fragment counts as accepted
    // when one of the names is read, and as refused when none is.
    private static readonly Dictionary<string, string[]> s_frames = new(StringComparer.Ordinal)
    {
        ["accn"] = ["{0}:g.1del"],
        ["aa1"] = ["p.Arg97{0}"],
        ["aa13"] = ["p.Arg97{0}"],
        ["aa3"] = ["p.Arg97{0}"],
        ["aat1"] = ["p.Arg97{0}"],
        ["aat13"] = ["p.Arg97{0}"],
        ["aat3"] = ["p.Arg97{0}"],
        ["aa13_ext"] = ["p.Ter110Glnext{0}", "p.Met1ext{0}"],
        ["aa13_fs"] = ["p.Arg97Profs{0}"],
        ["aa13_seq"] = ["p.Arg97delins{0}"],
        ["aa1_seq"] = ["p.Arg97delins{0}"],
        ["aa3_seq"] = ["p.Arg97delins{0}"],
        ["aat13_seq"] = ["p.Arg97delins{0}"],
        ["aat1_seq"] = ["p.Arg97delins{0}"],
        ["aat3_seq"] = ["p.Arg97delins{0}"],
        // A number with a sign: HGVS writes + in front of an offset only, - in front of a base as well.
        ["base"] = ["c.{0}del", "c.88{0}del"],
        ["snum"] = ["c.{0}del", "c.88{0}del"],
        ["num"] = ["c.{0}del", "c.1{0}del"],
        ["nnum"] = ["p.Met1ext{0}"],
        ["offset"] = ["c.88{0}del"],
        ["pm"] = ["c.88{0}1del"],
        ["dna"] = ["c.1_2ins{0}"],
        ["dna_iupac"] = ["c.1_2ins{0}"],
        ["dna_seq"] = ["c.1_2ins{0}"],
        ["rna"] = ["r.1_2ins{0}"],
        ["rna_iupac"] = ["r.1_2ins{0}"],
        ["na_iupac"] = ["r.1_2ins{0}"],
        ["rna_seq"] = ["r.1_2ins{0}"],
        ["ext"] = ["p.Ter110Gln{0}", "p.Met1{0}"],
        ["fs"] = ["p.Arg97Pro{0}"],
        ["fsext_offset"] = ["p.Arg97Profs*{0}"],
        ["term1"] = ["p.Arg97Profs{0}"],
        ["term13"] = ["p.Arg97Profs{0}"],
        ["term3"] = ["p.Arg97Profs{0}"],
        ["c_interval"] = ["c.{0}del"],
        ["def_c_interval"] = ["c.{0}del"],
        ["uncertain_c_interval"] = ["c.{0}del"],
        ["n_interval"] = ["n.{0}del"],
        ["def_n_interval"] = ["n.{0}del"],
        ["uncertain_n_interval"] = ["n.{0}del"],
        ["g_interval"] = ["g.{0}del"],
        ["def_g_interval"] = ["g.{0}del"],
        ["uncertain_g_interval"] = ["g.{0}del"],
        ["m_interval"] = ["m.{0}del"],
        ["def_m_interval"] = ["m.{0}del"],
        ["r_interval"] = ["r.{0}del"],
        ["def_r_interval"] = ["r.{0}del"],
        ["p_interval"] = ["p.{0}del"],
        ["def_p_interval"] = ["p.{0}del"],
        // One place and no range: as the end of one.
        ["c_pos"] = ["c.-9999_{0}del"],
        ["def_c_pos"] = ["c.-9999_{0}del"],
        ["r_pos"] = ["r.-9999_{0}del"],
        ["def_r_pos"] = ["r.-9999_{0}del"],
        ["n_pos"] = ["n.{0}_9999del"],
        ["def_n_pos"] = ["n.{0}_9999del"],
        ["g_pos"] = ["g.{0}_9999del"],
        ["def_g_pos"] = ["g.{0}_9999del"],
        ["m_pos"] = ["m.{0}_9999del"],
        ["def_m_pos"] = ["m.{0}_9999del"],
        ["p_pos"] = ["p.{0}_Gly9999del"],
        ["def_p_pos"] = ["p.{0}_Gly9999del"],
        ["dna_con"] = ["g.123_678{0}"],
        ["dna_copy"] = ["g.123_678{0}"],
        ["dna_del"] = ["g.10_14{0}"],
        ["dna_delins"] = ["g.10_14{0}"],
        ["dna_dup"] = ["g.10_14{0}"],
        ["dna_edit"] = ["g.10{0}", "g.10_11{0}"],
        ["dna_edit_mu"] = ["g.10{0}"],
        ["dna_ident"] = ["g.10_12{0}"],
        ["dna_ins"] = ["g.10_11{0}"],
        ["dna_inv"] = ["g.10_14{0}"],
        ["dna_subst"] = ["g.10{0}"],
        ["rna_con"] = ["r.123_678{0}"],
        ["rna_del"] = ["r.10_14{0}"],
        ["rna_delins"] = ["r.10_14{0}"],
        ["rna_dup"] = ["r.10_14{0}"],
        ["rna_edit"] = ["r.10{0}", "r.10_11{0}"],
        ["rna_edit_mu"] = ["r.10{0}"],
        ["rna_ident"] = ["r.10_12{0}"],
        ["rna_ins"] = ["r.10_11{0}"],
        ["rna_inv"] = ["r.10_14{0}"],
        ["rna_subst"] = ["r.10{0}"],
        ["pro_del"] = ["p.Arg97{0}"],
        ["pro_delins"] = ["p.Arg97_Lys98{0}"],
        ["pro_dup"] = ["p.Arg97{0}"],
        ["pro_edit"] = ["p.Arg97{0}", "p.Arg97_Lys98{0}"],
        ["pro_edit_mu"] = ["p.Arg97{0}", "p.Arg97_Lys98{0}"],
        ["pro_ext"] = ["p.Ter110{0}"],
        ["pro_fs"] = ["p.Arg97{0}"],
        ["pro_ins"] = ["p.Arg97_Lys98{0}"],
        ["pro_subst"] = ["p.Arg97{0}"],
        ["pro_ident"] = ["p.Arg97{0}"],
        ["c_posedit"] = ["c.{0}"],
        ["g_posedit"] = ["g.{0}"],
        ["m_posedit"] = ["m.{0}"],
        ["n_posedit"] = ["n.{0}"],
        ["r_posedit"] = ["r.{0}"],
        ["p_posedit"] = ["p.{0}"],
        ["p_posedit_special"] = ["p.{0}"],
        // A place without a change is no name: it is given one that any place can have.
        ["hgvs_position"] = ["{0}="],
        ["c_hgvs_position"] = ["{0}="],
        ["g_hgvs_position"] = ["{0}="],
        ["m_hgvs_position"] = ["{0}="],
        ["n_hgvs_position"] = ["{0}="],
        ["p_hgvs_position"] = ["{0}="],
        ["r_hgvs_position"] = ["{0}="],
        ["c_typed_posedit"] = ["{0}"],
        ["g_typed_posedit"] = ["{0}"],
        ["m_typed_posedit"] = ["{0}"],
        ["n_typed_posedit"] = ["{0}"],
        ["p_typed_posedit"] = ["{0}"],
        ["r_typed_posedit"] = ["{0}"],
        ["hgvs_variant"] = ["{0}"],
        ["c_variant"] = ["{0}"],
        ["g_variant"] = ["{0}"],
        ["m_variant"] = ["{0}"],
        ["n_variant"] = ["{0}"],
        ["p_variant"] = ["{0}"],
        ["r_variant"] = ["{0}"],
        ["opt_gene_expr"] = ["NM_000546.6{0}:c.1del"],
        ["paren_gene"] = ["NM_000546.6{0}:c.1del"],
        ["gene_symbol"] = ["NM_000546.6({0}):c.1del", "{0}:c.1del"],
    };

    // Rows held to be wrong, each with the reason.
    private static readonly Dictionary<(string Rule, string Fragment), string> s_heldWrong = new()
    {
        [("p_posedit", "(?)")] = "the specification writes p.(?) for an effect that is predicted and unknown, and the protein cases of another table hold it valid",
    };

    [SkippableFact]
    public void Every_row_of_the_grammar_table_is_accepted_or_refused_as_it_says()
    {
        List<string> wrong = [];
        int fragments = 0;
        HashSet<(string, string)> held = [];
        foreach (string line in File.ReadLines(Component.Shared("truth", "hgvs", "biocommons_grammar_test.tsv")).Skip(1))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] row = line.Split('\t');
            bool valid = string.Equals(row[2], "true", StringComparison.OrdinalIgnoreCase);
            IEnumerable<string> parts = row[3] switch
            {
                "list" => row[1].Split('|'),
                "string" => row[1].Select(letter => letter.ToString()),
                _ => [row[1]],
            };
            foreach (string part in parts)
            {
                fragments++;
                bool expected = valid;
                if (s_heldWrong.ContainsKey((row[0], part)))
                {
                    held.Add((row[0], part));
                    expected = !valid;
                }
                if (IsAccepted(row[0], part) != expected) wrong.Add($"{row[0]}: '{part}' {row[2]} {Why(row[0], part)}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(s_heldWrong.Count, held.Count);
        Assert.True(fragments > 450, $"only {fragments} fragments");
    }

    [SkippableFact]
    public void Every_line_of_the_gauntlet_is_accepted_and_its_negative_examples_are_refused()
    {
        List<string> wrong = [];
        foreach (string line in File.ReadLines(Component.Shared("truth", "hgvs", "biocommons_gauntlet")).Select(line => line.Trim()))
        {
            bool isNegative = line.StartsWith("#- ", StringComparison.Ordinal);
            const string beyondThem = "#!unsupported: ";
            string text = isNegative ? line[3..] : line.StartsWith(beyondThem, StringComparison.Ordinal) ? line[beyondThem.Length..] : line;
            if (text.Length == 0 || text[0] == '#') continue;
            Expect(text, !isNegative, wrong);
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [SkippableFact]
    public void Every_line_of_the_reject_table_is_refused()
    {
        List<string> wrong = [];
        // The table has its only row behind a comment sign.
        foreach (string line in File.ReadLines(Component.Shared("truth", "hgvs", "biocommons_reject")))
        {
            Expect(line.TrimStart('#').Split('\t', ' ')[0], accepted: false, wrong);
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [SkippableTheory]
    [InlineData("ferro_grammar_hgvs_canonical_examples.json", "hgvs", 72)]
    [InlineData("ferro_grammar_hgvs_canonical_examples.json", "simple_parseable", 28)]
    [InlineData("ferro_edge_cases_protein_notation.json", "input", 55)]
    [InlineData("ferro_spec-worked-examples_cases.json", "input", 12)]
    [InlineData("ferro_spec-worked-examples_cases.json", "spec_expected", 12)]
    public void Every_valid_example_is_accepted_and_printing_keeps_it(string file, string property, int count)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Component.Shared("truth", "hgvs", file)));
        List<(string Text, bool Valid)> examples = [];
        Collect(document.RootElement, property, examples);
        List<string> wrong = [];
        foreach ((string text, bool valid) in examples) Expect(text, valid, wrong);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(examples.Count >= count, $"{examples.Count} examples");
    }

    private static void Collect(JsonElement element, string property, List<(string Text, bool Valid)> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray()) Collect(item, property, found);
        }
        if (element.ValueKind != JsonValueKind.Object) return;
        element.TryGetProperty(property, out JsonElement text);
        if (text.ValueKind == JsonValueKind.String)
        {
            found.Add((text.GetString()!, !element.TryGetProperty("valid", out JsonElement valid) || valid.GetBoolean()));
        }
        if (text.ValueKind == JsonValueKind.Array) found.AddRange(text.EnumerateArray().Select(item => (item.GetString()!, true)));
        foreach (JsonProperty child in element.EnumerateObject()) Collect(child.Value, property, found);
    }

    private static void Expect(string text, bool accepted, List<string> wrong)
    {
        if (HgvsName.TryParse(text, out HgvsName? name, out ParseProblem problem) != accepted) wrong.Add($"'{text}': {(accepted ? $"stops at {problem.At}: {problem.Expected}" : $"read as {name}")}");
        else if (name is not null && !RoundTrips(name)) wrong.Add($"'{text}' is printed as {name}, which is another");
    }

    private static bool RoundTrips(HgvsName name) => HgvsName.TryParse(name.ToString(), out HgvsName? again, out _) && again == name && again.ToString() == name.ToString();

    private static bool IsAccepted(string rule, string fragment) => s_frames[rule].Any(frame =>
        HgvsName.TryParse(Framed(frame, fragment), out HgvsName? name, out _) && IsOfKind(rule, name) && RoundTrips(name));

    // c_hgvs_position is not satisfied by an r. name.
    private static bool IsOfKind(string rule, HgvsName name) => rule[1] != '_' || "gmocnrp"[(int)name.Kind] == rule[0];

    private static string Framed(string frame, string fragment) => frame.Replace("{0}", fragment, StringComparison.Ordinal);

    private static string Why(string rule, string fragment) =>
        HgvsName.TryParse(Framed(s_frames[rule][0], fragment), out HgvsName? name, out ParseProblem problem)
            ? $"read as {name}, round trip {RoundTrips(name)}"
            : $"stops at {problem.At}: {problem.Expected}";
}
