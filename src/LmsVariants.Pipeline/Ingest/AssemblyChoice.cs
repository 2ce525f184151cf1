using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>The assembly of a case: the switch, else what the files say, else the only one of the reference; never against what is plainly there.</summary>
/// <param name="Assembly">The assembly; null where the files give names alone.</param>
/// <param name="Source">Where it is known from.</param>
public sealed record AssemblyChoice(GenomeAssembly? Assembly, Phrase Source)
{
    /// <summary>Chooses for files that are of one case.</summary>
    /// <param name="file">The name of the first file, for messages.</param>
    /// <param name="stated">What the files say.</param>
    /// <param name="hasCoordinates">Whether any file gives coordinates.</param>
    /// <param name="asked">What the switch says; null where it was not given.</param>
    /// <param name="only">The single assembly of the reference; null where it has several.</param>
    /// <exception cref="InputFormatException">Two assemblies are stated, or none is and one is needed.</exception>
    public static AssemblyChoice Of(string file, ImmutableArray<StatedAssembly> stated, bool hasCoordinates, GenomeAssembly? asked, GenomeAssembly? only)
    {
        StatedAssembly? first = stated.FirstOrDefault(reading => asked is null || !reading.IsAssumed);
        if (first is not null)
        {
            GenomeAssembly wanted = asked ?? first.Assembly;
            Phrase wantedBy = asked is null ? first.Source : (Phrase)$"switch --assembly";
            StatedAssembly? other = stated.FirstOrDefault(reading => reading.Assembly != wanted && (asked is null || !reading.IsAssumed));
            if (other is not null) throw Clash(file, wanted, wantedBy, other.Assembly, other.Source);
        }
        if (asked is not null) return new AssemblyChoice(asked, $"switch --assembly");
        if (first is not null) return new AssemblyChoice(first.Assembly, first.Source);
        if (!hasCoordinates) return new AssemblyChoice(null, $"files of names alone need none");
        if (only is not null) return new AssemblyChoice(only, $"the only assembly of the reference bundle");
        throw new InputFormatException(new InputProblem(
            InputCodes.AssemblyUnknown, SourceLocation.Whole(file), "assembly", "an assembly in the file, or the switch --assembly", "neither"));
    }

    /// <summary>The refusal of a file whose bases are those of another assembly than the one chosen.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="tally">What its bases say.</param>
    public InputFormatException Clash(string file, AssemblyTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return Clash(file, Assembly!.Value, Source, tally.Other!.Value, tally.ToString());
    }

    private static InputFormatException Clash(string file, GenomeAssembly expected, string by, GenomeAssembly found, string foundBy) => new(new InputProblem(
        InputCodes.AssembliesClash, SourceLocation.Whole(file), "assembly", $"{expected} ({by})", $"{found} ({foundBy})"));
}
