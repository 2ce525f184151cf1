using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace LmsVariants.Conformance.Packages;

/// <summary>Brings a pinned package to disk: <c>npm pack</c>, the hash, the files that are read later, the index.</summary>
/// <remarks>
/// Test processes run at the same time. Each works in a temporary folder and renames it into place at the end, so a folder with
/// the final name is whole and was hash-checked; who comes second throws its own copy away.
/// </remarks>
internal static class PackageFetch
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private static readonly string[] Kept = ["StructureDefinition-", "ValueSet-", "CodeSystem-"];

    /// <summary>Makes the package's folder below <paramref name="store"/>. Returns why not, or null where it is there now.</summary>
    public static string? Fetch(PinnedPackage package, string store)
    {
        string target = Path.Combine(store, package.Folder);
        if (Directory.Exists(target)) return null;
        string work = Path.Combine(store, $".{package.Folder}.{Guid.NewGuid():N}");
        Directory.CreateDirectory(work);
        try
        {
            if (Pack(package, work) is string reason) return reason;
            string archive = Directory.GetFiles(work, "*.tgz").Single();
            string hash = "sha512-" + Convert.ToBase64String(SHA512.HashData(File.ReadAllBytes(archive)));
            if (hash != package.Integrity) throw new InvalidDataException($"{package.Name}@{package.Version} has the hash {hash}, pinned is {package.Integrity}.");
            string content = Path.Combine(work, "content");
            Unpack(archive, content);
            PackageIndex.Write(content);
            Rename(content, target);
            return null;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static string? Pack(PinnedPackage package, string folder)
    {
        bool windows = OperatingSystem.IsWindows();
        ProcessStartInfo start = new(windows ? "cmd.exe" : "npm") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        if (windows) foreach (string part in (string[])["/c", "npm"]) start.ArgumentList.Add(part);
        // Without a network the tests shall be skipped at once, not after the waits of several tries.
        foreach (string part in (string[])["pack", $"{package.Name}@{package.Version}", "--silent", "--fetch-retries=0"]) start.ArgumentList.Add(part);
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Longest))
            {
                process.Kill(entireProcessTree: true);
                return $"npm pack {package.Name}@{package.Version} did not end in time";
            }
            output.GetAwaiter().GetResult();
            if (process.ExitCode == 0) return null;
            string? why = errors.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
            return $"npm pack {package.Name}@{package.Version} failed: {why ?? "no reason given"}";
        }
        catch (Win32Exception)
        {
            return "npm is not installed";
        }
    }

    private static void Unpack(string archive, string folder)
    {
        Directory.CreateDirectory(folder);
        using GZipStream plain = new(File.OpenRead(archive), CompressionMode.Decompress);
        using TarReader tar = new(plain);
        while (tar.GetNextEntry() is TarEntry entry)
        {
            if (entry.DataStream is null) continue;
            string[] parts = entry.Name.Split('/');
            string name = parts[^1];
            bool example = parts.Length == 3 && parts[1] == "example";
            bool definition = parts.Length == 2 && Path.HasExtension(name) && Array.Exists(Kept, kind => name.StartsWith(kind, StringComparison.Ordinal));
            if (!example && !definition && name != PackageIndex.SchemaName) continue;
            string path = example ? Path.Combine(folder, "example", name) : Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using FileStream file = File.Create(path);
            entry.DataStream.CopyTo(file);
        }
    }

    private static void Rename(string from, string to)
    {
        try
        {
            Directory.Move(from, to);
        }
        catch (IOException) when (Directory.Exists(to))
        {
            // Another process was quicker; what it made is the same.
        }
    }
}
