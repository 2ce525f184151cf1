namespace LmsVariants.Truth.Names;

/// <summary>What came of a table.</summary>
/// <param name="Rows">Rows of the table, one for each assembly that it states.</param>
/// <param name="InBundle">Rows on transcripts that the bundle holds.</param>
/// <param name="SetAside">Of these, rows that state nothing that can be measured.</param>
/// <param name="Coding">Rows with a c. name.</param>
/// <param name="CodingExact">c. names that are ours.</param>
/// <param name="CodingSame">c. names that are ours or the same by a rule of spelling.</param>
/// <param name="Protein">Rows with a p. name.</param>
/// <param name="ProteinExact">p. names that are ours.</param>
/// <param name="ProteinSame">p. names that are ours or the same by a rule of spelling.</param>
/// <param name="Explained">Rows that differ and were reviewed.</param>
/// <param name="Unexplained">Rows that differ and were not.</param>
internal sealed record NameTotals(
    int Rows, int InBundle, int SetAside, int Coding, int CodingExact, int CodingSame, int Protein, int ProteinExact, int ProteinSame, int Explained, int Unexplained);
