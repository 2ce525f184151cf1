using System.Xml;
using System.Xml.Linq;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.OtherPanels.FoundationOne;

/// <summary>XML whose elements and attributes know their line and column. Nothing outside the file is ever fetched or expanded.</summary>
internal static class LocatedXml
{
    // Deeper than any report; each level costs stack where a tree is walked.
    private const int Deepest = 64;

    /// <exception cref="InputFormatException">It is no XML, too large, too deep, or has a document type.</exception>
    public static XElement Load(InputDocument document, InputLimits limits)
    {
        ReadOnlyMemory<byte> content = document.ReadAll(limits);
        if (content.IsEmpty) throw new InputFormatException(document.Refuse(InputCodes.EmptyFile, "file", "content", "an empty file"));
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = limits.LargestTable,
            MaxCharactersFromEntities = 1,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using MemoryStream stream = new(content.ToArray(), writable: false);
            using (XmlReader depth = XmlReader.Create(stream, settings)) RefuseTooDeep(document.Name, depth);
            using MemoryStream again = new(content.ToArray(), writable: false);
            using XmlReader reader = XmlReader.Create(again, settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException broken)
        {
            // The cause is not handed on: its message quotes the text, and the envelope of a report names the patient.
            SourceLocation where = new(document.Name, broken.LineNumber, broken.LinePosition);
            throw new InputFormatException(new InputProblem(InputCodes.BrokenSyntax, where, "XML", "well-formed XML without a document type", "broken XML"));
        }
    }

    /// <summary>The place of an element or attribute.</summary>
    public static SourceLocation Locate(string file, XObject node) => node is IXmlLineInfo info && info.HasLineInfo()
        ? new SourceLocation(file, info.LineNumber, info.LinePosition)
        : SourceLocation.Whole(file);

    private static void RefuseTooDeep(string file, XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.Depth <= Deepest) continue;
            IXmlLineInfo at = (IXmlLineInfo)reader;
            throw new InputFormatException(new InputProblem(InputCodes.TooLarge, new SourceLocation(file, at.LineNumber, at.LinePosition), "XML", $"at most {Deepest} levels", "more"));
        }
    }
}
