using System.Xml;
using System.Xml.Linq;

namespace LmsVariants.Conformance.Instances;

/// <summary>The rules for the XHTML of a narrative: well-formed, a <c>div</c>, and nothing that acts or loads.</summary>
internal static class Xhtml
{
    private const string Namespace = "http://www.w3.org/1999/xhtml";

    private static readonly HashSet<string> Elements =
    [
        "h1", "h2", "h3", "h4", "h5", "h6", "p", "a", "div", "span", "br", "hr", "b", "i", "em", "strong", "big", "small", "dfn", "code", "samp", "kbd", "var",
        "abbr", "acronym", "cite", "q", "blockquote", "pre", "sub", "sup", "tt", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "col",
        "thead", "tfoot", "tbody", "tr", "th", "td", "img", "address", "bdo", "del", "ins",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "title", "style", "class", "id", "lang", "xml:lang", "dir", "accesskey", "tabindex", "span", "width", "align", "valign", "char", "charoff", "abbr", "axis",
        "headers", "scope", "rowspan", "colspan", "cellpadding", "cellspacing", "border", "summary", "rules", "frame", "name", "href", "charset", "type", "hreflang",
        "rel", "rev", "shape", "coords", "src", "alt", "longdesc", "height", "usemap", "ismap", "cite", "datetime", "xml:space", "start", "value", "compact", "nowrap", "bgcolor",
    ];

    /// <summary>What is wrong with the text; null for nothing.</summary>
    public static string? Fault(string text)
    {
        XElement root;
        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            root = XElement.Load(reader);
        }
        catch (XmlException bad)
        {
            return $"not well-formed at {bad.LineNumber}:{bad.LinePosition}";
        }
        if (root.Name.LocalName != "div" || root.Name.NamespaceName != Namespace) return "the root is no div of XHTML";
        foreach (XElement element in root.DescendantsAndSelf())
        {
            if (element.Name.NamespaceName != Namespace || !Elements.Contains(element.Name.LocalName)) return $"the element {element.Name.LocalName}";
            foreach (XAttribute attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            {
                string name = attribute.Name.Namespace == XNamespace.Xml ? "xml:" + attribute.Name.LocalName : attribute.Name.LocalName;
                if (!Attributes.Contains(name)) return $"the attribute {name}";
                if (name is "href" or "src" && attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)) return "a link that runs script";
            }
        }
        return root.Value.Trim().Length > 0 || root.Descendants().Any(element => element.Name.LocalName == "img") ? null : "no content";
    }
}
