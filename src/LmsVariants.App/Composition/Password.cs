namespace LmsVariants.App.Composition;

/// <summary>A password of the environment, or the file that holds it. It is never printed.</summary>
internal sealed class Password
{
    private readonly string? _secret;
    private readonly string? _file;
    private readonly string _fileKey;

    private Password(string? secret, string? file, string fileKey) => (_secret, _file, _fileKey) = (secret, file, fileKey);

    /// <summary>Reads the setting of that name, or that of its file, whose name ends in <c>File</c>; null where there is neither.</summary>
    /// <exception cref="SettingException">It stands where anybody reads it.</exception>
    public static Password? Read(SettingValues values, string key)
    {
        string fileKey = key + "File";
        string? secret = values.Secret(key, "password", fileKey);
        string? file = values.Text(fileKey);
        return secret is null && file is null ? null : new Password(secret, file, fileKey);
    }

    /// <summary>The password itself.</summary>
    /// <exception cref="SettingException">Its file cannot be read.</exception>
    public string Reveal() => _secret ?? NamedFile.Read(_fileKey, _file!, File.ReadAllText).TrimEnd('\r', '\n');

    /// <summary>Three stars.</summary>
    public override string ToString() => "***";
}
