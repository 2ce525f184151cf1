using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Formats.Nirvana;

/// <summary>Reads the JSON of Nirvana position by position.</summary>
internal sealed class NirvanaReader(string file, string? tumour)
{
    private readonly List<ReportedAlteration> _alterations = [];
    private readonly List<SkippedRecord> _skipped = [];
    private readonly List<InputWarning> _warnings = [];
    private int _positions;

    /// <exception cref="InputFormatException">It is broken, or a value in it is none.</exception>
    public PanelFile Read(ReadOnlyMemory<byte> content, InputLimits limits)
    {
        // Decoding checks that it is text; a mark in front of it is gone then.
        JsonPieces pieces = new(file, Encoding.UTF8.GetBytes(TextFile.Decode(file, content.Span, limits)));
        NirvanaHeader? header = null;
        bool complete = false;
        pieces.Open();
        while (pieces.NextMember() is string member)
        {
            switch (member)
            {
                case NirvanaColumns.Header:
                    if (header is not null) throw Refuse(InputCodes.Duplicate, member, "one header", "another one");
                    JsonPiece value = pieces.Value(member);
                    header = NirvanaHeader.Read(value.Kind == JsonValueKind.Object ? value : throw value.Refuse(InputCodes.BrokenSyntax, "an object"), tumour);
                    break;
                case NirvanaColumns.Positions:
                    if (header is null) throw Refuse(InputCodes.SectionMissing, member, "a header in front of the positions", "none");
                    if (complete) throw Refuse(InputCodes.Duplicate, member, "one list of positions", "another one");
                    complete = true;
                    pieces.OpenList(member);
                    while (pieces.NextOf(member) is JsonPiece position) ReadPosition(position, header);
                    break;
                default:
                    if (!NirvanaColumns.Passed.Contains(member, StringComparer.Ordinal)) _warnings.Add(new InputWarning(InputCodes.UnknownColumn, SourceLocation.Whole(file), $"member {Quoted.Field(member)} of the file is not known and was passed over"));
                    pieces.Skip();
                    break;
            }
        }
        if (header is null || !complete) throw Refuse(InputCodes.SectionMissing, "file", "a header and positions", "the end of the file");
        return Result(header);
    }

    private PanelFile Result(NirvanaHeader header) => new()
    {
        Names = new SampleNames(Sample: header.Name),
        Software = header.Annotator.Split(' ')[0],
        Version = header.Annotator.Contains(' ', StringComparison.Ordinal) ? header.Annotator[(header.Annotator.IndexOf(' ', StringComparison.Ordinal) + 1)..] : string.Empty,
        Details = header.Details,
        Assemblies = header.Assembly is StatedAssembly assembly ? [assembly] : [],
        Coverage =
        [
            _alterations.Count > 0
                ? new Coverage(CoverageSubject.SmallVariants, CoverageState.Called, $"the variants that the file lists")
                : new Coverage(CoverageSubject.SmallVariants, CoverageState.NothingCalled, $"the file has {_positions} positions and no variant in bases"),
        ],
        Alterations = [.. _alterations],
        Skipped = [.. _skipped],
        Warnings = [.. _warnings],
    };

    private void ReadPosition(JsonPiece position, NirvanaHeader header)
    {
        if (position.Kind != JsonValueKind.Object) throw position.Refuse(InputCodes.BrokenSyntax, "an object");
        _positions++;
        ImmutableArray<JsonPiece> variants = position.List("variants");
        if (variants.IsEmpty) return;
        PositionAlleles alleles = PositionAlleles.Read(position);
        ImmutableArray<JsonPiece> samples = position.List("samples");
        if (!samples.IsEmpty && samples.Length != header.Samples.Length)
        {
            throw position["samples"]!.Refuse(InputCodes.ListsNotParallel, string.Create(CultureInfo.InvariantCulture, $"{header.Samples.Length} samples, as in the header"));
        }
        JsonPiece? sample = header.Sample is int index && !samples.IsEmpty ? samples[index] : null;
        if (sample is not null && IsWithoutCall(sample))
        {
            _skipped.Add(new SkippedRecord(position.Where, "the sample has no such allele at the position"));
            return;
        }
        for (int i = 0; i < variants.Length; i++) ReadVariant(position, alleles, sample, variants[i], alleles.Count == variants.Length ? i : null);
    }

    private void ReadVariant(JsonPiece position, PositionAlleles alleles, JsonPiece? sample, JsonPiece variant, int? inOrder)
    {
        string reference = variant.Text("refAllele");
        string alternate = variant.Text("altAllele");
        if (!IsBases(reference) || !IsBases(alternate))
        {
            _skipped.Add(new SkippedRecord(variant.Where, $"an allele that is not written in bases: {Quoted.Field(variant.Text("variantType"))}"));
            return;
        }
        (ReportedAllele allele, int? index) = alleles.Find(variant, inOrder);
        ImmutableArray<NirvanaTranscript> transcripts = [.. variant.List("transcripts").Select(NirvanaTranscript.Read)];
        ReportedSmallVariant reported = ReportedSmallVariant.At(variant.Where) with
        {
            Allele = allele,
            AlleleFrequency = FrequencyOf(sample, index),
            Depth = sample?["totalDepth"]?.Integer(0, int.MaxValue, "an integer of at least 0"),
            Filter = position.Texts("filters") is { Length: > 0 } filters ? string.Join(';', filters) : null,
            PopulationFrequency = PopulationOf(variant),
            Haplotype = HaplotypeOf(variant),
            Further =
            [
                .. Beside(position, NirvanaColumns.PositionBeside),
                .. sample is null ? [] : Beside(sample, NirvanaColumns.SampleBeside),
                .. Beside(variant, NirvanaColumns.VariantBeside),
                .. transcripts.Select(transcript => transcript.InOneLine()),
            ],
        };
        _alterations.Add(NirvanaTranscript.Main(transcripts) is NirvanaTranscript main ? main.Describe(reported) : reported);
    }

    // A recomposed variant may have no frequency: it has none here either, whatever its parts have.
    private static decimal? FrequencyOf(JsonPiece? sample, int? index)
    {
        if (sample is null || index is not int place) return null;
        ImmutableArray<JsonPiece> frequencies = sample.List("variantFrequencies");
        return place < frequencies.Length && frequencies[place].Kind != JsonValueKind.Null ? frequencies[place].Number(1, "a fraction from 0 to 1") : null;
    }

    // The parts name the whole, and the whole is named by itself, so that all of them carry the same name.
    private static string? HaplotypeOf(JsonPiece variant)
    {
        if (variant.Flag("isRecomposedVariant")) return variant.Text("vid") is { Length: > 0 } vid ? vid : null;
        ImmutableArray<string> linked = variant.Texts("linkedVids");
        return linked.IsEmpty ? null : string.Join(';', linked);
    }

    private static ReportedFrequency? PopulationOf(JsonPiece variant)
    {
        ReportedFrequency? highest = null;
        foreach ((string member, string share) in NirvanaColumns.Frequencies)
        {
            if (variant[member] is not { Kind: JsonValueKind.Object } database || database[share] is not JsonPiece found || database.Flag("failedFilter")) continue;
            decimal value = found.Number(1, "a share from 0 to 1");
            if (highest is null || value > highest.Value) highest = new ReportedFrequency(value, $"{member}.{share}");
        }
        return highest;
    }

    private static bool IsWithoutCall(JsonPiece sample) => sample.Flag("isEmpty") || sample.Text("genotype") is "0/0" or "0|0" or "0" or "./." or ".|.";

    private static bool IsBases(string allele) => allele == "-" || Allele.TryParse(allele, out _);

    private static IEnumerable<KeyValue> Beside(JsonPiece piece, ImmutableArray<string> names) =>
        names.Select(name => piece[name]).OfType<JsonPiece>().Select(member => new KeyValue(member.Name, member.Shown())).Where(pair => pair.Value?.Length > 0);

    private InputFormatException Refuse(string code, string field, string expected, string found) =>
        new(new InputProblem(code, SourceLocation.Whole(file), field, expected, found));
}
