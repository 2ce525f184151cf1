using System.Collections.Immutable;
using System.Xml.Linq;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.OtherPanels.FoundationOne;

/// <summary>An element of the report and its attributes, by local names: envelopes differ in their namespaces.</summary>
internal sealed class ReportElement(string file, XElement element)
{
    /// <summary>Gets its name without a namespace.</summary>
    public string Name => element.Name.LocalName;

    /// <summary>Gets its place.</summary>
    public SourceLocation Where => LocatedXml.Locate(file, element);

    /// <summary>Gets the elements in it.</summary>
    public IEnumerable<ReportElement> Children => element.Elements().Select(child => new ReportElement(file, child));

    /// <summary>The text of an attribute; empty where it is missing.</summary>
    public string Text(string attribute) => Find(attribute) is XAttribute found ? Field.OrEmpty(found.Value.Trim()) : string.Empty;

    /// <summary>The text of an attribute that must be there.</summary>
    /// <exception cref="InputFormatException">It is missing.</exception>
    public string Needed(string attribute, string expected) => Text(attribute) is { Length: > 0 } text ? text : throw Refuse(attribute, InputCodes.FieldEmpty, expected);

    /// <summary>A number from 0 to <paramref name="most"/>; null where missing.</summary>
    /// <exception cref="InputFormatException">It is something else.</exception>
    public decimal? Number(string attribute, decimal most, string expected)
    {
        string text = Text(attribute);
        if (text.Length == 0) return null;
        return Field.TryDecimal(text, out decimal value) && value >= 0 && value <= most ? value : throw Refuse(attribute, InputCodes.NotANumber, expected);
    }

    /// <summary>A whole number of at least 0; null where missing.</summary>
    /// <exception cref="InputFormatException">It is something else.</exception>
    public int? Integer(string attribute)
    {
        string text = Text(attribute);
        if (text.Length == 0) return null;
        return Field.TryInteger(text, out int value) ? value : throw Refuse(attribute, InputCodes.NotANumber, "an integer of at least 0");
    }

    /// <summary>Every filled attribute but those named, and those of the elements in it.</summary>
    public ImmutableArray<KeyValue> Beside(ImmutableArray<string> read) =>
    [
        .. element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && !read.Contains(attribute.Name.LocalName, StringComparer.Ordinal) && !Field.IsMissing(attribute.Value.Trim()))
            .Select(attribute => new KeyValue(attribute.Name.LocalName, attribute.Value.Trim())),
        .. element.Descendants().SelectMany(inner => inner.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)
            .Select(attribute => new KeyValue($"{inner.Name.LocalName}/{attribute.Name.LocalName}", attribute.Value.Trim()))),
    ];

    /// <summary>Every attribute and text of the element and of those in it, as fields that this program does not interpret.</summary>
    public IEnumerable<UnknownField> Kept()
    {
        foreach (XElement inner in element.DescendantsAndSelf())
        {
            foreach (XAttribute attribute in inner.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            {
                yield return new UnknownField(LocatedXml.Locate(file, attribute), Name, $"{inner.Name.LocalName}/{attribute.Name.LocalName}", attribute.Value.Trim());
            }
            if (!inner.HasElements && inner.Value.Trim() is { Length: > 0 } text) yield return new UnknownField(LocatedXml.Locate(file, inner), Name, inner.Name.LocalName, text);
        }
    }

    /// <summary>The refusal of an attribute.</summary>
    public InputFormatException Refuse(string attribute, string code, string expected)
    {
        SourceLocation where = Find(attribute) is XAttribute found ? LocatedXml.Locate(file, found) : Where;
        return new InputFormatException(new InputProblem(code, where, $"{Name}/{attribute}", expected, Quoted.Field(Find(attribute)?.Value)));
    }

    private XAttribute? Find(string name) => element.Attributes().FirstOrDefault(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.LocalName == name);
}
