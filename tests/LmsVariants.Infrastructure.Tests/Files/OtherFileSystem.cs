namespace LmsVariants.Infrastructure.Tests.Files;

/// <summary>A folder to which no rename leads from the folder of temporary files, on machines that have one.</summary>
internal static class OtherFileSystem
{
    private const string Memory = "/dev/shm";

    /// <summary>Makes it; skips the test where there is none.</summary>
    public static string NewFolder()
    {
        Skip.IfNot(Directory.Exists(Memory), "there is no second file system");
        string folder = Path.Combine(Memory, "lmsv-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        string here = Path.Combine(Path.GetTempPath(), Path.GetFileName(folder));
        try
        {
            Directory.Move(folder, here);
            Directory.Delete(here);
        }
        catch (IOException)
        {
            return folder;
        }
        Skip.If(true, "there is no second file system");
        return folder;
    }
}
