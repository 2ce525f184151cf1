using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Formats.OtherPanels;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.Nirvana;

/// <summary>The header: who annotated what, on which assembly, and which sample is read.</summary>
/// <param name="Annotator">The software with its version, as written.</param>
/// <param name="Assembly">The assembly.</param>
/// <param name="Samples">The samples in the order of each position's list.</param>
/// <param name="Sample">The place of the tumour among the samples, from 0; null where the file has none.</param>
/// <param name="Details">What else it states.</param>
internal sealed record NirvanaHeader(string Annotator, StatedAssembly? Assembly, ImmutableArray<string> Samples, int? Sample, ImmutableArray<KeyValue> Details)
{
    private const string BamEnding = ".bam";

    /// <summary>Gets the name of the sample that is read. Some callers write the name of the file of its reads.</summary>
    public string? Name => Sample is not int index ? null
        : Samples[index].EndsWith(BamEnding, StringComparison.OrdinalIgnoreCase) ? Samples[index][..^BamEnding.Length]
        : Samples[index];

    /// <exception cref="InputFormatException">The assembly is another, or several samples stand there and none is named.</exception>
    public static NirvanaHeader Read(JsonPiece header, string? tumour)
    {
        string name = header.Text("genomeAssembly");
        if (name.Length > 0 && !AssemblyText.TryParse(name, out _)) throw header["genomeAssembly"]!.Refuse(InputCodes.NotInVocabulary, "GRCh37 or GRCh38");
        ImmutableArray<string> samples = header.Texts("samples");
        return new NirvanaHeader(
            header.Text("annotator"),
            AssemblyText.TryParse(name, out GenomeAssembly assembly) ? new StatedAssembly(assembly, $"header genomeAssembly: {Quoted.Name(name)}") : null,
            samples,
            samples.IsEmpty ? null : Choose(header, samples, tumour),
            [.. header.Members.Select(member => new KeyValue(member.Name, member.Shown()))]);
    }

    private static int Choose(JsonPiece header, ImmutableArray<string> samples, string? tumour)
    {
        if (samples.Length == 1) return 0;
        int[] named = [.. Enumerable.Range(0, samples.Length).Where(index => samples[index] == tumour || samples[index] == tumour + BamEnding)];
        return named is [int one] ? one : throw new InputFormatException(new InputProblem(
            InputCodes.TumourNotNamed,
            header["samples"]!.Where,
            "samples",
            "one sample, or the name of the tumour's",
            string.Create(CultureInfo.InvariantCulture, $"{samples.Length} samples{(tumour is null ? string.Empty : $", and {named.Length} of the name given")}")));
    }
}
