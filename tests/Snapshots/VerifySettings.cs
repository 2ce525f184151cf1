namespace VerifyTests;

/// <summary>Where a snapshot lies and what it is called.</summary>
internal sealed class VerifySettings
{
    public VerifySettings()
    {
    }

    public VerifySettings(VerifySettings? settings)
    {
        Directory = settings?.Directory;
        FileName = settings?.FileName;
    }

    internal string? Directory { get; private set; }

    internal string? FileName { get; private set; }

    public void UseDirectory(string directory) => Directory = directory;

    public void UseFileName(string fileName) => FileName = fileName;
}
