using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Ingest.Grouping;
using LmsVariants.Pipeline.Ingest.Joining;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>A file of a case that was read.</summary>
/// <param name="File">The file, and how it belongs to the case.</param>
/// <param name="Read">What it says.</param>
internal sealed record ReadFile(GroupedFile File, PanelFile Read)
{
    public InputDocument Document => File.File.Document;
}

/// <summary>Makes one case of what its files say.</summary>
internal sealed class CaseAssembly(IngestContext context)
{
    private readonly AlterationJoin _join = new(context.Transcripts.Bases, context.Genes);

    /// <exception cref="InputFormatException">The files contradict each other in a way that cannot be read on from.</exception>
    public ReportedCase Assemble(CaseFiles files, ImmutableArray<ReadFile> read, CaseSheetRow? sheet, IReadOnlyList<InputProblem> refused)
    {
        ReadFile[] ranked = [.. read.OrderBy(file => file.Read.Rank)];
        string first = ranked[0].Document.Name;
        AssemblyChoice assembly = AssemblyChoice.Of(
            first, [.. ranked.SelectMany(file => file.Read.Assemblies)], ranked.Any(file => HasCoordinates(file.Read)), context.Assembly, context.Transcripts.OnlyAssembly);
        ImmutableArray<ReportedAlteration> alterations = [.. _join.Join(ranked.Select(file => file.Read), assembly.Assembly).Select(WithPartners)];
        AssemblyTally tally = new(assembly.Assembly, context.Transcripts.Bases);
        foreach (ReportedAllele allele in alterations.OfType<ReportedSmallVariant>().Select(small => small.Allele).OfType<ReportedAllele>()) tally.Add(allele.Chromosome, allele.Position, allele.Reference);
        if (tally.IsClash) throw assembly.Clash(first, tally);
        // A file about the DNA and the RNA of a case says what concerns both of them twice.
        List<InputWarning> warnings = [.. ranked.SelectMany(file => file.Read.Warnings).Distinct()];
        ImmutableArray<Coverage> coverage = CoverageOfCase.Of([.. ranked.Select(file => (file.Document.FileName, file.Read))]);
        return new ReportedCase
        {
            CaseId = sheet?.CaseId ?? files.CaseName,
            Identifiers = files.Identifiers,
            Inputs = [.. read.DistinctBy(file => file.Document).Select(Describe)],
            Assay = AssayOf(ranked, assembly),
            Sheet = sheet,
            Details = DetailsOf(ranked),
            SoftwareNotes = [.. ranked.SelectMany(file => file.Read.SoftwareNotes).Distinct(StringComparer.Ordinal)],
            Coverage = coverage,
            Alterations = alterations,
            Haplotypes = assembly.Assembly is { } build ? new HaplotypeParts(context.Transcripts.Bases, build).Find(alterations) : [],
            LossOfHeterozygosity = [.. ranked.SelectMany(file => file.Read.LossOfHeterozygosity)],
            Tmb = Number(ranked, file => file.Tmb, (one, other) => one.PerMegabase == other.PerMegabase, tmb => $"{tmb.PerMegabase} mutations/Mb", CoverageSubject.Tmb, coverage, warnings),
            Msi = Number(ranked, file => file.Msi, Agree, msi => $"{msi.UnstableSites} of {msi.UsableSites} sites unstable", CoverageSubject.Msi, coverage, warnings),
            Gis = Number(ranked, file => file.Gis, (one, other) => one.Score == other.Score, gis => $"score {gis.Score}", CoverageSubject.Gis, coverage, warnings),
            Uncalled = [.. ranked.SelectMany(file => file.Read.Uncalled)],
            Metrics = [.. MetricsOf(ranked)],
            UnknownSections = [.. ranked.DistinctBy(file => file.Document).SelectMany(file => file.Read.UnknownSections)],
            UnknownFields = [.. ranked.SelectMany(file => file.Read.UnknownFields).Distinct()],
            RefusedFiles = [.. refused],
            Warnings = [.. warnings],
            Skipped = [.. ranked.SelectMany(file => file.Read.Skipped).Distinct()],
        };
    }

    // Events are reported by gene and as written; only what is computed from a place needs to know on which assembly it is.
    private static bool HasCoordinates(PanelFile file) => file.Alterations.OfType<ReportedSmallVariant>().Any(small => small.Allele is not null || small.Place is not null);

    // Symbols hold hyphens, so the gene list says where one partner ends.
    private ReportedAlteration WithPartners(ReportedAlteration alteration) =>
        alteration is ReportedFusion fusion ? fusion with { Partners = fusion.Partners.IsEmpty ? FusionPartners.Of(fusion.Gene, context.Genes) : FusionPartners.Approved(fusion.Partners, context.Genes) } : alteration;

    private static InputFile Describe(ReadFile file) => new(
        file.Document.Name, file.File.File.Format.Name, file.Document.Length, file.Document.Sha256, $"{file.Read.Software} {file.Read.Version}".Trim(), file.File.JoinedBy);

    private static Assay AssayOf(ReadFile[] ranked, AssemblyChoice assembly)
    {
        PanelFile telling = ranked.Select(file => file.Read).FirstOrDefault(file => file.Software.Length > 0 && !file.IsCompanion) ?? ranked[0].Read;
        string panel = telling.Panel.Length > 0 ? telling.Panel : ranked.Select(file => file.Read.Panel).FirstOrDefault(name => name.Length > 0) ?? string.Empty;
        return new Assay(panel, telling.Software, telling.Version, assembly.Assembly, assembly.Source) { IsCirculatingDna = ranked.Any(file => file.Read.IsCirculatingDna) };
    }

    // The column of the RNA leaves the metrics of the DNA empty, and the other way round.
    private static IEnumerable<ReportedMetric> MetricsOf(ReadFile[] ranked)
    {
        ReportedMetric[] all = [.. ranked.SelectMany(file => file.Read.Metrics).Distinct()];
        HashSet<(string, string, string)> measured = [.. all.Where(metric => metric.Value is not null).Select(Key)];
        return all.Where(metric => metric.Value is not null || !measured.Contains(Key(metric)));

        static (string File, string Section, string Name) Key(ReportedMetric metric) => (metric.Where.File, metric.Section, metric.Name);
    }

    // A key that several files state alike is said once; where there are several files each key names its own.
    private static ImmutableArray<KeyValue> DetailsOf(ReadFile[] ranked)
    {
        List<KeyValue> details = [];
        foreach (ReadFile file in ranked)
        {
            foreach (KeyValue detail in file.Read.Details)
            {
                if (details.Contains(detail)) continue;
                details.Add(details.Exists(known => known.Key == detail.Key) ? detail with { Key = $"{detail.Key} ({file.Document.FileName})" } : detail);
            }
        }
        return [.. details];
    }

    // The weightiest file that has a number gives it; another number of another file is a doubt that the reader must see.
    private static Assessed<T> Number<T>(
        ReadFile[] ranked, Func<PanelFile, T?> of, Func<T, T, bool> agree, Func<T, FormattableString> words, CoverageSubject subject, ImmutableArray<Coverage> coverage, List<InputWarning> warnings)
        where T : class
    {
        (ReadFile File, T Value)[] numbers = [.. ranked.Select(file => (file, Value: of(file.Read))).Where(pair => pair.Value is not null).Select(pair => (pair.file, pair.Value!))];
        if (numbers.Length == 0) return Assessed<T>.Not(coverage.First(part => part.Subject == subject).Detail);
        foreach ((ReadFile file, T value) in numbers.Skip(1).Where(other => !agree(numbers[0].Value, other.Value)))
        {
            warnings.Add(new InputWarning(
                InputCodes.FilesDisagree, SourceLocation.Whole(file.Document.Name), $"{subject}: {FormattableString.Invariant(words(value))}; {numbers[0].File.Document.FileName}, which was taken, says {FormattableString.Invariant(words(numbers[0].Value))}"));
        }
        return Assessed<T>.As(numbers[0].Value);
    }

    private static bool Agree(ReportedMsi one, ReportedMsi other) =>
        (one.UsableSites is null || other.UsableSites is null || one.UsableSites == other.UsableSites)
        && (one.UnstableSites is null || other.UnstableSites is null || one.UnstableSites == other.UnstableSites);
}
