using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>Carries out what a p. name says, so that two names can be told to mean the same protein.</summary>
public static class ProteinApplication
{
    /// <summary>The protein that results; null where the name does not say it whole, or does not fit the reference.</summary>
    /// <param name="change">The name.</param>
    /// <param name="protein">The reference protein in one letter, its stop included as <c>*</c>.</param>
    public static string? Apply(ProteinChange change, string protein)
    {
        ArgumentNullException.ThrowIfNull(protein);
        return change switch
        {
            ProteinSubstitution one => Replace(protein, new ResidueRange(one.From, one.Position, one.From, one.Position), one.To.OneLetter.ToString()),
            ProteinUnchanged same => Replace(protein, new ResidueRange(same.Residue, same.Position, same.Residue, same.Position), same.Residue.OneLetter.ToString()),
            ProteinRangeUnchanged same => Fits(protein, same.Residues) ? UpToStop(protein) : null,
            ProteinDeletion gone => Replace(protein, gone.Residues, string.Empty),
            ProteinDeletionInsertion replaced => Replace(protein, replaced.Residues, replaced.Inserted),
            ProteinDuplication twice when Fits(protein, twice.Residues) => UpToStop(protein.Insert(twice.Residues.LastPosition, Of(protein, twice.Residues))),
            ProteinInsertion between when Fits(protein, between.Neighbours) && between.Neighbours.LastPosition == between.Neighbours.FirstPosition + 1 =>
                UpToStop(protein.Insert(between.Neighbours.FirstPosition, between.Inserted)),
            _ => null,
        };
    }

    private static string? Replace(string protein, ResidueRange residues, string by) => Fits(protein, residues)
        ? UpToStop(string.Concat(protein.AsSpan(0, residues.FirstPosition - 1), by, protein.AsSpan(residues.LastPosition)))
        : null;

    private static string Of(string protein, ResidueRange residues) => protein[(residues.FirstPosition - 1)..residues.LastPosition];

    private static bool Fits(string protein, ResidueRange residues) =>
        residues.FirstPosition >= 1 && residues.FirstPosition <= residues.LastPosition && residues.LastPosition <= protein.Length
        && AminoAcid.Of(protein[residues.FirstPosition - 1]) == residues.First && AminoAcid.Of(protein[residues.LastPosition - 1]) == residues.Last;

    private static string UpToStop(string protein)
    {
        int stop = protein.IndexOf('*', StringComparison.Ordinal);
        return stop < 0 ? protein : protein[..(stop + 1)];
    }
}
