using System.CommandLine;

using LmsVariants.App.Commands.Reference;

namespace LmsVariants.App.Commands;

/// <summary><c>reference</c>: make a bundle of transcripts and bases, describe the one in use, write it back as GFF3 and FASTA.</summary>
internal static class ReferenceCommand
{
    public static Command Create() => new("reference", "The reference bundle of transcripts and bases") { ReferenceBuild.Create(), ReferenceInfo.Create(), ReferenceExport.Create() };
}
