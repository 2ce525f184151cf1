using System.Diagnostics;
using System.Globalization;
using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Stu2;

/// <summary>What a value or an extension says, in words: for all that 2.0.0 has no element for.</summary>
internal static class Words
{
    /// <summary>The name of the extension and its value or parts, such as <c>genome build: GRCh37</c>; null where it says nothing.</summary>
    public static string? Of(Extension extension, Names names) => Value(extension, names) is string value ? $"{NameOf(extension)}: {value}" : null;

    /// <summary>The value in words; null where it has none.</summary>
    public static string? Of(DataType? value, Names names) => Prose.Clean(value switch
    {
        null => null,
        CodeableConcept concept => concept.Text ?? string.Join(", ", concept.Coding.Select(Of)),
        Coding coding => Of(coding),
        Quantity quantity => Of(quantity),
        Hl7.Fhir.Model.Range range => string.Join(" to ", new[] { range.Low, range.High }.OfType<Quantity>().Select(Of)),
        Period period => $"{period.Start} to {period.End}",
        Annotation note => note.Text,
        ResourceReference reference => names.Of(reference),
        Identifier identifier => identifier.Value,
        HumanName name => string.Join(' ', [.. name.Given ?? [], name.Family]),
        Attachment attachment => attachment.Title ?? attachment.Url,
        RelatedArtifact artifact => artifact.Label ?? artifact.Display ?? artifact.Url,
        PrimitiveType primitive => Convert.ToString(primitive.ObjectValue, CultureInfo.InvariantCulture),
        _ => throw new UnreachableException($"No extension of ours holds a {value.TypeName}."),
    });

    private static string? Value(Extension extension, Names names)
    {
        if (extension.Value is { } value) return Of(value, names);
        string[] parts = [.. extension.Extension.Select(part => Part(NameOf(extension), part, names)).OfType<string>()];
        return parts.Length > 0 ? string.Join("; ", parts) : null;
    }

    // The device of a device is the device.
    private static string? Part(string whole, Extension part, Names names) =>
        Value(part, names) is not string said ? null : NameOf(part) == whole ? said : $"{NameOf(part)} {said}";

    private static string NameOf(Extension extension) => extension.Url!.Split('/')[^1].Replace($"{Structures.StudyAnalysis}-", string.Empty, StringComparison.Ordinal).Replace('-', ' ');

    // A code of the guide's own is left to its name; any other stands behind its name, so that a reader can look it up.
    private static string Of(Coding coding)
    {
        bool isOfGuide = coding.System?.StartsWith(Systems.Guide, StringComparison.Ordinal) == true;
        return coding.Display is not string name ? coding.Code ?? string.Empty : isOfGuide || name == coding.Code ? name : $"{name} ({coding.Code})";
    }

    private static string Of(Quantity quantity)
    {
        string unit = quantity.Unit ?? (quantity.Code is "1" ? null : quantity.Code) ?? string.Empty;
        return $"{(quantity.Value is decimal number ? Prose.Number(number) : string.Empty)} {unit}".Trim();
    }
}
