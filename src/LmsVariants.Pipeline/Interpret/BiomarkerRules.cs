using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Biomarkers;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>Classes of the tumour-wide biomarkers by the cut-offs of the knowledge base and the assay's own validity.</summary>
internal sealed class BiomarkerRules(CuratedKnowledge knowledge, InterpretationSettings settings, EvidenceMatcher evidence)
{
    // Thresholds are those of an assay: tissue's are not validated for blood.
    private static readonly Phrase NoCutOff = $"the knowledge base holds no cut-off for circulating DNA";

    public ImmutableArray<BiomarkerResult> Judge(ReportedCase reported) => [Tmb(reported), Msi(reported), Hrd(reported)];

    private BiomarkerResult Tmb(ReportedCase reported)
    {
        BiomarkerCutOff high = settings.TmbHigh is decimal asked ? knowledge.CutOffs["tmb-high"] with { Value = asked } : knowledge.CutOffs["tmb-high"];
        Phrase unit = $"mutations/Mb";
        if (!reported.Tmb.IsAssessed) return Missing(BiomarkerKind.Tmb, unit, reported.Tmb.WhyNot!, reported.Sheet?.ReportedTmb, high);
        decimal value = reported.Tmb.Value.PerMegabase;
        if (reported.Assay.IsCirculatingDna)
        {
            return Unjudged(BiomarkerKind.Tmb, value, unit, $"{value} {unit}", reported.Sheet?.ReportedTmb);
        }
        bool isHigh = value >= high.Value;
        Phrase text = isHigh ? (Phrase)$"TMB high: {value} {unit} (cut-off {high.Value})" : (Phrase)$"TMB low: {value} {unit} (cut-off {high.Value})";
        return Result(BiomarkerKind.Tmb, isHigh ? "TMB-H" : "TMB-L", value, unit, text, reported.Sheet?.ReportedTmb, high);
    }

    private BiomarkerResult Msi(ReportedCase reported)
    {
        BiomarkerCutOff usable = knowledge.CutOffs["msi-usable-sites"];
        BiomarkerCutOff high = knowledge.CutOffs["msi-high"];
        Phrase unit = $"% of usable sites unstable";
        string? elsewhere = reported.Sheet?.ReportedMsi;
        if (!reported.Msi.IsAssessed) return Missing(BiomarkerKind.Msi, unit, reported.Msi.WhyNot!, elsewhere, usable, high);
        ReportedMsi msi = reported.Msi.Value;
        if (reported.Assay.IsCirculatingDna) return Unjudged(BiomarkerKind.Msi, msi.PercentUnstable, unit, InCirculatingDna(msi), elsewhere);
        if (StatedClass(msi) is string stated)
        {
            Phrase words = stated == "MSS"
                ? (Phrase)$"Microsatellite stable (MSS) as the file states it ({msi.Status}); it gives no numbers"
                : (Phrase)$"MSI-high as the file states it ({msi.Status}); it gives no numbers";
            return Result(BiomarkerKind.Msi, stated, null, unit, words, elsewhere);
        }
        if (msi.UsableSites is not int sites) return Missing(BiomarkerKind.Msi, unit, WithoutSites(msi), elsewhere, usable, high);
        if (sites < usable.Value)
        {
            return Missing(BiomarkerKind.Msi, unit, $"not evaluable: {sites} usable sites, at least {usable.Value} are needed", elsewhere, usable, high);
        }
        if ((msi.PercentUnstable ?? Percent(msi)) is not decimal percent) return Missing(BiomarkerKind.Msi, unit, $"the file gives no unstable sites", elsewhere, usable, high);
        bool isHigh = percent >= high.Value;
        Phrase of = msi.UnstableSites is int unstable
            ? (Phrase)$"{unstable} of {sites} usable sites unstable"
            : (Phrase)$"{sites} usable sites";
        Phrase text = isHigh ? (Phrase)$"MSI-high: {percent} % ({of}; cut-off {high.Value} %)" : (Phrase)$"Microsatellite stable (MSS): {percent} % ({of}; cut-off {high.Value} %)";
        return Result(BiomarkerKind.Msi, isHigh ? "MSI-H" : "MSS", percent, unit, text, elsewhere, usable, high);
    }

    private BiomarkerResult Hrd(ReportedCase reported)
    {
        BiomarkerCutOff high = knowledge.CutOffs["gis-high"];
        Phrase unit = $"genomic instability score";
        if (!reported.Gis.IsAssessed) return Missing(BiomarkerKind.Hrd, unit, reported.Gis.WhyNot!, null, high);
        decimal score = reported.Gis.Value.Score;
        bool isHigh = score >= high.Value;
        Phrase number = isHigh ? (Phrase)$"Genomic instability score {score} (at or above the cut-off {high.Value})." : (Phrase)$"Genomic instability score {score} (below the cut-off {high.Value}).";
        Phrase text = Phrase.Join($" ", new[] { number, Phrase.FromKnowledge(isHigh ? high.Meaning : string.Empty), Phrase.FromKnowledge(high.Caution) }.Where(sentence => !sentence.IsEmpty));
        return Result(BiomarkerKind.Hrd, isHigh ? "HRD" : "HRD-not-detected", score, unit, text, null, high);
    }

    private BiomarkerResult Result(BiomarkerKind kind, string state, decimal? value, Phrase unit, Phrase text, string? elsewhere, params ImmutableArray<BiomarkerCutOff> cutOffs) =>
        new(kind, Assessed<string>.As(state), value, unit, cutOffs, text, elsewhere, evidence.ForBiomarker(state));

    private static BiomarkerResult Missing(BiomarkerKind kind, Phrase unit, Phrase why, string? elsewhere, params ImmutableArray<BiomarkerCutOff> cutOffs) =>
        new(kind, Assessed<string>.Not(why), null, unit, cutOffs, $"{NameOf(kind)} not assessed: {why}", elsewhere, []);

    // A number without a cut-off is a result all the same: it is told, and not judged.
    private static BiomarkerResult Unjudged(BiomarkerKind kind, decimal? value, Phrase unit, Phrase measured, string? elsewhere) =>
        new(kind, Assessed<string>.Not(value is null ? (Phrase)$"{measured}; {NoCutOff}" : NoCutOff), value, unit, [], $"{NameOf(kind)} in circulating DNA: {measured}; high or low was not assessed, as {NoCutOff}", elsewhere, []);

    private static string NameOf(BiomarkerKind kind) => kind switch
    {
        BiomarkerKind.Tmb => "TMB",
        BiomarkerKind.Msi => "MSI",
        _ => "HRD",
    };

    private static Phrase InCirculatingDna(ReportedMsi msi) => msi switch
    {
        { PercentUnstable: decimal percent } => $"{percent} % of {msi.UsableSites} usable sites unstable",
        { SumOfDistances: decimal sum } => $"sum of distances {sum}",
        _ => $"no number",
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
    private static Phrase WithoutSites(ReportedMsi msi) => msi switch
    {
        { Status: string status } => $"the file gives a status in words that is neither stable nor high: {status}",
        _ => $"the file gives no usable sites",
    };
}
