using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Truth.Names;

/// <summary>The transcripts of the bundle by the names that the tables use, whatever the version: Ensembl names of MANE as the bundle has them.</summary>
internal sealed class PanelTranscripts(TranscriptCatalogue catalogue)
{
    // Ensembl transcripts of the tables that are not MANE, with the RefSeq transcript of the same coding exons on GRCh37.
    private static readonly (string Ensembl, string RefSeq)[] SameCodingExons =
    [
        ("ENST00000278616", "NM_000051"), // ATM
        ("ENST00000382580", "NM_001005735"), // CHEK2, 586 residues
        ("ENST00000402135", "NM_001114636"), // FANCL, 380 residues
        ("ENST00000471181", "NM_007300"), // BRCA1, 1884 residues
        ("ENST00000487270", "NM_133509"), // RAD51B, 384 residues
        ("ENST00000534070", "NM_001274"), // CHEK1
        ("ENST00000544455", "NM_000059"), // BRCA2
    ];

    /// <summary>Gets the bases of the reference.</summary>
    public IReferenceBases Bases { get; } = catalogue.All[0].Bases;

    /// <summary>The transcript of that name; null where the bundle lacks it.</summary>
    public Transcript? Find(string name)
    {
        if (!Accession.TryParse(name, out Accession accession)) return null;
        string refSeq = SameCodingExons.FirstOrDefault(pair => pair.Ensembl == accession.Base).RefSeq ?? accession.Base;
        return catalogue.Find(new Accession(refSeq, null));
    }
}
