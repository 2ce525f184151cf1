using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Pipeline.Annotate;

/// <summary>Whether a p. name in a file agrees with the one computed, allowing for the shorter and the older forms of the nomenclature.</summary>
internal static class ProteinAgreement
{
    public static bool Holds(ProteinChange stated, ProteinChange computed) => (stated, computed) switch
    {
        _ when stated == computed => true,
        // What cannot be predicted contradicts nobody: the file may know of an examination of RNA.
        (ProteinUnknown, _) or (_, ProteinUnknown) => true,
        (ProteinFrameshift short1, ProteinFrameshift full) when IsShortOf(short1, full) => true,
        (ProteinSubstitution { Position: 1 } lost, ProteinStartLoss) when lost.From == AminoAcid.Met => true,
        (ProteinSubstitution lost, ProteinExtension full) when lost.From == AminoAcid.Ter && lost.Position == full.Position && lost.To == full.To => true,
        (ProteinExtension open, ProteinExtension full) when open.Position == full.Position && open.To == full.To && (open.StopAfter is null || full.StopAfter is null) => true,
        // A frame that is shifted and stops at once, in the form of annotators that do not look.
        (ProteinFrameshift { StopAfter: 1 or null } at, ProteinSubstitution stop) when stop.To == AminoAcid.Ter && at.From == stop.From && at.Position == stop.Position => true,
        _ => false,
    };

    private static bool IsShortOf(ProteinFrameshift stated, ProteinFrameshift full) =>
        stated.From == full.From && stated.Position == full.Position
        && (stated.To is null || stated.To == full.To)
        && (stated.StopAfter is null || full.StopAfter is null || stated.StopAfter == full.StopAfter);
}
