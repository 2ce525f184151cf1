using VerifyTests;
using VerifyXunit;

namespace LmsVariants.Reports.Tests.Snapshots;

/// <summary>Our own comparison; compiled only where it is the one in use.</summary>
public sealed class VerifierTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("snapshots");

    private string TestSource => Path.Combine(_folder.FullName, "SomeTests.cs");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_was_never_accepted_fails_and_leaves_what_was_received()
    {
        VerifyException thrown = await Assert.ThrowsAsync<VerifyException>(() => Verify("a\r\nb\n"));

        Assert.Contains(InFolder("case.received.json"), thrown.Message, StringComparison.Ordinal);
        Assert.Contains(InFolder("case.verified.json"), thrown.Message, StringComparison.Ordinal);
        Assert.Equal("a\nb\n"u8.ToArray(), await File.ReadAllBytesAsync(InFolder("case.received.json")));
    }

    [Fact]
    public async Task Accepting_is_renaming()
    {
        await Assert.ThrowsAsync<VerifyException>(() => Verify("a\n"));
        File.Move(InFolder("case.received.json"), InFolder("case.verified.json"));

        await Verify("a\n");
    }

    [Fact]
    public async Task A_difference_is_told_by_its_first_line()
    {
        await File.WriteAllTextAsync(InFolder("case.verified.json"), "a\nb\nc\n");

        VerifyException thrown = await Assert.ThrowsAsync<VerifyException>(() => Verify("a\nB\nc\n"));

        Assert.StartsWith("Line 2 differs.\n  verified: b\n  received: B\n", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\nb", "a")]
    [InlineData("a", "a\n")]
    public async Task A_missing_or_further_line_is_a_difference(string verified, string received)
    {
        await File.WriteAllTextAsync(InFolder("case.verified.json"), verified);

        VerifyException thrown = await Assert.ThrowsAsync<VerifyException>(() => Verify(received));

        Assert.StartsWith("Line 2 differs.", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("(no such line)", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_match_removes_a_stale_received_file()
    {
        await File.WriteAllTextAsync(InFolder("case.verified.json"), "a\n");
        await File.WriteAllTextAsync(InFolder("case.received.json"), "old\n");

        await Verify("a\n");

        Assert.False(File.Exists(InFolder("case.received.json")));
    }

    [Fact]
    public async Task A_byte_order_mark_and_the_kind_of_line_end_make_no_difference()
    {
        await File.WriteAllBytesAsync(InFolder("case.verified.json"), [0xEF, 0xBB, 0xBF, .. "ä\r\nb\r\n"u8]);

        await Verify("ä\nb\n");
    }

    [Fact]
    public async Task The_folder_can_be_another_and_the_extension_is_txt_unless_told()
    {
        Directory.CreateDirectory(InFolder("Bundles"));
        await File.WriteAllTextAsync(InFolder("Bundles", "case.verified.txt"), "a");
        VerifySettings settings = new();
        settings.UseDirectory("Bundles");

        await Verifier.Verify("a", settings, TestSource).UseFileName("case");
    }

    [Fact]
    public async Task Settings_of_one_comparison_do_not_reach_the_next()
    {
        VerifySettings settings = new();
        settings.UseFileName("case");
        await File.WriteAllTextAsync(InFolder("other.verified.txt"), "a");

        await Verifier.Verify("a", settings, TestSource).UseFileName("other");

        await Assert.ThrowsAsync<VerifyException>(() => Verifier.Verify("a", settings, TestSource));
        Assert.True(File.Exists(InFolder("case.received.txt")));
    }

    [Fact]
    public async Task A_snapshot_without_a_name_or_without_text_is_refused()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Verifier.Verify("a", sourceFile: TestSource));
        await Assert.ThrowsAsync<ArgumentException>(() => Verify(string.Empty));
    }

    [Fact]
    public async Task A_snapshot_lies_beside_the_source_of_its_test() =>
        await Verifier.Verify("The compiler told where this test is.\n").UseFileName("beside-the-test");

    private string InFolder(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    private SettingsTask Verify(string target) => Verifier.Verify(target, "json", sourceFile: TestSource).UseFileName("case");
}
