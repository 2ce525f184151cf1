using System.Reflection;
using System.Text.RegularExpressions;

using LmsVariants.Testing;

namespace LmsVariants.EndToEnd.Tests;

/// <summary>What must hold of the source as a whole.</summary>
public sealed partial class HouseTests
{
    public static TheoryData<string, string> Rooms => new()
    {
        { "LmsVariants.Genomics", string.Empty },
        { "LmsVariants.Formats", "LmsVariants.Genomics" },
        { "LmsVariants.KnowledgeBase", "LmsVariants.Genomics" },
        { "LmsVariants.Pipeline", "LmsVariants.Genomics LmsVariants.Formats LmsVariants.KnowledgeBase" },
        { "LmsVariants.Reports", "LmsVariants.Pipeline LmsVariants.Genomics LmsVariants.Formats LmsVariants.KnowledgeBase" },
        { "LmsVariants.Infrastructure", "LmsVariants.Pipeline LmsVariants.Genomics LmsVariants.Formats LmsVariants.KnowledgeBase" },
        { "LmsVariants.Web", "LmsVariants.Pipeline LmsVariants.Genomics LmsVariants.Formats LmsVariants.KnowledgeBase" },
    };

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_what_is_below_it(string room, string below)
    {
        IEnumerable<string> used = Assembly.Load(room).GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => name.StartsWith("LmsVariants.", StringComparison.Ordinal));
        Assert.Empty(used.Except(below.Split(' ')));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_project_references_only_what_is_below_it(string room, string below)
    {
        string project = File.ReadAllText(Component.InRepository("src", room, room + ".csproj"));
        IEnumerable<string> referenced = ProjectReference().Matches(project).Select(match => match.Groups["name"].Value);
        Assert.Empty(referenced.Except(below.Split(' ')));
    }

    [Fact]
    public void Every_project_of_src_is_a_room_or_the_program()
    {
        string[] projects = [.. Directory.GetDirectories(Component.InRepository("src")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];
        string[] expected = [.. Rooms.Select(row => (string)row[0]).Append("LmsVariants.App").Order(StringComparer.Ordinal)];
        Assert.Equal(expected, projects);
    }

    [Fact]
    public void Every_error_code_has_its_one_line_in_the_documentation()
    {
        string[] inSource =
        [
            .. Directory.EnumerateFiles(Component.InRepository("src"), "*.cs", SearchOption.AllDirectories)
                .SelectMany(file => CodeConstant().Matches(File.ReadAllText(file)).Select(match => match.Groups["code"].Value))
                .Order(StringComparer.Ordinal),
        ];
        string[] documented =
        [
            .. CodeLine().Matches(File.ReadAllText(Component.InRepository("docs", "errors.md"))).Select(match => match.Groups["code"].Value).Order(StringComparer.Ordinal),
        ];
        Assert.NotEmpty(inSource);
        Assert.Equal(inSource.Distinct(StringComparer.Ordinal), inSource);
        Assert.Equal(inSource, documented);
    }

    [Fact]
    public void The_readme_names_commands_and_paths_that_exist()
    {
        string readme = File.ReadAllText(Component.InRepository("README.md"));
        Assert.Contains("dotnet run --project src/LmsVariants.App -c Release -- run fixtures/index-case/tso500 --out out", readme, StringComparison.Ordinal);
        Assert.Contains("dotnet test -c Release", readme, StringComparison.Ordinal);
        foreach (Match link in Link().Matches(readme))
        {
            string path = link.Groups["path"].Value;
            Assert.True(File.Exists(Component.InRepository(path)) || Directory.Exists(Component.InRepository(path)), $"README.md links to {path}, which does not exist");
        }
    }

    [GeneratedRegex("""<ProjectReference Include="[^"]*/(?<name>[^/"]+)\.csproj""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ProjectReference();

    [GeneratedRegex("""const string \w+ = "(?<code>LMV\d{4})";""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeConstant();

    [GeneratedRegex(@"^\| (?<code>LMV\d{4}) \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex CodeLine();

    [GeneratedRegex(@"\]\((?<path>(?!https?:|#)[^)#]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
