using System.Collections.Immutable;

using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>The words of the bundle's text.</summary>
internal static class BundleLayout
{
    public const string Magic = "#lmsvariants-reference\t";
    public const string HashMark = "#sha256\t";
    public const string SourceMark = "#source\t";
    public const string AssemblyMark = "#assembly\t";
    public const string BasesMark = "#bases\t";

    /// <summary>Columns of a transcript.</summary>
    public static readonly ImmutableArray<string> Columns =
        ["gene", "hgnc_id", "transcript", "status", "protein", "counterpart", "GRCh37", "GRCh38", "other_assembly", "frame", "differences", "sequence_source"];

    /// <summary>Columns of a stretch of bases.</summary>
    public static readonly ImmutableArray<string> TractColumns = ["assembly", "contig", "first", "length", "offset", "unknown"];

    /// <summary>The word for a status.</summary>
    public static string WordOf(TranscriptStatus status) => status switch
    {
        TranscriptStatus.ManeSelect => "MANE Select",
        TranscriptStatus.ManePlusClinical => "MANE Plus Clinical",
        TranscriptStatus.Reporting => "reporting",
        _ => "other",
    };

    /// <summary>Whether MANE gives a transcript of that status, and so a counterpart in the other collection.</summary>
    public static bool IsOfMane(TranscriptStatus status) => status is TranscriptStatus.ManeSelect or TranscriptStatus.ManePlusClinical;

    /// <summary>Reads the word for a status.</summary>
    public static bool TryReadStatus(string word, out TranscriptStatus status)
    {
        for (status = TranscriptStatus.ManeSelect; status <= TranscriptStatus.Other; status++)
        {
            if (WordOf(status) == word) return true;
        }
        status = default;
        return false;
    }
}
