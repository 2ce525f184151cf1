using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>The two ways to count a coding transcript: c. from its start codon, n. from its first base (HGVS nomenclature 21.1, numbering).</summary>
public static class TranscriptNumbering
{
    /// <summary>The c. position of an n. position, which is held as one behind a start codon; null where the transcript is shorter, or the position is none of n.</summary>
    public static CodingPosition? ToCoding(TranscriptPlacement placement, CodingPosition nonCoding)
    {
        ArgumentNullException.ThrowIfNull(placement);
        if (nonCoding.Anchor != CodingAnchor.CdsStart || nonCoding.Base < 1 || nonCoding.Base > placement.TranscriptLength) return null;
        int index = nonCoding.Base - 1;
        int behind = index - placement.CodingStart - placement.CodingLength;
        return behind >= 0 ? new CodingPosition(CodingAnchor.CdsEnd, behind + 1, nonCoding.Offset)
            : index < placement.CodingStart ? new CodingPosition(CodingAnchor.CdsStart, index - placement.CodingStart, nonCoding.Offset)
            : new CodingPosition(CodingAnchor.CdsStart, index - placement.CodingStart + 1, nonCoding.Offset);
    }

    /// <summary>The n. position of a c. position of the transcript.</summary>
    public static CodingPosition FromCoding(TranscriptPlacement placement, CodingPosition coding)
    {
        ArgumentNullException.ThrowIfNull(placement);
        int index = coding.Anchor == CodingAnchor.CdsEnd ? placement.CodingStart + placement.CodingLength + coding.Base - 1
            : coding.Base > 0 ? placement.CodingStart + coding.Base - 1
            : placement.CodingStart + coding.Base;
        return new CodingPosition(CodingAnchor.CdsStart, index + 1, coding.Offset);
    }
}
