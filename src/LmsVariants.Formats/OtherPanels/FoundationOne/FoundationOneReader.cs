using System.Collections.Immutable;
using System.Xml.Linq;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.OtherPanels.FoundationOne;

/// <summary>Reads the variant report. What stands outside it, the patient's name among others, is passed over but for the number of the report.</summary>
internal sealed class FoundationOneReader(string file)
{
    private const string Equivocal = "equivocal";

    private readonly List<ReportedAlteration> _alterations = [];
    private readonly List<Coverage> _coverage = [];
    private readonly List<UnknownField> _unknown = [];
    private readonly List<InputWarning> _warnings = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private ImmutableArray<KeyValue> _samples = [];
    private SampleNames _names = SampleNames.None;
    private ReportedTmb? _tmb;
    private ReportedMsi? _msi;

    /// <exception cref="InputFormatException">There is no report, there are two, or a value in it is none.</exception>
    public PanelFile Read(XElement root)
    {
        XElement[] reports = [.. root.DescendantsAndSelf().Where(element => element.Name.LocalName == FoundationOneColumns.Report).Take(2)];
        if (reports.Length == 0) throw Refuse(SourceLocation.Whole(file), InputCodes.SectionMissing, "file", "an element variant-report", "none");
        if (reports.Length > 1) throw Refuse(LocatedXml.Locate(file, reports[1]), InputCodes.Duplicate, FoundationOneColumns.Report, "one report in a file", "another one");
        ReportElement report = new(file, reports[0]);
        foreach (ReportElement part in report.Children) ReadPart(part);
        string? reportId = root.DescendantsAndSelf().FirstOrDefault(element => element.Name.LocalName == FoundationOneColumns.ReportId)?.Value.Trim();
        if (_names.All.IsEmpty && !string.IsNullOrEmpty(reportId)) _names = new SampleNames(Sample: reportId);
        return new PanelFile
        {
            Names = _names,
            Rank = ReadingRank.FinalResult,
            Panel = report.Text("test-type"),
            Software = "Foundation Medicine",
            Version = report.Text("pipeline-version"),
            Assemblies = [new StatedAssembly(GenomeAssembly.GRCh37, $"assay profile: positions of Foundation Medicine's variant report are hg19")],
            Details = [.. string.IsNullOrEmpty(reportId) ? ImmutableArray<KeyValue>.Empty : [new KeyValue(FoundationOneColumns.ReportId, reportId)], .. AttributesOf(reports[0]), .. _samples],
            Coverage = [.. _coverage],
            Alterations = [.. _alterations],
            Tmb = _tmb,
            Msi = _msi,
            UnknownFields = [.. _unknown],
            Warnings = [.. _warnings],
        };
    }

    private void ReadPart(ReportElement part)
    {
        switch (part.Name)
        {
            case "samples":
                ReadSamples(part);
                break;
            case "short-variants":
                Add(part, "short-variant", ShortVariant, $"the report lists small variants", $"the report has a list of small variants, and none of these in it", (CoverageSubject.SmallVariants, _ => true));
                break;
            case "copy-number-alterations":
                Add(part, "copy-number-alteration", CopyNumber, $"the report lists copy-number alterations", $"the report has a list of copy-number alterations, and none of these in it",
                    (CoverageSubject.Amplifications, row => row is ReportedCopyNumber { Type: "DUP" }),
                    (CoverageSubject.GeneLosses, row => row is ReportedCopyNumber { Type: "DEL" }),
                    (CoverageSubject.ExonLosses, row => row is ReportedExonCopyNumber));
                break;
            case "rearrangements":
                Add(part, "rearrangement", Rearrangement, $"the report lists rearrangements", $"the report has a list of rearrangements, and none of these in it", (CoverageSubject.Fusions, _ => true));
                break;
            case "biomarkers":
                foreach (ReportElement biomarker in part.Children) ReadBiomarker(biomarker);
                break;
            case "quality-control" or "non-human-content":
                _unknown.AddRange(part.Kept());
                break;
            default:
                Keep(part);
                break;
        }
    }

    private void ReadSamples(ReportElement samples)
    {
        List<KeyValue> details = [];
        foreach (ReportElement sample in samples.Children)
        {
            string name = sample.Text("name");
            if (name.Length > 0)
            {
                _names = sample.Text("nucleic-acid-type").ToUpperInvariant() switch
                {
                    "DNA" => new SampleNames(_names.Pair, Once(sample, _names.Dna, name), _names.Rna, _names.Sample),
                    "RNA" => new SampleNames(_names.Pair, _names.Dna, Once(sample, _names.Rna, name), _names.Sample),
                    _ => new SampleNames(_names.Pair, _names.Dna, _names.Rna, Once(sample, _names.Sample, name)),
                };
            }
            details.AddRange(sample.Beside([]).Select(pair => pair with { Key = $"sample {pair.Key}" }));
        }
        _samples = [.. details];
    }

    private static string Once(ReportElement sample, string? earlier, string name) =>
        earlier is null || earlier == name ? name : throw sample.Refuse("name", InputCodes.Duplicate, "one sample of DNA and one of RNA");

    // An element that is there and empty: looked for, and nothing called.
    private void Add(ReportElement part, string name, Func<ReportElement, ReportedAlteration> read, Phrase some, Phrase none, params ReadOnlySpan<(CoverageSubject Subject, Func<ReportedAlteration, bool> IsOfIt)> subjects)
    {
        List<ReportedAlteration> called = [];
        foreach (ReportElement child in part.Children)
        {
            if (child.Name == name) called.Add(read(child));
            else Keep(child);
        }
        _alterations.AddRange(called);
        foreach ((CoverageSubject subject, Func<ReportedAlteration, bool> isOfIt) in subjects)
        {
            bool any = called.Any(isOfIt);
            // Of exons nothing is said but where some are lost or gained: the list is of genes.
            if (subject == CoverageSubject.ExonLosses && !any) continue;
            _coverage.Add(new Coverage(subject, any ? CoverageState.Called : CoverageState.NothingCalled, any ? some : none));
        }
    }

    private static ReportedSmallVariant ShortVariant(ReportElement variant)
    {
        string position = variant.Needed("position", Positions.ExpectedLocus);
        if (!Positions.TryParseLocus(position, out string chromosome, out int at)) throw variant.Refuse("position", InputCodes.NotANumber, Positions.ExpectedLocus);
        string effect = variant.Text("functional-effect");
        string protein = variant.Text("protein-effect");
        return ReportedSmallVariant.At(variant.Where) with
        {
            Gene = variant.Needed("gene", "a gene symbol"),
            Place = new ReportedPlace(chromosome, at),
            AlleleFrequency = variant.Number("percent-reads", 100, "a percentage from 0 to 100") / 100,
            Depth = variant.Integer("depth"),
            Transcript = variant.Text("transcript"),
            CodingName = NameText.WithLetter(variant.Text("cds-effect"), "c."),
            // "splice site 375+1G>A" and "promoter -124C>T" are no p. names; they stand beside.
            ProteinName = protein.Contains(' ', StringComparison.Ordinal) ? string.Empty : NameText.WithLetter(protein, "p."),
            Consequences = effect.Length == 0 ? [] : [FoundationOneColumns.Effects.TryGetValue(effect, out string? term) ? term : effect],
            Filter = FilterOf(variant),
            FilterMeaning = MeaningOf(variant),
            Further = variant.Beside(FoundationOneColumns.ShortVariant),
        };
    }

    private static ReportedAlteration CopyNumber(ReportElement alteration)
    {
        string gene = alteration.Needed("gene", "a gene symbol");
        string type = alteration.Needed("type", "amplification or loss").ToLowerInvariant();
        bool? gain = type switch
        {
            "amplification" or "gain" or "partial amplification" => true,
            "loss" or "partial loss" => false,
            _ => null,
        };
        if (gain is not bool isGain) throw alteration.Refuse("type", InputCodes.NotInVocabulary, "amplification, gain, loss, or one of these with 'partial' in front");
        ReportedSegment? segment = SegmentOf(alteration);
        decimal? ratio = alteration.Number("ratio", decimal.MaxValue, "a number of at least 0");
        decimal? copies = alteration.Number("copy-number", decimal.MaxValue, "a number of at least 0");
        ImmutableArray<KeyValue> further = alteration.Beside(FoundationOneColumns.CopyNumber);
        string exons = alteration.Text("number-of-exons");
        if (type.StartsWith("partial", StringComparison.Ordinal) || IsPart(exons))
        {
            // Some exons of a gene are no loss of the gene.
            return new ReportedExonCopyNumber(alteration.Where, gene, segment?.Chromosome ?? string.Empty, segment?.Start, segment?.Stop, exons, ratio, isGain ? "GAIN" : "LOSS")
            {
                Filter = FilterOf(alteration),
                FilterMeaning = MeaningOf(alteration),
                Further = [.. further, .. alteration.Text("copy-number") is { Length: > 0 } number ? [new KeyValue("copy-number", number)] : ImmutableArray<KeyValue>.Empty],
            };
        }
        return new ReportedCopyNumber(alteration.Where, gene, isGain ? "DUP" : "DEL", ratio, copies)
        {
            Segment = segment,
            Filter = FilterOf(alteration),
            FilterMeaning = MeaningOf(alteration),
            Further = further,
        };
    }

    // "3 of 27" is a part, "27 of 27" is not.
    private static bool IsPart(string exons) =>
        exons.Split(" of ", StringSplitOptions.TrimEntries) is [string some, string all]
        && Positions.TryParse(some, out int first) && Positions.TryParse(all, out int second) && first < second;

    private static ReportedSegment? SegmentOf(ReportElement alteration)
    {
        string position = alteration.Text("position");
        if (position.Length == 0) return null;
        return Positions.TryParseStretch(position, out string chromosome, out int start, out int stop)
            ? new ReportedSegment(chromosome, start, stop)
            : throw alteration.Refuse("position", InputCodes.NotANumber, "a stretch such as chr13:48878049-49054207");
    }

    private static ReportedFusion Rearrangement(ReportElement rearrangement)
    {
        string gene = rearrangement.Needed("targeted-gene", "a gene symbol");
        string other = rearrangement.Text("other-gene");
        return new ReportedFusion(
            rearrangement.Where,
            other.Length > 0 ? $"{gene}-{other}" : gene,
            other.Length > 0 ? [gene, other] : [gene],
            rearrangement.Text("pos1"),
            rearrangement.Text("pos2"),
            rearrangement.Integer("supporting-read-pairs"))
        {
            Filter = FilterOf(rearrangement),
            FilterMeaning = MeaningOf(rearrangement),
            Further = rearrangement.Beside(FoundationOneColumns.Rearrangement),
        };
    }

    private void ReadBiomarker(ReportElement biomarker)
    {
        switch (biomarker.Name)
        {
            case "microsatellite-instability":
                string msi = biomarker.Text("status");
                bool hasResult = FoundationOneColumns.MsiResults.Contains(msi);
                if (!hasResult && !FoundationOneColumns.MsiWithoutResult.Contains(msi)) throw biomarker.Refuse("status", InputCodes.NotInVocabulary, $"one of {string.Join(", ", FoundationOneColumns.MsiResults.Order(StringComparer.Ordinal))}, or unknown");
                if (hasResult) _msi = new ReportedMsi(null, null, null) { Status = msi };
                _coverage.Add(hasResult
                    ? new Coverage(CoverageSubject.Msi, CoverageState.Called, $"the report states a status and no numbers")
                    : new Coverage(CoverageSubject.Msi, CoverageState.NoData, $"the report could not determine the status: {Quoted.Field(msi)}"));
                break;
            case "tumor-mutation-burden":
                decimal? score = biomarker.Number("score", decimal.MaxValue, "a number of at least 0");
                if (biomarker.Text("unit") is not ("mutations-per-megabase" or "")) throw biomarker.Refuse("unit", InputCodes.NotInVocabulary, "mutations-per-megabase");
                if (score is decimal perMegabase) _tmb = new ReportedTmb(perMegabase, null, null);
                _coverage.Add(score is null
                    ? new Coverage(CoverageSubject.Tmb, CoverageState.NoData, $"the report gives no score")
                    : new Coverage(CoverageSubject.Tmb, CoverageState.Called, $"the report states a score"));
                break;
            default:
                Keep(biomarker);
                break;
        }
    }

    private void Keep(ReportElement element)
    {
        _unknown.AddRange(element.Kept());
        if (!_told.Add(element.Name)) return;
        _warnings.Add(new InputWarning(InputCodes.UnknownColumn, element.Where, $"element {Quoted.Field(element.Name)} is not known; kept as written and not interpreted"));
    }

    private static bool IsEquivocal(ReportElement element) => element.Text(Equivocal).Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string? FilterOf(ReportElement element) => IsEquivocal(element) ? Equivocal : null;

    private static string? MeaningOf(ReportElement element) => IsEquivocal(element) ? "the vendor found some but no unambiguous evidence" : null;

    private static IEnumerable<KeyValue> AttributesOf(XElement report) => report.Attributes()
        .Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace == XNamespace.None)
        .Select(attribute => new KeyValue(attribute.Name.LocalName, Tables.Field.OrNull(attribute.Value.Trim())));

    private static InputFormatException Refuse(SourceLocation where, string code, string field, string expected, string found) =>
        new(new InputProblem(code, where, field, expected, found));
}
