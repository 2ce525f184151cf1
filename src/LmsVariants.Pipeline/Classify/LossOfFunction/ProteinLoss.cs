namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>What a change takes from a protein.</summary>
/// <param name="First">The first residue concerned, from 1.</param>
/// <param name="Last">The last residue concerned.</param>
/// <param name="Removed">How many residues are gone; fewer by one than concerned where a codon is cut in the middle and read anew.</param>
/// <param name="ProteinLength">The residues of the whole protein, the stop not counted.</param>
public sealed record ProteinLoss(int First, int Last, int Removed, int ProteinLength)
{
    /// <summary>Gets the share of the protein that is gone, from 0 to 1.</summary>
    public double Share => (double)Removed / ProteinLength;

    /// <summary>Gets whether more than a tenth is gone; a tenth exactly is not more.</summary>
    public bool IsMoreThanTenth => (long)Removed * 10 > ProteinLength;

    /// <summary>Residues from one to another, both included.</summary>
    public static ProteinLoss Of(int first, int last, int proteinLength) => new(first, last, Math.Max(0, last - first + 1), proteinLength);

    /// <summary>Gets it in words, such as "14 of 384 residues (3.6 %)".</summary>
    public Phrase Words => $"{Removed} of {ProteinLength} residues ({Share * 100:0.0} %)";

    /// <inheritdoc/>
    public override string ToString() => Words.ToString();
}
