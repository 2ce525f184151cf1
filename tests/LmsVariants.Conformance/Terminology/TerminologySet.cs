using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

using LmsVariants.Conformance.Definitions;
using LmsVariants.Conformance.Packages;

namespace LmsVariants.Conformance.Terminology;

/// <summary>The value sets and code systems of the packages, and the answer lists of LOINC, which are in no package.</summary>
internal sealed class TerminologySet(PackageStore packages)
{
    private const string TooCostly = "http://hl7.org/fhir/StructureDefinition/valueset-toocostly";
    private const string MimeTypes = "http://hl7.org/fhir/ValueSet/mimetypes";

    private static readonly Regex MimeType = new(@"\A[a-z0-9.+-]+/[A-Za-z0-9.+*-]+(;.*)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private readonly ConcurrentDictionary<string, JsonElement?> _sets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CodeSystem?> _systems = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Set, string? System, string Code), Membership> _answers = [];
    private readonly ConcurrentDictionary<string, HashSet<(string System, string Code)>?> _expansions = new(StringComparer.Ordinal);

    /// <summary>Whether the set has the code. A null system is any: the value is a plain code.</summary>
    public Membership Has(string valueSet, string? system, string code)
    {
        string url = valueSet.Split('|')[0];
        return _answers.GetOrAdd((url, system, code), key => Find(key.Set, key.System, key.Code, 0));
    }

    /// <summary>Whether the set names the system at all; a code of another system may then extend the set.</summary>
    public bool NamesSystem(string valueSet, string system)
    {
        string url = valueSet.Split('|')[0];
        if (LoincAnswers.Lists.ContainsKey(url)) return system == LoincAnswers.System;
        if (Set(url) is not JsonElement set) return false;
        return set.At("compose").Each("include").Any(include => include.Text("system") == system || include.Texts("valueSet").Any(inner => NamesSystem(inner, system)));
    }

    /// <summary>The code system of that url; null where its content is not at hand.</summary>
    public CodeSystem? System(string url) => _systems.GetOrAdd(url.Split('|')[0], address =>
    {
        if (address == LoincAnswers.System) return LoincAnswers.Codes;
        return packages.Find("CodeSystem", address) is string path ? CodeSystem.Read(Load(path)) : null;
    });

    private Membership Find(string url, string? system, string code, int depth)
    {
        if (depth > 20) throw new InvalidDataException($"The value set {url} includes itself.");
        if (LoincAnswers.Lists.TryGetValue(url, out AnswerList? list))
        {
            if (system is null or LoincAnswers.System && list.Codes.Contains(code)) return Membership.In;
            return list.IsComplete || system != LoincAnswers.System ? Membership.Out : Membership.Unknown;
        }
        if (url == MimeTypes) return MimeType.IsMatch(code) ? Membership.In : Membership.Out;
        if (Set(url) is not JsonElement set) return Membership.Unknown;
        if (Expansion(url, set) is HashSet<(string System, string Code)> codes)
        {
            return (system is null ? codes.Any(one => one.Code == code) : codes.Contains((system, code))) ? Membership.In : Membership.Out;
        }
        JsonElement compose = set.At("compose");
        if (compose.ValueKind == JsonValueKind.Undefined) return Membership.Unknown;
        Membership included = compose.Each("include").Select(part => Part(part, system, code, depth)).Aggregate(Membership.Out, Or);
        Membership excluded = compose.Each("exclude").Select(part => Part(part, system, code, depth)).Aggregate(Membership.Out, Or);
        return (included, excluded) switch
        {
            (Membership.Out, _) or (_, Membership.In) => Membership.Out,
            (Membership.In, Membership.Out) => Membership.In,
            _ => Membership.Unknown,
        };
    }

    private Membership Part(JsonElement part, string? system, string code, int depth)
    {
        Membership answer = Membership.In;
        if (part.Text("system") is string own) answer = InSystem(part, own, system, code);
        foreach (string inner in part.Texts("valueSet")) answer = And(answer, Find(inner.Split('|')[0], system, code, depth + 1));
        return answer;
    }

    private Membership InSystem(JsonElement part, string own, string? system, string code)
    {
        if (system is not null && system != own) return Membership.Out;
        JsonElement[] concepts = [.. part.Each("concept")];
        if (concepts.Length > 0) return Array.Exists(concepts, concept => concept.Text("code") == code) ? Membership.In : Membership.Out;
        if (System(own) is not { IsComplete: true } content)
        {
            // Of a whole system that is not at hand the url decides. With a filter, or without a system, nothing can be said.
            return system == own && !part.Each("filter").Any() ? Membership.In : Membership.Unknown;
        }
        if (!content.Has(code)) return Membership.Out;
        return part.Each("filter").Select(filter => Passes(filter, content, code)).Aggregate(Membership.In, And);
    }

    private static Membership Passes(JsonElement filter, CodeSystem content, string code)
    {
        string value = filter.Text("value")!;
        bool? passes = (filter.Text("property"), filter.Text("op")) switch
        {
            ("concept" or "code", "is-a") => content.IsA(code, value),
            ("concept" or "code", "descendent-of") => code != value && content.IsA(code, value),
            ("concept" or "code", "is-not-a") => !content.IsA(code, value),
            ("concept" or "code", "=") => code == value,
            _ => null,
        };
        return passes switch { true => Membership.In, false => Membership.Out, null => Membership.Unknown };
    }

    // An expansion counts where it is whole: some of R4's were cut at a thousand codes.
    private HashSet<(string System, string Code)>? Expansion(string url, JsonElement set) => _expansions.GetOrAdd(url, _ =>
    {
        JsonElement expansion = set.At("expansion");
        if (expansion.ValueKind == JsonValueKind.Undefined || expansion.Each("extension").Any(e => e.Text("url") == TooCostly)) return null;
        HashSet<(string System, string Code)> codes = [];
        Collect(expansion, codes);
        bool whole = codes.Count is > 0 and < 1000 && (expansion.Text("total") is not string total || total == codes.Count.ToString(global::System.Globalization.CultureInfo.InvariantCulture));
        return whole ? codes : null;
    });

    private static void Collect(JsonElement holder, HashSet<(string System, string Code)> codes)
    {
        foreach (JsonElement one in holder.Each("contains"))
        {
            if (one.Text("code") is string code && one.Text("abstract") != "true") codes.Add((one.Text("system") ?? string.Empty, code));
            Collect(one, codes);
        }
    }

    private JsonElement? Set(string url) => _sets.GetOrAdd(url, address => packages.Find("ValueSet", address) is string path ? Load(path) : null);

    private static JsonElement Load(string path)
    {
        if (path.EndsWith(".xml", StringComparison.Ordinal)) return XmlAsJson.Read(path);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }

    private static Membership Or(Membership a, Membership b) =>
        a == Membership.In || b == Membership.In ? Membership.In : a == Membership.Unknown || b == Membership.Unknown ? Membership.Unknown : Membership.Out;

    private static Membership And(Membership a, Membership b) =>
        a == Membership.Out || b == Membership.Out ? Membership.Out : a == Membership.Unknown || b == Membership.Unknown ? Membership.Unknown : Membership.In;
}
