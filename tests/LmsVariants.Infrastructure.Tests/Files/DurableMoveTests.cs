using LmsVariants.Infrastructure.Files;

namespace LmsVariants.Infrastructure.Tests.Files;

/// <summary>Files are at every moment where they were or where they go.</summary>
public sealed class DurableMoveTests : IDisposable
{
    private static readonly DateTime Written = new(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly string _folder = Directory.CreateTempSubdirectory("lmsv-").FullName;
    private string? _other;

    [Fact]
    public async Task Of_many_that_move_to_one_place_one_gets_there_and_no_other_is_lost()
    {
        for (int round = 0; round < 50; round++)
        {
            string folder = Directory.CreateTempSubdirectory("lmsv-").FullName;
            try
            {
                string[] from = [.. Enumerable.Range(0, 4).Select(number => Path.Combine(folder, $"from-{number}"))];
                foreach (string path in from) await File.WriteAllTextAsync(path, path);
                string to = Path.Combine(folder, "to");
                using Barrier all = new(from.Length);
                await Task.WhenAll(from.Select(path => Task.Run(() =>
                {
                    all.SignalAndWait();
                    try
                    {
                        DurableMove.File(path, to);
                    }
                    catch (IOException)
                    {
                        // Another one lies there.
                    }
                })));
                Assert.Equal(3, from.Count(File.Exists));
                Assert.Equal(Assert.Single(from, path => !File.Exists(path)), await File.ReadAllTextAsync(to));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    [Fact]
    public void A_file_is_moved_into_folders_that_are_made_for_it()
    {
        string from = Write(_folder, "a.tsv", "content");
        DurableMove.File(from, Path.Combine(_folder, "new", "deep", "b.tsv"));
        Assert.False(File.Exists(from));
        Assert.Equal("content", File.ReadAllText(Path.Combine(_folder, "new", "deep", "b.tsv")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_lies_in_the_place_is_never_written_over(bool isFolder)
    {
        string from = Write(_folder, "a.tsv", "content");
        string to = Path.Combine(_folder, "b.tsv");
        if (isFolder) Directory.CreateDirectory(to);
        else File.WriteAllText(to, "mine");
        Assert.ThrowsAny<IOException>(() => DurableMove.File(from, to));
        Assert.Equal("content", File.ReadAllText(from));
        if (!isFolder) Assert.Equal("mine", File.ReadAllText(to));
    }

    [Fact]
    public void What_is_not_there_is_a_failure_of_the_world() =>
        Assert.ThrowsAny<IOException>(() => DurableMove.File(Path.Combine(_folder, "nothing"), Path.Combine(_folder, "b.tsv")));

    [SkippableFact]
    public void Between_file_systems_content_and_time_come_along_and_no_draft_is_left()
    {
        _other = OtherFileSystem.NewFolder();
        string from = Write(_other, "a.tsv", "content");
        string to = Path.Combine(_folder, "new", "a.tsv");
        DurableMove.File(from, to);
        Assert.False(File.Exists(from));
        Assert.Equal(("content", Written), (File.ReadAllText(to), File.GetLastWriteTimeUtc(to)));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(to)!));
    }

    [SkippableFact]
    public void Between_file_systems_what_lies_in_the_place_is_never_written_over()
    {
        _other = OtherFileSystem.NewFolder();
        string from = Write(_other, "a.tsv", "content");
        string to = Write(_folder, "a.tsv", "mine");
        Assert.ThrowsAny<IOException>(() => DurableMove.File(from, to));
        Assert.Equal(("content", "mine"), (File.ReadAllText(from), File.ReadAllText(to)));
    }

    [SkippableFact]
    public void Between_file_systems_a_long_name_has_a_draft_that_is_no_longer()
    {
        _other = OtherFileSystem.NewFolder();
        string name = new string('n', 251) + ".tsv";
        DurableMove.File(Write(_other, name, "content"), Path.Combine(_folder, name));
        Assert.Equal("content", File.ReadAllText(Path.Combine(_folder, name)));
    }

    private static string Write(string folder, string name, string content)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, content);
        File.SetLastWriteTimeUtc(path, Written);
        return path;
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        if (_other is not null) Directory.Delete(_other, recursive: true);
    }
}
