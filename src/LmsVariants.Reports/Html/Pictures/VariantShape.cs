using System.Diagnostics;

using LmsVariants.Genomics.Consequences;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>By which shape a variant is drawn: what it does, told apart without colour.</summary>
internal enum VariantShape
{
    /// <summary>One residue for another: a disc.</summary>
    Missense,

    /// <summary>A premature stop, by a codon or by a shifted frame: a square.</summary>
    Truncating,

    /// <summary>Residues lost or gained in frame: a lozenge.</summary>
    InFrame,

    /// <summary>A broken splice site: a triangle that stands on its tip.</summary>
    Splice,

    /// <summary>The start codon is lost: a triangle that points back.</summary>
    StartLost,

    /// <summary>The stop codon is lost: a triangle that points on.</summary>
    StopLost,

    /// <summary>Exons are lost whole: a flat bar.</summary>
    ExonsLost,

    /// <summary>No residue changes: a ring.</summary>
    Silent,

    /// <summary>What changes no residue for sure, such as a change in an intron: a cross.</summary>
    Other,
}

/// <summary>Which shape a variant has, and its outline.</summary>
internal static class VariantShapes
{
    public static VariantShape Of(TranscriptConsequence effect) => effect.Terms.IsEmpty ? VariantShape.Other : effect.Terms[0].Name switch
    {
        "stop_gained" or "frameshift_variant" => VariantShape.Truncating,
        "splice_acceptor_variant" or "splice_donor_variant" => VariantShape.Splice,
        "exon_loss_variant" or "transcript_ablation" or "feature_truncation" => VariantShape.ExonsLost,
        "start_lost" => VariantShape.StartLost,
        "stop_lost" => VariantShape.StopLost,
        "inframe_insertion" or "inframe_deletion" or "protein_altering_variant" => VariantShape.InFrame,
        "missense_variant" => VariantShape.Missense,
        "synonymous_variant" or "stop_retained_variant" or "start_retained_variant" => VariantShape.Silent,
        // A place near a splice site may also be in an exon, where the protein says what it does.
        "splice_region_variant" or "splice_donor_5th_base_variant" or "splice_donor_region_variant" when effect.Has("missense_variant") => VariantShape.Missense,
        "splice_region_variant" or "splice_donor_5th_base_variant" or "splice_donor_region_variant" when effect.Has("synonymous_variant") => VariantShape.Silent,
        _ => VariantShape.Other,
    };

    /// <summary>The outline around a middle, about 12 wide.</summary>
    public static string Outline(VariantShape shape, double x, double y) => shape switch
    {
        VariantShape.Missense or VariantShape.Silent => $"M{Px.Of(x - 6)} {Px.Of(y)}a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
        VariantShape.Truncating => $"M{Px.Of(x - 5.5)} {Px.Of(y - 5.5)}h11v11h-11z",
        VariantShape.InFrame => $"M{Px.Of(x - 7)} {Px.Of(y)}l7-7l7 7l-7 7z",
        VariantShape.Splice => $"M{Px.Of(x - 7)} {Px.Of(y - 5)}h14l-7 11z",
        VariantShape.StartLost => $"M{Px.Of(x - 7)} {Px.Of(y)}l11-7v14z",
        VariantShape.StopLost => $"M{Px.Of(x + 7)} {Px.Of(y)}l-11-7v14z",
        VariantShape.ExonsLost => $"M{Px.Of(x - 8)} {Px.Of(y - 3)}h16v6h-16z",
        VariantShape.Other => $"M{Px.Of(x - 5)} {Px.Of(y - 5)}l10 10m0-10l-10 10",
        _ => throw new UnreachableException(),
    };

    /// <summary>Whether the shape is drawn as a line and not filled.</summary>
    public static bool IsOpen(VariantShape shape) => shape is VariantShape.Silent or VariantShape.Other;
}
