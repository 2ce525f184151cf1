using System.Globalization;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;

using LmsVariants.Endurance.Drops;
using LmsVariants.Endurance.World;
using LmsVariants.Testing;

namespace LmsVariants.Endurance.Checks;

/// <summary>The server has each report once, in its last revision, and nothing that a delivery without any trouble would not have brought.</summary>
[SupportedOSPlatform("linux")]
internal static class ServerCheck
{
    public static async Task<IReadOnlyList<string>> OfAsync(Place place, LedgerBook book, FhirServer server, IReadOnlyCollection<MadeCase> cases)
    {
        List<string> broken = [];
        long undelivered = await book.CountAsync("select count(*) from outbox where state <> 'delivered'").ConfigureAwait(false);
        if (undelivered > 0) broken.Add($"{undelivered} deliveries have not got through");
        long asked = await book.CountAsync("select count(*) from outbox").ConfigureAwait(false);
        if (asked != cases.Sum(made => made.Revisions)) broken.Add($"{asked} deliveries, {cases.Sum(made => made.Revisions)} reports");

        SortedDictionary<string, int> expected = await ExpectedAsync(place, cases).ConfigureAwait(false);
        SortedDictionary<string, int> found = server.Counts();
        foreach (string type in expected.Keys.Union(found.Keys, StringComparer.Ordinal))
        {
            (int wanted, int there) = (expected.GetValueOrDefault(type), found.GetValueOrDefault(type));
            if (wanted != there) broken.Add($"the server has {there} of {type}, {wanted} expected");
        }
        return broken;
    }

    // A clean server, to which the same reports are pushed one after the other, in the order of their revisions, and nothing goes wrong.
    private static async Task<SortedDictionary<string, int>> ExpectedAsync(Place place, IReadOnlyCollection<MadeCase> cases)
    {
        using FhirServer clean = FhirServer.Start(FhirServer.FreePort());
        string copies = Directory.CreateTempSubdirectory("lmsv-push-").FullName;
        try
        {
            int most = cases.Max(made => made.Revisions);
            for (int revision = 1; revision <= most; revision++)
            {
                string folder = Directory.CreateDirectory(Path.Combine(copies, revision.ToString(CultureInfo.InvariantCulture))).FullName;
                foreach (MadeCase made in cases.Where(made => made.Revisions >= revision)) CopyBundle(place, made, revision, folder);
                if (Directory.GetFiles(folder).Length > 0) await PushAsync(folder, clean).ConfigureAwait(false);
            }
            return clean.Counts();
        }
        finally
        {
            Directory.Delete(copies, recursive: true);
        }
    }

    private static void CopyBundle(Place place, MadeCase made, int revision, string folder)
    {
        string report = Directory.GetDirectories(place.Reports, made.Id, SearchOption.AllDirectories).Single();
        if (revision < made.Revisions) report = Path.Combine(report, "revisions", revision.ToString(CultureInfo.InvariantCulture));
        string name = made.Id + ".fhir.json";
        JsonNode.Parse(File.ReadAllText(Path.Combine(report, name)));
        File.Copy(Path.Combine(report, name), Path.Combine(folder, name));
    }

    private static async Task PushAsync(string folder, FhirServer server)
    {
        System.Diagnostics.ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "lmsvariants.dll"), "push", folder, "--server", server.Address },
            Environment = { ["LMSV_Fhir__Token"] = FhirServer.Token },
        };
        using System.Diagnostics.Process push = System.Diagnostics.Process.Start(start)!;
        Task<string> said = push.StandardOutput.ReadToEndAsync();
        string errors = await push.StandardError.ReadToEndAsync().ConfigureAwait(false);
        await push.WaitForExitAsync().ConfigureAwait(false);
        if (push.ExitCode != 0) throw new InvalidOperationException($"the expected content could not be pushed: {errors}{await said.ConfigureAwait(false)}");
    }
}
