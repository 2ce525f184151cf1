using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Xml.Linq;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Html;
using LmsVariants.Reports.Html.Pictures;
using LmsVariants.Testing;

namespace LmsVariants.Reports.Tests.Html.Pictures;

/// <summary>Cases to be drawn, by the knowledge base and the reference bundle of this repository.</summary>
internal static partial class Drawn
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<TranscriptCatalogue> Bundle = new(() => BundleFile.Open(Component.InRepository("knowledgebase", "reference", "lmsvariants.bundle")));

    public static PictureTexts English { get; } = new(PageLanguage.English);

    public static PictureTexts German { get; } = new(PageLanguage.Find("de")!.Value);

    public static CuratedKnowledge Knowledge { get; } = KnowledgeBaseFolder.Read(Component.InRepository("knowledgebase")).Knowledge!;

    public static TranscriptCatalogue Transcripts => Bundle.Value;

    public static CaseReport Case(string text)
    {
        Assert.True(VariantText.TryRead(text, new SourceLocation("test", 1, 1), out VariantText? variant, out _));
        Assert.True(new VariantResolver(Transcripts, Knowledge.Genes, null).Resolve(variant, out ResolvedVariant? resolved, out _));
        return new CaseInterpreter(Knowledge, Transcripts).Interpret(SingleVariant.AsCase(resolved.Reported, resolved.Assembly), new RunRequest(null, Noon, "test", new InterpretationSettings()));
    }

    public static GeneFacts Gene(string text) => GeneFacts.Of(Case(text), Case(text).Findings[0])!;

    public static ExonFacts Exons(string text) => ExonFacts.Of(Case(text).Findings[0])!;

    /// <summary>A protein of that many residues in that many exons, all of them coding.</summary>
    public static Transcript Protein(int residues, int exons)
    {
        Assert.True(Accession.TryParse("NM_000001.1", out Accession accession));
        Assert.True(Contig.TryParse("2", out Contig contig));
        int bases = (residues + 1) * 3;
        List<Interval> parts = [];
        for (int i = 0, done = 0; i < exons; i++)
        {
            int upTo = (int)((long)bases * (i + 1) / exons);
            parts.Add(new Interval(1000 + done + (i * 500), 1000 + upTo - 1 + (i * 500)));
            done = upTo;
        }
        TranscriptPlacement placement = new(contig, Strand.Forward, new Interval(parts[0].First, parts[^1].Last), parts);
        return new Transcript(accession, "GIANT", "HGNC:1", TranscriptStatus.ManeSelect, null, new Dictionary<GenomeAssembly, TranscriptPlacement> { [GenomeAssembly.GRCh37] = placement }.ToFrozenDictionary(), [], "", new ReferenceTracts());
    }

    /// <summary>The pictures of a page, each read as XML.</summary>
    /// <summary>The pictures of a page; a mark beside words that say the same is none.</summary>
    public static IReadOnlyList<XElement> Pictures(string page) => [.. Svg().Matches(page).Select(match => XElement.Parse(match.Value)).Where(picture => (string?)picture.Attribute("aria-hidden") != "true")];

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline, 10_000)]
    private static partial Regex Svg();
}
