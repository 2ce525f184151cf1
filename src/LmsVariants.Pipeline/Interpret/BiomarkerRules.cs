using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Biomarkers;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>Classes of the tumour-wide biomarkers by the cut-offs of the knowledge base and the assay's own validity.</summary>
internal sealed class BiomarkerRules(CuratedKnowledge knowledge, InterpretationSettings settings, EvidenceMatcher evidence)
{
    // Thresholds are those of an assay: tissue's are not validated for blood.
    private const string NoCutOff = "the knowledge base holds no cut-off for circulating DNA";

    public ImmutableArray<BiomarkerResult> Judge(ReportedCase reported) => [Tmb(reported), Msi(reported), Hrd(reported)];

    private BiomarkerResult Tmb(ReportedCase reported)
    {
        BiomarkerCutOff high = settings.TmbHigh is decimal asked ? knowledge.CutOffs["tmb-high"] with { Value = asked } : knowledge.CutOffs["tmb-high"];
        const string Unit = "mutations/Mb";
        if (!reported.Tmb.IsAssessed) return Missing(BiomarkerKind.Tmb, Unit, reported.Tmb.WhyNot!, reported.Sheet?.ReportedTmb, high);
        decimal value = reported.Tmb.Value.PerMegabase;
        if (reported.Assay.IsCirculatingDna)
        {
            return Unjudged(BiomarkerKind.Tmb, value, Unit, string.Create(CultureInfo.InvariantCulture, $"{value} {Unit}"), reported.Sheet?.ReportedTmb);
        }
        bool isHigh = value >= high.Value;
        string text = string.Create(CultureInfo.InvariantCulture, $"TMB {(isHigh ? "high" : "low")}: {value} {Unit} (cut-off {high.Value})");
        return Result(BiomarkerKind.Tmb, isHigh ? "TMB-H" : "TMB-L", value, Unit, text, reported.Sheet?.ReportedTmb, high);
    }

    private BiomarkerResult Msi(ReportedCase reported)
    {
        BiomarkerCutOff usable = knowledge.CutOffs["msi-usable-sites"];
        BiomarkerCutOff high = knowledge.CutOffs["msi-high"];
        const string Unit = "% of usable sites unstable";
        string? elsewhere = reported.Sheet?.ReportedMsi;
        if (!reported.Msi.IsAssessed) return Missing(BiomarkerKind.Msi, Unit, reported.Msi.WhyNot!, elsewhere, usable, high);
        ReportedMsi msi = reported.Msi.Value;
        if (reported.Assay.IsCirculatingDna) return Unjudged(BiomarkerKind.Msi, msi.PercentUnstable, Unit, InCirculatingDna(msi), elsewhere);
        if (StatedClass(msi) is string stated)
        {
            return Result(BiomarkerKind.Msi, stated, null, Unit, $"{(stated == "MSS" ? "Microsatellite stable (MSS)" : "MSI-high")} as the file states it ({msi.Status}); it gives no numbers", elsewhere);
        }
        if (msi.UsableSites is not int sites) return Missing(BiomarkerKind.Msi, Unit, WithoutSites(msi), elsewhere, usable, high);
        if (sites < usable.Value)
        {
            string why = string.Create(CultureInfo.InvariantCulture, $"not evaluable: {sites} usable sites, at least {usable.Value} are needed");
            return Missing(BiomarkerKind.Msi, Unit, why, elsewhere, usable, high);
        }
        if ((msi.PercentUnstable ?? Percent(msi)) is not decimal percent) return Missing(BiomarkerKind.Msi, Unit, "the file gives no unstable sites", elsewhere, usable, high);
        bool isHigh = percent >= high.Value;
        string of = msi.UnstableSites is int unstable
            ? string.Create(CultureInfo.InvariantCulture, $"{unstable} of {sites} usable sites unstable")
            : string.Create(CultureInfo.InvariantCulture, $"{sites} usable sites");
        string text = string.Create(CultureInfo.InvariantCulture, $"{(isHigh ? "MSI-high" : "Microsatellite stable (MSS)")}: {percent} % ({of}; cut-off {high.Value} %)");
        return Result(BiomarkerKind.Msi, isHigh ? "MSI-H" : "MSS", percent, Unit, text, elsewhere, usable, high);
    }

    private BiomarkerResult Hrd(ReportedCase reported)
    {
        BiomarkerCutOff high = knowledge.CutOffs["gis-high"];
        const string Unit = "genomic instability score";
        if (!reported.Gis.IsAssessed) return Missing(BiomarkerKind.Hrd, Unit, reported.Gis.WhyNot!, null, high);
        decimal score = reported.Gis.Value.Score;
        bool isHigh = score >= high.Value;
        string number = string.Create(CultureInfo.InvariantCulture, $"Genomic instability score {score} ({(isHigh ? "at or above" : "below")} the cut-off {high.Value}).");
        string text = string.Join(' ', new[] { number, isHigh ? high.Meaning : string.Empty, high.Caution }.Where(sentence => sentence.Length > 0));
        return Result(BiomarkerKind.Hrd, isHigh ? "HRD" : "HRD-not-detected", score, Unit, text, null, high);
    }

    private BiomarkerResult Result(BiomarkerKind kind, string state, decimal? value, string unit, string text, string? elsewhere, params ImmutableArray<BiomarkerCutOff> cutOffs) =>
        new(kind, Assessed<string>.As(state), value, unit, cutOffs, text, elsewhere, evidence.ForBiomarker(state));

    private static BiomarkerResult Missing(BiomarkerKind kind, string unit, string why, string? elsewhere, params ImmutableArray<BiomarkerCutOff> cutOffs) =>
        new(kind, Assessed<string>.Not(why), null, unit, cutOffs, $"{NameOf(kind)} not assessed: {why}", elsewhere, []);

    // A number without a cut-off is a result all the same: it is told, and not judged.
    private static BiomarkerResult Unjudged(BiomarkerKind kind, decimal? value, string unit, string measured, string? elsewhere) =>
        new(kind, Assessed<string>.Not(value is null ? $"{measured}; {NoCutOff}" : NoCutOff), value, unit, [], $"{NameOf(kind)} in circulating DNA: {measured}; high or low was not assessed, as {NoCutOff}", elsewhere, []);

    private static string NameOf(BiomarkerKind kind) => kind switch
    {
        BiomarkerKind.Tmb => "TMB",
        BiomarkerKind.Msi => "MSI",
        _ => "HRD",
    };

    private static string InCirculatingDna(ReportedMsi msi) => msi switch
    {
        { PercentUnstable: decimal percent } => string.Create(CultureInfo.InvariantCulture, $"{percent} % of {msi.UsableSites} usable sites unstable"),
        { SumOfDistances: decimal sum } => string.Create(CultureInfo.InvariantCulture, $"sum of distances {sum}"),
        _ => "no number",
    };

    // The words of vendors that give no numbers; whatever lies between the two says nothing.
    private static string? StatedClass(ReportedMsi msi) => (msi.UsableSites, msi.PercentUnstable, msi.Status?.ToUpperInvariant()) switch
    {
        (null, null, "MSS" or "STABLE" or "MS-STABLE") => "MSS",
        (null, null, "MSI-H" or "MSI-HIGH" or "HIGH") => "MSI-H",
        _ => null,
    };

    private static decimal? Percent(ReportedMsi msi) =>
        msi is { UnstableSites: int unstable, UsableSites: int sites and > 0 } ? Math.Round(100m * unstable / sites, 2) : null;

    // Another measure than a share of sites has no cut-off here: it is shown and not judged.
    private static string WithoutSites(ReportedMsi msi) => msi switch
    {
        { Status: string status } => $"the file gives a status in words that is neither stable nor high: {status}",
        _ => "the file gives no usable sites",
    };
}
