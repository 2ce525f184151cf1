using System.Text.Json;
using System.Text.RegularExpressions;
using LmsVariants.Formats.CaseSheets;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir;
using LmsVariants.Reports.Fhir.Corrections;

namespace LmsVariants.Reports.Tests.Fhir.Stu2;

/// <summary>What holds for every bundle by 2.0.0, held against the one by 3.0.0 of the same case.</summary>
public sealed partial class Stu2BundleTests
{
    private static readonly string[] Links = ["id", "meta", "reference", "div", "resourceType", "system"];

    // The name of a method beside words that say which it is.
    private static readonly string[] SaidOtherwise = ["Other"];

    // All of the guide that 2.0.0 defines and that we use.
    private static readonly string[] Defined =
    [
        "StructureDefinition/genomics-report", "StructureDefinition/variant", "StructureDefinition/diagnostic-implication", "StructureDefinition/therapeutic-implication", "StructureDefinition/tmb",
        "StructureDefinition/msi", "StructureDefinition/region-studied", "StructureDefinition/genomics-document-reference", "StructureDefinition/followup-recommendation",
        "StructureDefinition/medication-recommendation", "StructureDefinition/recommended-action", "StructureDefinition/genomic-report-note", "StructureDefinition/annotation-code",
        "CodeSystem/tbd-codes-cs", "CodeSystem/coded-annotation-types-cs",
    ];

    private static readonly string[] DefinedCodes =
    [
        "predicted-therapeutic-implication", "associated-therapy", "molecular-consequence", "condition-inheritance", "conclusion-string", "diagnostic-implication", "therapeutic-implication", "functional-effect",
    ];

    public static TheoryData<string> Names => Older.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_that_was_found_vanishes(string name)
    {
        BundleView current = await BundleView.OfAsync(Older.Cases[name]);
        string older = string.Join('\n', Leaves(await Older.OfAsync(name)));
        string[] lost = [.. Leaves(current).Where(said => !SaidOtherwise.Contains(said) && !older.Contains(said.TrimEnd('.'), StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        Assert.Empty(lost);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Resources_keep_their_ids_and_only_the_region_is_new(string name)
    {
        BundleView current = await BundleView.OfAsync(Older.Cases[name]);
        BundleView older = await Older.OfAsync(name);
        string[] consequences = [.. current.OfProfile("molecular-consequence").Select(Id)];
        Assert.Equal(current.Ids.Except(consequences).Order(StringComparer.Ordinal), older.Ids.Except(older.OfProfile("region-studied").Select(Id)).Order(StringComparer.Ordinal));
        Assert.Equal(older.Ids.Count(), older.Ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(older.Ids, id => Assert.Equal('5', id[14]));
        Assert.Equal(current.Report.GetProperty("id").GetString(), older.Report.GetProperty("id").GetString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_referred_to_is_there_and_stands_before(string name)
    {
        BundleView older = await Older.OfAsync(name);
        HashSet<string> seen = [];
        foreach (JsonElement entry in older.Entries)
        {
            foreach (Match reference in Reference().Matches(entry.GetProperty("resource").GetRawText())) Assert.Contains(reference.Groups["url"].Value, seen);
            seen.Add(entry.GetProperty("fullUrl").GetString()!);
        }
        Assert.Equal(
            older.OfType("Observation").Select(observation => $"urn:uuid:{Id(observation)}"),
            older.Report.TryGetProperty("result", out JsonElement results) ? results.EnumerateArray().Select(result => result.GetProperty("reference").GetString()!) : []);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Only_what_the_older_guide_defines_is_used(string name)
    {
        BundleView older = await Older.OfAsync(name);
        Assert.Empty(OfGuide().Matches(older.Text).Select(match => match.Groups["what"].Value).Except(Defined));
        JsonElement[] codings = [.. older.Resources.SelectMany(resource => Objects(resource)).Where(value => value.TryGetProperty("system", out JsonElement system) && system.GetString()!.EndsWith("tbd-codes-cs", StringComparison.Ordinal))];
        Assert.Empty(codings.Select(coding => coding.GetProperty("code").GetString()).Except(DefinedCodes));
        Assert.All(older.OfType("Observation"), observation => Assert.Equal("laboratory", Assert.Single(observation.GetProperty("category").EnumerateArray()).GetProperty("coding")[0].GetProperty("code").GetString()));
        Assert.All(older.OfType("Procedure"), procedure => Assert.False(procedure.TryGetProperty("meta", out _) || procedure.TryGetProperty("extension", out _)));
    }

    // Cardinalities of the variant of 2.0.0, as mCODE's snapshot has them.
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whatever_may_stand_once_stands_once(string name)
    {
        foreach (JsonElement observation in (await Older.OfAsync(name)).OfType("Observation"))
        {
            string[] once = ["conclusion-string", "molecular-consequence", "48004-6", "48005-3", "51958-7", "81290-9", "48013-7", "48019-4", "53037-8", "81293-3"];
            Assert.All(once, code => Assert.InRange(BundleView.Components(observation, code).Count(), 0, 1));
        }
    }

    [Fact]
    public async Task The_same_case_gives_the_same_bytes_and_another_hash_than_by_the_current_guide()
    {
        BundleView older = await Older.OfAsync("everything");
        Assert.Equal(older.Text, (await Older.OfAsync("everything")).Text);
        Assert.NotEqual(Hash(await BundleView.OfAsync("everything")), Hash(older));
    }

    [Theory]
    [InlineData(FhirProfile.Stu3, FhirProfile.Stu2)]
    [InlineData(FhirProfile.Stu2, FhirProfile.Stu3)]
    public async Task Who_changes_over_is_told_what_is_no_longer_there(FhirProfile from, FhirProfile to)
    {
        CaseReport report = Older.Cases["missense, verified"];
        byte[] before = await new FhirReportWriter(new FhirOptions(Profile: from)).WriteAsync(report, CancellationToken.None);
        BundleView after = await BundleView.OfAsync(report.Correcting(EarlierBundle.Read(before).AsEarlier(before)), new FhirOptions(Profile: to));
        string[] gone = [.. BundleView.Of(before).OfType("Observation").Select(Id).Except((await BundleView.OfAsync(report, new FhirOptions(Profile: to))).OfType("Observation").Select(Id))];
        Assert.NotEmpty(gone);
        JsonElement[] retracted = [.. after.OfType("Observation").Where(observation => observation.GetProperty("status").GetString() == "entered-in-error")];
        Assert.Equal(gone.Order(StringComparer.Ordinal), retracted.Select(Id).Order(StringComparer.Ordinal));
        Assert.All(retracted, observation => Assert.False(observation.TryGetProperty("meta", out _)));
    }

    [Theory]
    [InlineData(GermlineConsent.Refused, false)]
    [InlineData(GermlineConsent.Given, true)]
    public async Task What_tells_how_the_result_was_made_speaks_of_the_germline_unless_refused(GermlineConsent consent, bool speaks)
    {
        BundleView older = await Older.OfAsync(StudySamples.SpeakingOfTheGermline(consent));
        Assert.Equal(speaks ? StudySamples.GermlineWords : [], StudySamples.GermlineWords.Where(word => older.Text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static string Id(JsonElement resource) => resource.GetProperty("id").GetString()!;

    private static string Hash(BundleView bundle) => bundle.Report.GetProperty("identifier").EnumerateArray().Select(identifier => identifier.GetProperty("value").GetString()!).Single(value => value.StartsWith("sha256:", StringComparison.Ordinal));

    /// <summary>Every text, code and number that a resource says. Ids, links, profiles, systems and what is made anew for each bundle are none.</summary>
    private static IEnumerable<string> Leaves(BundleView bundle) => bundle.Resources.SelectMany(Leaves);

    private static IEnumerable<string> Leaves(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(member => !Links.Contains(member.Name) && !IsName(member) && !IsHash(member.Value) && !IsCodeOfGuide(element, member)).SelectMany(member => Leaves(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Where(item => !IsHash(item)).SelectMany(Leaves),
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Number => [element.GetRawText()],
        _ => [],
    };

    // The name of an extension or of its part.
    private static bool IsName(JsonProperty member) => member.Name == "url" && member.Value.GetString() is string url && (url.Contains("genomics-reporting", StringComparison.Ordinal) || !url.Contains('/', StringComparison.Ordinal));

    private static bool IsCodeOfGuide(JsonElement coding, JsonProperty member) =>
        member.Name == "code" && coding.TryGetProperty("system", out JsonElement system) && (system.GetString()!.Contains("genomics-reporting", StringComparison.Ordinal) || system.GetString() == "http://unitsofmeasure.org");

    private static bool IsHash(JsonElement item) => item.ValueKind == JsonValueKind.Object && item.TryGetProperty("value", out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString()!.StartsWith("sha256:", StringComparison.Ordinal);

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Objects(member.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    [GeneratedRegex("\"reference\": \"(?<url>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();

    [GeneratedRegex("genomics-reporting/(?<what>[A-Za-z]+/[A-Za-z0-9-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfGuide();
}
