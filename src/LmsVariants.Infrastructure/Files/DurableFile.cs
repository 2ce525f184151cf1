namespace LmsVariants.Infrastructure.Files;

/// <summary>Writes a file under another name beside its place, flushed, and renames it: it is there whole or not at all.</summary>
internal static class DurableFile
{
    private const string Unfinished = ".unfinished";

    /// <summary>Writes the file in place of an earlier one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="makesFolder">Whether its folder is made where it is missing.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken, bool makesFolder = true)
    {
        string folder = Path.GetDirectoryName(path)!;
        string draft = Path.Combine(folder, SafeLength.With(Path.GetFileName(path), Unfinished));
        try
        {
            if (makesFolder) Directory.CreateDirectory(folder);
            await using (FileStream stream = new(draft, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }
            File.Move(draft, path, overwrite: true);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException(refused.Message, refused);
        }
        catch (ArgumentOutOfRangeException large)
        {
            throw FileTooLarge.As(large);
        }
        DurableFolder.Flush(folder);
    }
}
