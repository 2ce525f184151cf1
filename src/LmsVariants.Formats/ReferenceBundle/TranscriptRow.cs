using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

using LmsVariants.Formats.Tables;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>A transcript as a line of the bundle.</summary>
internal static class TranscriptRow
{
    private const string Incomplete = "incomplete:";

    public static string Write(Transcript transcript) => string.Join(
        '\t',
        transcript.Gene,
        transcript.HgncId,
        AccessionText.Write(transcript.Accession),
        BundleLayout.WordOf(transcript.Status),
        transcript.Protein is Accession protein ? AccessionText.Write(protein) : string.Empty,
        transcript.Counterpart is Accession counterpart ? AccessionText.Write(counterpart) : string.Empty,
        Place(transcript, GenomeAssembly.GRCh37),
        Place(transcript, GenomeAssembly.GRCh38),
        Place(transcript, GenomeAssembly.Other),
        transcript.IsComplete ? string.Empty : Incomplete + transcript.LeadingBases.ToString(CultureInfo.InvariantCulture),
        string.Join(',', transcript.Differences.Select(Write)),
        transcript.SequenceSource).TrimEnd('\t');

    public static Transcript Read(TableRow row, IReferenceBases bases)
    {
        if (row[0].Length == 0) throw row.Refuse(0, BundleCodes.BadRow, "gene", "a gene symbol");
        if (!AccessionText.TryRead(row[2], out Accession accession)) throw row.Refuse(2, BundleCodes.BadRow, "transcript", "an accession");
        if (!BundleLayout.TryReadStatus(row[3], out TranscriptStatus status)) throw row.Refuse(3, BundleCodes.BadRow, "status", string.Join(", ", Enum.GetValues<TranscriptStatus>().Select(BundleLayout.WordOf)));
        Accession? protein = row[4].Length == 0 ? null : AccessionText.TryRead(row[4], out Accession p) ? p : throw row.Refuse(4, BundleCodes.BadRow, "protein", "an accession");
        Accession? counterpart = row[5].Length == 0 ? null : AccessionText.TryRead(row[5], out Accession c) ? c : throw row.Refuse(5, BundleCodes.BadRow, "counterpart", "an accession");
        if (counterpart is not null && !BundleLayout.IsOfMane(status)) throw row.Refuse(5, BundleCodes.Inconsistent, "counterpart", "none: MANE alone pairs transcripts");
        if (counterpart?.Base == accession.Base) throw row.Refuse(5, BundleCodes.Inconsistent, "counterpart", "another record than the transcript");
        Dictionary<GenomeAssembly, TranscriptPlacement> placements = new(3);
        if (row[6].Length > 0) placements.Add(GenomeAssembly.GRCh37, PlacementText.Read(row, 6, BundleLayout.Columns[6]));
        if (row[7].Length > 0) placements.Add(GenomeAssembly.GRCh38, PlacementText.Read(row, 7, BundleLayout.Columns[7]));
        if (row[8].Length > 0) placements.Add(GenomeAssembly.Other, PlacementText.Read(row, 8, BundleLayout.Columns[8]));
        int? leading = ReadFrame(row, 9);
        Transcript transcript = new(accession, row[0], row[1], status, protein, placements.ToFrozenDictionary(), ReadDifferences(row, 10), row[11], bases)
        {
            IsComplete = leading is null,
            LeadingBases = leading ?? 0,
            Counterpart = counterpart,
        };
        return transcript.WhyMisplaced() is Phrase why ? throw row.Refuse(2, BundleCodes.Inconsistent, "transcript", why) : transcript;
    }

    /// <summary>A difference such as <c>GRCh37:5948G>A</c>: the base of the transcript, then that of the assembly.</summary>
    public static string Write(AssemblyDifference difference) =>
        string.Create(CultureInfo.InvariantCulture, $"{difference.Assembly}:{difference.CodingBase}{difference.TranscriptBase}>{difference.AssemblyBase}");

    private static string Place(Transcript transcript, GenomeAssembly assembly) =>
        transcript.Placements.TryGetValue(assembly, out TranscriptPlacement? placement) ? PlacementText.Write(placement) : string.Empty;

    private static int? ReadFrame(TableRow row, int cell)
    {
        if (row[cell].Length == 0) return null;
        return row[cell].StartsWith(Incomplete, StringComparison.Ordinal) && row[cell].Length == Incomplete.Length + 1 && row[cell][^1] is >= '0' and <= '2'
            ? row[cell][^1] - '0'
            : throw row.Refuse(cell, BundleCodes.BadRow, BundleLayout.Columns[cell], "incomplete:0, incomplete:1 or incomplete:2");
    }

    private static ImmutableArray<AssemblyDifference> ReadDifferences(TableRow row, int cell)
    {
        if (row[cell].Length == 0) return [];
        ImmutableArray<AssemblyDifference>.Builder differences = ImmutableArray.CreateBuilder<AssemblyDifference>();
        foreach (string text in row[cell].Split(','))
        {
            differences.Add(TryReadDifference(text, out AssemblyDifference? difference) ? difference : throw row.Refuse(cell, BundleCodes.BadRow, BundleLayout.Columns[cell], "differences such as GRCh37:5948G>A"));
        }
        return differences.ToImmutable();
    }

    /// <summary>Reads what <see cref="Write(AssemblyDifference)"/> wrote.</summary>
    public static bool TryReadDifference(string text, [NotNullWhen(true)] out AssemblyDifference? difference)
    {
        difference = null;
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || text.Length < colon + 5 || text[^2] != '>' || !"ACGT".Contains(text[^1], StringComparison.Ordinal) || !"ACGT".Contains(text[^3], StringComparison.Ordinal)) return false;
        if (!Enum.TryParse(text.AsSpan(0, colon), out GenomeAssembly assembly) || !Enum.IsDefined(assembly)) return false;
        if (!Position.TryParse(text.AsSpan(colon + 1, text.Length - colon - 4), out Position at)) return false;
        difference = new AssemblyDifference(assembly, at.Value, text[^1], text[^3]);
        return true;
    }
}
