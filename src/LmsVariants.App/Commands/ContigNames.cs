using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.App.Commands;

/// <summary>The contigs that names in a file stand for. Neighbouring records have the same, so the last one is remembered.</summary>
internal sealed class ContigNames(GenomeAssembly assembly)
{
    private string? _name;
    private Contig _contig;

    public Contig Of(string name)
    {
        if (name != _name) (_name, _contig) = (name, Read(name));
        return _contig;
    }

    // A record of RefSeq is a chromosome of one assembly; of another than the file's it is a contig that nothing is known of.
    private Contig Read(string name) =>
        Contig.TryParseRefSeq(name, out Contig chromosome, out GenomeAssembly? of) && (of is null || of == assembly) ? chromosome : Contig.Named(name);
}
