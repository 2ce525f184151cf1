using System.Globalization;
using System.Text.RegularExpressions;

using LmsVariants.Conformance.Instances;

namespace LmsVariants.Conformance.Rules;

/// <summary>What a variant says must fit together: name and kind of name, fraction and unit, place and how it is counted, sequence and assembly.</summary>
internal static partial class VariantRules
{
    private const string Guide = "http://hl7.org/fhir/uv/genomics-reporting/StructureDefinition/";
    private const string Grch37 = "LA14029-5";
    private const string Grch38 = "LA26806-2";

    private static readonly HashSet<string> Abstract = ["genomic-base", "finding", "implication"];
    private static readonly string[] Places = ["81254-5", "81302-2", "81301-4"];
    private static readonly string[] Anchors = ["48013-7", "62374-4", "48004-6", "81290-9", "81291-7", "81252-9"];

    // RefSeq versions of NC_000001 to NC_000024 in either assembly.
    private static readonly int[] Versions37 = [10, 11, 11, 11, 9, 11, 13, 10, 11, 10, 9, 11, 10, 8, 9, 9, 10, 9, 9, 10, 8, 10, 10, 9];
    private static readonly int[] Versions38 = [11, 12, 12, 12, 10, 12, 14, 11, 12, 11, 10, 12, 11, 9, 10, 10, 11, 10, 10, 11, 9, 11, 11, 10];

    public static void Check(Node resource, Findings findings)
    {
        if (resource.Type is not ("Observation" or "DiagnosticReport")) return;
        List<string> profiles = [.. Profiles(resource)];
        if (profiles.Count == 0 && resource.TextOf("status") != "entered-in-error") findings.Error(resource, "profile-none", "a profile of the guide in meta.profile", "none");
        foreach (string profile in profiles)
        {
            if (Abstract.Contains(profile)) findings.Error(resource, "profile-abstract", "a profile that is not abstract", profile);
        }
        if (resource.Type != "Observation") return;
        if (!resource.Named("effective").Any()) findings.Error(resource, "effective-none", "when it was observed", "none");
        ILookup<string, Node> components = resource.Named("component")
            .SelectMany(component => Codes(component, "code").Select(code => (code, component)))
            .ToLookup(one => one.code, one => one.component, StringComparer.Ordinal);
        CheckComponents(resource, components, findings);
        if (profiles.Contains("variant")) CheckPlace(resource, components, findings);
    }

    private static void CheckComponents(Node resource, ILookup<string, Node> components, Findings findings)
    {
        foreach (Node component in resource.Named("component"))
        {
            if (!component.Named("value").Any() && !component.Named("dataAbsentReason").Any()) findings.Error(component, "component-empty", "a value or dataAbsentReason", "neither");
        }
        foreach (Node quantity in components["81258-6"].SelectMany(component => component.Named("value")).Where(value => value.Type == "Quantity"))
        {
            if (decimal.TryParse(quantity.TextOf("value"), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal fraction) && fraction is < 0 or > 1) findings.Error(quantity, "vaf-range", "a fraction from 0 to 1", quantity.TextOf("value")!);
            if (quantity.TextOf("code") != "1") findings.Error(quantity, "vaf-unit", "the UCUM unit 1", quantity.TextOf("code") ?? "none");
        }
        CheckNames(components["48004-6"], CodingName(), "a c. or n. name", findings);
        CheckNames(components["81290-9"], GenomicName(), "a g. or m. name", findings);
        CheckNames(components["48005-3"], ProteinName(), "a p. name with three-letter amino acids", findings);
        if (Places.Any(place => components[place].Any()) && !components["92822-6"].Any()) findings.Error(resource, "coordinate-system", "the component 92822-6 beside a position", "none");
    }

    private static void CheckNames(IEnumerable<Node> components, Regex form, string expected, Findings findings)
    {
        foreach (Node coding in components.SelectMany(component => component.Named("value")).SelectMany(value => value.Named("coding")))
        {
            if (coding.TextOf("code") is string code && !form.IsMatch(code)) findings.Error(coding, "hgvs-kind", expected, code);
        }
    }

    private static void CheckPlace(Node resource, ILookup<string, Node> components, Findings findings)
    {
        if (!Anchors.Any(anchor => components[anchor].Any())) findings.Error(resource, "variant-place", "a reference sequence, an assembly, a name or a variation code", "none");
        string? assembly = components["62374-4"].SelectMany(component => Codes(component, "value")).FirstOrDefault();
        int[]? versions = assembly switch { Grch37 => Versions37, Grch38 => Versions38, _ => null };
        if (versions is null) return;
        foreach (Node coding in components["48013-7"].Concat(components["81290-9"]).SelectMany(component => component.Named("value")).SelectMany(value => value.Named("coding")))
        {
            if (coding.TextOf("code") is not string code || Chromosome().Match(code) is not { Success: true } match) continue;
            int number = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            int version = int.Parse(match.Groups["version"].ValueSpan, CultureInfo.InvariantCulture);
            if (number is < 1 or > 24 || versions[number - 1] != version) findings.Error(coding, "assembly-sequence", $"a sequence of {(assembly == Grch37 ? "GRCh37" : "GRCh38")}", code);
        }
    }

    private static IEnumerable<string> Profiles(Node resource) => resource.Named("meta").SelectMany(meta => meta.Named("profile")).Select(profile => profile.Text)
        .OfType<string>().Where(url => url.StartsWith(Guide, StringComparison.Ordinal)).Select(url => url.Split('|')[0][Guide.Length..]);

    private static IEnumerable<string> Codes(Node component, string name) =>
        component.Named(name).SelectMany(concept => concept.Named("coding")).Select(coding => coding.TextOf("code")).OfType<string>();

    [GeneratedRegex(@":[cn]\.")]
    private static partial Regex CodingName();

    [GeneratedRegex(@":[gm]\.")]
    private static partial Regex GenomicName();

    [GeneratedRegex(@":p\.(?!\(?[A-Z][0-9])")]
    private static partial Regex ProteinName();

    [GeneratedRegex(@"\ANC_0000(?<number>[0-9]{2})\.(?<version>[0-9]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Chromosome();
}
