using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Delivery.Access;

namespace LmsVariants.App.Composition;

/// <summary>A file that a setting or switch names.</summary>
internal static class NamedFile
{
    /// <summary>Reads it.</summary>
    /// <param name="key">The setting or switch, for the message.</param>
    /// <param name="file">The file.</param>
    /// <param name="read">How.</param>
    /// <exception cref="SettingException">It cannot be read, or is not what it should be.</exception>
    public static T Read<T>(string key, string file, Func<string, T> read)
    {
        try
        {
            return read(file);
        }
        catch (CredentialException wrong)
        {
            throw new SettingException($"{key}: expected {wrong.Message}");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"{key}: expected a file that can be read, found {Quoted.Field(file)}");
        }
    }
}
