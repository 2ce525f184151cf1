using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>What stands in front of the colon: the sequence that the positions are counted on.</summary>
/// <param name="Sequence">The record, such as <c>NM_000546.6</c>; null where only a symbol is given.</param>
/// <param name="Transcript">The transcript that a genomic record was read through, as in <c>NG_012232.1(NM_004006.2)</c>; else null.</param>
/// <param name="Symbol">The gene, as in <c>NM_000546.6(TP53)</c>, or of a g. name without a record the contig, such as <c>chr17</c>; else null.</param>
/// <remarks>
/// HGVS nomenclature 21.0, reference sequences. A gene symbol is no reference; reports use it as one, so it is read and
/// kept apart. A symbol in front (<c>RAD51B(NM_133509.3)</c>) is printed behind the record.
/// </remarks>
public sealed record HgvsReference(Accession? Sequence, Accession? Transcript, string? Symbol)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        NameText text = NameText.Growing(stackalloc byte[NameText.Usual]);
        AppendTo(ref text);
        return text.Taken();
    }

    /// <summary>Writes it behind what is already written.</summary>
    internal void AppendTo(ref NameText text)
    {
        if (Sequence is Accession sequence) sequence.AppendTo(ref text);
        bool isBehind = Sequence is not null && (Transcript is not null || Symbol is not null);
        if (isBehind) text.Append('(');
        if (Sequence is not null && Transcript is Accession transcript) transcript.AppendTo(ref text);
        else text.Append(Symbol);
        if (isBehind) text.Append(')');
    }

    /// <summary>Whether the text in front of the colon names a record and not a gene: RefSeq and LRG have an underscore, others a version or digits throughout.</summary>
    internal static bool LooksLikeRecord(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny('_', '.')) return true;
        int letters = 0;
        while (letters < text.Length && char.IsAsciiLetterUpper(text[letters])) letters++;
        foreach (char c in text[letters..])
        {
            if (!char.IsAsciiDigit(c)) return false;
        }
        int digits = text.Length - letters;
        // Ensembl has eleven digits; GenBank has U14680 or AF268615. No gene symbol has so many.
        return text.StartsWith("ENS", StringComparison.Ordinal) ? digits == 11 : letters is 1 or 2 && digits >= 5;
    }
}
