using LmsVariants.Formats.Panels;
using LmsVariants.Infrastructure.Inbox;

namespace LmsVariants.Infrastructure.Tests.Inbox;

public sealed class InputFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lmsv-").FullName;

    [Fact]
    public void A_folder_gives_its_files_in_any_nesting_in_one_order()
    {
        Write("b.tsv");
        Write("a/z.tsv");
        Write("a/B.tsv");
        Assert.Equal(["a/B.tsv", "a/z.tsv", "b.tsv"], Names());
    }

    [Fact]
    public void Hidden_files_documentation_and_reports_of_an_earlier_run_are_left_out()
    {
        Write("a.tsv");
        Write(".hidden");
        Write(".git/config");
        Write("README.md");
        Write("README.txt");
        Write("out/a.variants.tsv");
        Write("outside.tsv");
        Assert.Equal(["a.tsv", "outside.tsv"], Names(exclude: "out"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../elsewhere")]
    public void Reports_that_go_around_the_input_leave_nothing_out(string exclude)
    {
        Write("a.tsv");
        Assert.Equal(["a.tsv"], Names(exclude: exclude));
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        string secret = Directory.CreateTempSubdirectory("lmsv-secret-").FullName;
        File.WriteAllText(Path.Combine(secret, "passwords.tsv"), "x");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "link"), secret);
        File.CreateSymbolicLink(Path.Combine(_folder, "file.tsv"), Path.Combine(secret, "passwords.tsv"));
        Assert.Empty(Names());
        Directory.Delete(secret, recursive: true);
    }

    [Fact]
    public void A_file_is_named_by_itself_and_never_by_its_path()
    {
        Write("deep/a.tsv");
        InputDocument document = Assert.Single(InputFiles.Find(Path.Combine(_folder, "deep", "a.tsv"), null));
        Assert.Equal("a.tsv", document.Name);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "x");
    }

    private string[] Names(string? exclude = null) =>
        [.. InputFiles.Find(_folder, exclude is null ? null : Path.Combine(_folder, exclude)).Select(document => document.Name)];
}
