using System.Text;

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
        Writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
    }

    public StreamWriter Writer { get; }

    public static AnnotationOutput Open(string path)
    {
        if (path == Standard) return new AnnotationOutput(Console.OpenStandardOutput(), null, null);
        string unfinished = $"{path}.part";
        return new AnnotationOutput(File.Create(unfinished), path, unfinished);
    }

    /// <summary>Gives the file its name.</summary>
    public void Complete()
    {
        Writer.Dispose();
        if (_path is not null) File.Move(_unfinished!, _path, overwrite: true);
    }

    public void Dispose()
    {
        Writer.Dispose();
        if (_unfinished is not null && File.Exists(_unfinished)) File.Delete(_unfinished);
    }
}
