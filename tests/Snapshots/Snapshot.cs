using System.Text;

namespace VerifyTests;

/// <summary>The accepted text and, where it differs, the received one: two files beside the test.</summary>
internal sealed record Snapshot(string VerifiedPath, string ReceivedPath)
{
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    public static Snapshot Of(VerifySettings settings, string sourceFile, string extension)
    {
        string name = settings.FileName
            ?? throw new InvalidOperationException("Name the snapshot with UseFileName: only Verify itself can ask xunit for the test's name.");
        string beside = Path.GetDirectoryName(sourceFile)
            ?? throw new InvalidOperationException("The snapshot has no test source to lie beside.");
        string stem = Path.Combine(beside, settings.Directory ?? string.Empty, name);
        return new Snapshot($"{stem}.verified.{extension}", $"{stem}.received.{extension}");
    }

    public async Task CompareAsync(string target)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        string received = WithLineFeeds(target);
        string? verified = File.Exists(VerifiedPath) ? WithLineFeeds(await File.ReadAllTextAsync(VerifiedPath).ConfigureAwait(false)) : null;
        if (received == verified)
        {
            File.Delete(ReceivedPath);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(ReceivedPath)!);
        await File.WriteAllTextAsync(ReceivedPath, received, WithoutMark).ConfigureAwait(false);
        string difference = verified is null ? "Nothing was accepted yet." : FirstDifference(verified, received);
        throw new VerifyException($"{difference}\nReceived: {ReceivedPath}\nVerified: {VerifiedPath}\nTo accept it, rename received to verified.");
    }

    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string FirstDifference(string verified, string received)
    {
        string[] was = verified.Split('\n');
        string[] now = received.Split('\n');
        int line = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1} differs.\n  verified: {At(was, line)}\n  received: {At(now, line)}";
    }

    private static string At(string[] lines, int index) => index < lines.Length ? lines[index] : "(no such line)";
}
