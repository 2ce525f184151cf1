using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf.Annotations;
using LmsVariants.Formats.Vcf.Evidence;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Calls;

/// <summary>Reads the calls of one sample of a VCF. Places without an alternate allele are counted and passed, so that a genome VCF needs no more memory than its variants.</summary>
internal sealed class CallReader
{
    // Beyond these the list of records that were passed over, in the case file, says the rest.
    private const int MostTold = 20;

    private readonly VcfReader _reader;
    private readonly int? _sample;
    private readonly InputLimits _limits;
    private readonly string _file;
    private readonly FilterMeanings _filters;
    private readonly RecordAnnotations _annotations;
    private readonly EventReader _events;
    private readonly ImmutableArray<ReportedAlteration>.Builder _calls = ImmutableArray.CreateBuilder<ReportedAlteration>();
    private readonly List<SkippedRecord> _skipped = [];
    private readonly HashSet<(string, string)> _breakends = [];
    private readonly UncalledStretches _uncalled = new();
    private readonly List<InputWarning> _warnings = [];
    private long _refused;
    private long _references;
    private long _spanned;

    public CallReader(string file, VcfReader reader, VcfCaller caller, int? sample, InputLimits limits)
    {
        (_file, _reader, Caller, _sample, _limits) = (file, reader, caller, sample, limits);
        _filters = new FilterMeanings(reader.Header);
        _annotations = RecordAnnotations.Of(reader.Header);
        _events = new EventReader(caller.Content, sample);
    }

    public VcfCaller Caller { get; }

    /// <exception cref="InputFormatException">Too many variants for one case, or nothing behind a line can be read.</exception>
    public PanelFile Read()
    {
        foreach (VcfLine line in _reader.ReadLines())
        {
            if (line is VcfRefusal refusal) Refuse(refusal.Problem);
            else Take((VcfRecord)line);
            if (_calls.Count > _limits.MostVariants) throw TooMany();
        }
        if (_spanned > 0) _skipped.Add(new SkippedRecord(SourceLocation.Whole(_file), string.Create(CultureInfo.InvariantCulture, $"{_spanned} alleles '*': the place is gone through a deletion that another record describes")));
        bool isGenome = _references > 0 && Caller.Content == VcfContent.SmallVariants;
        return new PanelFile
        {
            Names = TumourColumn.NameOf(_reader.Header, _sample) is string name ? new SampleNames(Sample: name) : SampleNames.None,
            Rank = isGenome ? ReadingRank.AllPlaces : ReadingRank.Calls,
            Software = Caller.Software,
            Version = Caller.Version,
            Assemblies = VcfAssemblies.Of(_reader.Header),
            Details = [.. VcfDetails.Of(_reader.Header)],
            Coverage = [.. CallCoverage.Of(Caller, _calls, _references, _uncalled.Bases)],
            Alterations = _calls.ToImmutable(),
            Uncalled = _uncalled.Take(),
            Warnings = [.. _reader.Warnings, .. _warnings],
            Skipped = [.. _skipped],
        };
    }

    // One bad record does not take the others with it, and is told where the case is read.
    private void Refuse(InputProblem problem)
    {
        string why = $"{problem.Field}: expected {problem.Expected}, found {problem.Found}";
        _skipped.Add(new SkippedRecord(problem.Where, $"{problem.Code} {why}"));
        if (_refused++ < MostTold) _warnings.Add(new InputWarning(problem.Code, problem.Where, $"the record was passed over: {why}"));
    }

    private void Take(VcfRecord record)
    {
        string? filter = FilterMeanings.Of(record);
        for (int i = 0; i < record.Alternates.Length; i++)
        {
            switch (record.Alternates[i])
            {
                case BaseAllele bases when record.Pos > 0:
                    Add(SmallVariant(record, bases, i), filter);
                    break;
                case SymbolicAllele { IsUnspecified: true } or NoAllele:
                    if (record.Alternates.Length == 1) TakeReference(record, filter);
                    break;
                case SymbolicAllele symbol:
                    if (_events.OfSymbol(record, symbol, Place(record)) is ReportedAlteration found) Add(found, filter);
                    else Skip(record, $"the allele <{symbol.Name}> is not read");
                    break;
                case Breakend breakend:
                    TakeBreakend(record, breakend, filter);
                    break;
                case SpanningDeletion:
                    _spanned++;
                    break;
                default:
                    Skip(record, "the place is in front of the first base");
                    break;
            }
        }
    }

    // Nothing but the reference was seen, or nothing was seen at all: a filter or an open genotype says that no call was made.
    private void TakeReference(VcfRecord record, string? filter)
    {
        if (Caller.Content != VcfContent.SmallVariants) return;
        _references++;
        bool isOpen = _sample is int sample && record.TryGetFormat(sample, "GT"u8, out ReadOnlySpan<byte> genotype) && genotype is not [] && !genotype.ContainsAnyInRange((byte)'0', (byte)'9');
        if (isOpen || filter is not (null or "PASS")) _uncalled.Add(record.Chrom, Math.Max(record.Pos, 1), Math.Max(record.End(), 1));
    }

    // Both sides of a breakend are written; they are one event.
    private void TakeBreakend(VcfRecord record, Breakend breakend, string? filter)
    {
        if (_events.OfBreakend(record, breakend, Place(record)) is not ReportedFusion fusion)
        {
            Skip(record, "a breakend without a mate is not read");
            return;
        }
        if (_breakends.Contains((fusion.Breakpoint2, fusion.Breakpoint1)))
        {
            Skip(record, "the other side of a breakend that was read");
            return;
        }
        _breakends.Add((fusion.Breakpoint1, fusion.Breakpoint2));
        Add(fusion, filter);
    }

    private ReportedSmallVariant SmallVariant(VcfRecord record, BaseAllele bases, int alternate)
    {
        int samples = _reader.Header.Samples.Length;
        CallEvidence seen = _sample is int index || samples == 0 ? CallEvidence.Of(record, _sample ?? 0, samples, alternate) : default;
        ReportedSmallVariant call = ReportedSmallVariant.At(Place(record)) with
        {
            Allele = new ReportedAllele(record.Chrom, record.Pos, record.Reference.Bases, bases.Bases.Bases),
            AlleleFrequency = seen.Vaf,
            Depth = seen.Depth,
            Origin = OriginOf(record),
            Haplotype = record.Info("MNVTAG"u8),
            Further = FurtherOf(record),
        };
        return _annotations.IsEmpty ? call : _annotations.Complete(call, record, alternate);
    }

    private static ReportedOrigin? OriginOf(VcfRecord record) => record.Info("GermlineStatus"u8) switch
    {
        string status => new ReportedOrigin(status.StartsWith("Germline", StringComparison.Ordinal), $"GermlineStatus={status}") { IsFromDatabase = status == "Germline_DB" },
        null when record.HasInfo("SOMATIC"u8) => new ReportedOrigin(false, "SOMATIC"),
        _ => null,
    };

    private ImmutableArray<KeyValue> FurtherOf(VcfRecord record)
    {
        ImmutableArray<KeyValue>.Builder further = ImmutableArray.CreateBuilder<KeyValue>();
        if (record.Id is not ([] or [(byte)'.'])) further.Add(new KeyValue("ID", Encoding.UTF8.GetString(record.Id)));
        if (record.Call(_sample, "GT"u8) is string genotype) further.Add(new KeyValue("GT", genotype));
        if (record.Call(_sample, "PS"u8) is string phase) further.Add(new KeyValue("PS", phase));
        if (record.HasInfo("hotspot"u8)) further.Add(new KeyValue("hotspot", "yes"));
        return further.ToImmutable();
    }

    private void Add(ReportedAlteration call, string? filter) => _calls.Add(call with { Filter = filter, FilterMeaning = _filters.MeaningOf(filter) });

    private void Skip(VcfRecord record, string why) => _skipped.Add(new SkippedRecord(Place(record), why));

    private SourceLocation Place(VcfRecord record) => new(_file, record.Number, 1);

    private InputFormatException TooMany() => new(new InputProblem(
        InputCodes.TooLarge, SourceLocation.Whole(_file), "variants", string.Create(CultureInfo.InvariantCulture, $"at most {_limits.MostVariants} (a setting; annotate has no such limit)"), "more"));
}
