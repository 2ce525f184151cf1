using System.Text.Json.Nodes;

using LmsVariants.Testing;

namespace LmsVariants.EndToEnd.Tests.Push;

[CollectionDefinition(Name)]
public sealed class ServerTests : ICollectionFixture<PushPlace>
{
    public const string Name = "FHIR server";
}

/// <summary>One server and the bundles of some cases for all tests that push: both take seconds to make.</summary>
public sealed class PushPlace : IDisposable
{
    private readonly Lazy<FhirServer> _server = new(() => FhirServer.Start(FhirServer.FreePort()));
    private readonly Lazy<Workspace> _cases = new(Run);

    /// <summary>The server, empty and well behaved, or as it was left.</summary>
    internal FhirServer Server(bool isKept = false)
    {
        if (!isKept) _server.Value.Reset();
        return _server.Value;
    }

    /// <summary>A case of 56 resources, two of one patient and one laboratory: as the program wrote them.</summary>
    internal JsonNode Bundle(string caseId) => JsonNode.Parse(_cases.Value.Read("out", $"{caseId}.fhir.json"))!;

    public void Dispose()
    {
        if (_server.IsValueCreated) _server.Value.Dispose();
        if (_cases.IsValueCreated) _cases.Value.Dispose();
    }

    private static Workspace Run()
    {
        Workspace workspace = new();
        string sheet = workspace.Write("sheet.csv", CaseBundles.CaseSheet);
        foreach (string input in new[] { Workspace.Fixture("tso500", "dragen-2.6-hrd"), Workspace.Fixture("panels", "maf") })
        {
            Ended ended = workspace.Run("run", input, "--case-sheet", sheet, "--out", "out", "--report-time", Workspace.ReportTime, "--quiet");
            Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        }
        return workspace;
    }
}
