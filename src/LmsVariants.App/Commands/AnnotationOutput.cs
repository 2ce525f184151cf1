namespace LmsVariants.App.Commands;

/// <summary>Where annotations go: standard output, or a file that has its name only when it is whole.</summary>
internal sealed class AnnotationOutput : IDisposable
{
    private const string Standard = "-";
    private readonly string? _path;
    private readonly string? _unfinished;

    private AnnotationOutput(Stream stream, string? path, string? unfinished)
    {
        (_path, _unfinished) = (path, unfinished);
        Stream = stream;
    }

    public Stream Stream { get; }

    public static AnnotationOutput Open(string path)
    {
        if (path == Standard) return new AnnotationOutput(Console.OpenStandardOutput(), null, null);
        string unfinished = $"{path}.part";
        return new AnnotationOutput(new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0), path, unfinished);
    }

    /// <summary>Gives the file its name.</summary>
    public void Complete()
    {
        Stream.Dispose();
        if (_path is not null) File.Move(_unfinished!, _path, overwrite: true);
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (_unfinished is not null && File.Exists(_unfinished)) File.Delete(_unfinished);
    }
}
