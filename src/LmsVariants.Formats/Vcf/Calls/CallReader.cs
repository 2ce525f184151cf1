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

    // A file of which nothing can be read must not fill the memory with what was passed over.
    private const int MostSkipped = 10_000;

    private readonly VcfReader _reader;
    private readonly int? _sample;
    private readonly InputLimits _limits;
    private readonly string _file;
    private readonly FilterMeanings _filters;
    private readonly RecordAnnotations _annotations;
    private readonly EventReader _events;
    private readonly bool _hasComparison;
    private readonly ImmutableArray<ReportedAlteration>.Builder _calls = ImmutableArray.CreateBuilder<ReportedAlteration>();
    private readonly List<SkippedRecord> _skipped = [];
    private readonly HashSet<(string, string)> _breakends = [];
    private readonly HashSet<string> _breakendIds = new(StringComparer.Ordinal);
    private readonly GenesLookedAt _genes = new();
    private readonly UncalledStretches _uncalled = new();
    private readonly List<InputWarning> _warnings = [];
    private long _refused;
    private long _references;
    private bool _isGenome;
    private long _spanned;
    private long _absent;
    private long _passedOver;

    public CallReader(string file, VcfReader reader, VcfCaller caller, int? sample, InputLimits limits)
    {
        (_file, _reader, Caller, _sample, _limits) = (file, reader, caller, sample, limits);
        _filters = new FilterMeanings(reader.Header);
        _annotations = RecordAnnotations.Of(reader.Header);
        _events = new EventReader(caller.Content, sample);
        _hasComparison = reader.Header.InfoIds.Contains("STATUS") || reader.Header.InfoIds.Contains("SS");
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
        ImmutableArray<ReportedSegment> uncalled = _uncalled.Take();
        Tell(_spanned, "alleles '*': the place is gone through a deletion that another record describes");
        Tell(_absent, "alleles that were looked for: the genotype of the sample does not hold them, and no read shows them");
        Tell(_uncalled.Left, "further stretches without a call");
        Tell(_passedOver, "further records that were passed over");
        return new PanelFile
        {
            Names = TumourColumn.NameOf(_reader.Header, _sample) is string name ? new SampleNames(Sample: name) : SampleNames.None,
            Rank = _isGenome ? ReadingRank.AllPlaces : ReadingRank.Calls,
            Software = Caller.Software,
            Version = Caller.Version,
            Assemblies = VcfAssemblies.Of(_reader.Header),
            Details = [.. VcfDetails.Of(_reader.Header)],
            Coverage = [.. new CallCoverage(Caller, _calls, _genes, _references, _uncalled.Bases).All()],
            Alterations = _calls.ToImmutable(),
            Uncalled = uncalled,
            Warnings = [.. _reader.Warnings, .. _warnings],
            Skipped = [.. _skipped],
        };
    }

    // One bad record does not take the others with it, and is told where the case is read.
    private void Refuse(InputProblem problem)
    {
        string why = $"{problem.Field}: expected {problem.Expected}, found {problem.Found}";
        Skip(problem.Where, $"{problem.Code} {why}");
        if (_refused++ < MostTold) _warnings.Add(new InputWarning(problem.Code, problem.Where, $"the record was passed over: {why}"));
    }

    private void Take(VcfRecord record)
    {
        string? filter = FilterMeanings.Of(record);
        // Beside a real allele the one for "any that was not seen" says nothing; alone it makes a place without a variant.
        bool hasVariant = false;
        bool hasAllele = false;
        for (int i = 0; i < record.Alternates.Length; i++)
        {
            AlternateAllele allele = record.Alternates[i];
            if (allele is NoAllele or SymbolicAllele { IsUnspecified: true }) continue;
            bool isRead = TakeAllele(record, allele, i, filter);
            hasVariant |= isRead;
            hasAllele = true;
        }
        // Nor does an allele that was looked for and is not there; a list of those is no genome file.
        if (!hasVariant) TakeReference(record, filter, hasAllele);
    }

    /// <summary>Whether the record shows an alteration there, read or passed over; else the sample does not have the allele.</summary>
    private bool TakeAllele(VcfRecord record, AlternateAllele allele, int index, string? filter)
    {
        Genotype genotype = Genotypes.Of(record, _sample, index);
        if (allele is not BaseAllele && genotype == Genotype.Lacks)
        {
            _absent++;
            return false;
        }
        switch (allele)
        {
            case BaseAllele bases when record.Pos > 0:
                return TakeBases(record, index, SmallVariant(record, bases, index), genotype, filter);
            case SymbolicAllele symbol when _events.IsNeutral(record, symbol):
                _genes.Add(EventReader.GeneOf(record), Passed(filter));
                break;
            case SymbolicAllele symbol:
                if (_events.OfSymbol(record, symbol, Place(record)) is ReportedAlteration found) AddEvent(found, filter);
                else Skip(Place(record), $"the allele <{symbol.Name}> is not read");
                break;
            case Breakend breakend:
                TakeBreakend(record, breakend, filter);
                break;
            case SpanningDeletion:
                _spanned++;
                break;
            default:
                Skip(Place(record), "the place is in front of the first base");
                break;
        }
        return true;
    }

    // A file may list alleles that were looked for and not found, or that another of its samples has: they are no calls.
    private bool TakeBases(VcfRecord record, int index, ReportedSmallVariant call, Genotype genotype, string? filter)
    {
        if (genotype is Genotype.Lacks or Genotype.Open)
        {
            bool? isSeen = Genotypes.IsSeen(record, _sample, index, call.AlleleFrequency);
            if (genotype == Genotype.Open && isSeen != true) _uncalled.Add(record.Chrom, record.Pos, record.End());
            // Nothing says that it was not seen, and a filter says why it was not called: that is kept.
            bool isKept = isSeen ?? (genotype == Genotype.Open && !Passed(filter));
            if (!isKept)
            {
                _absent++;
                return false;
            }
        }
        Add(call, genotype == Genotype.Lacks ? FilterMeanings.Beside(filter, record.Call(_sample, "GT"u8) ?? string.Empty) : filter);
        return true;
    }

    // Nothing but the reference was seen, or nothing was seen at all: a filter, an open genotype or no read at all says that no call was made.
    private void TakeReference(VcfRecord record, string? filter, bool hasAllele)
    {
        if (Caller.Content != VcfContent.SmallVariants)
        {
            _genes.Add(EventReader.GeneOf(record), Passed(filter));
            return;
        }
        // Controls of expression stand among the fusions of a panel; they are no places.
        if (record.HasInfo("SVTYPE"u8)) return;
        int first = Math.Max(record.Pos, 1);
        int last = Math.Max(record.End(), first);
        _references += last - first + 1L;
        _isGenome |= !hasAllele;
        bool isUnread = (record.CallInteger(_sample, "MIN_DP"u8) ?? record.CallInteger(_sample, "DP"u8)) == 0;
        if (isUnread || !Passed(filter) || Genotypes.IsOpen(record, _sample)) _uncalled.Add(record.Chrom, first, last);
    }

    private void AddEvent(ReportedAlteration found, string? filter)
    {
        // A copy number under a filter was counted; a loss of exons under one is what could not be told.
        _genes.Add(found.Gene, found is not ReportedExonCopyNumber || Passed(filter));
        Add(found, filter);
    }

    // Both sides of a breakend are written; they are one event.
    private void TakeBreakend(VcfRecord record, Breakend breakend, string? filter)
    {
        ReportedAlteration? found = _events.OfBreakend(record, breakend, Place(record));
        if (found is null)
        {
            Skip(Place(record), "a breakend without a mate is not read");
            return;
        }
        (string first, string second) = (BreakendText.Of(record), BreakendText.MateOf(breakend));
        bool isMate = _breakends.Contains((second, first)) || (record.Info("MATEID"u8) is string mate && _breakendIds.Contains(mate));
        if (isMate)
        {
            Skip(Place(record), "the other side of a breakend that was read");
            return;
        }
        _breakends.Add((first, second));
        if (record.Id is not ([] or [(byte)'.'])) _breakendIds.Add(Encoding.UTF8.GetString(record.Id));
        Add(found, filter);
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
            AlternateReads = _sample is int tumour ? AlternateReads.Of(new SampleCall(record, tumour, alternate)) : null,
            Origin = OriginOf(record),
            Haplotype = record.Info("MNVTAG"u8),
            Further = FurtherOf(record),
        };
        return _annotations.IsEmpty ? call : _annotations.Complete(call, record, alternate);
    }

    // DRAGEN of this assay says it in words; VarDict and VarScan compare with a normal; others flag what they hold to be somatic.
    private ReportedOrigin? OriginOf(VcfRecord record)
    {
        if (record.Info("GermlineStatus"u8) is string status) return new ReportedOrigin(status.StartsWith("Germline", StringComparison.Ordinal), $"GermlineStatus={status}") { IsFromDatabase = status == "Germline_DB" };
        if (_hasComparison && record.Info("STATUS"u8) is string compared)
        {
            if (compared == "Germline") return new ReportedOrigin(true, "STATUS=Germline");
            if (compared is "StrongSomatic" or "LikelySomatic") return new ReportedOrigin(false, $"STATUS={compared}");
        }
        if (_hasComparison && record.Info("SS"u8) is "1") return new ReportedOrigin(true, "SS=1");
        return record.HasInfo("SOMATIC"u8) ? new ReportedOrigin(false, "SOMATIC") : null;
    }

    private ImmutableArray<KeyValue> FurtherOf(VcfRecord record)
    {
        ImmutableArray<KeyValue>.Builder further = ImmutableArray.CreateBuilder<KeyValue>();
        if (record.Id is not ([] or [(byte)'.'])) further.Add(new KeyValue("ID", Encoding.UTF8.GetString(record.Id)));
        if (record.Call(_sample, "GT"u8) is string genotype) further.Add(new KeyValue("GT", genotype));
        if (record.Call(_sample, "PS"u8) is string phase) further.Add(new KeyValue("PS", phase));
        if (record.HasInfo("hotspot"u8) || record.HasInfo("HS"u8)) further.Add(new KeyValue("hotspot", "yes"));
        return further.ToImmutable();
    }

    private void Add(ReportedAlteration call, string? filter) => _calls.Add(call with { Filter = filter, FilterMeaning = _filters.MeaningOf(filter) });

    private void Skip(SourceLocation where, string why)
    {
        if (_skipped.Count < MostSkipped) _skipped.Add(new SkippedRecord(where, why));
        else _passedOver++;
    }

    private void Tell(long count, string what)
    {
        if (count > 0) _skipped.Add(new SkippedRecord(SourceLocation.Whole(_file), string.Create(CultureInfo.InvariantCulture, $"{count} {what}")));
    }

    private static bool Passed(string? filter) => filter is null or "PASS";

    private SourceLocation Place(VcfRecord record) => new(_file, record.Number, 1);

    private InputFormatException TooMany() => new(new InputProblem(
        InputCodes.TooLarge, SourceLocation.Whole(_file), "variants", string.Create(CultureInfo.InvariantCulture, $"at most {_limits.MostVariants} (a setting; annotate has no such limit)"), "more"));
}
