using System.Collections.Immutable;
using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Reports.Fhir;

/// <summary>What was sequenced.</summary>
internal enum NucleicAcid
{
    /// <summary>DNA, of tissue or of the blood.</summary>
    Dna,

    /// <summary>RNA.</summary>
    Rna,
}

/// <summary>The sequencing of one nucleic acid: the parts of the examination that rest on it, and what the files tell of it.</summary>
/// <param name="Acid">What was sequenced.</param>
/// <param name="Parts">What was looked at in it, and with which outcome.</param>
/// <param name="Metrics">Its quality metrics, and those of the run.</param>
/// <param name="Files">The files that came of it; a file about both comes of both.</param>
internal sealed record Sequencing(NucleicAcid Acid, ImmutableArray<Coverage> Parts, ImmutableArray<ReportedMetric> Metrics, ImmutableArray<InputFile> Files)
{
    private const string DnaSample = "DNA Sample ID";
    private const string RnaSample = "RNA Sample ID";

    /// <summary>The sequencings of a case, DNA first. Without a trace of RNA everything rests on DNA.</summary>
    public static ImmutableArray<Sequencing> Of(ReportedCase reported)
    {
        bool rna = IsRnaSeen(reported);
        bool dna = !rna || IsDnaSeen(reported);
        NucleicAcid[] seen = dna ? rna ? [NucleicAcid.Dna, NucleicAcid.Rna] : [NucleicAcid.Dna] : [NucleicAcid.Rna];
        return
        [
            .. seen.Select(acid => new Sequencing(
                acid,
                [.. reported.Coverage.Where(part => seen.Length == 1 || (IsOfRna(part) == (acid == NucleicAcid.Rna)))],
                [.. reported.Metrics.Where(metric => AcidOf(metric) is not { } of || of == acid)],
                [.. reported.Inputs.Where(file => !IsSheet(file) && (seen.Length == 1 || AcidOf(reported, file) is not { } of || of == acid))])),
        ];
    }

    /// <summary>Whether the part was looked at in this sequencing, found or not.</summary>
    public bool Assessed(params ReadOnlySpan<CoverageSubject> subjects)
    {
        foreach (Coverage part in Parts)
        {
            if (part.IsAssessed && subjects.Contains(part.Subject)) return true;
        }
        return false;
    }

    /// <summary>Whether a file is no result of sequencing, but says whom it is about.</summary>
    private static bool IsSheet(InputFile file) => file.Format.Contains("sheet", StringComparison.OrdinalIgnoreCase);

    // Circulating DNA has no RNA beside it: there fusions are seen in DNA.
    private static bool IsRnaSeen(ReportedCase reported) =>
        !reported.Assay.IsCirculatingDna
        && (Name(reported, RnaSample) is not null
            || reported.Coverage.Any(part => part.Subject == CoverageSubject.SpliceVariants && part.IsAssessed)
            || IsMeasured(reported, NucleicAcid.Rna));

    private static bool IsDnaSeen(ReportedCase reported) =>
        Name(reported, DnaSample) is not null
        || reported.Coverage.Any(part => part.IsAssessed && !IsOfRna(part))
        || IsMeasured(reported, NucleicAcid.Dna);

    // Asked only where there is RNA.
    private static bool IsOfRna(Coverage part) => part.Subject == CoverageSubject.Fusions || part.Subject == CoverageSubject.SpliceVariants;

    private static bool IsMeasured(ReportedCase reported, NucleicAcid acid) => reported.Metrics.Any(metric => metric.Value is not null && AcidOf(metric) == acid);

    private static string? Name(ReportedCase reported, string key) => Prose.Clean(reported.Identifiers.FirstOrDefault(name => name.Key == key)?.Value);

    private static NucleicAcid? AcidOf(ReportedMetric metric) =>
        metric.Section.StartsWith("DNA", StringComparison.OrdinalIgnoreCase) ? NucleicAcid.Dna
        : metric.Section.StartsWith("RNA", StringComparison.OrdinalIgnoreCase) ? NucleicAcid.Rna
        : null;

    // By the sample that the name of the file names; the longer name where one is a part of the other.
    private static NucleicAcid? AcidOf(ReportedCase reported, InputFile file)
    {
        int dna = Named(file, Name(reported, DnaSample));
        int rna = Named(file, Name(reported, RnaSample));
        return dna > rna ? NucleicAcid.Dna : rna > dna ? NucleicAcid.Rna : null;
    }

    private static int Named(InputFile file, string? sample) => sample is not null && file.Name.Contains(sample, StringComparison.OrdinalIgnoreCase) ? sample.Length : 0;
}
