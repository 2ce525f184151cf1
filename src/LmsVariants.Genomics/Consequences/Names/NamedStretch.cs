using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>The bases that a name speaks of, and what becomes of them.</summary>
internal sealed class NamedStretch(NamedAxis axis, HgvsPoint start, HgvsPoint end, int first, int last)
{
    /// <summary>The longest stretch that is read, in bases: more than the longest human gene.</summary>
    public const int Longest = 5_000_000;

    private string? _own;

    private int Length => last - first + 1;

    private string Own => _own ??= axis.Read(first, last);

    private string Place => start == end ? axis.Text(start) : $"{axis.Text(start)}_{end}";

    public NamedChange Read(NucleotideEdit edit, string? stated, int? statedLength)
    {
        if (Contradiction(edit, stated, statedLength) is NamedChange contradiction) return contradiction;
        switch (edit)
        {
            case Substitution { From: 'N' } or Substitution { To: 'N' }:
                return new NamedChange.None($"the name has a base that is not known");
            case Substitution when Length > 1:
                return new NamedChange.None($"{Place} is more than one base, and a substitution changes one");
            case Substitution change:
                string bases = axis.ReadForward(first, first);
                return Put(bases is "N" ? axis.Turned(change.From.ToString()) : bases, axis.Turned(change.To.ToString()));
            case Deletion:
                return Put(axis.ReadForward(first, last), string.Empty);
            // A copy of what is not known cannot be told from any other insertion, nor its inversion from no change at all.
            case Duplication or Inversion when axis.ReadForward(first, last).Contains('N', StringComparison.Ordinal):
                return new NamedChange.None($"the bases of {Place} are not all known");
            case Duplication:
                return PutAt(last + 1, string.Empty, axis.ReadForward(first, last));
            case Inversion:
                return Put(axis.ReadForward(first, last), Nucleotides.ReverseComplement(axis.ReadForward(first, last)));
            case Unchanged:
                return Put(axis.ReadForward(first, last), axis.ReadForward(first, last));
            case Insertion insertion:
                return Insert(insertion.Inserted);
            case DeletionInsertion change:
                return Replace(change.Inserted);
            case SequenceInsertion insertion:
                return InsertedText.Of(axis, insertion.Inserted, out string? text) is Phrase why ? new NamedChange.None(why) : Insert(text!);
            case SequenceDeletionInsertion change:
                return InsertedText.Of(axis, change.Inserted, out string? instead) is Phrase because ? new NamedChange.None(because) : Replace(instead!);
            case RepeatedSequence repeat:
                return NamedTract.Of(axis, start, end, first, last, repeat).Change;
            case CopyNumber:
                return new NamedChange.None($"the name says how many copies there are and not where they stand");
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // What the name repeats of the reference; a base that is not known on either side contradicts nothing.
    private NamedChange? Contradiction(NucleotideEdit edit, string? stated, int? statedLength)
    {
        if (edit is Substitution { From: char from } && Length == 1) stated = from.ToString();
        int? length = stated?.Length ?? statedLength;
        if (length is int said && said != Length)
        {
            return new NamedChange.None(Differing(said));
        }
        return stated is null || Fits(stated, Own) ? null : new NamedChange.OtherBases(start, stated, Own);
    }

    private Phrase Differing(int said) => (said, Length) switch
    {
        (1, _) => $"the name states one base, and {Place} is {Length} bases",
        (_, 1) => $"the name states {said} bases, and {Place} is one base",
        _ => $"the name states {said} bases, and {Place} is {Length} bases",
    };

    /// <summary>Whether two stretches of one length agree wherever both are known.</summary>
    public static bool Fits(string one, string other)
    {
        for (int i = 0; i < one.Length; i++)
        {
            if (one[i] != other[i] && one[i] != 'N' && other[i] != 'N') return false;
        }
        return true;
    }

    private NamedChange Insert(string inserted)
    {
        if (inserted.Contains('N', StringComparison.Ordinal)) return new NamedChange.None($"the inserted bases are not known");
        if (Length == 2) return PutAt(last, string.Empty, axis.Turned(inserted));
        return new NamedChange.None($"the bases of an insertion stand between two neighbours, and {Place} are none on the genome");
    }

    private NamedChange Replace(string inserted) => inserted.Contains('N', StringComparison.Ordinal)
        ? new NamedChange.None($"the inserted bases are not known")
        : Put(axis.ReadForward(first, last), axis.Turned(inserted));

    private NamedChange.Placed Put(string reference, string alternate) => PutAt(first, reference, alternate);

    private NamedChange.Placed PutAt(int at, string reference, string alternate) =>
        new(JustifiedAllele.Of(axis.Assembly, axis.Contig, GenomicEdit.Trimmed(at, reference, alternate), axis.Bases));
}
