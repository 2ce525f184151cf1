using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>What MANE says of a transcript.</summary>
/// <param name="HgncId">The HGNC identifier of its gene.</param>
/// <param name="Protein">The protein by its RefSeq accession; null where none is stated.</param>
/// <param name="Status">Why it is reported on.</param>
/// <param name="Transcript">The transcript, at the version that is paired.</param>
/// <param name="Counterpart">The record of the other collection with the same bases; null where none is stated.</param>
internal sealed record ManeEntry(string HgncId, Accession? Protein, TranscriptStatus Status, Accession Transcript, Accession? Counterpart)
{
    /// <summary>The counterpart of a version of the transcript: its own version is that of the pair, and says nothing of another one.</summary>
    public Accession? CounterpartOf(Accession transcript) => transcript == Transcript ? Counterpart : Counterpart is Accession pair ? new Accession(pair.Base, null) : null;
}

/// <summary>The summary table of MANE, tab-separated, its columns named in the first line; plain or gzipped.</summary>
internal static class ManeSummary
{
    private static readonly string[] Columns = ["HGNC_ID", "RefSeq_nuc", "RefSeq_prot", "Ensembl_nuc", "MANE_status"];

    /// <summary>Reads the entries by the accession of RefSeq and by that of Ensembl, without versions.</summary>
    public static Dictionary<string, ManeEntry> Read(string file, Stream content)
    {
        Dictionary<string, ManeEntry> entries = new(StringComparer.Ordinal);
        int[]? at = null;
        foreach (TextLine line in PlainText.Lines(file, content, BundleCodes.BadRow))
        {
            if (line.Text.Length == 0) continue;
            TableRow row = TableRow.Split(file, line);
            if (at is null)
            {
                at = [.. Columns.Select(column => row.Cells.ToList().FindIndex(cell => cell.TrimStart('#') == column))];
                if (Array.IndexOf(at, -1) is >= 0 and int missing) throw new InputFormatException(new InputProblem(BundleCodes.BadRow, new SourceLocation(file, line.Number, 1), "header", "a column " + Columns[missing], "none"));
                continue;
            }
            TranscriptStatus status = row[at[4]] switch
            {
                "MANE Select" => TranscriptStatus.ManeSelect,
                "MANE Plus Clinical" => TranscriptStatus.ManePlusClinical,
                _ => throw row.Refuse(at[4], BundleCodes.BadRow, Columns[4], "MANE Select or MANE Plus Clinical"),
            };
            Accession? protein = Accession.TryParse(row[at[2]], out Accession p) ? p : null;
            Accession? refSeq = Accession.TryParse(row[at[1]], out Accession r) ? r : null;
            Accession? ensembl = Accession.TryParse(row[at[3]], out Accession e) ? e : null;
            Keep(at[1], refSeq, protein, ensembl);
            // The protein that an Ensembl transcript makes has its own accession, which the annotation states.
            Keep(at[3], ensembl, null, refSeq);

            void Keep(int cell, Accession? transcript, Accession? itsProtein, Accession? counterpart)
            {
                if (transcript is not Accession known) return;
                if (entries.TryGetValue(known.Base, out ManeEntry? before) && before.Counterpart != counterpart) throw row.Refuse(cell, BundleCodes.BadRow, "transcript", "each transcript in one pair");
                entries[known.Base] = new ManeEntry(row[at[0]], itsProtein, status, known, counterpart);
            }
        }
        return entries;
    }
}
