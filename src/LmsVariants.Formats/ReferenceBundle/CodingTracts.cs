using System.Collections.Immutable;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>The bases of the assemblies as far as a coding sequence tells them.</summary>
internal static class CodingTracts
{
    public static void Add(
        ReferenceTracts tracts, IReadOnlyDictionary<GenomeAssembly, TranscriptPlacement> placements, string sequence, ImmutableArray<AssemblyDifference> differences)
    {
        foreach ((GenomeAssembly assembly, TranscriptPlacement placement) in placements)
        {
            if (placement.CodingLength != sequence.Length) continue;
            char[] bases = sequence.ToCharArray();
            foreach (AssemblyDifference difference in differences.Where(difference => difference.Assembly == assembly && difference.CodingBase <= bases.Length))
            {
                bases[difference.CodingBase - 1] = difference.AssemblyBase;
            }
            tracts.AddCoding(assembly, placement, new string(bases));
        }
    }
}
